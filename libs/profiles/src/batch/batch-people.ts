import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Day } from '#libs/kernel';
import { type Bounds, type Change, CLOCK, type Tx } from '#libs/platform';
import { Facts } from '../facts/facts.js';
import { withinSql } from '../people/people.js';
import { notePersonEvents } from '../people/person-events.js';
import { PrivateColumns } from '../people/private-columns.js';
import type { PersonBefore, PersonCells, PlannedPerson } from './plan-person-cells.js';
import type { BelievedFacts } from './shown-facts.js';

export interface HeldPerson extends Omit<PersonBefore, 'gender' | 'birthOn'> {
  readonly version: number;
  readonly archived: boolean;
}

/** The people of a batch: read under lock and written as sets. */
@Injectable()
export class BatchPeople {
  constructor(
    private readonly facts: Facts,
    private readonly columns: PrivateColumns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Locks those within reach, in the order of their ids, without a new version yet: what is refused stays as it is. */
  async hold(tx: Tx, bounds: Bounds, ids: readonly string[]): Promise<Map<string, HeldPerson>> {
    const parameters: unknown[] = [ids, this.clock.today()];
    const rows = await tx.query<HeldRow>(
      `select p.id, p.version, p.archived_at is not null as archived, p.citizen_number, p.contacts, p.confirmed_on
       from profiles_person p where p.id = any($1::uuid[]) and ${withinSql(bounds, parameters)} order by p.id for update of p`,
      parameters,
    );
    return new Map(
      rows.map(({ id, version, archived, citizen_number, contacts, confirmed_on }) => [
        id,
        {
          version,
          archived,
          citizenNumber: this.columns.openCitizenNumber(id, citizen_number),
          contacts: this.columns.openContacts(id, contacts),
          confirmedOn: confirmed_on,
        },
      ]),
    );
  }

  async believed(tx: Tx, ids: readonly string[]): Promise<Map<string, BelievedFacts>> {
    const kinds = ['identities', 'employments', 'qualifications', 'expertise'] as const;
    const found = new Map(ids.map((id) => [id, { identities: [], employments: [], qualifications: [], expertise: [] } as Mutable]));
    for (const kind of kinds) for (const fact of await this.facts.believed(tx, kind, ids)) found.get(fact.personId)![kind].push(fact);
    return found;
  }

  /** Those of the numbers that another record has. */
  async takenNumbers(tx: Tx, wanted: readonly { readonly id: string; readonly number: string }[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `select w.id from unnest($1::uuid[], $2::bytea[]) as w(id, index) join profiles_person p on p.citizen_number_index = w.index and p.id <> w.id`,
      [wanted.map(({ id }) => id), wanted.map(({ id, number }) => this.columns.sealCitizenNumber(id, number).index)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async write(tx: Tx, change: Change, planned: readonly { readonly id: string; readonly person: PlannedPerson }[]): Promise<void> {
    const rows = planned.filter(({ person }) => person.fields.length > 0);
    if (rows.length === 0) return;
    const sealed = rows.map(({ id, person: { cells } }) => ({
      ...this.columns.sealCitizenNumber(id, cells.citizenNumber ?? null),
      contacts: this.columns.sealContacts(id, cells.contacts ?? null),
    }));
    const names = (name: keyof PersonCells) => rows.map(({ person }) => name in person.cells);
    await tx.execute(
      `update profiles_person p set
         citizen_number = case when n.has_number then n.number else p.citizen_number end,
         citizen_number_index = case when n.has_number then n.index else p.citizen_number_index end,
         contacts = case when n.has_contacts then n.contacts else p.contacts end,
         confirmed_on = case when n.has_confirmed then n.confirmed_on else p.confirmed_on end
       from unnest($1::uuid[], $2::boolean[], $3::bytea[], $4::bytea[], $5::boolean[], $6::bytea[], $7::boolean[], $8::date[])
         as n(id, has_number, number, index, has_contacts, contacts, has_confirmed, confirmed_on) where p.id = n.id`,
      [
        rows.map(({ id }) => id),
        names('citizenNumber'),
        sealed.map(({ sealed: number }) => number),
        sealed.map(({ index }) => index),
        names('contacts'),
        sealed.map(({ contacts }) => contacts),
        names('confirmedOn'),
        rows.map(({ person }) => person.cells.confirmedOn ?? null),
      ],
    );
    await notePersonEvents(
      tx,
      change,
      rows.map(({ id, person }) => ({ personId: id, fields: person.fields })),
    );
  }
}

type Mutable = { [Kind in keyof BelievedFacts]: BelievedFacts[Kind][number][] };

interface HeldRow {
  readonly id: string;
  readonly version: number;
  readonly archived: boolean;
  readonly citizen_number: Buffer | null;
  readonly contacts: Buffer | null;
  readonly confirmed_on: Day | null;
}
