import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { FacetGroup } from './facet-group';
import { FacetMore, OtherConditions } from './facet-more';
import type { Names } from './names';
import { chosenOf, isAsked, isWish, type ListKey, type PoolSearch, toggled, type Value, valuesOf, wished, withValues } from './question';
import { UnitFacet } from './unit-facet';
import './facets.css';

export type Counts = Readonly<Record<string, readonly components['schemas']['FacetCount'][]>>;

interface Props {
  readonly keys: readonly ListKey[];
  readonly search: PoolSearch;
  readonly counts: Counts;
  readonly names: Names;
  readonly onSearch: (search: PoolSearch) => void;
}

/** Closed until asked for, or until something in it is chosen. */
const CLOSED: ReadonlySet<ListKey> = new Set([
  'languages',
  'itLevels',
  'titles',
  'studying',
  'politicalTheory',
  'stateManagement',
  'ranks',
  'ratings',
  'groups',
  'availability',
  'countries',
  'hoursApart',
  'citizenships',
  'consents',
  'plannedFor',
  'party',
  'ethnicMinority',
  'kinds',
  'residence',
]);

export function FacetPanel({ keys, search, counts, names, onSearch }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {keys.map((key) => {
        const chosen = valuesOf(search, key);
        const values = key === 'units' ? [] : valuesShown(key, chosen, counts, names);
        if (key !== 'units' && values.length === 0) return null; // nobody left to choose among
        const body =
          key === 'units' ? (
            <UnitFacet
              chosen={chosen}
              counts={counts.units ?? []}
              onChoose={(unit) => onSearch(withValues(search, 'units', unit === undefined ? [] : [unit]))}
            />
          ) : (
            <>
              <FacetGroup
                label={t(`pool.facets.${key}`)}
                values={values}
                chosen={values.filter(({ value }) => chosenOf(chosen, value) !== undefined).map(({ value }) => value)}
                nameOf={(value) => names.nameOf(key, value)}
                onToggle={(value) => onSearch(toggled(search, key, value))}
              />
              <FacetMore facet={key} search={search} names={names} onSearch={onSearch} />
            </>
          );
        const clear = chosen.length > 0 && (
          <button
            type="button"
            className="facet-clear"
            aria-label={t('pool.clearFacet', { facet: t(`pool.facets.${key}`) })}
            onClick={() => onSearch(withValues(search, key, []))}
          >
            {t('pool.clear')}
          </button>
        );
        const wish = chosen.length > 0 && (
          <label className="facet-wish">
            <input type="checkbox" checked={isWish(search, key)} onChange={() => onSearch(wished(search, key))} />
            {t('pool.wishOnly')}
            <span className="visually-hidden">{t(`pool.facets.${key}`)}</span>
          </label>
        );
        if (CLOSED.has(key) && !isAsked(search, key))
          return (
            <details key={key} className="facet">
              <summary>
                <h2>{t(`pool.facets.${key}`)}</h2>
              </summary>
              {body}
            </details>
          );
        return (
          <section key={key} className="facet" aria-label={t(`pool.facets.${key}`)}>
            <div className="facet-head">
              <h2>{t(`pool.facets.${key}`)}</h2>
              {clear}
            </div>
            {wish}
            {body}
          </section>
        );
      })}
      <OtherConditions search={search} onSearch={onSearch} />
    </>
  );
}

export interface FacetValue {
  readonly value: Value;
  readonly count: number;
}

/** All priority fields, zeros too; of the others what somebody has, and what is chosen. In the order of the catalogue, unknown last. */
function valuesShown(key: ListKey, chosen: readonly Value[], counts: Counts, names: Names): FacetValue[] {
  const found = new Map<Value, number>((counts[key] ?? []).map(({ code, count }) => [code, count]));
  const known = names.codes(key);
  const others = [...found.keys()].filter((code): code is string => code !== null && !known.includes(code));
  const all: Value[] = [...known, ...others, null];
  return all
    .filter((value) => (key === 'fields' && value !== null) || found.has(value) || chosenOf(chosen, value) !== undefined)
    .map((value) => ({ value, count: found.get(value) ?? 0 }));
}
