import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
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

/** Where those picked one by one wait, some minutes, while somebody compares them or looks into a record. */
const KEPT = ['picked-people'];

/** Another question lets go of everybody who answered the one before; people picked one by one stay picked. */
export function usePicked(criteria: Criteria): Picked {
  const client = useQueryClient();
  const [people, setPeople] = useState<People>(() => client.getQueryData(KEPT) ?? NOBODY);
  useEffect(() => void client.setQueryData(KEPT, people), [client, people]);
  const [allOf, setAllOf] = useState<{ readonly criteria: Criteria; readonly but: People } | null>(null);
  const all = allOf?.criteria === criteria;
  const but = all ? allOf.but : NOBODY;
  return {
    people,
    all,
    but,
    has: ({ id }) => (all ? !but.has(id) : people.has(id)),
    pick: (person) => {
      if (all) return setAllOf({ criteria, but: toggled(but, person) });
      setAllOf(null);
      setPeople((old) => toggled(old, person));
    },
    pickAll: () => {
      setPeople(NOBODY);
      setAllOf({ criteria, but: NOBODY });
    },
    clear: () => {
      setPeople(NOBODY);
      setAllOf(null);
    },
  };
}
