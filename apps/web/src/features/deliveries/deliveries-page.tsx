import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Empty, Failed, Skeleton } from '../../parts/states';
import { AdministrationPage } from '../administration/administration-page';
import { DeadWorkActs } from './dead-work';
import { DeliveryTable } from './delivery-table';
import type { DeliverySearch } from './routes';
import { StateCounts } from './state-counts';
import './deliveries.css';

/** The work behind the product: what waits, what was done, what was given up and why. */
export function DeliveriesPage() {
  const { t } = useTranslation();
  return (
    <AdministrationPage
      needs="notifications.deliveries"
      sub={t('deliveries.sub')}
      actions={
        <a className="button" href="/api/queues" target="_blank" rel="noreferrer">
          <ExternalLink size={15} aria-hidden />
          {t('deliveries.queues')}
        </a>
      }
    >
      <Deliveries />
    </AdministrationPage>
  );
}

function Deliveries() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as DeliverySearch;
  const navigate = useNavigate();
  const pages = useInfiniteQuery({
    queryKey: ['deliveries', search],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: 50, ...search, ...(pageParam ? { after: pageParam } : {}) };
      return (await api.GET('/api/deliveries', { params: { query }, signal })).data!;
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: (old) => old,
    refetchInterval: 20_000,
  });
  if (pages.error && !pages.data) return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Skeleton rows={8} />;
  const { counts, mailWorks } = pages.data.pages[0]!;
  const items = pages.data.pages.flatMap((page) => page.items);
  const dead = items.filter(({ state }) => state === 'dead').map(({ id }) => id);
  return (
    <div className="stack">
      {!mailWorks && <p className="notice">{t('deliveries.noMail')}</p>}
      <StateCounts
        counts={counts}
        search={search}
        onSearch={(next) => void navigate({ to: '/quan-tri/viec-nen', search: next as never, resetScroll: false })}
      />
      <div className="card">
        {dead.length > 1 && <DeadWorkActs ids={dead} />}
        {items.length === 0 && (
          <Empty title={t('deliveries.none')}>
            <p className="muted">{t('deliveries.noneHow')}</p>
          </Empty>
        )}
        {items.length > 0 && <DeliveryTable items={items} />}
        {pages.hasNextPage && (
          <p className="card-body">
            <button type="button" className="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('deliveries.more')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
