import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { components } from '../api/schema';
import { DayField } from './day-field';
import { formValues } from './form-values';
import { FoundPerson, PersonFinder } from './person-finder';
import { ProblemNote } from './problem-note';
import './appointment-form.css';

export type FoundPersonItem = Pick<components['schemas']['TalentItem'], 'id' | 'code' | 'fullName'>;

interface Props {
  readonly quotaId: string;
  /** Who is taken on; without one, somebody is found by name or record code. */
  readonly person?: FoundPersonItem;
  readonly onClose: () => void;
}

/** Records that somebody was taken on against a quota. */
export function AppointmentForm({ quotaId, person, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [found, setFound] = useState<FoundPersonItem | null>(person ?? null);
  const record = useMutation({
    mutationFn: (body: components['schemas']['AppointmentBody']) =>
      api.POST('/api/quotas/{id}/appointments', { params: { path: { id: quotaId } }, body }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { day, textOrNull } = formValues(event.currentTarget);
    if (found) record.mutate({ personId: found.id, appointedOn: day('appointedOn') ?? '', decision: textOrNull('decision') });
  };
  return (
    <form className="form appointment-form" onSubmit={submit}>
      {found ? <FoundPerson person={found} onOther={person ? null : () => setFound(null)} /> : <PersonFinder onFound={setFound} />}
      <DayField name="appointedOn" label={t('quotas.appointedOn')} required />
      <label>
        {t('quotas.fields.decision')}
        <input name="decision" maxLength={200} autoComplete="off" />
      </label>
      <ProblemNote error={record.error} />
      <div className="row-gap">
        <button type="submit" className="button button-primary" disabled={record.isPending || found === null}>
          {t('quotas.acts.appoint')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('quotas.cancel')}
        </button>
      </div>
    </form>
  );
}
