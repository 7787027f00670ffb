import { type Day, DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';

/** One structure change at a time: paths of a whole subtree depend on each other. Taken first in every write of units. */
export const lockStructure = (tx: Tx): Promise<unknown> => tx.query(`select pg_advisory_xact_lock(hashtext('organizations structure'))`);

/** The same for those who change nothing of it and write down what it says: any number of them at a time. */
export const holdStructure = (tx: Tx): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock_shared(hashtext('organizations structure'))`);

/** Compare-and-set of a unit's version; `null` only bumps it. */
export async function bumpVersion(tx: Tx, unitId: string, version: number | null): Promise<void> {
  const touched = await tx.execute(
    `update organizations_unit set version = version + 1 where id = $1 and ($2::integer is null or version = $2)`,
    [unitId, version],
  );
  if (touched > 0) return;
  const [unit] = await tx.query<{ version: number }>(`select u.version from organizations_unit u where u.id = $1`, [unitId]);
  if (!unit) throw new DomainError('organizations.not_found');
  throw new DomainError('organizations.changed_meanwhile', { version: unit.version });
}

export interface PeriodRow {
  readonly id: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly path: string;
  readonly parentId: string | null;
}

const PERIOD = `select p.id, lower(p.valid)::text as "from", upper(p.valid)::text as "to", p.path, p.parent_id as "parentId"
  from organizations_unit_period p`;

/** The period of a unit that holds a day. */
export async function periodOn(tx: Tx, unitId: string, day: Day): Promise<PeriodRow> {
  const [row] = await tx.query<PeriodRow>(`${PERIOD} where p.unit_id = $1 and p.valid @> $2::date`, [unitId, day]);
  if (!row) throw new DomainError('organizations.not_in_force', { day: shown(day) });
  return row;
}

/** The period of a unit that is there since before anything recorded. */
export async function firstPeriod(tx: Tx, unitId: string): Promise<PeriodRow> {
  const [row] = await tx.query<PeriodRow>(`${PERIOD} where p.unit_id = $1 and lower_inf(p.valid)`, [unitId]);
  if (!row) throw new DomainError('organizations.first_day_known');
  return row;
}

/** Refuses a change from a day before one that is already recorded. */
export async function refuseLaterPeriods(tx: Tx, unitIds: readonly string[], day: Day): Promise<void> {
  const [later] = await tx.query<{ day: Day }>(
    `select min(lower(p.valid))::text as day from organizations_unit_period p
     where p.unit_id = any($1::uuid[]) and lower(p.valid) > $2::date having min(lower(p.valid)) is not null`,
    [unitIds, day],
  );
  if (later) throw new DomainError('organizations.changed_later', { day: shown(later.day) });
}

/** A name may occur once below one unit at a time. */
export async function refuseTakenNames(tx: Tx, unitIds: readonly string[]): Promise<void> {
  const taken = await tx.query(
    `select from organizations_unit_period p join organizations_unit_period other on other.parent_id = p.parent_id
       and other.unit_id <> p.unit_id and other.search_name = p.search_name and other.valid && p.valid
     where p.unit_id = any($1::uuid[]) limit 1`,
    [unitIds],
  );
  if (taken.length > 0) throw new DomainError('organizations.name_taken');
}

/** A day as messages show it. */
export const shown = (day: Day): string => day.split('-').reverse().join('/');
