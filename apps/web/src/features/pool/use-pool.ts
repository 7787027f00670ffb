import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type Moment, momentOf } from '../../parts/moment';
import { type Criteria, criteriaOf, type FacetKey, type PoolSearch, type PoolState, type Sort, wishesOf } from './question';

export type Person = components['schemas']['TalentItem'];
const PAGE = 50;

/** The question of the address and of the history entry, and how to ask another. */
export function useQuestion() {
  const search = useSearch({ strict: false }) as PoolSearch;
  const text = useLocation({ select: ({ state }) => (state as PoolState).poolText ?? '' });
  const navigate = useNavigate();
  const ask = (next: PoolSearch, options: { text?: string; replace?: boolean } = {}) =>
    void navigate({
      to: '/nguon-nhan-tai',
      search: next as never,
      state: (state) => ({ ...state, poolText: options.text ?? text }),
      replace: options.replace ?? false,
      resetScroll: false,
    });
  const criteria = useMemo(() => criteriaOf(search, text), [search, text]);
  const wishes = useMemo(() => wishesOf(search), [search]);
  const wishing = Object.keys(wishes).length > 0;
  const { onDay, knownAt } = search;
  const moment = useMemo(() => momentOf({ onDay, knownAt }), [onDay, knownAt]);
  const sort: Sort = search.sort ?? (text || wishing ? 'relevance' : 'givenName');
  return { search, text, criteria, wishes, wishing, moment, sort, ask };
}

export const useFacets = (criteria: Criteria, facets: readonly FacetKey[], moment: Moment) =>
  $api.useQuery(
    'post',
    '/api/talent/facets',
    { body: { criteria, facets: [...facets], ...moment } },
    { placeholderData: keepPreviousData, enabled: facets.length > 0 },
  );

/** How many people there are within the asker's scope, whatever the question. */
export function useEverybody(moment: Moment): number | undefined {
  const { data } = $api.useQuery(
    'post',
    '/api/talent/facets',
    { body: { criteria: {}, facets: ['kinds'], ...moment } },
    { staleTime: 60_000 },
  );
  return data?.total;
}

export function usePeople(criteria: Criteria, wishes: Criteria, sort: Sort, moment: Moment) {
  const pages = useInfiniteQuery({
    queryKey: ['talent', criteria, wishes, sort, moment],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await api.POST('/api/talent/search', {
        body: { criteria, wishes, sort, limit: PAGE, after: pageParam, ...moment },
        signal,
      });
      return data ?? { items: [], next: null, total: null, similar: false };
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const all = pages.data?.pages ?? [];
  return { pages, people: all.flatMap(({ items }) => items), byPage: all.map(({ items }) => items), similar: all[0]?.similar ?? false };
}

/** The open person: of the list, else found by the record code of the address. */
export function useOpenPerson(code: string | undefined, people: readonly Person[], moment: Moment): Person | null {
  const listed = people.find((person) => person.code === code);
  const asked = code !== undefined && listed === undefined;
  const { data } = $api.useQuery(
    'post',
    '/api/talent/search',
    { body: { criteria: { text: code ?? '' }, limit: 5, ...moment } },
    { enabled: asked, staleTime: 60_000 },
  );
  return listed ?? (asked ? (data?.items.find((person) => person.code === code) ?? null) : null);
}
