import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { count } from '../../parts/format';
import { type ConditionKey, type Criteria, without } from './question';

interface Props {
  readonly criteria: Criteria;
  readonly onRemove: (key: ConditionKey) => void;
  readonly onClear: () => void;
}

/** Nobody meets all conditions: asks the server what each one costs, and offers the one whose removal brings most people back. */
export function NoResults({ criteria, onRemove, onClear }: Props) {
  const { t } = useTranslation();
  const keys = Object.keys(criteria) as ConditionKey[];
  const answers = useQueries({
    queries: keys.map((key) =>
      $api.queryOptions('post', '/api/talent/facets', { body: { criteria: without(criteria, key), facets: ['kinds'] } }),
    ),
  });
  if (keys.length === 0)
    return (
      <div className="pool-empty">
        <h2>{t('pool.nobodyYet')}</h2>
        <p className="muted">{t('pool.nobodyYetHow')}</p>
      </div>
    );
  const offers = keys
    .map((key, at) => ({ key, people: answers[at]?.data?.total ?? 0 }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
  const asking = answers.some(({ isPending }) => isPending);
  return (
    <div className="pool-empty" aria-busy={asking}>
      <h2>{t('pool.nobody')}</h2>
      <p className="muted">{t(offers.length > 0 || asking ? 'pool.nobodyHow' : 'pool.nobodyAtAll')}</p>
      <div className="row-gap">
        {offers.map(({ key, people }, at) => (
          <button key={key} type="button" className={at === 0 ? 'button button-primary' : 'button'} onClick={() => onRemove(key)}>
            {t('pool.dropCondition', { condition: t(`pool.facets.${key as 'fields'}`), people: count(people) })}
          </button>
        ))}
        {!asking && offers.length === 0 && (
          <button type="button" className="button" onClick={onClear}>
            {t('pool.clearAll')}
          </button>
        )}
      </div>
    </div>
  );
}
