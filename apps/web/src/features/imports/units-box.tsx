import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { ProblemNote } from '../../parts/problem-note';
import { UnitPicker } from '../../parts/unit-picker';
import { type Import, useImportAct } from './api';

type FileUnit = components['schemas']['FileUnitView'];
type Choice = components['schemas']['FileUnitChoice'];
const ACTIONS = ['create', 'keeping', 'use'] as const;

/** Units the file names and the tree lacks or writes otherwise: made below the keeping unit, unless it is one that is there. */
export function UnitsBox({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['import-parts', item.id, 'units'],
    queryFn: async () => (await api.GET('/api/imports/{id}/units', { params: { path: { id: item.id } } })).data!,
  });
  const choose = useImportAct<Choice>(item.id, async (unit) => {
    await api.PUT('/api/imports/{id}/units', { params: { path: { id: item.id } }, body: { units: [unit] } });
    return undefined;
  });
  const known = data?.items.filter(({ unit, alike }) => unit !== null && !alike) ?? [];
  const open = data?.items.filter((unit) => !known.includes(unit)) ?? [];
  if (!data || data.items.length === 0 || item.status !== 'ready') return null;
  const lines = (units: readonly FileUnit[]) => (
    <ul className="file-units">
      {units.map((unit) => (
        <UnitLine key={unit.name} unit={unit} keeping={item.keepingUnit?.name ?? ''} busy={choose.isPending} onChoose={choose.mutate} />
      ))}
    </ul>
  );
  return (
    <section className="card card-body" aria-label={t('imports.unitsOfFile')}>
      {open.length > 0 && <h2>{t('imports.newUnits')}</h2>}
      {open.length > 0 && lines(open)}
      {known.length > 0 && (
        <details>
          <summary>{t(open.length > 0 ? 'imports.knownUnits' : 'imports.allUnitsKnown', { count: known.length })}</summary>
          {lines(known)}
        </details>
      )}
      <ProblemNote error={choose.error} />
    </section>
  );
}

interface LineProps {
  readonly unit: FileUnit;
  readonly keeping: string;
  readonly busy: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function UnitLine({ unit: { name, rows, action, unit, alike }, keeping, busy, onChoose }: LineProps) {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(action === 'use');
  return (
    <li>
      <span>
        <strong>{name}</strong> <span className="muted">{t('imports.rowsCount', { count: rows })}</span>
        {alike && <span className="pill pill-ochre">{t('imports.writtenAlike')}</span>}
      </span>
      <select
        className="input"
        aria-label={t('imports.unitIs', { name })}
        disabled={busy}
        value={picking ? 'use' : action}
        onChange={({ target }) => {
          const next = target.value as FileUnit['action'];
          setPicking(next === 'use');
          if (next !== 'use') onChoose({ name, action: next });
        }}
      >
        {ACTIONS.map((key) => (
          <option key={key} value={key}>
            {t(`imports.unitActions.${key}`, { unit: keeping })}
          </option>
        ))}
      </select>
      {picking && (
        <UnitPicker
          value={unit?.id ?? null}
          label={t('imports.unitIs', { name })}
          onChange={(unitId) => unitId && onChoose({ name, action: 'use', unitId })}
        />
      )}
    </li>
  );
}
