import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { Page } from '../../parts/page';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { ViewAs } from '../../parts/view-as';
import type { TrailSearch } from './routes';
import { SealingNote } from './sealing-note';
import { TrailFilter } from './trail-filter';
import { TrailTable } from './trail-table';
import './audit.css';

/** Who looked at what, and who changed what. */
export function AuditPage() {
  return useMay('privacy.trail') ? <Trail /> : <NoRight permission="privacy.trail" />;
}

function Trail() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as TrailSearch;
  const navigate = useNavigate();
  const { user } = useSession();
  const mayViewAs = useMay('access.view_as');
  const pages = useInfiniteQuery({
    queryKey: ['trail', search],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: 50, ...search, ...(pageParam ? { after: pageParam } : {}) } as { limit: number };
      return (await api.GET('/api/audit', { params: { query }, signal })).data!;
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: (old) => old,
    refetchOnWindowFocus: false, // a page of the trail is a look that is on record
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const ask = (change: TrailSearch) => void navigate({ to: '/nhat-ky', search: { ...search, ...change } as never, resetScroll: false });
  return (
    <Page title={t('audit.title')} sub={t('audit.sub')}>
      <div className="stack">
        <SealingNote />
        <TrailFilter search={search} first={items[0]} onSearch={ask} />
        {mayViewAs && search.actor && search.actor !== user.id && <ViewAs userId={search.actor} heading="h2" />}
        <div className="card">
          {pages.isPending && <Skeleton rows={8} />}
          {pages.error && !pages.data && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
          {pages.data && items.length === 0 && (
            <Empty title={t('audit.none')}>
              <button type="button" className="state-action" onClick={() => void navigate({ to: '/nhat-ky', search: {} as never })}>
                {t('audit.showAll')}
              </button>
            </Empty>
          )}
          {items.length > 0 && <TrailTable items={items} onSearch={ask} />}
          {pages.hasNextPage && (
            <p className="card-body">
              <button type="button" className="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('audit.more')}
              </button>
            </p>
          )}
        </div>
      </div>
    </Page>
  );
}
