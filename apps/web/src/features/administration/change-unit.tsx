import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { KindSelect, UnitNames } from './unit-fields';
import { type UnitDetail, type UnitKind, useUnitsChanged } from './units';

interface Props {
  readonly unit: UnitDetail;
  readonly onDone: () => void;
}

/** Another name, kind or code from a day; the day the present name began corrects it, and no day where that is not known. */
export function ChangeUnit({ unit, onDone }: Props) {
  const { t } = useTranslation();
  const changed = useUnitsChanged();
  const change = $api.useMutation('patch', '/api/org-units/{id}', {
    onSuccess: async () => {
      await changed();
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, textOrNull, day } = formValues(event.currentTarget);
    change.mutate({
      params: { path: { id: unit.id } },
      headers: { 'If-Match': `"v${unit.version}"` },
      body: {
        name: text('name'),
        nameEn: textOrNull('nameEn'),
        kind: text('kind') as UnitKind,
        code: textOrNull('code'),
        from: day('from'),
      },
    });
  };
  return (
    <form className="form unit-form" onSubmit={submit}>
      <h3>{t('administration.acts.change')}</h3>
      <UnitNames unit={unit} />
      <KindSelect initial={unit.kind} />
      <DayField
        name="from"
        label={t('administration.fields.from')}
        initial={unit.validFrom}
        required={unit.validFrom !== null}
        hint={t(unit.validFrom ? 'administration.fields.fromHint' : 'administration.fields.fromUnknownHint')}
      />
      <ProblemNote error={change.error} />
      <button type="submit" className="button button-primary" disabled={change.isPending}>
        {t('administration.save')}
      </button>
    </form>
  );
}
