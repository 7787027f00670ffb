import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { count, time } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';

const KEY = ['get', '/api/waiting-exports'];

/** What others ask to take away: one reads what it is and what for, then says yes or no. */
export function WaitingLists() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/waiting-exports');
  const onSettled = () => client.invalidateQueries({ queryKey: KEY });
  const approve = $api.useMutation('post', '/api/waiting-exports/{id}/approve', { onSettled });
  const refuse = $api.useMutation('post', '/api/waiting-exports/{id}/refuse', { onSettled });
  const busy = approve.isPending || refuse.isPending;
  return (
    <section className="card card-body stack" aria-labelledby="waiting-lists">
      <h2 id="waiting-lists">{t('exports.page.waiting')}</h2>
      {isPending && <Skeleton rows={3} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="muted">{t('exports.page.noneWaiting')}</p>}
      {data?.items.map(({ id, by, people, question, purpose, use, columns, createdAt, until }) => (
        <article key={id} className="waiting-export" aria-label={t('exports.page.asks', { count: people, by, people: count(people) })}>
          <h3>{t('exports.page.asks', { count: people, by, people: count(people) })}</h3>
          <dl>
            <dt>{t('exports.page.question')}</dt>
            <dd>{question}</dd>
            <dt>{t('exports.purpose')}</dt>
            <dd>{purpose ?? t('exports.page.noPurpose')}</dd>
            <dt>{t('exports.use')}</dt>
            <dd>{t(`exports.uses.${use}`)}</dd>
            <dt>{t('exports.columns')}</dt>
            <dd>{columns.join(', ')}</dd>
          </dl>
          <p className="muted small">{t('exports.page.when', { time: time(createdAt), until: time(until) })}</p>
          <div className="row-gap">
            <button
              type="button"
              className="button button-primary"
              disabled={busy}
              onClick={() => approve.mutate({ params: { path: { id } } })}
            >
              {t('exports.page.approve')}
            </button>
            <button type="button" className="button" disabled={busy} onClick={() => refuse.mutate({ params: { path: { id } } })}>
              {t('exports.page.refuse')}
            </button>
          </div>
        </article>
      ))}
      <ProblemNote error={approve.error ?? refuse.error} />
    </section>
  );
}
