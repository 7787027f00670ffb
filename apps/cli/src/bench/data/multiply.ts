import { asOwner, type ConnectionSettings, type Tx } from '#libs/platform';

/**
 * Makes a country of a province: everybody in it and all its units `copies` times, with ids, numbers and paths of their own, beneath
 * one top. Which columns those are the tables say themselves. Cards are not made here.
 */
export async function multiply(settings: ConnectionSettings, copies: number): Promise<void> {
  await asOwner(settings, async (tx) => {
    await tx.execute(`set local session_replication_role = replica`); // each row is like one that was checked
    await tx.execute(`set local maintenance_work_mem = '1GB'`);
    await tx.execute(TWIN);
    for (const table of await tx.query<Table>(TABLES)) await addCopies(tx, table, copies);
    await addTop(tx);
  });
  await asOwner(settings, (tx) => tx.execute('analyze'));
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly twins: readonly string[]; // its own id, and those of people and units
  readonly numbers: readonly string[]; // counted by the table itself
}

/** Units come last: their numbers are what paths are made of, and must be the old ones until then. */
const TABLES = `
  select t.relname as name, array_agg(quote_ident(a.attname)) as columns,
    coalesce(array_agg(quote_ident(a.attname)) filter (where a.atttypid = 'uuid'::regtype and exists (
      select from pg_constraint k where k.conrelid = t.oid and a.attnum = any(k.conkey) and (k.contype = 'p'
        or k.contype = 'f' and k.confrelid in ('profiles_person'::regclass, 'organizations_unit'::regclass)))), '{}') as twins,
    coalesce(array_agg(quote_ident(a.attname)) filter (where a.attidentity <> ''), '{}') as numbers
  from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where (t.relname like 'profiles\\_%' or t.relname in ('organizations_unit', 'organizations_unit_period')) and t.relkind = 'r'
  group by t.oid, t.relname order by t.relname = 'organizations_unit', t.relname`;

/** An id in the n-th copy: the same but for its last digits. */
const TWIN = `create function pg_temp.twin(id uuid, copy integer) returns uuid language sql immutable as $$
  select (left(id::text, 32) || lpad(to_hex(('x' || right(id::text, 4))::bit(16)::integer # copy), 4, '0'))::uuid $$`;

/** A path in the n-th copy: the numbers of units that it goes through are theirs. */
const PATH = `(select string_agg((step.number::integer + k * (select max(u.number) from organizations_unit u))::text || '.', '' order by step.at)
  from unnest(string_to_array(rtrim(t.path, '.'), '.')) with ordinality step(number, at))`;

/** Indexes that nothing refers to are made anew afterwards: one row after another they would take most of the time. */
const INDEXES = `
  select case when k.oid is null then format('drop index %s', i.indexrelid::regclass) else format('alter table %s drop constraint %I', i.indrelid::regclass, k.conname) end as drop,
    case when k.oid is null then pg_get_indexdef(i.indexrelid) else format('alter table %s add constraint %I %s', i.indrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) end as make
  from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x')
  where i.indrelid = $1::regclass and (k.oid is null or k.contype = 'x')`;

async function addCopies(tx: Tx, { name, columns, twins, numbers }: Table, copies: number): Promise<void> {
  const values = columns.map((column) => {
    if (twins.includes(column)) return `pg_temp.twin(t.${column}, k)`;
    if (numbers.includes(column)) return `t.${column} + k * (select max(${column}) from ${name})`;
    return column === 'path' ? PATH : `t.${column}`;
  });
  const indexes = await tx.query<{ drop: string; make: string }>(INDEXES, [name]);
  for (const { drop } of indexes) await tx.execute(drop);
  await tx.execute(
    `insert into ${name} (${columns.join(', ')}) overriding system value
     select ${values.join(', ')} from generate_series(1, ${copies - 1}) k cross join ${name} t`,
  );
  for (const { make } of indexes) await tx.execute(make);
  for (const number of numbers)
    await tx.query(`select setval(pg_get_serial_sequence('${name}', '${number}'), (select max(${number}) from ${name}))`);
}

/** A unit above the provinces, so that somebody can ask for all of them. */
async function addTop(tx: Tx): Promise<void> {
  await tx.execute(`
    with top as (insert into organizations_unit default values returning id, number),
    beneath as (update organizations_unit_period p set path = top.number || '.' || p.path, parent_id = coalesce(p.parent_id, top.id),
      name_vi = case when p.parent_id is null then p.name_vi || ' ' || split_part(p.path, '.', 1) else p.name_vi end from top)
    insert into organizations_unit_period (unit_id, name_vi, kind, path, search_name, valid)
    select top.id, 'Cả nước', 'body', top.number || '.', 'ca nuoc', daterange(null, null) from top`);
}
