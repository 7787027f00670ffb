import { useState } from 'react';
import type { Criteria } from '../question';
import type { Person } from '../use-pool';

/** Who is picked: people one by one, or everybody who answers the question asked now. */
export interface Picked {
  readonly people: ReadonlyMap<string, Person>;
  readonly all: boolean;
  readonly pick: (person: Person) => void;
  readonly pickAll: () => void;
  readonly clear: () => void;
}

/** Another question lets go of everybody who answered the one before; people picked one by one stay picked. */
export function usePicked(criteria: Criteria): Picked {
  const [people, setPeople] = useState<ReadonlyMap<string, Person>>(new Map());
  const [allOf, setAllOf] = useState<Criteria | null>(null);
  return {
    people,
    all: allOf === criteria,
    pick: (person) => {
      setAllOf(null);
      setPeople((old) => {
        const next = new Map(old);
        if (!next.delete(person.id)) next.set(person.id, person);
        return next;
      });
    },
    pickAll: () => {
      setPeople(new Map());
      setAllOf(criteria);
    },
    clear: () => {
      setPeople(new Map());
      setAllOf(null);
    },
  };
}
