import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count, percent } from '../../parts/format';
import { GROUPINGS, type Grouping } from './routes';

type Group = components['schemas']['GroupCounts'];
type Whole = components['schemas']['MeasureAnswer'];
type Order = 'need' | 'rate' | 'size';

interface Props {
  readonly by: Grouping;
  readonly groups: readonly Group[];
  readonly whole: Whole;
  readonly target: number | null;
  readonly onBy: (by: Grouping) => void;
  readonly onPeople: (group: string | null) => void;
  readonly onUnit: (unit: string) => void;
}

const ORDER: Record<Order, (a: Group, b: Group) => number> = {
  need: (a, b) => (b.short ?? 0) - (a.short ?? 0) || b.denominator - a.denominator,
  rate: (a, b) => (a.rate ?? 2) - (b.rate ?? 2),
  size: (a, b) => b.denominator - a.denominator,
};

/** Which groups make the gap; the footer reconciles what the groups need with what the whole needs. */
export function GroupTable({ by, groups, whole, target, onBy, onPeople, onUnit }: Props) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<Order>('need');
  const shown = [...groups].sort(ORDER[order]);
  const needs = groups.reduce((sum, { short }) => sum + (short ?? 0), 0);
  return (
    <section className="card">
      <div className="card-body group-head">
        <h2>{t(`targets.groups.${by}`)}</h2>
        <fieldset className="choices">
          <legend className="visually-hidden">{t('targets.groupBy')}</legend>
          {GROUPINGS.map((grouping) => (
            <button
              key={grouping}
              type="button"
              className={grouping === by ? 'choice choice-on' : 'choice'}
              aria-pressed={grouping === by}
              onClick={() => onBy(grouping)}
            >
              {t(`targets.by.${grouping}`)}
            </button>
          ))}
        </fieldset>
        <label className="row-gap">
          <span className="muted">{t('targets.sort')}</span>
          <select className="input" value={order} onChange={({ target: { value } }) => setOrder(value as Order)}>
            {(['need', 'rate', 'size'] as const).map((key) => (
              <option key={key} value={key}>
                {t(`targets.order.${key}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {groups.length === 0 ? (
        <p className="card-body muted">{t('targets.noGroups')}</p>
      ) : (
        <section className="table-scroll" aria-label={t(`targets.groups.${by}`)}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t(`targets.by.${by}`)}</th>
                <th scope="col" className="number">
                  {t('targets.people')}
                </th>
                <th scope="col" className="number">
                  {t('targets.rate')}
                </th>
                <th scope="col">{t('targets.against')}</th>
                <th scope="col" className="number">
                  {t('targets.need')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((group) => (
                <tr key={group.code ?? '-'}>
                  <td>
                    {by === 'unit' && group.code ? (
                      <button type="button" className="link-button" onClick={() => onUnit(group.code!)}>
                        {group.name}
                      </button>
                    ) : (
                      group.name
                    )}
                  </td>
                  <td className="number">{count(group.denominator)}</td>
                  <td className="number">
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => onPeople(group.code)}
                      aria-label={t('targets.openPeople', { name: group.name })}
                    >
                      {percent(group.rate)}
                    </button>
                  </td>
                  <td>
                    <Bullet rate={group.rate} target={target} />
                  </td>
                  <td className="number">{group.short === null ? '–' : count(group.short)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {whole.short !== null && groups.length > 0 && (
        <p className="card-body muted">
          {t(by === 'unit' ? 'targets.reconcile' : 'targets.reconcileOther', { needs: count(needs), whole: count(whole.short) })}
        </p>
      )}
    </section>
  );
}

/** The rate against the target, scaled so that all targets stand in one line. */
function Bullet({ rate, target }: { readonly rate: number | null; readonly target: number | null }) {
  if (rate === null || !target) return null;
  const width = Math.min(100, (rate / target) * 75);
  return (
    <span className="bullet" aria-hidden>
      <span className={rate >= target ? 'bullet-fill bullet-met' : 'bullet-fill'} style={{ width: `${width}%` }} />
      <span className="bullet-target" />
    </span>
  );
}
