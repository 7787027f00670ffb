import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { clean, type Day, DomainError } from '#libs/kernel';
import type { Change, Tx } from '#libs/platform';
import { unitNameKey } from '../units/unit.js';
import type { NewUnit } from './new-unit.js';
import { lockStructure, refuseTakenNames } from './structure.js';

/** Makes units, one or a whole list at once. */
@Injectable()
export class UnitCreation {
  constructor(private readonly audit: AuditTrail) {}

  async create(tx: Tx, change: Change, unit: NewUnit, from: Day | null): Promise<string> {
    const [id] = await this.createMany(tx, change, [unit], from);
    return id!;
  }

  /**
   * Makes units that exist from a day (null: as long as the unit above them) and gives their ids in the order of the list.
   * Each must stand below a unit that exists throughout that time. A name may occur once below one unit.
   */
  async createMany(tx: Tx, change: Change, units: readonly NewUnit[], from: Day | null): Promise<string[]> {
    if (units.length === 0) return [];
    await lockStructure(tx);
    await this.refuseSecondRoot(tx, units);
    const ids = await this.insert(tx, change, units, from);
    await refuseTakenNames(tx, ids);
    await this.audit.recordMany(tx, change, 'organizations.unit_created', 'unit', ids);
    return ids;
  }

  private async insert(tx: Tx, change: Change, units: readonly NewUnit[], from: Day | null): Promise<string[]> {
    const made = await tx.query<{ id: string; place: number }>(
      `with given as (select r.*, uuidv7() as id from jsonb_to_recordset($1::jsonb) r (place integer, "sortOrder" integer)),
       made as (
         insert into organizations_unit (id, sort_order, created_change) select g.id, g."sortOrder", $2 from given g order by g.place
         returning id)
       select g.id, g.place from given g join made m on m.id = g.id order by g.place`,
      [JSON.stringify(units.map(({ sortOrder = 0 }, place) => ({ place, sortOrder }))), change.id],
    );
    const rows = units.map((unit, place) => ({
      id: made[place]!.id,
      name: clean(unit.name),
      nameEn: unit.nameEn ? clean(unit.nameEn) : null,
      kind: unit.kind,
      code: unit.code || null,
      parentId: unit.parentId,
      validTo: unit.validTo ?? null,
      searchName: unitNameKey(unit.name),
    }));
    await this.insertPeriods(tx, change, rows, from);
    return rows.map(({ id }) => id);
  }

  /** A parent that moved gives its children one period for each place it stood at. */
  private async insertPeriods(tx: Tx, change: Change, rows: readonly { id: string }[], from: Day | null): Promise<void> {
    const covered = await tx.query<{ id: string; covers: boolean }>(
      `with given as (select * from jsonb_to_recordset($1::jsonb) r (id uuid, name text, "nameEn" text, kind text, code text,
         "parentId" uuid, "validTo" date, "searchName" text)),
       place as (
         select p.unit_id, p.path, range_agg(p.valid) as valid from organizations_unit_period p
         where p.unit_id in (select g."parentId" from given g) group by p.unit_id, p.path),
       life as (
         select g.id, datemultirange(daterange(coalesce($2::date, lower(range_agg(p.valid))), g."validTo")) as valid, range_agg(p.valid) as above
         from given g left join organizations_unit_period p on p.unit_id = g."parentId" group by g.id, g."validTo"),
       made as (
         insert into organizations_unit_period (unit_id, code, name_vi, name_en, kind, parent_id, path, search_name, valid, recorded_change)
         select g.id, g.code, g.name, g."nameEn", g.kind, g."parentId", coalesce(s.path, '') || u.number || '.', g."searchName", part, $3
         from given g join organizations_unit u on u.id = g.id join life l on l.id = g.id
         left join place s on s.unit_id = g."parentId"
         cross join lateral unnest(case when g."parentId" is null then l.valid else l.valid * s.valid end) part)
       select l.id, g."parentId" is null or l.above @> l.valid as covers from life l join given g on g.id = l.id`,
      [JSON.stringify(rows), from, change.id],
    );
    if (covered.some(({ covers }) => !covers)) throw new DomainError('organizations.parent_not_in_force');
  }

  private async refuseSecondRoot(tx: Tx, units: readonly NewUnit[]): Promise<void> {
    const roots = units.filter(({ parentId }) => parentId === null).length;
    if (roots === 0) return;
    const known = await tx.query(`select from organizations_unit_period p where p.parent_id is null limit 1`);
    if (known.length + roots > 1) throw new DomainError('organizations.root_exists');
  }
}
