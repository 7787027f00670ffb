import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { count } from '../../../parts/format';
import { offerUndo } from '../../../parts/undo';
import { MARKS } from './use-marks';

export type Shortlist = components['schemas']['ShortlistView'];
export type ShortlistSummary = components['schemas']['ShortlistSummary'];
export type Entry = components['schemas']['ShortlistEntry'];
export type EntryChange = components['schemas']['EntryChange'];
export type Stage = Entry['stage'];
export const STAGES: readonly Stage[] = ['proposed', 'discussed', 'agreed', 'submitted'];

const LISTS = ['get', '/api/shortlists'] as const;
const ONE = ['get', '/api/shortlists/{id}'] as const;

export const useShortlists = () => $api.useQuery('get', '/api/shortlists');

/** A list as it is when its page opens: that it is looked at is told its owner, so it is not asked for again by itself. */
export const useShortlist = (id: string) =>
  $api.useQuery(
    'get',
    '/api/shortlists/{id}',
    { params: { path: { id } } },
    { refetchOnMount: 'always', refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
  );

/** What changed is seen everywhere: the list as the server gives it, or asked for anew. */
export function useRefreshed() {
  const client = useQueryClient();
  return (id?: string, list?: Shortlist) => {
    void client.invalidateQueries({ queryKey: LISTS });
    void client.invalidateQueries({ queryKey: [MARKS] });
    if (id === undefined) return;
    if (list) client.setQueryData([...ONE, { params: { path: { id } } }], list);
    else void client.invalidateQueries({ queryKey: [...ONE, { params: { path: { id } } }] });
  };
}

export const versionOf = ({ version }: { readonly version: number }) => ({ 'If-Match': `"v${version}"` });

/** Puts back who was taken off in one go. */
export function useUndoneRemoval(id: string) {
  const refreshed = useRefreshed();
  const undo = $api.useMutation('post', '/api/shortlists/{id}/removals/{removal}/undo', { onSuccess: (list) => refreshed(id, list) });
  return (removal: string) => undo.mutateAsync({ params: { path: { id, removal } } });
}

/** Takes off everybody who has left the owner's scope, with a way back. */
export function useOutOfSight(id: string) {
  const { t } = useTranslation();
  const refreshed = useRefreshed();
  const undo = useUndoneRemoval(id);
  return $api.useMutation('post', '/api/shortlists/{id}/removals', {
    onSuccess: ({ removal, people }) => {
      refreshed(id);
      offerUndo({ text: t('shortlists.tookOffSome', { count: people, shown: count(people) }), undo: () => undo(removal) });
    },
  });
}

/**
 * One change after the other of the people of a list, each from what the one before left: a note that is just being kept does not
 * stand in the way of the next stage. What was changed elsewhere meanwhile is shown.
 */
export function useEntryChange(id: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refreshed = useRefreshed();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const change = $api.useMutation('patch', '/api/shortlists/{id}/entries/{person}', {
    onSuccess: (list) => refreshed(id, list),
    onError: (error) => problemOf(error)?.status === 412 && refreshed(id),
  });
  const remove = $api.useMutation('delete', '/api/shortlists/{id}/entries/{person}', {
    onSuccess: () => refreshed(id),
    onError: (error) => problemOf(error)?.status === 412 && refreshed(id),
  });
  const undo = useUndoneRemoval(id);
  const entries = () => client.getQueryData<Shortlist>([...ONE, { params: { path: { id } } }])?.entries ?? [];
  const target = (entry: Entry) => {
    const latest = entries().find(({ person }) => person.id === entry.person.id) ?? entry;
    return { params: { path: { id, person: entry.person.id } }, headers: versionOf(latest) };
  };
  const next = (work: () => Promise<unknown>) => {
    queue.current = queue.current.then(work).catch(() => undefined); // the refusal stands on the page
  };
  return {
    change: (entry: Entry, body: EntryChange) => next(() => change.mutateAsync({ ...target(entry), body })),
    /** One place up or down from where it stands by then: a key pressed twice moves twice. */
    move: (entry: Entry, step: -1 | 1) =>
      next(async () => {
        const others = entries().filter(({ leftOutBecause }) => leftOutBecause === null);
        const at = others.findIndex(({ person }) => person.id === entry.person.id);
        if (at < 0 || at + step < 0 || at + step >= others.length) return;
        const before = others[step < 0 ? at - 1 : at + 2]?.person.id ?? null;
        await change.mutateAsync({ ...target(entry), body: { before } });
      }),
    remove: (entry: Entry) =>
      next(async () => {
        const { removal } = await remove.mutateAsync(target(entry));
        offerUndo({ text: t('shortlists.tookOff', { name: entry.person.fullName }), undo: () => undo(removal) });
      }),
    pending: change.isPending || remove.isPending,
    error: change.error ?? remove.error,
  };
}
