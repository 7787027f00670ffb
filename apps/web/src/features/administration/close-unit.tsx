import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { SuccessorFields, successorsOf, useSuccessors } from './successor-fields';
import { type UnitDetail, useUnitsChanged } from './units';

interface Props {
  readonly unit: UnitDetail;
  readonly onDone: () => void;
}

/** Ends a unit, and says who took over; its past stays. */
export function CloseUnit({ unit, onDone }: Props) {
  const { t } = useTranslation();
  const changed = useUnitsChanged();
  const [choices, setChoices] = useSuccessors(0);
  const close = $api.useMutation('post', '/api/org-units/{id}/close', {
    onSuccess: async () => {
      await changed();
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    close.mutate({
      params: { path: { id: unit.id } },
      body: { on: formValues(event.currentTarget).day('on')!, successors: successorsOf(choices) },
    });
  };
  return (
    <form className="form unit-form" onSubmit={submit}>
      <h3>{t('administration.acts.close')}</h3>
      <p className="muted">{t('administration.closeHow')}</p>
      <DayField name="on" label={t('administration.fields.closedOn')} required hint={t('administration.fields.closedOnHint')} />
      <SuccessorFields unitId={unit.id} choices={choices} onChoices={setChoices} />
      <ProblemNote error={close.error} />
      <button type="submit" className="button button-primary" disabled={close.isPending}>
        {t('administration.acts.close')}
      </button>
    </form>
  );
}
