import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { Sheet } from '../../parts/sheet';
import { CountedList } from './counted-list';
import type { Forecast } from './forecast';

/** Who study, or are to retire: in a year, by the end of one, or when nobody knows. */
export type ForecastList =
  | { readonly list: 'people'; readonly year?: number; readonly through?: number; readonly until?: 'unknown' }
  | {
      readonly list: 'retiring';
      readonly year?: number;
      readonly through?: number;
      readonly until?: 'unknown' | 'overdue';
      readonly part?: 'numerator';
    };

interface Props {
  readonly forecast: Forecast;
  readonly asked: ForecastList;
  readonly title: (people: number | undefined) => string;
  readonly onClose: () => void;
}

/** Exactly the people whom a forecast counts on. */
export function ForecastPeople({ forecast: { indicator: code, unit }, asked, title, onClose }: Props) {
  const pages = useInfiniteQuery({
    queryKey: ['forecast-people', code, unit?.id, asked],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const { list, ...when } = asked;
      const query = { ...when, limit: 50, ...(unit ? { unit: unit.id } : {}), ...(pageParam ? { after: pageParam } : {}) };
      const params = { path: { code }, query } as never;
      const { data } =
        list === 'people'
          ? await api.GET('/api/indicators/{code}/forecast/people', { params })
          : await api.GET('/api/indicators/{code}/forecast/retiring', { params });
      return data!;
    },
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Sheet size="side" title={title(pages.data?.pages[0]?.total)} onClose={onClose}>
      <CountedList pages={pages} moment={{}} />
    </Sheet>
  );
}
