import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Criteria } from '../question';
import type { Person } from '../use-pool';

/** Who is picked: people one by one, or everybody who answers the question asked now but for some. */
export interface Picked {
  readonly people: ReadonlyMap<string, Person>;
  readonly all: boolean;
  /** Of all those who are not. */
  readonly but: ReadonlyMap<string, Person>;
  readonly has: (person: Person) => boolean;
  readonly pick: (person: Person) => void;
  readonly pickAll: () => void;
  readonly clear: () => void;
}

type People = ReadonlyMap<string, Person>;
const NOBODY: People = new Map();

function toggled(people: People, person: Person): People {
  const next = new Map(people);
  if (!next.delete(person.id)) next.set(person.id, person);
  return next;
}

interface Kept {
  readonly people: People;
  readonly allOf: { readonly question: string; readonly but: People } | null;
}

const NONE: Kept = { people: NOBODY, allOf: null };
const KEY = ['picked'];

/**
 * Another question lets go of everybody who answered the one before; people picked one by one stay picked.
 * All stay so while one looks at a record or at people side by side: they are kept in memory, until the page is left or the session ends.
 */
export function usePicked(criteria: Criteria): Picked {
  const client = useQueryClient();
  const [kept, setKept] = useState(() => client.getQueryData<Kept>(KEY) ?? NONE);
  const latest = useRef(kept);
  /** From what stands by then: whoever picks faster than the page is drawn loses nobody. The box shows it at once. */
  const keep = (next: (kept: Kept) => Kept) => {
    latest.current = next(latest.current);
    setKept(latest.current);
    client.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY });
    client.setQueryData<Kept>(KEY, latest.current);
  };
  const question = JSON.stringify(criteria);
  const { people } = kept;
  const all = kept.allOf?.question === question;
  const but = all && kept.allOf ? kept.allOf.but : NOBODY;
  return {
    people,
    all,
    but,
    has: ({ id }) => (all ? !but.has(id) : people.has(id)),
    pick: (person) =>
      keep((now) =>
        now.allOf?.question === question
          ? { people: now.people, allOf: { question, but: toggled(now.allOf.but, person) } }
          : { people: toggled(now.people, person), allOf: null },
      ),
    pickAll: () => keep(() => ({ people: NOBODY, allOf: { question, but: NOBODY } })),
    clear: () => keep(() => NONE),
  };
}
