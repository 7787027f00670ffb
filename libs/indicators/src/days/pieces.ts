import type { Tx } from '#libs/platform';
import type { SomePeople } from '../measure/question.js';

/** As many people are counted at a time, so that it can be told how far it is. */
const AT_A_TIME = 100_000;

export const EVERYBODY: SomePeople = { from: null, before: null };

/** Everybody there is, some after others. */
export async function piecesOf(tx: Tx): Promise<SomePeople[]> {
  const rows = await tx.query<{ id: string }>(
    `select p.id from (select p.id, row_number() over (order by p.id) as at from profiles_person p) p where p.at > 1 and p.at % ${AT_A_TIME} = 1 order by p.id`,
  );
  const marks = [null, ...rows.map(({ id }) => id)];
  return marks.map((from, at) => ({ from, before: marks[at + 1] ?? null }));
}
