import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { outdateOthers } from '../../parts/outdated';
import type { Kind } from './fact-fields';

export type Person = components['schemas']['PersonView'];
export type Fact = components['schemas']['FactView'];

/** The day a record is looked at, and the time until which what was known counts; nothing: now. */
export interface Moment {
  readonly onDay?: string;
  readonly knownAt?: string;
}

export const usePerson = (id: string, moment: Moment) =>
  useQuery({
    queryKey: ['person', id, moment],
    queryFn: async () => (await api.GET('/api/profiles/{id}', { params: { path: { id }, query: moment } })).data!,
    placeholderData: (old) => old,
    refetchOnWindowFocus: false, // a form that is open keeps the fact it began with
  });

/** Asks again for everything that may show the person. */
export function usePersonChanged(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await outdateOthers(client);
    await client.invalidateQueries({ queryKey: ['person', id] });
    await client.invalidateQueries({ queryKey: ['person-history', id] });
  };
}

/** A change of one person; afterwards everything that may show it is asked again. */
export function usePersonAct<Input>(id: string, act: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const changed = usePersonChanged(id);
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await changed();
      onDone?.();
    },
  });
}

/** The version a fact has now, or null where it is gone. */
export async function versionOf(personId: string, kind: Kind, factId: string): Promise<number | null> {
  const { data } = await api.GET('/api/profiles/{id}', { params: { path: { id: personId } } });
  return data?.facts[kind].find(({ id }) => id === factId)?.version ?? null;
}

export const ifMatch = (version: number) => ({ 'If-Match': `"v${version}"` });
