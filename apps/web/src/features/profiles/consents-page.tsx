import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useMay } from '../../app/session';
import { count, day } from '../../parts/format';
import { Page } from '../../parts/page';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { PeopleTable } from './people-table';
import './profiles.css';

/** Experts whom nobody finds until they are asked, and people any of whose consents ends soon. */
export function ConsentsPage() {
  return useMay('profiles.edit') ? <Consents /> : <NoRight permission="profiles.edit" />;
}

export const useConsentsDue = (enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['consents-due'],
    enabled,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/consents/due', { params: { query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })).data!,
    getNextPageParam: ({ next }) => next,
  });

function Consents() {
  const { t } = useTranslation();
  const pages = useConsentsDue(true);
  const people = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  return (
    <Page title={t('consents.dueTitle')} sub={pages.data ? t('consents.due', { count: total, people: count(total) }) : ''}>
      <div className="stack">
        <p className="muted">{t('consents.dueHow')}</p>
        <section className="card">
          {pages.isPending && <Skeleton />}
          {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
          {pages.data && people.length === 0 && <Empty title={t('consents.nobodyDue')} />}
          {people.length > 0 && (
            <PeopleTable
              label={t('consents.dueTitle')}
              people={people}
              keyOf={({ id, purpose }) => `${id} ${purpose}`}
              columns={[
                [t('consents.purpose'), ({ purpose }) => t(`profiles.choices.${purpose}`)],
                [
                  t('consents.state'),
                  ({ purpose, state, day: on }) =>
                    t(purpose === 'listed' ? `consents.states.${state}` : 'consents.endsSoon', {
                      day: on ? day(on) : t('profiles.unknown'),
                    }),
                ],
                [t('profiles.kinds.keepings'), ({ keepingUnit }) => keepingUnit],
              ]}
            />
          )}
        </section>
        {pages.hasNextPage && (
          <button type="button" className="button" onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
            {t('profiles.more')}
          </button>
        )}
      </div>
    </Page>
  );
}
