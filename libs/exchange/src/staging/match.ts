import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { type Bounds, boundsSql, CLOCK, type Tx } from '#libs/platform';
import { COMPATIBLE_BIRTH } from './candidates.js';

/**
 * Who the rows are, in one statement. An equal citizen number is the same person; else folded name and compatible birth within the
 * keeping unit, if exactly one; several are asked, and so is a second row that says the same of somebody new. A number kept outside the
 * officer's scope is said without a name. Whom a row became by a commit, it stays. A row that an officer left out is nobody.
 */
@Injectable()
export class Matching {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Gives the keys of the rows that are somebody else now: no other row is written. */
  async match(tx: Tx, importId: string, keepingUnitId: string, bounds: Bounds): Promise<string[]> {
    const parameters: unknown[] = [importId, this.clock.today(), keepingUnitId];
    const within = boundsSql(bounds, ['u.path'], parameters);
    const changed = await tx.query<{ key: string }>(matchSql(within), parameters);
    return changed.map(({ key }) => key);
  }
}

/** `$1` the import, `$2` today, `$3` the keeping unit. Every step reads the rows once: nothing here grows with the square of a roster. */
const matchSql = (within: string): string => `
  with own as materialized (
    select r.key, r.position, r.name, r.search_name, r.birth_on, r.citizen_index, s.id as settled,
      r.citizen_index is not null and count(*) over (partition by r.citizen_index) > 1 as twice
    from exchange_row r left join profiles_person s on s.id = r.settled_person_id and s.archived_at is null
    where r.import_id = $1
      and not exists (select from exchange_answer a where a.import_id = $1 and a.row_key = r.key and a.field = 'person' and a.value is null)),
  numbered as materialized (
    select o.key, p.id, exists (
      select from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> $2::date
      where k.person_id = p.id and k.retracted_at is null and (k.ends_on is null or k.ends_on > $2::date) and ${within}) as within
    from own o join profiles_person p on p.citizen_number_index = o.citizen_index and p.archived_at is null
    where not o.twice),
  known as materialized (
    select o.key, o.position, o.name, o.search_name, o.birth_on, o.citizen_index,
      case when o.twice then null when n.id is null or n.id = o.settled then o.settled when n.within then n.id end as person_id,
      case when o.twice then 'citizen_number_twice' when not n.within and n.id is distinct from o.settled then 'kept_elsewhere' end as conflict
    from own o left join numbered n on n.key = o.key),
  kept as materialized ( -- who could be meant by a name
    select p.id, n.search_name, n.birth_on, p.citizen_number_index
    from profiles_keeping k
    join profiles_person p on p.id = k.person_id and p.archived_at is null
    join profiles_identity n on n.person_id = k.person_id and n.retracted_at is null
    where k.unit_id = $3 and k.retracted_at is null and k.ends_on is null),
  named as materialized (
    select x.key, min(n.id::text)::uuid as id, count(distinct n.id) as people
    from known x join kept n on n.search_name = x.search_name and ${COMPATIBLE_BIRTH}
      and (x.citizen_index is null or n.citizen_number_index is null or x.citizen_index = n.citizen_number_index)
    where x.person_id is null and x.conflict is null
    group by x.key),
  found as materialized (
    select x.key, x.position, x.name, x.search_name, x.birth_on, x.citizen_index, coalesce(x.person_id, case when n.people = 1 then n.id end) as person_id,
      coalesce(x.conflict, case when n.people > 1 then 'several_people' end) as conflict
    from known x left join named n on n.key = x.key),
  unknown as ( -- two numbers are two people, whatever they are called
    select f.key, row_number() over (alike order by f.position) > 1 and bool_or(f.citizen_index is null) over alike as again
    from found f where f.person_id is null and f.conflict is null and f.name <> ''
    window alike as (partition by f.search_name, f.birth_on)),
  told as materialized (
    select f.key, case when f.person_id is null or count(*) over (partition by f.person_id) = 1 then f.person_id end as person_id,
      case when f.person_id is not null and count(*) over (partition by f.person_id) > 1 then 'two_rows_one_person'
        when u.again then 'two_rows_alike' else f.conflict end as conflict
    from found f left join unknown u on u.key = f.key)
  update exchange_row r set person_id = t.person_id, conflict = t.conflict
  from exchange_row x left join told t on t.key = x.key
  where x.import_id = $1 and r.import_id = $1 and r.key = x.key and (r.person_id, r.conflict) is distinct from (t.person_id, t.conflict)
  returning r.key`;
