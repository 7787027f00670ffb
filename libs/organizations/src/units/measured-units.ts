import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';

/** Over which units a question about a day is measured. */
export interface MeasuredUnits {
  /** Units that existed on the day, with their paths of that day: the asked ones, or their predecessors. */
  readonly units: readonly { readonly id: string; readonly path: string }[];
  /** Predecessors of which only a part came over: with any of these the figure is not measurable, and they are the reason. */
  readonly partial: readonly { readonly id: string; readonly name: string; readonly nameEn: string | null }[];
  /** Asked units that neither existed on the day nor have a recorded predecessor that did. */
  readonly unknown: readonly string[];
}

interface Row {
  readonly asked: string;
  readonly id: string;
  readonly path: string | null;
  readonly partly: boolean;
  readonly name: string;
  readonly nameEn: string | null;
}

/** A unit that did not exist on a day is measured over its predecessors, and theirs, back to those that did. */
export async function measuredUnitsOn(tx: Tx, unitIds: readonly string[], day: Day): Promise<MeasuredUnits> {
  return measuredOver(await rowsOf(tx, unitIds, day), unitIds);
}

/** The same of each of them. */
export async function measuredUnitsApart(tx: Tx, unitIds: readonly string[], day: Day): Promise<ReadonlyMap<string, MeasuredUnits>> {
  const rows = unitIds.length === 0 ? [] : await rowsOf(tx, unitIds, day);
  const byAsked = new Map<string, Row[]>(unitIds.map((id) => [id, []]));
  for (const row of rows) byAsked.get(row.asked)!.push(row);
  return new Map([...byAsked].map(([id, of]) => [id, measuredOver(of, [id])]));
}

function rowsOf(tx: Tx, unitIds: readonly string[], day: Day): Promise<readonly Row[]> {
  return tx.prepared<Row>(
    'organizations.measured_units',
    `with recursive back(asked, unit_id, partly) as (
       select asked, asked, false from unnest($1::uuid[]) as given(asked)
       union
       select b.asked, l.predecessor_id, l.extent = 'part'
       from back b join organizations_unit_link l on l.successor_id = b.unit_id and l.on_day > $2::date
       where not b.partly and not exists (select from organizations_unit_period p where p.unit_id = b.unit_id and p.valid @> $2::date)
     )
     select b.asked, b.unit_id as id, p.path, b.partly, n.name_vi as name, n.name_en as "nameEn"
     from back b
     left join organizations_unit_period p on p.unit_id = b.unit_id and p.valid @> $2::date
     join lateral (select x.name_vi, x.name_en from organizations_unit_period x where x.unit_id = b.unit_id
       order by (x.valid @> $2::date) desc, lower(x.valid) nulls first limit 1) n on true
     order by p.path nulls last, b.unit_id`,
    [unitIds, day],
  );
}

function measuredOver(rows: readonly Row[], unitIds: readonly string[]): MeasuredUnits {
  const units = new Map(rows.flatMap(({ id, path, partly }) => (path && !partly ? [[id, { id, path }] as const] : [])));
  const partial = new Map(rows.flatMap(({ id, name, nameEn, partly }) => (partly ? [[id, { id, name, nameEn }] as const] : [])));
  const answered = new Set(rows.filter(({ path, partly }) => path !== null || partly).map(({ asked }) => asked));
  return { units: [...units.values()], partial: [...partial.values()], unknown: unitIds.filter((id) => !answered.has(id)) };
}
