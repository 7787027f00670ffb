import type { Tx } from '#libs/platform';

/** Where the lists of a count are kept. */
export interface Kept {
  readonly countId: string;
  readonly list: string;
}

/** People found some after others, in a table that only this transaction sees. */
export const gather = (tx: Tx): Promise<unknown> =>
  tx.query(`create temporary table day_gathered (
    term text, person_id uuid not null, sort_key text, part text, why text, numerator integer, denominator integer) on commit drop`);

/** Everybody gathered, each list in the order of names. */
export const keep = (tx: Tx, { countId, list }: Kept): Promise<number> =>
  tx.execute(
    `insert into indicators_day_person (count_id, list, term, at, person_id)
     select $1, $2, g.term, row_number() over (partition by g.term order by g.sort_key collate "C", g.person_id), g.person_id from day_gathered g`,
    [countId, list],
  );
