import { Injectable } from '@nestjs/common';
import type { Change, Tx } from '#libs/platform';
import { notePersonEvents } from './person-events.js';
import { type Contacts, PrivateColumns } from './private-columns.js';

export interface NewPerson {
  readonly kind: 'staff' | 'expert';
  readonly citizenNumber: string | null;
  readonly contacts: Contacts | null;
}

/** Puts many people at once into the registry; their facts follow in the same transaction. */
@Injectable()
export class PersonIntake {
  constructor(private readonly columns: PrivateColumns) {}

  /** Ids in the order of the list. */
  async createMany(tx: Tx, change: Change, people: readonly NewPerson[]): Promise<string[]> {
    if (people.length === 0) return [];
    const ids = await tx.query<{ id: string }>(`select uuidv7() as id from generate_series(1, $1)`, [people.length]);
    const sealed = people.map(({ citizenNumber, contacts }, at) => ({
      ...this.columns.sealCitizenNumber(ids[at]!.id, citizenNumber),
      contacts: this.columns.sealContacts(ids[at]!.id, contacts),
    }));
    await tx.execute(
      `insert into profiles_person (id, kind, citizen_number, citizen_number_index, contacts, created_change)
       select n.id, n.kind, n.sealed, n.index, n.contacts, $6 from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[]) as n(id, kind, sealed, index, contacts)`,
      [
        ids.map(({ id }) => id),
        people.map(({ kind }) => kind),
        sealed.map(({ sealed: number }) => number),
        sealed.map(({ index }) => index),
        sealed.map(({ contacts }) => contacts),
        change.id,
      ],
    );
    return ids.map(({ id }) => id);
  }

  /** Fills what is missing; a number or contact that is there stays. */
  async completeMany(
    tx: Tx,
    change: Change,
    people: readonly { id: string; citizenNumber: string | null; contacts: Contacts | null }[],
  ): Promise<void> {
    const given = people.filter(({ citizenNumber, contacts }) => citizenNumber !== null || contacts !== null);
    if (given.length === 0) return;
    const sealed = given.map(({ id, citizenNumber, contacts }) => ({
      ...this.columns.sealCitizenNumber(id, citizenNumber),
      contacts: this.columns.sealContacts(id, contacts),
    }));
    const filled = await tx.query<{ id: string; number: boolean; contacts: boolean }>(
      `update profiles_person p set citizen_number = coalesce(p.citizen_number, n.sealed), citizen_number_index = coalesce(p.citizen_number_index, n.index),
         contacts = coalesce(p.contacts, n.contacts)
       from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[]) as n(id, sealed, index, contacts) where p.id = n.id
       returning p.id, old.citizen_number is null and n.sealed is not null as number, old.contacts is null and n.contacts is not null as contacts`,
      [
        given.map(({ id }) => id),
        sealed.map(({ sealed: number }) => number),
        sealed.map(({ index }) => index),
        sealed.map(({ contacts }) => contacts),
      ],
    );
    const events = filled.map(({ id, number, contacts }) => ({
      personId: id,
      fields: [...(number ? (['citizenNumber'] as const) : []), ...(contacts ? (['contacts'] as const) : [])],
    }));
    await notePersonEvents(
      tx,
      change,
      events.filter(({ fields }) => fields.length > 0),
    );
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
