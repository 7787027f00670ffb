import type { Tx } from '#libs/platform';
import { FACT_KIND_NAMES, type FactKindName, kindOf, type StoredFact, storedFactSql } from '#libs/profiles';

/** A fact that a change recorded or retracted. */
export interface TouchedFact {
  readonly kind: FactKindName;
  readonly part: 'recorded' | 'retracted';
  readonly personId: string;
  readonly code: string;
  readonly fact: StoredFact;
  readonly corrects: string | null;
  readonly believed: boolean; // still so
  readonly byOthers: boolean; // retracted by somebody else since
  readonly replaced: boolean; // the same change put another row in its place
}

/** Everything the changes did to facts, one query a kind. */
export async function factsOfChanges(tx: Tx, changeIds: readonly string[]): Promise<TouchedFact[]> {
  const found: TouchedFact[] = [];
  for (const kind of FACT_KIND_NAMES) {
    const { table } = kindOf(kind);
    const rows = await tx.query<Omit<TouchedFact, 'kind'>>(
      `select 'recorded' as part, f.person_id as "personId", p.code, ${storedFactSql(kind, 'f')} as fact, f.corrects, f.retracted_at is null as believed,
         f.retracted_at is not null and f.retracted_change <> all($1::uuid[]) as "byOthers", false as replaced
       from ${table} f join profiles_person p on p.id = f.person_id where f.recorded_change = any($1::uuid[])
       union all
       select 'retracted', f.person_id, p.code, ${storedFactSql(kind, 'f')}, f.corrects, false, false,
         exists (select from ${table} n where n.corrects = f.id and n.recorded_change = any($1::uuid[]))
       from ${table} f join profiles_person p on p.id = f.person_id where f.retracted_change = any($1::uuid[]) and f.recorded_change <> all($1::uuid[])`,
      [changeIds],
    );
    found.push(...rows.map((row) => ({ ...row, kind })));
  }
  return found;
}
