import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { problemOf } from '../api/problem';
import type { components } from '../api/schema';
import { queryClient } from './query-client';

export type Session = components['schemas']['SessionView'];

const KEY = ['session'];

const ask = async (): Promise<Session | null> => (await api.GET('/api/session')).data ?? null;

export async function fetchSession(): Promise<Session | null> {
  try {
    return await ask();
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
}

/** Who is signed in, or null; asked once and kept until it changes. */
export const readSession = (): Promise<Session | null> =>
  queryClient.ensureQueryData({ queryKey: KEY, queryFn: fetchSession, staleTime: 60_000 });

export const keepSession = (session: Session | null): void => void queryClient.setQueryData(KEY, session);

/**
 * The session, or null where nobody is signed in or it is not known yet. One that has ended stays on the page until that is left for the
 * sign-in page.
 */
export const useAnySession = (): Session | null => useQuery({ queryKey: KEY, queryFn: ask, staleTime: 60_000 }).data ?? null;

/** The session within the frame, where there always is one. */
export function useSession(): Session {
  const session = useAnySession();
  if (!session) throw new Error('no session');
  return session;
}

export const useMay = (permission: string): boolean => useSession().permissions.includes(permission);
