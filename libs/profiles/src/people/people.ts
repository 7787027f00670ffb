import { Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import { type Bounds, boundsForm, boundsSql, stampAfterLock, type Tx } from '#libs/platform';
import { listedSql } from '../consents/listed.js';

/** A person locked for a change. */
export interface LockedPerson {
  readonly stamp: string; // the one stamp of the change
  readonly version: number; // with this change
}

/** Locks people and says who is within reach. */
@Injectable()
export class People {
  /**
   * Locks persons in the order of their ids, before anything of them is written, and gives the one stamp of the change.
   * Racing edits without it leave wrong cards.
   */
  async lock(tx: Tx, personIds: readonly string[]): Promise<string> {
    const [locked] = await tx.query<{ stamp: string | null }>(
      `with locked as materialized (select p.id from profiles_person p where p.id = any($1::uuid[]) order by p.id for update),
       counted as (update profiles_person p set version = p.version + 1 from locked where p.id = locked.id returning clock_timestamp() as at)
       select max(at)::text as stamp from counted`,
      [personIds],
    );
    return locked?.stamp ?? stampAfterLock(tx);
  }

  /**
   * Keeps others from changing the persons that a query gives, in the order of their ids, until the transaction ends: before it is
   * decided what to write of them. What is then written is locked as ever; who is only held keeps the version. Says whether somebody was
   * archived while this waited.
   */
  async hold(tx: Tx, select: string, parameters: readonly unknown[]): Promise<{ lost: boolean }> {
    const [row] = await tx.query<{ lost: boolean }>(
      `with wanted as materialized (select p.id from profiles_person p where p.archived_at is null and p.id in (${select})),
       held as materialized (
         select p.id from profiles_person p where p.archived_at is null and p.id in (select w.id from wanted w) order by p.id for update)
       select (select count(*) from held) < (select count(*) from wanted) as lost`,
      parameters,
    );
    return row!;
  }

  /** Refuses a person out of the asker's sight exactly as one that does not exist; an archived record stays as it is. */
  async requireInSight(tx: Tx, asker: Asker, personId: string, today: Day): Promise<void> {
    const parameters: unknown[] = [personId, today];
    const [row] = await tx.query<{ archived: boolean }>(
      `select p.archived_at is not null as archived from profiles_person p where p.id = $1 and ${inSightSql(asker, parameters)}`,
      parameters,
    );
    if (!row) throw new DomainError('profile.not_found');
    if (row.archived) throw new DomainError('profile.archived');
  }

  /** Of several bounds, which reach a person, and whether the person may be named at all; null for one that does not exist. */
  async reachedBy<Name extends string>(
    tx: Tx,
    personId: string,
    today: Day,
    bounds: Readonly<Record<Name, Bounds>>,
  ): Promise<(Record<Name, boolean> & { readonly listed: boolean }) | null> {
    const parameters: unknown[] = [personId, today];
    const names = Object.keys(bounds) as Name[];
    const columns = names.map((name) => `${withinSql(bounds[name], parameters)} as "${name}"`);
    const form = names.map((name) => boundsForm(bounds[name])).join();
    const sql = `select ${columns.join(', ')}, ${listedSql('$2')} as listed from profiles_person p where p.id = $1`;
    const [row] = await tx.prepared<Record<Name, boolean> & { listed: boolean }>(
      `profiles.reached_by ${names.length} ${form}`,
      sql,
      parameters,
    );
    return row ?? null;
  }

  /**
   * Locks one person for a change. Refused are a person outside the bounds, exactly as one that does not exist, and an archived record,
   * which stays as it is. Asked again after the lock: while it waited, the record may have been archived or moved.
   */
  async lockEditable(tx: Tx, bounds: Bounds, personId: string, today: Day): Promise<LockedPerson> {
    const parameters: unknown[] = [personId, today];
    const [form, within] = [boundsForm(bounds), withinSql(bounds, parameters)];
    const [[locked], [person]] = await Promise.all([
      tx.prepared<{ stamp: string }>(
        `profiles.lock_editable ${form}`,
        `update profiles_person p set version = p.version + 1 where p.id = $1 and p.archived_at is null and ${within}
         returning clock_timestamp()::text as stamp`,
        parameters,
      ),
      tx.prepared<{ version: number; archived: boolean }>(
        `profiles.editable ${form}`,
        `select p.version, p.archived_at is not null as archived from profiles_person p where p.id = $1 and ${within}`,
        parameters,
      ),
    ]);
    if (person?.archived) throw new DomainError('profile.archived');
    if (!person || !locked) throw new DomainError('profile.not_found');
    return { stamp: locked.stamp, version: person.version };
  }

  /** Refuses a unit that does not stand within the bounds on a day. */
  async requireUnit(tx: Tx, bounds: Bounds, unitId: string, day: Day): Promise<void> {
    const parameters: unknown[] = [unitId, day];
    const rows = await tx.query(
      `select from organizations_unit_period u where u.unit_id = $1 and u.valid @> $2::date and ${boundsSql(bounds, ['u.path'], parameters)}`,
      parameters,
    );
    if (rows.length === 0) throw new DomainError('profile.unit_not_found');
  }
}

/** Who is of one of some fields, as the card says it: certainly so today. */
const ofFields = (fields: string): string => `exists (
    select from profiles_expertise x where x.person_id = p.id and x.field = any(${fields}) and x.valid @> $2::date
      and (x.retracted_at is null or x.retracted_at = p.archived_at))`;

/** A person is within reach when the keeping unit or a current employment lies in it. `$2` is today. Also what archived people keep. */
export function withinSql(bounds: Bounds, parameters: unknown[]): string {
  if (bounds === 'whole') return '$2::date is not null';
  const inside = (table: string) => `exists (
    select from ${table} f join lateral (
      select u.path from organizations_unit_period u where u.unit_id = f.unit_id order by (u.valid @> $2::date) desc, lower(u.valid) desc nulls last limit 1) u on true
    where f.person_id = p.id and (f.retracted_at is null or f.retracted_at = p.archived_at) and (f.ends_on is null or f.ends_on > $2::date)
      and ${boundsSql(bounds, ['u.path'], parameters, ofFields)})`;
  return `(${inside('profiles_keeping')} or ${inside('profiles_employment')})`;
}

/**
 * Whom an asker may be told of by name: within reach, and an expert who does not agree to being listed only where the record is the asker's
 * to keep. `$2` is today.
 */
export const inSightSql = (asker: Asker, parameters: unknown[]): string =>
  `(${withinSql(asker.bounds, parameters)} and (${listedSql('$2')} or ${withinSql(asker.boundsFor('profiles.edit'), parameters)}))`;
