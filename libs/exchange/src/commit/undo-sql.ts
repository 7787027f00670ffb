import { FACT_KIND_NAMES, type FactKindName, factColumns, kindOf } from '#libs/profiles';

/** Of these a person has one at a time: what somebody else put in the place of one is kept with all that leads up to it. */
const ONE_AT_A_TIME: readonly FactKindName[] = ['identities', 'keepings', 'employments', 'retirements'];

/** What two facts of a kind must share to be about the same thing; null: any number may stand beside each other. */
function rivalsOf(name: FactKindName): string | null {
  if (name === 'employments') return 'o.is_primary and f.is_primary';
  if (ONE_AT_A_TIME.includes(name)) return 'true';
  const { columns, oneEach } = kindOf(name);
  const column = columns.find(({ property }) => property === oneEach)?.column;
  return column ? `o.${column} = f.${column}` : null;
}

const union = (part: (kind: FactKindName, table: string) => string, kinds: readonly FactKindName[] = FACT_KIND_NAMES): string =>
  kinds.map((kind) => part(kind, kindOf(kind).table)).join('\nunion all ');

/**
 * Facts the changes `$1` recorded that another import took the place of, and whose undo put them back: recorded anew (`fact_id`), they are
 * the same ones (`instead_of`), and nobody's later work.
 */
export const PUT_BACK = `
  with undone as materialized (select i.undo_change as id from exchange_import i where i.undo_change is not null)
  ${union(
    (_kind, table) => `select * from (
      with recursive again as (
        select r.id as fact_id, r.corrects as instead_of from ${table} f join ${table} r on r.corrects = f.id
        where f.recorded_change = any($1::uuid[]) and r.recorded_change in (select u.id from undone u)
        union
        select r.id, r.corrects from again a join ${table} r on r.corrects = a.fact_id where r.recorded_change in (select u.id from undone u))
      select a.fact_id, a.instead_of from again a) of_kind`,
  )}`;

const putBack = (column: 'fact_id' | 'instead_of'): string => `array(select a.${column} from undo_put_back a)`;
const own = (alias: string): string => `(${alias}.recorded_change = any($1::uuid[]) or ${alias}.id = any(${putBack('fact_id')}))`;
const others = (alias: string): string => `${alias}.recorded_change <> all($1::uuid[]) and ${alias}.id <> all(${putBack('fact_id')})`;
/** Of what the changes recorded: that others took away for good. */
const takenByOthers = (alias: string): string =>
  `${alias}.retracted_at is not null and ${alias}.retracted_change <> all($1::uuid[]) and ${alias}.id <> all(${putBack('instead_of')})`;

/** Everybody whom the changes `$1` of the import `$2` touched. */
export const TOUCHED = `
  ${union(
    (_kind, table) =>
      `select f.person_id from ${table} f where f.recorded_change = any($1::uuid[]) or f.retracted_change = any($1::uuid[])`,
  )}
  union all select p.id from profiles_person p where p.created_change = any($1::uuid[])
  union all select c.person_id from exchange_completion c where c.import_id = $2::uuid`;

/**
 * What is left alone: a person that was archived since, or was brought in by the import and has been worked on by others since, whole;
 * of people known before, the kinds of fact of which others have since replaced what the import said.
 */
export const SPARED = `
  with touched as materialized (select distinct t.person_id as id from (${TOUCHED}) t),
  others as materialized (
    ${union(
      (_kind, table) => `select f.person_id from ${table} f
        where ${others('f')} and f.retracted_at is null and f.person_id in (select p.id from profiles_person p where p.created_change = any($1::uuid[]))`,
    )})
  select p.id as person_id, 'person' as field, case when p.archived_at is null then 'extended_since' else 'changed_since' end as why
  from profiles_person p
  where p.id in (select t.id from touched t)
    and (p.archived_at is not null or (p.created_change = any($1::uuid[]) and p.id in (select o.person_id from others o)))
  union all
  ${union(
    (kind, table) => `select distinct f.person_id, '${kind}', 'changed_since' from ${table} f
      where ${own('f')} and ${takenByOthers('f')}
      union all
      select distinct f.person_id, '${kind}', 'changed_since' from ${table} f
      where ${others('f')} and f.retracted_at is null
        and f.person_id in (select c.person_id from ${table} c where c.recorded_change = any($1::uuid[]))
        and f.recorded_at > (select min(c.recorded_at) from ${table} c where c.recorded_change = any($1::uuid[]))`,
    ONE_AT_A_TIME,
  )}`;

const notSpared = (kind: FactKindName, alias: string): string =>
  `not exists (select from undo_spared s where s.person_id = ${alias}.person_id and s.field in ('person', '${kind}'))`;

/** Ids of what the changes `$1` recorded and nobody has changed. */
export const retractedSql = (kind: FactKindName): string => `
  select f.id from ${kindOf(kind).table} f where ${own('f')} and f.retracted_at is null and ${notSpared(kind, 'f')}`;

/**
 * What the changes `$1` had retracted and the undo `$2` has made room for: the ends of the chains of corrections that are gone again,
 * and what was retracted without a successor, each to be recorded in its own place. Where others have put something by now, that stays.
 */
export const restoredSql = (kind: FactKindName): string => {
  const { table } = kindOf(kind);
  const columns = factColumns(kind);
  const rivals = rivalsOf(kind);
  return `
    with recursive back as (
      select f.corrects as id from ${table} f where ${own('f')} and f.retracted_change = $2::uuid and f.corrects is not null
      union
      select f.corrects from ${table} f join back b on b.id = f.id where ${own('f')} and f.corrects is not null)
    select ${columns.map((column) => (column === 'corrects' ? 'f.id as corrects' : `f.${column}`)).join(', ')} from ${table} f
    where f.retracted_change = any($1::uuid[]) and ${others('f')} and ${notSpared(kind, 'f')}
      and (f.id in (select b.id from back b)
        or f.id not in (select n.corrects from ${table} n where ${own('n')} and n.corrects is not null))
      ${rivals ? `and not exists (select from ${table} o where o.person_id = f.person_id and o.retracted_at is null and o.valid && f.valid and ${rivals})` : ''}`;
};

/** Single facts that others have changed since, of kinds that stand beside each other. */
export const CHANGED_SINCE = union(
  (kind, table) => `select f.person_id, '${kind}' as field, 'changed_since' as why from ${table} f
    where ${own('f')} and ${takenByOthers('f')} and ${notSpared(kind, 'f')}`,
  FACT_KIND_NAMES.filter((kind) => !ONE_AT_A_TIME.includes(kind)),
);

/** Numbers and contacts the import `$1` added that are still as it stored them (true), or are somebody else's by now (false). */
export const COMPLETED = `
  select c.person_id,
    bool_or(c.number_mark = sha256(p.citizen_number)) as number, bool_or(c.contacts_mark = sha256(p.contacts)) as contacts
  from exchange_completion c join profiles_person p on p.id = c.person_id
  where c.import_id = $1::uuid and not exists (select from undo_spared s where s.person_id = c.person_id and s.field = 'person')
  group by c.person_id`;
