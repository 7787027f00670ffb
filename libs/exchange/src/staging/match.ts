import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { type Bounds, boundsSql, type Tx } from '#libs/platform';

/**
 * Who the rows are, set-based. An equal citizen number is the same person; else folded name and compatible birth within the keeping
 * unit, if exactly one; several are asked. A number kept outside the officer's scope is said without a name.
 */
@Injectable()
export class Matching {
  async match(tx: Tx, importId: string, keepingUnitId: string, bounds: Bounds, today: Day): Promise<void> {
    await tx.execute(`update exchange_row set person_id = null, conflict = null where import_id = $1`, [importId]);
    await tx.execute(
      `update exchange_row r set conflict = 'citizen_number_twice'
       where r.import_id = $1 and r.citizen_index is not null
         and exists (select from exchange_row o where o.import_id = $1 and o.citizen_index = r.citizen_index and o.key <> r.key)`,
      [importId],
    );
    await this.byCitizenNumber(tx, importId, bounds, today);
    await this.byName(tx, importId, keepingUnitId);
    await tx.execute(
      `update exchange_row r set conflict = 'two_rows_one_person', person_id = null
       where r.import_id = $1 and r.person_id in (select o.person_id from exchange_row o where o.import_id = $1 and o.person_id is not null group by o.person_id having count(*) > 1)`,
      [importId],
    );
  }

  private async byCitizenNumber(tx: Tx, importId: string, bounds: Bounds, today: Day): Promise<void> {
    const parameters: unknown[] = [importId, today];
    const within = boundsSql(bounds, ['u.path'], parameters);
    await tx.execute(
      `update exchange_row r set person_id = case when m.within then m.person_id end, conflict = case when not m.within then 'kept_elsewhere' end
       from (
         select x.key, p.id as person_id, $2::date is not null and exists (
           select from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> $2::date
           where k.person_id = p.id and k.retracted_at is null and (k.ends_on is null or k.ends_on > $2::date) and ${within}) as within
         from exchange_row x join profiles_person p on p.citizen_number_index = x.citizen_index and p.archived_at is null
         where x.import_id = $1) m
       where r.import_id = $1 and r.key = m.key and r.conflict is null`,
      parameters,
    );
  }

  private async byName(tx: Tx, importId: string, keepingUnitId: string): Promise<void> {
    await tx.execute(
      `update exchange_row r set person_id = case when m.count = 1 then m.person_id end, conflict = case when m.count > 1 then 'several_people' end
       from (
         select x.key, count(distinct n.person_id)::int as count, (array_agg(n.person_id))[1] as person_id
         from exchange_row x
         join profiles_identity n on n.search_name = x.search_name and n.retracted_at is null
           and (x.birth_on is null or n.birth_on is null or left(n.birth_on, least(length(n.birth_on), length(x.birth_on))) = left(x.birth_on, least(length(n.birth_on), length(x.birth_on))))
         join profiles_keeping k on k.person_id = n.person_id and k.unit_id = $2 and k.retracted_at is null and k.ends_on is null
         join profiles_person p on p.id = n.person_id
         where x.import_id = $1 and x.person_id is null and x.conflict is null
           and (x.citizen_index is null or p.citizen_number_index is null or x.citizen_index = p.citizen_number_index)
         group by x.key) m
       where r.import_id = $1 and r.key = m.key`,
      [importId, keepingUnitId],
    );
  }
}
