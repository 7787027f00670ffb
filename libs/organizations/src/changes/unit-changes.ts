import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { addDays, clean, type Day, DomainError } from '#libs/kernel';
import { type Change, Outbox, type Tx } from '#libs/platform';
import { type Extent, type UnitKind, unitNameKey } from '../units/unit.js';
import {
  bumpVersion,
  firstPeriod,
  lockStructure,
  type PeriodRow,
  periodOn,
  refuseLaterPeriods,
  refuseTakenNames,
  shown,
} from './structure.js';

export interface UnitValues {
  readonly name?: string;
  readonly nameEn?: string | null;
  readonly kind?: UnitKind;
  readonly code?: string | null;
}

export interface Successor {
  readonly unitId: string;
  readonly extent: Extent;
  readonly note?: string | null;
}

/** What happens to a unit over time: another name, an end, somebody who takes over. */
@Injectable()
export class UnitChanges {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Another name, kind or code from a day. From the first day of the period it is a correction of it; so it is, from null, of the one
   * that begins before anything recorded.
   */
  async rename(tx: Tx, change: Change, unitId: string, version: number | null, values: UnitValues, from: Day | null): Promise<void> {
    await lockStructure(tx);
    await bumpVersion(tx, unitId, version);
    const period = from === null ? await firstPeriod(tx, unitId) : await periodOn(tx, unitId, from);
    const target = from === null || period.from === from ? period.id : await splitPeriod(tx, change, period, from);
    await tx.execute(
      `update organizations_unit_period set name_vi = coalesce($2, name_vi), search_name = coalesce($3, search_name),
         name_en = case when $4 then $5 else name_en end, kind = coalesce($6, kind), code = case when $7 then $8 else code end
       where id = $1`,
      [
        target,
        values.name === undefined ? null : clean(values.name),
        values.name === undefined ? null : unitNameKey(values.name),
        values.nameEn !== undefined,
        values.nameEn ? clean(values.nameEn) : null,
        values.kind ?? null,
        values.code !== undefined,
        values.code || null,
      ],
    );
    await refuseTakenNames(tx, [unitId]);
    await this.audit.record(tx, change, {
      action: 'organizations.unit_renamed',
      entity: 'unit',
      entityId: unitId,
      fieldNames: Object.keys(values).sort(),
    });
  }

  /** Ends a unit: `on` is the first day on which it no longer exists. Its people are moved by whoever closes it. */
  async close(tx: Tx, change: Change, unitId: string, on: Day, successors: readonly Successor[]): Promise<void> {
    await lockStructure(tx);
    await bumpVersion(tx, unitId, null);
    const period = await periodOn(tx, unitId, addDays(on, -1));
    if (period.parentId === null) throw new DomainError('organizations.root_stays');
    if (period.to !== null && period.to <= on) throw new DomainError('organizations.not_in_force', { day: shown(on) });
    await refuseLaterPeriods(tx, [unitId], addDays(on, -1));
    await this.refuseOpenChildren(tx, unitId, on);
    await tx.execute(`update organizations_unit_period set valid = daterange(lower(valid), $2::date) where id = $1`, [period.id, on]);
    await this.link(tx, change, unitId, on, successors);
    await this.audit.record(tx, change, { action: 'organizations.unit_closed', entity: 'unit', entityId: unitId });
    await this.outbox.add(tx, change, 'organizations.tree_changed', { changeId: change.id, unitIds: [unitId] });
  }

  /** Records who took over from a unit on a day, wholly or in part: merges and splits. */
  async link(tx: Tx, change: Change, predecessorId: string, on: Day, successors: readonly Successor[]): Promise<void> {
    if (successors.some(({ unitId }) => unitId === predecessorId)) throw new DomainError('organizations.own_successor');
    for (const { unitId, extent, note } of successors) {
      await periodOn(tx, unitId, on);
      const made = await tx.execute(
        `insert into organizations_unit_link (predecessor_id, successor_id, on_day, extent, note, recorded_change)
         values ($1, $2, $3, $4, $5, $6) on conflict (predecessor_id, successor_id, on_day) do nothing`,
        [predecessorId, unitId, on, extent, note ?? null, change.id],
      );
      if (made === 0) throw new DomainError('organizations.link_exists');
      await this.audit.record(tx, change, { action: 'organizations.successor_recorded', entity: 'unit', entityId: predecessorId });
    }
  }

  private async refuseOpenChildren(tx: Tx, unitId: string, on: Day): Promise<void> {
    const [{ count }] = (await tx.query<{ count: number }>(
      `select count(distinct p.unit_id)::int as count from organizations_unit_period p
       where p.parent_id = $1 and coalesce(upper(p.valid), 'infinity') > $2::date`,
      [unitId, on],
    )) as [{ count: number }];
    if (count > 0) throw new DomainError('organizations.open_children', { count });
  }
}

/** Cuts a period at a day and gives the id of its later half, which still says the same. */
async function splitPeriod(tx: Tx, change: Change, period: PeriodRow, day: Day): Promise<string> {
  await tx.execute(`update organizations_unit_period set valid = daterange(lower(valid), $2::date) where id = $1`, [period.id, day]);
  const [made] = await tx.query<{ id: string }>(
    `insert into organizations_unit_period (unit_id, code, name_vi, name_en, kind, parent_id, path, search_name, valid, recorded_change)
     select p.unit_id, p.code, p.name_vi, p.name_en, p.kind, p.parent_id, p.path, p.search_name, daterange($2::date, $3::date), $4
     from organizations_unit_period p where p.id = $1 returning id`,
    [period.id, day, period.to, change.id],
  );
  return made!.id;
}
