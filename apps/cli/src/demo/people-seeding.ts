import type { Catalogs } from '#libs/catalogs';
import type { Change, Tx } from '#libs/platform';
import { FACT_KIND_NAMES, type Facts, type NewFact, type People, type PeopleChanged, type PersonIntake } from '#libs/profiles';
import { expertiseOf } from './sample-expertise.js';
import { LISTED_ON, type SampleFact, type SamplePerson } from './sample-person.js';

/** The parts of the product that write people. */
export interface PeopleWriters {
  readonly intake: PersonIntake;
  readonly people: People;
  readonly facts: Facts;
  readonly changed: PeopleChanged;
  readonly catalogs: Catalogs;
}

/** Writes invented people as an import writes real ones: all of a kind of fact at once. `units` gives the ids by key. */
export async function seedPeople(
  tx: Tx,
  change: Change,
  samples: readonly SamplePerson[],
  units: ReadonlyMap<string, string>,
  writers: PeopleWriters,
): Promise<void> {
  const { intake, people, facts, changed, catalogs } = writers;
  const ids = await intake.createMany(
    tx,
    change,
    samples.map(({ kind, citizenNumber }) => ({ kind, citizenNumber, contacts: null })),
  );
  const stamp = await people.lock(tx, ids);
  const all = samples.flatMap((person, index) =>
    [...person.facts, ...expertiseOf(person, index, catalogs)].map((fact) => ({
      kind: fact.kind,
      fact: newFact(ids[index]!, fact, units, stamp),
    })),
  );
  for (const name of FACT_KIND_NAMES) {
    const own = all.filter(({ kind }) => kind === name).map(({ fact }) => fact);
    await facts.add(tx, change, stamp, name, own);
  }
  await changed.apply(tx, change, ids, 'profiles.sample_person_added');
}

function newFact(
  personId: string,
  { values, startsOn, endsOn, document }: SampleFact,
  units: ReadonlyMap<string, string>,
  stamp: string,
): NewFact {
  const unit = typeof values.unitId === 'string' ? units.get(values.unitId) : undefined;
  if (values.unitId && !unit) throw new Error(`the unit ${String(values.unitId)} is not in units.csv`);
  return {
    personId,
    values: unit ? { ...values, unitId: unit } : values,
    startsOn,
    endsOn: endsOn ?? null,
    seenOn: startsOn !== null && startsOn > LISTED_ON && startsOn.length === 10 ? (startsOn as NewFact['seenOn']) : LISTED_ON,
    source: { kind: 'user' },
    verification: document ? { by: null, at: stamp, document } : null,
  };
}
