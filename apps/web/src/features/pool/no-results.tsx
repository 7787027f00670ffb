import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { count } from '../../parts/format';
import type { Moment } from '../../parts/moment';
import { type ConditionKey, type Criteria, without } from './question';

interface Props {
  readonly criteria: Criteria;
  readonly moment: Moment;
  readonly onRemove: (keys: readonly ConditionKey[]) => void;
  readonly onClear: () => void;
  readonly onNow: () => void;
}

/**
 * Nobody meets all conditions: asks the server what each one costs, and offers the one whose removal brings most people back.
 * Where a single removal does not help, what a single condition alone would give.
 */
export function NoResults({ criteria, moment, onRemove, onClear, onNow }: Props) {
  const { t } = useTranslation();
  const keys = Object.keys(criteria) as ConditionKey[];
  const dropping = useTotals(keys, (key) => without(criteria, key), moment, true);
  const keeping = useTotals(
    keys,
    (key) => ({ [key]: criteria[key] }),
    moment,
    keys.length > 2 && !dropping.asking && dropping.offers.length === 0,
  );
  if (keys.length === 0)
    return (
      <div className="pool-empty">
        <h2>{t('pool.nobodyYet')}</h2>
        <p className="muted">{t('pool.nobodyYetHow')}</p>
      </div>
    );
  const drop = dropping.asking || dropping.offers.length > 0;
  const offers = drop ? dropping.offers : keeping.offers;
  return (
    <div className="pool-empty" aria-busy={dropping.asking || keeping.asking}>
      <h2>{t('pool.nobody')}</h2>
      {(drop || offers.length > 0) && <p className="muted">{t(drop ? 'pool.nobodyHow' : 'pool.nobodyAtAll')}</p>}
      <div className="row-gap">
        {offers.map(({ key, people }, at) => (
          <button
            key={key}
            type="button"
            className={at === 0 ? 'button button-primary' : 'button'}
            onClick={() => onRemove(drop ? [key] : keys.filter((other) => other !== key))}
          >
            {t(drop ? 'pool.dropCondition' : 'pool.keepCondition', {
              condition: t(`pool.facets.${key as 'fields'}`),
              people: count(people),
            })}
          </button>
        ))}
        {(moment.onDay || moment.knownAt) && (
          <button type="button" className="button" onClick={onNow}>
            {t('shell.moment.now')}
          </button>
        )}
        {!drop && (
          <button type="button" className="button" onClick={onClear}>
            {t('pool.clearAll')}
          </button>
        )}
      </div>
    </div>
  );
}

/** The number of people of each changed question, most first, those above zero. */
function useTotals(keys: readonly ConditionKey[], change: (key: ConditionKey) => Criteria, moment: Moment, enabled: boolean) {
  const answers = useQueries({
    queries: keys.map((key) => ({
      ...$api.queryOptions('post', '/api/talent/facets', { body: { criteria: change(key), facets: ['kinds'], ...moment } }),
      enabled,
    })),
  });
  const offers = keys
    .map((key, at) => ({ key, people: answers[at]?.data?.total ?? 0 }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
  return { offers, asking: enabled && answers.some(({ isPending }) => isPending) };
}
