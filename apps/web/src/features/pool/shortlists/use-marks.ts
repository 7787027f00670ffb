import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';

export type Mark = components['schemas']['MarkingList'];

/** What the marks of a page are kept as: whatever changes a list makes them old. */
export const MARKS = 'shortlist-marks';

/** Which of the people stand on lists of the asker, asked once for each page of them. */
export function useMarks(pages: readonly (readonly { readonly id: string }[])[]): ReadonlyMap<string, readonly Mark[]> {
  return useQueries({
    queries: pages
      .filter((people) => people.length > 0)
      .map((people) => {
        const ids = people.map(({ id }) => id);
        return {
          queryKey: [MARKS, ids],
          queryFn: async () => (await api.POST('/api/shortlists/marks', { body: { people: ids } })).data?.items ?? [],
          placeholderData: keepPreviousData,
          staleTime: 60_000,
        };
      }),
    combine: (answers) => new Map(answers.flatMap(({ data = [] }) => data.map(({ person, lists }) => [person, lists] as const))),
  });
}
