import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { problemOf } from '../../api/problem';
import type { components } from '../../api/schema';
import { ConflictTable } from '../../parts/conflict-table';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { KindSelect, UnitNames } from './unit-fields';
import { type UnitDetail, type UnitKind, useUnitsChanged } from './units';

type Body = components['schemas']['ChangeUnitBody'];

interface Props {
  readonly unit: UnitDetail;
  readonly onDone: () => void;
}

interface Clash {
  readonly mine: Body;
  readonly theirs: UnitDetail;
}

/**
 * Another name, kind or code from a day; the day the present name began corrects it, and no day where that is not known.
 * It keeps the unit it began with: where somebody was faster, both are shown.
 */
export function ChangeUnit({ unit: now, onDone }: Props) {
  const { t } = useTranslation();
  const changed = useUnitsChanged();
  const [unit] = useState(now);
  const [version, setVersion] = useState(now.version);
  const [clash, setClash] = useState<Clash | null>(null);
  const path = { id: unit.id };
  const change = $api.useMutation('patch', '/api/org-units/{id}', {
    onSuccess: async () => {
      await changed();
      onDone();
    },
    onError: async (error, { body }) => {
      if (problemOf(error)?.status !== 412) return;
      const { data } = await api.GET('/api/org-units/{id}', { params: { path } });
      if (data) setClash({ mine: body, theirs: data });
    },
  });
  const save = (over: number, body: Body) => change.mutate({ params: { path }, headers: { 'If-Match': `"v${over}"` }, body });
  const saveMine = ({ mine, theirs }: Clash) => {
    setClash(null);
    setVersion(theirs.version); // whoever decided is not asked again where the day has to be corrected
    save(theirs.version, mine);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, textOrNull, day } = formValues(event.currentTarget);
    save(version, {
      name: text('name'),
      nameEn: textOrNull('nameEn'),
      kind: text('kind') as UnitKind,
      code: textOrNull('code'),
      from: day('from'),
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
      {clash ? (
        <UnitConflict before={unit} {...clash} onMine={() => saveMine(clash)} onTheirs={() => void changed().then(onDone)} />
      ) : (
        <>
          <ProblemNote error={change.error} />
          <button type="submit" className="button button-primary" disabled={change.isPending}>
            {t('administration.save')}
          </button>
        </>
      )}
    </form>
  );
}

interface ConflictProps extends Clash {
  readonly before: UnitDetail;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

function UnitConflict({ before, theirs, mine, onMine, onTheirs }: ConflictProps) {
  const { t } = useTranslation();
  const line = (field: 'name' | 'nameEn' | 'code') => ({
    label: t(`administration.fields.${field}`),
    was: before[field] ?? '',
    theirs: theirs[field] ?? '',
    mine: mine[field] ?? '',
  });
  const kind = ({ kind: of }: { readonly kind?: UnitKind }) => (of ? t(`administration.unitKinds.${of}`) : '');
  return (
    <ConflictTable
      message={t('administration.units.conflict')}
      lines={[
        line('name'),
        line('nameEn'),
        line('code'),
        { label: t('administration.fields.kind'), was: kind(before), theirs: kind(theirs), mine: kind(mine) },
      ]}
      onMine={onMine}
      onTheirs={onTheirs}
    />
  );
}
