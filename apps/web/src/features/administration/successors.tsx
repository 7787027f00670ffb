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

/** Records which units took over from this one, also long after. */
export function Successors({ unit, onDone }: Props) {
  const { t } = useTranslation();
  const changed = useUnitsChanged();
  const [choices, setChoices] = useSuccessors(1);
  const add = $api.useMutation('post', '/api/org-units/{id}/successors', {
    onSuccess: async () => {
      await changed();
      onDone();
    },
  });
  const chosen = successorsOf(choices);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add.mutate({ params: { path: { id: unit.id } }, body: { on: formValues(event.currentTarget).day('on')!, successors: chosen } });
  };
  return (
    <form className="form unit-form" onSubmit={submit}>
      <h3>{t('administration.acts.successors')}</h3>
      <DayField name="on" label={t('administration.fields.takenOverOn')} required />
      <SuccessorFields unitId={unit.id} choices={choices} onChoices={setChoices} />
      <ProblemNote error={add.error} />
      <button type="submit" className="button button-primary" disabled={add.isPending || chosen.length === 0}>
        {t('administration.save')}
      </button>
    </form>
  );
}
