import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { count } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import { CountedList } from './counted-list';

interface Props {
  readonly code: string;
  readonly unit: string | undefined;
  readonly due: { readonly year: number; readonly people: number };
  readonly onClose: () => void;
}

/** Exactly those who study today and are to come to count in a year. */
export function StudyingPeople({ code, unit, due: { year, people }, onClose }: Props) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({
    queryKey: ['studying', code, unit, year],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const query = { year, limit: 50, ...(unit ? { unit } : {}), ...(pageParam ? { after: pageParam } : {}) };
      return (await api.GET('/api/indicators/{code}/forecast/people', { params: { path: { code }, query } })).data!;
    },
    getNextPageParam: ({ next }) => next,
  });
  const total = pages.data?.pages[0]?.total ?? people;
  return (
    <Sheet size="side" title={t('targets.way.due', { year, people: count(total) })} onClose={onClose}>
      <CountedList pages={pages} moment={{}} />
    </Sheet>
  );
}
