import { $api } from '../../api/client';
import type { Moment } from '../../parts/moment';

export interface RatePoint {
  readonly onDay: string;
  readonly rate: number;
}

const AGAIN_MS = 4_000;
const OFTEN_ENOUGH = 4;

/** The last year-ends of every indicator, and of one of them in the units below. A server that has just been started knows them after a moment. */
export function usePast(code: string, unit: string | undefined, { knownAt }: Moment) {
  const { data } = $api.useQuery(
    'get',
    '/api/indicator-board/past',
    { params: { query: { code, ...(unit ? { unit } : {}) } } },
    {
      enabled: !knownAt,
      staleTime: 300_000,
      refetchInterval: ({ state }) => (state.data?.items.length === 0 && state.dataUpdateCount < OFTEN_ENOUGH ? AGAIN_MS : false),
    },
  );
  return knownAt ? undefined : data;
}

/** The year-ends before a day, and the day itself. */
export const untilDay = (points: readonly RatePoint[] | undefined, onDay: string, rate: number | null): RatePoint[] =>
  points && rate !== null ? [...points.filter((point) => point.onDay < onDay), { onDay, rate }] : [];
