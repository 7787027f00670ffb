import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count } from '../../parts/format';
import { type DeliverySearch, STATES, type State } from './routes';
import { useTopicName } from './words';

interface Props {
  readonly counts: readonly components['schemas']['StateCount'][];
  readonly search: DeliverySearch;
  readonly onSearch: (search: DeliverySearch) => void;
}

/** How much of each kind is in which state; a number lists exactly that work. */
export function StateCounts({ counts, search, onSearch }: Props) {
  const { t } = useTranslation();
  const topicName = useTopicName();
  const topics = [...new Set(counts.map(({ topic }) => topic))];
  const of = (topic: string | null, state: State) =>
    counts.filter((one) => (topic === null || one.topic === topic) && one.state === state).reduce((sum, one) => sum + one.count, 0);
  const row = (topic: string | null) => (
    <tr key={topic ?? '-'}>
      <th scope="row">
        {topic === null ? t('deliveries.everyKind') : topicName(topic)}
        {topic !== null && <div className="muted small">{topic}</div>}
      </th>
      {STATES.map((state) => {
        const here = search.state === state && (search.topic ?? null) === topic;
        const number = of(topic, state);
        return (
          <td key={state} className="number">
            <button
              type="button"
              className="link-button"
              aria-pressed={here}
              aria-label={t('deliveries.show', {
                kind: topic === null ? t('deliveries.everyKind') : topicName(topic),
                state: t(`deliveries.states.${state}`),
                number: count(number),
              })}
              onClick={() => onSearch(here ? {} : { state, ...(topic ? { topic } : {}) })}
            >
              {count(number)}
            </button>
          </td>
        );
      })}
    </tr>
  );
  return (
    <section className="card table-scroll" aria-label={t('deliveries.counts')}>
      <table className="table delivery-counts">
        <thead>
          <tr>
            <th scope="col">{t('deliveries.kind')}</th>
            {STATES.map((state) => (
              <th key={state} scope="col" className="number">
                {t(`deliveries.states.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map(row)}
          {topics.length !== 1 && row(null)}
        </tbody>
      </table>
      {(search.state ?? search.topic) && (
        <p className="card-body row-gap">
          <span className="muted">
            {t('deliveries.listed', {
              kind: search.topic ? topicName(search.topic) : t('deliveries.everyKind'),
              state: search.state ? t(`deliveries.states.${search.state}`) : t('deliveries.everyState'),
            })}
          </span>
          <button type="button" className="link-button" onClick={() => onSearch({})}>
            {t('deliveries.showAll')}
          </button>
        </p>
      )}
    </section>
  );
}
