import type { Tx } from '#libs/platform';
import { studiedSource } from '#libs/talent';
import type { Question } from '../measure/question.js';
import type { AttractedYear } from './forecast.body.js';

/** When something is to come: in a year, up to the end of one, at a time that is not known; else whenever. */
export interface Due {
  readonly year?: number | undefined;
  readonly through?: number | undefined;
  readonly until?: 'unknown' | 'overdue' | undefined;
}

/** Who studies for a degree that makes them count, by the year in which they should hold it. */
export interface Landing {
  readonly landing: readonly { readonly year: number; readonly people: number }[];
  readonly studying: number;
  readonly studyingUnknown: number; // until when
}

/**
 * The same membership asked twice: of the card as it is, and of the card as it will be with the degree somebody studies for. Of several
 * studies the first that makes somebody count; who is to retire before does not come to count. What should be over lands in the first year.
 */
function landedSql({ source, where, parts, sql, day }: Question): { readonly text: string; readonly parameters: unknown[] } {
  const parameters = [...sql.parameters];
  const on = `$${parameters.push(day)}::date`;
  const text = `
    select c.person_id, min(extract(year from case when c.expected_by is not null then greatest(c.expected_by, ${on}) end))::int as year
    from ${studiedSource(source, where, on, `${parts.part} as part_now`)} c
    where c.part_now in ('remainder', 'unknown') and ${parts.part} = 'numerator'
      and (c.retires_on is null or c.expected_by is null or c.retires_on > c.expected_by)
    group by c.person_id`;
  return { text, parameters };
}

export async function landingOf(tx: Tx, question: Question): Promise<Landing> {
  const { text, parameters } = landedSql(question);
  const rows = await tx.query<{ year: number | null; people: number }>(
    `select l.year, count(*)::int as people from (${text}) l group by l.year order by l.year`,
    parameters,
  );
  const unknown = rows.find(({ year }) => year === null)?.people ?? 0;
  return {
    landing: rows.flatMap(({ year, people }) => (year === null ? [] : [{ year, people }])),
    studying: rows.reduce((sum, { people }) => sum + people, 0),
    studyingUnknown: unknown,
  };
}

/** Exactly those who are counted so: in a year, up to one, of those of whom it is not known when, or all of them. */
export async function landedIn(tx: Tx, question: Question, { year, through, until }: Due): Promise<string[]> {
  const { text, parameters } = landedSql(question);
  const add = (value: number) => `$${parameters.push(value)}`;
  const when = [
    ...(year === undefined ? [] : [`l.year = ${add(year)}`]),
    ...(through === undefined ? [] : [`l.year <= ${add(through)}`]),
    ...(until === 'unknown' ? ['l.year is null'] : []),
    'true',
  ].join(' and ');
  const rows = await tx.query<{ id: string }>(`select l.person_id as id from (${text}) l where ${when}`, parameters);
  return rows.map(({ id }) => id);
}

/** Of those counted, who came under a policy of attraction, by the year: the last years with anybody. */
export function attractedOf(tx: Tx, { source, where, parts, sql }: Question, years: number): Promise<AttractedYear[]> {
  return tx.query<AttractedYear>(
    `select p.year::int as year, count(distinct c.person_id)::int as people from ${source} c
     join profiles_policy p on p.person_id = c.person_id and p.policy = 'attracted' and p.retracted_at is null
     where ${where} and ${parts.part} <> 'excluded' group by 1 order by 1 desc limit ${years}`,
    sql.parameters,
  );
}
