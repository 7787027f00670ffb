import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { KindSelect, UnitNames } from './unit-fields';
import { type UnitDetail, type UnitKind, useUnitsChanged } from './units';

interface Props {
  readonly parent: UnitDetail;
  readonly onDone: () => void;
}

export function NewUnit({ parent, onDone }: Props) {
  const { t } = useTranslation();
  const changed = useUnitsChanged();
  const make = $api.useMutation('post', '/api/org-units', {
    onSuccess: async () => {
      await changed();
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, textOrNull, day } = formValues(event.currentTarget);
    make.mutate({
      body: {
        parentId: parent.id,
        name: text('name'),
        nameEn: textOrNull('nameEn'),
        kind: text('kind') as UnitKind,
        code: textOrNull('code'),
        validFrom: day('validFrom'),
      },
    });
  };
  return (
    <form className="form unit-form" onSubmit={submit}>
      <h3>{t('administration.newBelow', { unit: parent.name })}</h3>
      <UnitNames />
      <KindSelect initial="office" />
      <DayField name="validFrom" label={t('administration.fields.validFrom')} hint={t('administration.fields.validFromHint')} />
      <ProblemNote error={make.error} />
      <button type="submit" className="button button-primary" disabled={make.isPending}>
        {t('administration.acts.child')}
      </button>
    </form>
  );
}
