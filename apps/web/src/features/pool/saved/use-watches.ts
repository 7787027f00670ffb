import { useQueryClient } from '@tanstack/react-query';
import { $api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { type Asked, asksTheSame, type Criteria } from '../question';

export type Watch = components['schemas']['WatchView'];
export type Notify = Watch['notify'];

/** The questions one keeps; looked at again now and then, since people change without us. */
export function useWatches(): readonly Watch[] {
  const { data } = $api.useQuery('get', '/api/watches', {}, { refetchInterval: 60_000 });
  return data?.items ?? [];
}

/** The one kept that asks what is asked now. */
export const keptAs = (watches: readonly Watch[], asked: Asked): Watch | undefined => watches.find((watch) => asksTheSame(watch, asked));

/** Says that the questions kept look different now. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['get', '/api/watches'] });
}

/** Who is new among those who answer the question asked now. */
export function useNews(criteria: Criteria, wishes: Criteria): ReadonlySet<string> {
  const watch = keptAs(useWatches(), { criteria, wishes });
  const { data } = $api.useQuery(
    'get',
    '/api/watches/{id}/news',
    { params: { path: { id: watch?.id ?? '' } } },
    { enabled: watch !== undefined && watch.came > 0 },
  );
  return new Set(watch && watch.came > 0 ? data?.came : []);
}
