import { type Change, copyLine, type Tx } from '#libs/platform';
import { FACT_KIND_NAMES, type FactKindName, type Facts, kindOf } from '#libs/profiles';
import { type InventedPerson, LISTED_ON } from './invented-person.js';

/** Writes the facts of people as an import does: streamed to staging tables, then recorded all of a kind at once. */
export async function recordFacts(
  tx: Tx,
  change: Change,
  stamp: string,
  facts: Facts,
  ids: readonly string[],
  people: (number: number) => InventedPerson,
): Promise<void> {
  for (const kind of FACT_KIND_NAMES) {
    const { columns } = kindOf(kind);
    await tx.execute(
      `create temp table bench_stage (person_id uuid, ${columns.map(({ column, type }) => `${column} ${type}`).join(', ')},
         starts_on text, ends_on date, seen_on date default '${LISTED_ON}', source_kind text default 'user', source_id uuid, source_row integer,
         verification text default 'declared', verified_by uuid, verified_at timestamptz, verified_document text, corrects uuid) on commit drop`,
    );
    const names = columns.map(({ column }) => column).join(', ');
    await tx.copyIn(`bench_stage (person_id, ${names}, starts_on, ends_on)`, linesOf(kind, ids, people));
    await facts.addFrom(tx, change, stamp, kind, `select s.* from bench_stage s`, []);
    await tx.execute(`drop table bench_stage`);
  }
}

function* linesOf(kind: FactKindName, ids: readonly string[], people: (number: number) => InventedPerson): Iterable<string> {
  const { columns, complete } = kindOf(kind);
  for (const [at, id] of ids.entries())
    for (const fact of people(at + 1).facts) {
      if (fact.kind !== kind) continue;
      const values = complete ? complete(fact.values) : fact.values;
      const own = columns.map(({ property }) => (values[property] ?? null) as string | number | boolean | null);
      yield copyLine([id, ...own, fact.startsOn ?? null, fact.endsOn ?? null]);
    }
}
