import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { UnitSelect } from './unit-select';
import { type UnitDetail, useUnitsChanged } from './units';

interface Props {
  readonly unit: UnitDetail;
  readonly onDone: () => void;
}

/** Puts the unit with all below it under another one, from today or a past day. */
export function MoveUnit({ unit, onDone }: Props) {
  const { t } = useTranslation();
  const changed = useUnitsChanged();
  const move = $api.useMutation('post', '/api/org-units/{id}/move', {
    onSuccess: async () => {
      await changed();
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, day } = formValues(event.currentTarget);
    move.mutate({
      params: { path: { id: unit.id } },
      headers: { 'If-Match': `"v${unit.version}"` },
      body: { parentId: text('parent'), from: day('from')! },
    });
  };
  return (
    <form className="form unit-form" onSubmit={submit}>
      <h3>{t('administration.acts.move')}</h3>
      <UnitSelect
        name="parent"
        label={t('administration.fields.parent')}
        empty={t('administration.chooseUnit')}
        required
        without={unit.id}
      />
      <DayField name="from" label={t('administration.fields.from')} required />
      <ProblemNote error={move.error} />
      <button type="submit" className="button button-primary" disabled={move.isPending}>
        {t('administration.acts.move')}
      </button>
    </form>
  );
}
