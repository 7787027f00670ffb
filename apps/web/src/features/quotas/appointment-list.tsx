import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formValues } from '../../parts/form-values';
import { day } from '../../parts/format';
import { PersonLink } from '../../parts/person-link';
import { ProblemNote } from '../../parts/problem-note';
import { type QuotaDetail, useQuotaAct } from './api';

interface Props {
  readonly quota: QuotaDetail;
  readonly mayRevoke: boolean;
}

/** Who was taken on against the quota; one that was not so is taken back, with the reason. */
export function AppointmentList({ quota, mayRevoke }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section aria-labelledby="quota-appointments">
      <h3 id="quota-appointments">{t('quotas.appointments')}</h3>
      {quota.appointments.length === 0 && <p className="muted">{t('quotas.noAppointments')}</p>}
      <ul className="quota-list">
        {quota.appointments.map(({ id, personId, fullName, code, appointedOn, decision }) => (
          <li key={id}>
            <div className="row-gap">
              {personId && code ? <PersonLink id={personId} code={code} name={fullName ?? code} /> : t('quotas.outsideScope')}
              <span className="muted">{[code, day(appointedOn), decision].filter(Boolean).join(', ')}</span>
              {mayRevoke && (
                <button
                  type="button"
                  className="link-button"
                  aria-expanded={open === id}
                  aria-label={t('quotas.revokeOf', { name: fullName ?? code ?? t('quotas.outsideScope') })}
                  onClick={() => setOpen(open === id ? null : id)}
                >
                  {t('quotas.revoke')}
                </button>
              )}
            </div>
            {open === id && <RevokeForm quotaId={quota.id} id={id} onClose={() => setOpen(null)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RevokeForm({ quotaId, id, onClose }: { readonly quotaId: string; readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const revoke = useQuotaAct(
    (reason: string) =>
      api.DELETE('/api/quotas/{id}/appointments/{appointmentId}', {
        params: { path: { id: quotaId, appointmentId: id } },
        body: { reason },
      }),
    onClose,
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    revoke.mutate(formValues(event.currentTarget).text('reason'));
  };
  return (
    <form className="form" onSubmit={submit}>
      <label>
        {t('quotas.revokeReason')}
        <input name="reason" required maxLength={500} autoComplete="off" />
      </label>
      <ProblemNote error={revoke.error} />
      <div className="row-gap">
        <button type="submit" className="button button-primary" disabled={revoke.isPending}>
          {t('quotas.revoke')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('quotas.cancel')}
        </button>
      </div>
    </form>
  );
}
