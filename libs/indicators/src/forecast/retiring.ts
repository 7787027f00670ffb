import type { Tx } from '#libs/platform';
import type { Definition } from '../definitions/definition.js';
import type { Question } from '../measure/question.js';
import type { Due } from './landing.js';

/** How many leave in a year by their age: of all who are in the denominator, and of those who count. */
export interface RetiringOfYear {
  readonly year: number | null; // null: the month is not known
  readonly numerator: number;
  readonly denominator: number;
  readonly overdue: number; // of them past their month, and still here
}

/** Whoever leaves on the last day of a year is still there that day: the year after is the first without. */
const yearOf = (card: string): string => `extract(year from ${card}.retires_on + 1)::int`;

/** Of the parts of a number those in its denominator. */
const denominatorOf = (part: string, why: string, { unknownRule }: Pick<Definition, 'unknownRule'>): string =>
  `(${part} in ('numerator', 'remainder')${unknownRule === 'in_denominator' ? ` or (${part} = 'unknown' and ${why} = 'value')` : ''})`;

/** By the months of the law, or by decision; whoever is past the month leaves in the first year. */
export async function retiringOf(tx: Tx, { source, where, parts, sql, definition, day }: Question): Promise<RetiringOfYear[]> {
  const parameters = [...sql.parameters, day];
  const on = `$${parameters.length}::date`;
  return tx.query(
    `select greatest(${yearOf('s')}, extract(year from case when s.retires_on is not null then ${on} end)::int) as year,
       count(*) filter (where s.part = 'numerator')::int as numerator, count(*)::int as denominator,
       count(*) filter (where s.retires_on < ${on})::int as overdue
     from (select c.retires_on, ${parts.part} as part, ${parts.why} as why from ${source} c where ${where}) s
     where ${denominatorOf('s.part', 's.why', definition)} group by 1 order by 1`,
    parameters,
  );
}

/** The condition over a card `c` that picks exactly those who are counted so; takes further parameters of the question. */
export function retiresWhen({ parts, sql, definition, day }: Question, { year, through, until }: Due, whoCount: boolean): string {
  const add = (value: unknown, type: string) => `$${sql.parameters.push(value)}::${type}`;
  const first = Number(day.slice(0, 4));
  return [
    whoCount ? `${parts.part} = 'numerator'` : denominatorOf(`(${parts.part})`, `(${parts.why})`, definition),
    until === 'unknown' ? 'c.retires_on is null' : 'c.retires_on is not null',
    ...(year === undefined ? [] : [`greatest(${yearOf('c')}, ${add(first, 'int')}) = ${add(year, 'int')}`]),
    ...(through === undefined ? [] : [`greatest(${yearOf('c')}, ${add(first, 'int')}) <= ${add(through, 'int')}`]),
    ...(until === 'overdue' ? [`c.retires_on < ${add(day, 'date')}`] : []),
  ].join(' and ');
}
