import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { askAnew } from '../../parts/outdated';
import { keepUnread } from './use-unread';

export type Notice = components['schemas']['NoticeView'];
export type Case = components['schemas']['CaseDetail'];
export type Candidate = components['schemas']['CandidateView'];

const PAGE = 50;

export function useNotices(unread: boolean) {
  const pages = useInfiniteQuery({
    queryKey: ['notices', unread],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(unread ? { unread: 'true' as const } : {}), ...(pageParam ? { after: pageParam } : {}) };
      return (await api.GET('/api/notifications', { params: { query }, signal })).data!;
    },
    getNextPageParam: ({ next }) => next,
  });
  return { pages, notices: pages.data?.pages.flatMap(({ items }) => items) ?? [] };
}

/** Marks notices as read or as new again; without ids all of them. */
export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ caseIds, read }: { readonly caseIds?: readonly string[]; readonly read: boolean }) =>
      (await api.POST('/api/notifications/read', { body: { read, ...(caseIds ? { caseIds: [...caseIds] } : {}) } })).data!,
    onSuccess: async ({ unread }) => {
      await keepUnread(client, unread);
      await askAnew(client, ['notices']);
    },
  });
}

export const useCase = (id: string) =>
  useQuery({
    queryKey: ['case', id],
    queryFn: async () => (await api.GET('/api/cases/{id}', { params: { path: { id } } })).data!,
  });

export function useCandidates(id: string) {
  const pages = useInfiniteQuery({
    queryKey: ['case', id, 'people'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) =>
      (
        await api.GET('/api/cases/{id}/people', {
          params: { path: { id }, query: { limit: PAGE, ...(pageParam ? { after: pageParam } : {}) } },
        })
      ).data!,
    getNextPageParam: ({ next }) => next,
  });
  return { pages, people: pages.data?.pages.flatMap(({ items }) => items) ?? [], total: pages.data?.pages[0]?.total };
}
