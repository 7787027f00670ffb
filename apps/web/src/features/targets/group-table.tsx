import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count } from '../../parts/format';
import { GroupNeed } from './group-need';
import { GroupRow } from './group-row';
import { untilDay } from './past';
import { GROUPINGS, type Grouping, type Opened } from './routes';
import { FEWEST } from './sparkline';

export type Group = components['schemas']['GroupCounts'];
type Past = components['schemas']['Past'];
type Whole = components['schemas']['MeasureAnswer'];
const ORDERS = ['need', 'rate', 'size'] as const;
type Order = (typeof ORDERS)[number];

interface Props {
  readonly by: Grouping;
  readonly groups: readonly Group[];
  readonly whole: Whole;
  readonly target: number | null;
  readonly past?: Past | undefined; // of units
  readonly onBy: (by: Grouping) => void;
  readonly onUnit?: (unit: string) => void; // not for those who are told numbers at the top only
  readonly onPeople?: (group: string | null, part: Opened) => void;
}

const ORDER: Record<Order, (a: Group, b: Group) => number> = {
  need: (a, b) => (b.short ?? 0) - (a.short ?? 0) || b.denominator - a.denominator,
  rate: (a, b) => (a.rate ?? 2) - (b.rate ?? 2),
  size: (a, b) => b.denominator - a.denominator,
};

/** Which groups make the gap; the footer reconciles what the groups need with what the whole needs. */
export function GroupTable({ by, groups, whole, target, past, onBy, onUnit, onPeople }: Props) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<Order>('need');
  const [lacking, setLacking] = useState<Group | null>(null);
  const pointsOf = ({ code, rate }: Group) => untilDay(past?.units.find(({ unitId }) => unitId === code)?.points, whole.onDay, rate);
  const hasPast = by === 'unit' && groups.some((group) => pointsOf(group).length >= FEWEST);
  const shown = [...groups].sort(ORDER[order]);
  return (
    <section className="card group-card">
      <div className="group-head">
        <h2>{t(`targets.groups.${by}`)}</h2>
        <label>
          <span className="muted">{t('targets.sort')}</span>
          <select className="input" value={order} onChange={({ target: { value } }) => setOrder(value as Order)}>
            {ORDERS.map((key) => (
              <option key={key} value={key}>
                {t(`targets.order.${key}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className="segments">
        <legend className="visually-hidden">{t('targets.groupBy')}</legend>
        {GROUPINGS.map((grouping) => (
          <button key={grouping} type="button" aria-pressed={grouping === by} onClick={() => onBy(grouping)}>
            {t(`targets.by.${grouping}`)}
          </button>
        ))}
      </fieldset>
      {groups.length === 0 ? (
        <p className="muted group-none">{t(whole.rate === null ? 'targets.noGroupsTold' : 'targets.noGroups')}</p>
      ) : (
        <table className="table group-table">
          <caption className="visually-hidden">{t(`targets.groups.${by}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`targets.by.${by}`)}</th>
              <th scope="col" className="number group-size">
                {t('targets.people')}
              </th>
              <th scope="col" className="number">
                {t(target === null ? 'targets.rate' : 'targets.rateOfTarget')}
              </th>
              <th scope="col" className="group-bullet">
                {t('targets.against')}
              </th>
              {hasPast && (
                <th scope="col" className="group-spark">
                  {t('targets.years')}
                </th>
              )}
              <th scope="col" className="number nowrap">
                {t('targets.need')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((group) => (
              <GroupRow
                key={group.code ?? '-'}
                group={group}
                {...(onUnit && by === 'unit' && group.code ? { onUnit: () => onUnit(group.code!) } : {})}
                {...(onPeople && group.denominator > 0 ? { onPeople: (part) => onPeople(group.code, part) } : {})}
                {...(hasPast ? { points: pointsOf(group) } : {})}
                onNeed={() => setLacking(group)}
              />
            ))}
          </tbody>
        </table>
      )}
      <Reconciled by={by} groups={groups} whole={whole} />
      {lacking && (
        <GroupNeed
          group={lacking}
          onClose={() => setLacking(null)}
          {...(onPeople
            ? {
                onPeople: (code, part) => {
                  setLacking(null);
                  onPeople(code, part);
                },
              }
            : {})}
        />
      )}
    </section>
  );
}

/** Who adds up the column must find the number of the whole: what groups above their share make up for stands between. */
function Reconciled({ by, groups, whole }: Pick<Props, 'by' | 'groups' | 'whole'>) {
  const { t } = useTranslation();
  if (whole.short === null || groups.length === 0) return null;
  const needs = groups.reduce((sum, { short }) => sum + (short ?? 0), 0);
  const needing = groups.filter(({ short }) => (short ?? 0) > 0).length;
  const apart = whole.targetsApart;
  const values = {
    count: needing,
    groups: count(needing),
    needs: count(needs),
    over: count(needs - whole.short),
    whole: count(whole.short),
  };
  const key = by !== 'unit' ? 'reconcileOther' : needs > whole.short ? 'reconcile' : 'reconcileExactly';
  return (
    <>
      <p className="muted group-foot">{t(`targets.${key}`, values)}</p>
      {apart && apart.given > 0 && <p className="group-apart">{apartWords(t, apart)}</p>}
    </>
  );
}

/** Targets given to units may ask for more or fewer people than that of the whole: by how many. */
function apartWords(t: TFunction, { given, needOfWhole, needOfUnits }: NonNullable<Whole['targetsApart']>): string {
  const [key, people] =
    needOfUnits < needOfWhole
      ? (['fewer', needOfWhole - needOfUnits] as const)
      : needOfUnits > needOfWhole
        ? (['more', needOfUnits - needOfWhole] as const)
        : (['same', 0] as const);
  return t(`targets.apart.${key}`, {
    count: given,
    given: count(given),
    units: count(needOfUnits),
    whole: count(needOfWhole),
    people: count(people),
  });
}
