import type { Tx } from '#libs/platform';
import type { Definition } from '../definitions/definition.js';
import { grouping } from './grouping.js';
import type { Grouping } from './measure.body.js';
import { type Over, partsOf } from './question.js';

/** How many people stand alike in each of several numbers and are in the same groups. */
export interface Standing {
  readonly stands: string; // a letter a number: n counts, r does not, u nobody knows, x outside
  readonly groups: readonly (string | null)[];
  readonly people: number;
}

/** One pass over the cards: everybody in exactly one of the standings. */
export async function standingsOf(
  tx: Tx,
  { source, where, sql, day, scope }: Over,
  definitions: readonly Definition[],
  by: Grouping | null,
): Promise<Standing[]> {
  const letters = definitions.map((definition) => {
    const { part } = partsOf(sql, definition, day);
    return `(case (${part}) when 'numerator' then 'n' when 'remainder' then 'r' when 'unknown' then 'u' else 'x' end)`;
  });
  const apart = by && grouping(by, scope, day, (value) => `$${sql.parameters.push(value)}`);
  const columns = [`${letters.join(' || ')} as stands`, ...(apart ? [`${apart.sql()} as value`] : [])];
  const keys = ['stands', ...(apart ? ['value'] : [])].join(', ');
  const rows = await tx.query<{ stands: string; value?: unknown; people: number }>(
    `select ${keys}, count(*)::int as people from (select ${columns.join(', ')} from ${source} c where ${where}) stood group by ${keys}`,
    sql.parameters,
  );
  return rows.map(({ stands, value, people }) => ({ stands, groups: apart?.codesOf(value) ?? [], people }));
}

/** Some of the people and others. */
export const standingTogether = (all: readonly (readonly Standing[])[]): Standing[] => summed(all.flat().map((one) => [one, 1]));

/** All of them without those of `some`. */
export const standingBeside = (all: readonly Standing[], some: readonly Standing[]): Standing[] =>
  summed([...all.map((one) => [one, 1] as const), ...some.map((one) => [one, -1] as const)]);

function summed(all: readonly (readonly [Standing, 1 | -1])[]): Standing[] {
  const sums = new Map<string, Standing>();
  for (const [{ stands, groups, people }, sign] of all) {
    const key = JSON.stringify([stands, groups]);
    sums.set(key, { stands, groups, people: (sums.get(key)?.people ?? 0) + sign * people });
  }
  return [...sums.values()].filter(({ people }) => people > 0);
}
