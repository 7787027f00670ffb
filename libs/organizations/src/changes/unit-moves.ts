import { Inject, Injectable } from '@nestjs/common';
import { GrantPaths } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { type Change, CLOCK, Outbox, type Tx } from '#libs/platform';
import { bumpVersion, lockStructure, periodOn, refuseLaterPeriods, refuseTakenNames } from './structure.js';

/** Puts a unit with all that is below it under another one. */
@Injectable()
export class UnitMoves {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly grants: GrantPaths,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From a day that is not in the future: rights follow the paths of today, and change in this transaction. */
  async move(tx: Tx, change: Change, unitId: string, version: number | null, parentId: string, from: Day): Promise<void> {
    if (from > this.clock.today()) throw new DomainError('organizations.move_in_future');
    await lockStructure(tx);
    await bumpVersion(tx, unitId, version);
    const unit = await periodOn(tx, unitId, from);
    if (unit.parentId === null) throw new DomainError('organizations.root_stays');
    const parent = await periodOn(tx, parentId, from);
    if (parent.path.startsWith(unit.path)) throw new DomainError('organizations.below_itself');
    await this.refuseShorterParent(tx, unitId, parentId, from);
    await refuseLaterPeriods(tx, [unitId, parentId], from);

    const below = await this.rewritePaths(tx, change, unit.path, parent.path, from);
    await tx.execute(`update organizations_unit_period set parent_id = $2 where unit_id = $1 and lower(valid) = $3::date`, [
      unitId,
      parentId,
      from,
    ]);
    await refuseTakenNames(tx, [unitId]);
    await this.grants.refresh(tx, await this.standingNow(tx, below));
    await this.audit.record(tx, change, { action: 'organizations.unit_moved', entity: 'unit', entityId: unitId });
    await this.outbox.add(tx, change, 'organizations.tree_changed', { changeId: change.id, unitIds: below });
  }

  private async refuseShorterParent(tx: Tx, unitId: string, parentId: string, from: Day): Promise<void> {
    const [row] = await tx.query<{ covers: boolean }>(
      `select (select range_agg(p.valid) from organizations_unit_period p where p.unit_id = $2)
         @> (select range_agg(p.valid) * datemultirange(daterange($3::date, null)) from organizations_unit_period p where p.unit_id = $1) as covers`,
      [unitId, parentId, from],
    );
    if (!row?.covers) throw new DomainError('organizations.parent_not_in_force');
  }

  /** Every period at or below the old place that reaches beyond the day is cut there and continues at the new place. Gives the units of these. */
  private async rewritePaths(tx: Tx, change: Change, oldPath: string, newParentPath: string, from: Day): Promise<string[]> {
    const prefix = oldPath.replace(/\d+\.$/, '');
    await tx.execute(
      `with touched as (
         select p.* from organizations_unit_period p
         where p.path >= $1 and p.path < left($1, -1) || '/' and p.valid @> $2::date and (lower_inf(p.valid) or lower(p.valid) < $2::date)),
       cut as (
         update organizations_unit_period p set valid = daterange(lower(p.valid), $2::date)
         from touched t where t.id = p.id returning p.id)
       insert into organizations_unit_period (unit_id, code, name_vi, name_en, kind, parent_id, path, search_name, valid, recorded_change)
       select t.unit_id, t.code, t.name_vi, t.name_en, t.kind, t.parent_id, t.path, t.search_name, daterange($2::date, upper(t.valid)), $3
       from touched t join cut c on c.id = t.id`,
      [oldPath, from, change.id],
    );
    const moved = await tx.query<{ id: string }>(
      `update organizations_unit_period p set path = $3 || substr(p.path, length($4) + 1)
       where p.path >= $1 and p.path < left($1, -1) || '/' and lower(p.valid) >= $2::date returning p.unit_id as id`,
      [oldPath, from, newParentPath, prefix],
    );
    return [...new Set(moved.map(({ id }) => id))];
  }

  /** Whoever has gone elsewhere since stands there: of a unit that no longer stands, the place it had last. */
  private standingNow(tx: Tx, ids: readonly string[]): Promise<{ id: string; path: string }[]> {
    return tx.query<{ id: string; path: string }>(
      `select distinct on (p.unit_id) p.unit_id as id, p.path from organizations_unit_period p
       where p.unit_id = any($1::uuid[]) order by p.unit_id, (p.valid @> $2::date) desc, lower(p.valid) desc nulls last`,
      [ids, this.clock.today()],
    );
  }
}
