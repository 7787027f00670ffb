import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { ifMatch, type Quota, useQuotaAct } from './api';

interface Props {
  readonly quota: Quota;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes a quota back, with the reason; nothing is deleted. */
export function WithdrawQuota({ quota, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const withdraw = useQuotaAct(
    (reason: string) =>
      api.DELETE('/api/quotas/{id}', { params: { path: { id: quota.id } }, headers: ifMatch(quota.version), body: { reason } }),
    onDone,
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    withdraw.mutate(formValues(event.currentTarget).text('reason'));
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="muted">{t('quotas.withdrawHow')}</p>
      <label>
        {t('quotas.reason')}
        <input name="reason" required maxLength={500} autoComplete="off" />
      </label>
      <ProblemNote error={withdraw.error} />
      <div className="row-gap">
        <button type="submit" className="button button-primary" disabled={withdraw.isPending}>
          {t('quotas.acts.withdraw')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('quotas.cancel')}
        </button>
      </div>
    </form>
  );
}
