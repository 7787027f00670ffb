import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { problemOf } from '../api/problem';
import type { components } from '../api/schema';
import { queryClient } from './query-client';

export type Session = components['schemas']['SessionView'];

const KEY = ['session'];

async function fetchSession(): Promise<Session | null> {
  try {
    const { data } = await api.GET('/api/session');
    return data ?? null;
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
}

/** Who is signed in, or null; asked once and kept until it changes. */
export const readSession = (): Promise<Session | null> =>
  queryClient.ensureQueryData({ queryKey: KEY, queryFn: fetchSession, staleTime: 60_000 });

export const keepSession = (session: Session | null): void => void queryClient.setQueryData(KEY, session);

/** The session within the frame, where there always is one. */
export function useSession(): Session {
  const { data } = useQuery({ queryKey: KEY, queryFn: fetchSession, staleTime: 60_000 });
  if (!data) throw new Error('no session');
  return data;
}

export const useMay = (permission: string): boolean => useSession().permissions.includes(permission);
