import type { Day } from '#libs/kernel';
import { inDenominator } from '../measure/part-sql.js';
import type { Question } from '../measure/question.js';
import type { Term } from './bridge.body.js';
import type { CountedTerm } from './bridge-terms.js';

/** The stages of a bridge: as known then; as known now; on the later day by the old definition; by the new one. */
export interface Stages {
  readonly knownThen: Question | null;
  readonly before: Question;
  readonly after: Question;
  readonly defined: Question | null;
}

/** What a stage comes to. */
export interface BridgeSum {
  readonly stage: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** All that is told of a change. */
export interface CountedBridge {
  readonly sums: readonly BridgeSum[];
  readonly terms: readonly CountedTerm[];
}

export interface BridgeSql {
  readonly sql: string; // ends in `changed`: rows (person_id, term, numerator, denominator) of everybody who changed the number
  readonly ends: string; // one row of sums for each stage
  readonly parameters: unknown[];
}

/**
 * Everybody who changed the number, each under one term, from the same membership that measures it at every stage. `named` adds by what
 * they are put in order (`sort_key`).
 */
export function bridgeSql({ knownThen, before, after, defined }: Stages, from: Day, to: Day, named = false): BridgeSql {
  const parameters: unknown[] = [];
  const stage = (name: string, question: Question) => `${name} as materialized (${stageSql(question, parameters, named)})`;
  const difference = (of: string, then: string, term: string) => differenceSql(of, then, term, named);
  const stages = [
    ...(knownThen ? [stage('known_then', knownThen)] : []),
    stage('before', before),
    stage('after', after),
    ...(defined ? [stage('defined', defined)] : []),
  ];
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const [fromDay, toDay] = [`${add(from)}::date`, `${add(to)}::date`];
  const changes = [
    ...(knownThen ? [difference('known_then', 'before', `'corrected'`)] : []),
    difference('before', 'after', REAL),
    ...(defined ? [difference('after', 'defined', `'definition'`)] : []),
  ];
  const sql = `with ${stages.join(', ')},
    came as materialized (select n.person_id from after n left join before b using (person_id) where b.person_id is null),
    went as materialized (select b.person_id from before b left join after n using (person_id) where n.person_id is null),
    elsewhere_before as (select d.person_id from talent_card_at(${fromDay}, null) d where d.person_id = any(array(select person_id from came))),
    elsewhere_after as (select d.person_id from talent_card_at(${toDay}, null) d where d.person_id = any(array(select person_id from went))),
    retiring as (
      select w.person_id from went w join before b using (person_id) where b.retires_on <= ${toDay}
      union select e.person_id from went w join profiles_employment e on e.person_id = w.person_id where ${retiredBetween(fromDay, toDay)}),
    changed as (${changes.join(' union all ')})`;
  const names = [...(knownThen ? ['known_then'] : []), 'before', 'after', ...(defined ? ['defined'] : [])];
  const sums = names.map(
    (name) =>
      `select '${name}' as stage, coalesce(sum(s.numerator), 0)::int as numerator, coalesce(sum(s.denominator), 0)::int as denominator from ${name} s`,
  );
  return { sql, ends: sums.join(' union all '), parameters };
}

/** Of an employment `e`: it ended in the time, and the record says that somebody retired. */
export const retiredBetween = (from: string, to: string): string =>
  `e.retracted_at is null and e.is_primary and e.ends_on > ${from} and e.ends_on <= ${to} and e.end_reason ~* '(hưu|retire)'`;

/** Of each person at a stage: whether in the numerator, and whether in the denominator. */
function stageSql({ source, where, parts, sql, definition }: Question, parameters: unknown[], named: boolean): string {
  const offset = parameters.length;
  parameters.push(...sql.parameters);
  const text = `select s.person_id, s.retires_on${named ? ', s.sort_key' : ''}, (s.part = 'numerator')::int as numerator, ${inDenominator({ part: 's.part', why: 's.why' }, definition)}::int as denominator
    from (select c.person_id, c.retires_on${named ? ', c.sort_key' : ''}, ${parts.part} as part, ${parts.why} as why from ${source} c where ${where}) s`;
  return shifted(text, offset);
}

/** The same SQL with its parameters behind others. */
const shifted = (text: string, offset: number): string => text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + offset}`);

const differenceSql = (from: string, to: string, term: string, named: boolean): string => `
  select coalesce(o.person_id, n.person_id) as person_id, ${term} as term,${named ? ' coalesce(n.sort_key, o.sort_key) as sort_key,' : ''}
    coalesce(n.numerator, 0) - coalesce(o.numerator, 0) as numerator, coalesce(n.denominator, 0) - coalesce(o.denominator, 0) as denominator
  from ${from} o full join ${to} n on n.person_id = o.person_id
  where (coalesce(n.numerator, 0), coalesce(n.denominator, 0)) <> (coalesce(o.numerator, 0), coalesce(o.denominator, 0))`;

/** Where nobody's record was changed and nothing was redefined, somebody came, went, or stands elsewhere. */
const REAL = `case
  when o.person_id is null then case when n.person_id in (select person_id from elsewhere_before) then 'moved_in' else 'hired' end
  when n.person_id is null then case
    when o.person_id in (select person_id from elsewhere_after) then 'moved_out'
    when o.person_id in (select person_id from retiring) then 'retired' else 'left' end
  when n.denominator > o.denominator then 'joined'
  when n.denominator < o.denominator then 'parted'
  when n.numerator > o.numerator then 'reached' else 'lost' end`;

/** Cards of those under a term, as they stood: who went, before; who was corrected, as known then where they were known at all. */
export function shownBy(term: Term, { knownThen, before, after, defined }: Stages): Question {
  if (term === 'corrected' && knownThen) return withOthers(before, knownThen);
  if (term === 'retired' || term === 'left' || term === 'moved_out') return before;
  return term === 'definition' && defined ? defined : after;
}

/** The cards of one stage, and of those counted at another one of the same day who have none there. */
function withOthers(first: Question, second: Question): Question {
  const { source, where, parts, sql } = second;
  const others = shifted(
    `select c.* from ${source} c where ${where} and ${parts.part} is not null and ${parts.why} is distinct from ''`,
    first.sql.parameters.length,
  );
  first.sql.parameters.push(...sql.parameters);
  const both = `(select f.* from ${first.source} f union all select o.* from (${others}) o
    where not exists (select from ${first.source} f where f.person_id = o.person_id))`;
  return { ...first, source: both };
}
