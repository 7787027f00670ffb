import { Injectable } from '@nestjs/common';
import type { Change, Tx } from '#libs/platform';
import { notePersonEvents } from './person-events.js';
import { type Contacts, PrivateColumns } from './private-columns.js';

export interface NewPerson {
  readonly kind: 'staff' | 'expert';
  readonly citizenNumber: string | null;
  readonly contacts: Contacts | null;
}

export interface SealedPerson {
  readonly id: string;
  readonly kind: NewPerson['kind'];
  readonly number: Buffer | null;
  readonly index: Buffer | null; // of the number
  readonly contacts: Buffer | null;
}

/** What a person has none of. */
export interface Lacking {
  readonly number: boolean;
  readonly contacts: boolean;
}

/** What was added to a person: the marks of what is stored now, null where nothing was. */
export interface Completed {
  readonly id: string;
  readonly number: Buffer | null;
  readonly contacts: Buffer | null;
}

/** Puts many people at once into the registry; their facts follow in the same transaction. */
@Injectable()
export class PersonIntake {
  constructor(private readonly columns: PrivateColumns) {}

  /** Ids in the order of the list. */
  async createMany(tx: Tx, change: Change, people: readonly NewPerson[]): Promise<string[]> {
    const ids = await tx.query<{ id: string }>(`select uuidv7() as id from generate_series(1, $1)`, [people.length]);
    await this.create(
      tx,
      change,
      people.map((person, at) => this.sealed(ids[at]!.id, person)),
    );
    return ids.map(({ id }) => id);
  }

  /** A person as stored: sealing is work of this process, which may have it done before. */
  sealed(id: string, { kind, citizenNumber, contacts }: NewPerson): SealedPerson {
    const { sealed: number, index } = this.columns.sealCitizenNumber(id, citizenNumber);
    return { id, kind, number, index, contacts: this.columns.sealContacts(id, contacts) };
  }

  async create(tx: Tx, change: Change, people: readonly SealedPerson[]): Promise<void> {
    if (people.length === 0) return;
    await tx.execute(
      `insert into profiles_person (id, kind, citizen_number, citizen_number_index, contacts, created_change)
       select n.id, n.kind, n.sealed, n.index, n.contacts, $6 from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[]) as n(id, kind, sealed, index, contacts)`,
      [
        people.map(({ id }) => id),
        people.map(({ kind }) => kind),
        people.map(({ number }) => number),
        people.map(({ index }) => index),
        people.map(({ contacts }) => contacts),
        change.id,
      ],
    );
  }

  async lacking(tx: Tx, ids: readonly string[]): Promise<Map<string, Lacking>> {
    const rows = await tx.query<Lacking & { id: string }>(
      `select p.id, p.citizen_number is null as number, p.contacts is null as contacts from profiles_person p
       where p.id = any($1::uuid[]) and (p.citizen_number is null or p.contacts is null)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...lacking }) => [id, lacking]));
  }

  /** Fills what is missing, and says what; a number or contact that is there stays. */
  async completeMany(
    tx: Tx,
    change: Change,
    people: readonly { id: string; citizenNumber: string | null; contacts: Contacts | null }[],
  ): Promise<Completed[]> {
    const given = people.filter(({ citizenNumber, contacts }) => citizenNumber !== null || contacts !== null);
    if (given.length === 0) return [];
    const sealed = given.map(({ id, citizenNumber, contacts }) => ({
      ...this.columns.sealCitizenNumber(id, citizenNumber),
      contacts: this.columns.sealContacts(id, contacts),
    }));
    const filled = await tx.query<Completed>(
      `update profiles_person p set citizen_number = coalesce(p.citizen_number, n.sealed), citizen_number_index = coalesce(p.citizen_number_index, n.index),
         contacts = coalesce(p.contacts, n.contacts)
       from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[]) as n(id, sealed, index, contacts)
       where p.id = n.id and (p.citizen_number is null and n.sealed is not null or p.contacts is null and n.contacts is not null)
       returning p.id, case when old.citizen_number is null then sha256(p.citizen_number) end as number,
         case when old.contacts is null then sha256(p.contacts) end as contacts`,
      [
        given.map(({ id }) => id),
        sealed.map(({ sealed: number }) => number),
        sealed.map(({ index }) => index),
        sealed.map(({ contacts }) => contacts),
      ],
    );
    await noteCompletions(
      tx,
      change,
      filled.map(({ id, number, contacts }) => ({ person_id: id, number: number !== null, contacts: contacts !== null })),
    );
    return filled;
  }

  /** Takes back what was completed: `select` yields person_id and, as booleans, whether its number and its contacts go. */
  async takeBack(tx: Tx, change: Change, select: string, parameters: readonly unknown[]): Promise<void> {
    const taken = await tx.query<Changed>(
      `update profiles_person p set citizen_number = case when c.number then null else p.citizen_number end,
         citizen_number_index = case when c.number then null else p.citizen_number_index end,
         contacts = case when c.contacts then null else p.contacts end
       from (${select}) c where p.id = c.person_id and (c.number or c.contacts)
       returning p.id as person_id, coalesce(c.number, false) as number, coalesce(c.contacts, false) as contacts`,
      parameters,
    );
    await noteCompletions(tx, change, taken);
  }

  /** Archives people that should not have been added: their facts are retracted by the caller. */
  async archiveMany(tx: Tx, change: Change, ids: readonly string[], stamp: string, reason: string): Promise<void> {
    await notePersonEvents(
      tx,
      change,
      ids.map((personId) => ({ personId, fields: ['archived'] as const })),
    );
    await tx.execute(
      `update profiles_person set archived_at = $2::timestamptz, archive_reason = $3, citizen_number = null, citizen_number_index = null where id = any($1::uuid[])`,
      [ids, stamp, reason],
    );
  }
}

interface Changed {
  readonly person_id: string;
  readonly number: boolean;
  readonly contacts: boolean;
}

const noteCompletions = (tx: Tx, change: Change, changed: readonly Changed[]): Promise<void> =>
  notePersonEvents(
    tx,
    change,
    changed.map(({ person_id, number, contacts }) => ({
      personId: person_id,
      fields: [...(number ? (['citizenNumber'] as const) : []), ...(contacts ? (['contacts'] as const) : [])],
    })),
  );
