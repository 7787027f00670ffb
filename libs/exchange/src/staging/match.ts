import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { type Bounds, boundsSql, CLOCK, type Tx } from '#libs/platform';
import { COMPATIBLE_BIRTH } from './candidates.js';

/**
 * Who the rows are, set-based. An equal citizen number is the same person; else folded name and compatible birth within the keeping
 * unit, if exactly one; several are asked. A number kept outside the officer's scope is said without a name. Whom a row became by a
 * commit, it stays.
 */
@Injectable()
export class Matching {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async match(tx: Tx, importId: string, keepingUnitId: string, bounds: Bounds): Promise<void> {
    await tx.execute(
      `update exchange_row r set conflict = null,
         person_id = (select p.id from profiles_person p where p.id = r.settled_person_id and p.archived_at is null)
       where r.import_id = $1`,
      [importId],
    );
    await tx.execute(
      `update exchange_row r set conflict = 'citizen_number_twice', person_id = null
       where r.import_id = $1 and r.citizen_index in (
         select o.citizen_index from exchange_row o where o.import_id = $1 and o.citizen_index is not null group by o.citizen_index having count(*) > 1)`,
      [importId],
    );
    await this.byCitizenNumber(tx, importId, bounds);
    await this.byName(tx, importId, keepingUnitId);
    await tx.execute(
      `update exchange_row r set conflict = 'two_rows_one_person', person_id = null
       where r.import_id = $1 and r.person_id in (select o.person_id from exchange_row o where o.import_id = $1 and o.person_id is not null group by o.person_id having count(*) > 1)`,
      [importId],
    );
  }

  private async byCitizenNumber(tx: Tx, importId: string, bounds: Bounds): Promise<void> {
    const parameters: unknown[] = [importId, this.clock.today()];
    const within = boundsSql(bounds, ['u.path'], parameters);
    await tx.execute(
      `update exchange_row r set person_id = case when m.within then m.person_id end, conflict = case when not m.within then 'kept_elsewhere' end
       from (
         select x.key, p.id as person_id, $2::date is not null and exists (
           select from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> $2::date
           where k.person_id = p.id and k.retracted_at is null and (k.ends_on is null or k.ends_on > $2::date) and ${within}) as within
         from exchange_row x join profiles_person p on p.citizen_number_index = x.citizen_index and p.archived_at is null
         where x.import_id = $1) m
       where r.import_id = $1 and r.key = m.key and r.conflict is null and (r.person_id is null or r.person_id <> m.person_id)`,
      parameters,
    );
  }

  private async byName(tx: Tx, importId: string, keepingUnitId: string): Promise<void> {
    await tx.execute(
      `update exchange_row r set person_id = case when m.count = 1 then m.person_id end, conflict = case when m.count > 1 then 'several_people' end
       from (
         select x.key, count(distinct n.person_id)::int as count, (array_agg(n.person_id))[1] as person_id
         from exchange_row x
         join profiles_identity n on n.search_name = x.search_name and n.retracted_at is null and ${COMPATIBLE_BIRTH}
         join profiles_keeping k on k.person_id = n.person_id and k.unit_id = $2 and k.retracted_at is null and k.ends_on is null
         join profiles_person p on p.id = n.person_id and p.archived_at is null
         where x.import_id = $1 and x.person_id is null and x.conflict is null
           and (x.citizen_index is null or p.citizen_number_index is null or x.citizen_index = p.citizen_number_index)
         group by x.key) m
       where r.import_id = $1 and r.key = m.key`,
      [importId, keepingUnitId],
    );
  }
}
