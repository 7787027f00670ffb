import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { time } from '../../parts/format';
import { Failed, Skeleton } from '../../parts/states';
import { useActionName } from '../audit/words';

/** Who looked at the record that is one's own. */
export function OwnLooks() {
  const { t } = useTranslation();
  const actionName = useActionName();
  const pages = useInfiniteQuery({
    queryKey: ['get', '/api/own-record/looks'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const { data } = await api.GET('/api/own-record/looks', {
        params: { query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) } },
      });
      return data ?? { linked: false, items: [], next: null };
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const [first] = pages.data?.pages ?? [];
  const looks = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="card card-body stack" aria-labelledby="account-looks">
      <h2 id="account-looks">{t('account.looks.title')}</h2>
      {pages.isPending && <Skeleton rows={3} />}
      {pages.error && !first && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {first && !first.linked && <p className="muted">{t('account.looks.notLinked')}</p>}
      {first?.linked && looks.length === 0 && <p className="muted">{t('account.looks.none')}</p>}
      {looks.length > 0 && (
        <ul className="plain-list">
          {looks.map(({ id, at, action, name, roles, reason }) => (
            <li key={id} className="plain-line">
              <div>
                <strong>{name ?? t('account.looks.system')}</strong>{' '}
                <span className="muted">
                  {roles.map((role) => t(`administration.roles.${role}` as 'administration.roles.leader')).join(', ')}
                </span>
                <p className="muted small">{[time(at), actionName(action), reason].filter(Boolean).join(' · ')}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <div>
          <button type="button" className="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('account.looks.more')}
          </button>
        </div>
      )}
    </section>
  );
}
