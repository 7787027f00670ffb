import type { Part } from '../measure/measure.body.js';
import type { Question, SomePeople } from '../measure/question.js';
import { membersSha256 } from './members-hash.js';

/** How many stood somewhere then and stand somewhere now. */
export interface ReplayedCount {
  readonly was: Part | null;
  readonly part: Part | null;
  readonly why: string | null;
  readonly count: number;
}

export interface Replayed {
  readonly rows: readonly ReplayedCount[];
  readonly sha256: string;
}

/** Ends in `compared`: where everybody stood when it was frozen (`was`), and where the question puts them. */
export function replaySql({ source, where, parts, sql }: Question, snapshot: string, { from, before }: SomePeople): string {
  const add = (value: string) => `$${sql.parameters.push(value)}::uuid`;
  const frozen = [
    `f.snapshot_id = ${add(snapshot)}`,
    ...(from ? [`f.person_id >= ${add(from)}`] : []),
    ...(before ? [`f.person_id < ${add(before)}`] : []),
  ];
  return `with frozen as materialized (select f.person_id, f.part from indicators_snapshot_member f where ${frozen.join(' and ')}),
    known as materialized (select c.person_id, c.sort_key, ${parts.part} as part, ${parts.why} as why from ${source} c where ${where}),
    compared as materialized (
      select coalesce(f.person_id, k.person_id) as person_id, f.part as was, k.part, k.why, k.sort_key
      from frozen f full join known k on k.person_id = f.person_id)`;
}

export const REPLAYED = `select b.was, b.part, b.why, count(*)::int as count from compared b group by b.was, b.part, b.why`;

export const SHA256_OF_FROZEN = `select ${membersSha256('(select f.person_id, f.part, f.why from indicators_snapshot_member f where f.snapshot_id = $1)')} as sha256`;

/** The list of those who stand elsewhere now. */
export const moveOf = (from: string | null, to: string | null): string => `${from ?? 'none'} ${to ?? 'none'}`;
export const MOVE = `coalesce(b.was, 'none') || ' ' || coalesce(b.part, 'none')`;
