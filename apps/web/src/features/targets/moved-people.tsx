import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { count } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import { CountedList } from './counted-list';
import { partWords } from './part-words';
import type { Part } from './routes';

interface Props {
  readonly code: string;
  readonly move: { readonly from: Part; readonly to: Part; readonly people: number };
  readonly onClose: () => void;
}

/** Exactly those who would come to stand elsewhere. */
export function MovedPeople({ code, move: { from, to, people }, onClose }: Props) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({
    queryKey: ['moved', code, from, to],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const query = { from, to, limit: 50, ...(pageParam ? { after: pageParam } : {}) };
      return (await api.GET('/api/indicators/{code}/draft/moved', { params: { path: { code }, query } })).data!;
    },
    getNextPageParam: ({ next }) => next,
  });
  const title = t('definitions.moves', { people: count(people), from: partWords(t, code, from), to: partWords(t, code, to) });
  return (
    <Sheet size="side" title={title} onClose={onClose}>
      <CountedList pages={pages} moment={{}} />
    </Sheet>
  );
}
