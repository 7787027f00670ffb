import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { components } from '../../api/schema';

type Body = components['schemas']['ExportBody'];
export type ListQuestion = Pick<Body, 'criteria' | 'wishes' | 'indicator' | 'sort' | 'onDay' | 'knownAt'>;
export type Wanted = Pick<Body, 'columns' | 'format' | 'purpose' | 'use'>;

const PAUSE_MS = 600;
const WAITING_MS = 15_000;

/** A list on its way to a file: asked for, then looked at until it is there or has failed. */
export function useExport(question: ListQuestion) {
  const start = useMutation({
    mutationFn: async (wanted: Wanted) => (await api.POST('/api/exports', { body: { ...question, ...wanted } })).data!.id,
  });
  const id = start.data;
  const made = useQuery({
    queryKey: ['export', id],
    queryFn: async () => (await api.GET('/api/exports/{id}', { params: { path: { id: id! } } })).data!,
    enabled: id !== undefined,
    refetchInterval: ({ state }) =>
      state.data && state.data.status !== 'running' && state.data.status !== 'waiting'
        ? false
        : state.data?.status === 'waiting'
          ? WAITING_MS
          : PAUSE_MS,
  });
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: async () => (await api.DELETE('/api/exports/{id}', { params: { path: { id: id! } } })).data!,
    onSuccess: (stopped) => queries.setQueryData(['export', id], stopped),
  });
  /** Whether it is still handed out: whoever took back being in it may not be in it any more. */
  const stillThere = async () => (await made.refetch()).data?.status === 'ready';
  return { start, cancel, stillThere, made: id === undefined ? undefined : made.data, error: start.error ?? made.error };
}
