import { Injectable } from '@nestjs/common';
import { UnitWithdrawal } from '#libs/organizations';
import type { Change, Tx } from '#libs/platform';
import type { Kept } from '../imports/import.rows.js';

/** The units the commits of an import made. */
@Injectable()
export class MadeUnits {
  constructor(private readonly withdrawal: UnitWithdrawal) {}

  /** Nothing else happens to the tree until they are taken back or stay. */
  async hold(tx: Tx, commits: readonly string[]): Promise<string[]> {
    const made = await tx.query<{ id: string }>(
      `select u.id from organizations_unit u where u.created_change = any($1::uuid[]) and exists (
         select from organizations_unit_period p where p.unit_id = u.id)`,
      [commits],
    );
    if (made.length > 0) await this.withdrawal.lock(tx);
    return made.map(({ id }) => id);
  }

  /** Those in which nobody is, and with which nobody else has begun to work, go with the import; gives what stays. */
  async takeBack(tx: Tx, change: Change, importId: string, made: readonly string[]): Promise<Kept[]> {
    if (made.length === 0) return [];
    const empty = await tx.query<{ id: string }>(EMPTY, [made, importId]);
    await this.withdrawal.withdraw(
      tx,
      change,
      empty.map(({ id }) => id),
    );
    return tx.query<Kept>(
      `select p.name_vi as code, 'unit' as field, 'in_use' as why from organizations_unit_period p
       where p.unit_id = any($1::uuid[]) and upper(p.valid) is null order by p.name_vi`,
      [made.filter((id) => !empty.some((gone) => gone.id === id))],
    );
  }
}

/** Of the units `$1`, after the import `$2` was taken back. */
const EMPTY = `
  select u.id from unnest($1::uuid[]) u(id)
  where not exists (select from profiles_keeping k where k.unit_id = u.id and k.retracted_at is null)
    and not exists (select from profiles_employment e where e.unit_id = u.id and e.retracted_at is null)
    and not exists (select from access_grant g where g.unit_id = u.id)
    and not exists (select from establishment_quota q where q.unit_id = u.id)
    and not exists (select from exchange_import i where i.keeping_unit_id = u.id and i.id <> $2::uuid)
    and not exists (select from exchange_absent a where a.unit_id = u.id and a.import_id <> $2::uuid)
    and not exists (
      select from exchange_unit x join exchange_import i on i.id = x.import_id
      where x.unit_id = u.id and i.id <> $2::uuid and i.status not in ('failed', 'undone'))`;
