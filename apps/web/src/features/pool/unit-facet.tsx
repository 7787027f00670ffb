import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { count } from '../../parts/format';
import type { Value } from './question';

interface Props {
  readonly chosen: readonly Value[];
  readonly counts: readonly components['schemas']['FacetCount'][];
  readonly onChoose: (unit: Value | undefined) => void;
}

/** Down the tree one level at a time: the units below the chosen one, and the way back up. */
export function UnitFacet({ chosen, counts, onChoose }: Props) {
  const { t } = useTranslation();
  const { data } = $api.useQuery('get', '/api/org-units', {}, { staleTime: 60_000 });
  const units = new Map(data?.items.map((unit) => [unit.id, unit]));
  const here = chosen.length === 1 && chosen[0] ? units.get(chosen[0]) : undefined;
  const parent = here?.parentId && units.has(here.parentId) ? here.parentId : undefined;
  const most = Math.max(1, ...counts.map((unit) => unit.count));
  const isTop = (id: string | undefined) => !units.has(units.get(id ?? '')?.parentId ?? '');
  return (
    <>
      {here && (
        <p className="facet-here">
          <button
            type="button"
            className="icon-button"
            aria-label={t('pool.unitUp', { unit: parent ? (units.get(parent)?.name ?? '') : t('pool.allUnits') })}
            onClick={() => onChoose(isTop(parent) ? undefined : parent)}
          >
            <ChevronLeft size={16} aria-hidden />
          </button>
          <strong>{here.name}</strong>
        </p>
      )}
      {counts.length === 0 ? (
        <p className="muted small">{t('pool.noUnitsBelow')}</p>
      ) : (
        <ul className="facet-list">
          {counts.map(({ code, name, count: people }) => (
            <li key={code ?? '-'}>
              <button type="button" className="facet-value facet-unit" onClick={() => onChoose(code)}>
                <span className="facet-name" title={name}>
                  <span className="facet-bar" style={{ width: `${(people / most) * 100}%` }} aria-hidden />
                  <span className="facet-text">{name}</span>
                </span>
                <span className="facet-count">{count(people)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
