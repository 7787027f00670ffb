import type { Tx } from '#libs/platform';
import type { MembersAsked, ReplayAsked } from '../days/day-count.js';
import type { CountUnderWay } from '../days/day-counter.js';
import { gather, keep } from '../days/gathered.js';
import type { Part } from '../measure/measure.body.js';
import type { Question, Questions } from '../measure/question.js';
import { MOVE, REPLAYED, type Replayed, type ReplayedCount, replaySql, SHA256_OF_FROZEN } from './replay-sql.js';

/** What was frozen beside what is known now, some of the people after others; everybody who stands elsewhere is listed. */
export async function replayUnderWay(tx: Tx, asked: ReplayAsked, questions: Questions): Promise<CountUnderWay> {
  await gather(tx);
  const sums = new Map<string, ReplayedCount>();
  return {
    some: async (people) => {
      const known = await questions.again(tx, asked.of, people);
      const rows = await tx.query<ReplayedCount>(
        `${replaySql(known, asked.snapshot, people)}, moved as (
           insert into day_gathered (term, person_id, sort_key) select ${MOVE}, b.person_id, b.sort_key from compared b where b.was is distinct from b.part)
         ${REPLAYED}`,
        known.sql.parameters,
      );
      for (const { was, part, why, count } of rows) {
        const key = JSON.stringify([was, part, why]);
        sums.set(key, { was, part, why, count: count + (sums.get(key)?.count ?? 0) });
      }
    },
    end: async (kept): Promise<Replayed> => {
      await nameTheGone(tx, await questions.ofFew(tx, asked.asThen));
      await keep(tx, kept!);
      const [found] = await tx.query<{ sha256: string }>(SHA256_OF_FROZEN, [asked.snapshot]);
      return { rows: [...sums.values()], sha256: found!.sha256 };
    },
  };
}

/** Whoever is not there now is put in order by the name of then. */
const nameTheGone = (tx: Tx, { source, where, parts, sql }: Question): Promise<number> =>
  tx.execute(
    `update day_gathered g set sort_key = c.sort_key, part = ${parts.part} from ${source} c
     where ${where} and c.person_id = any(array(select n.person_id from day_gathered n where n.sort_key is null)) and g.person_id = c.person_id`,
    sql.parameters,
  );

/** Exactly those who stood in a part then, or in none; perhaps of them those who stand in one now. */
export async function membersUnderWay(tx: Tx, asked: MembersAsked, questions: Questions): Promise<CountUnderWay> {
  await gather(tx);
  return {
    some: async (people) => {
      const question = await questions.again(tx, asked.of, people);
      const { source, where, parts, sql } = question;
      const insert = `insert into day_gathered (term, person_id, sort_key, part)`;
      if (asked.to === undefined) {
        const then = memberSql(asked.snapshot, asked.from, (value) => `$${sql.parameters.push(value)}`);
        await tx.execute(
          `${insert} select '', c.person_id, c.sort_key, ${parts.part} from ${source} c where ${where} and ${then}`,
          sql.parameters,
        );
        return;
      }
      const compared = replaySql(question, asked.snapshot, people);
      const [was, part] = [asked.from, asked.to].map((part) => `$${sql.parameters.push(part)}::text`);
      await tx.execute(
        `${compared} ${insert} select '', b.person_id, b.sort_key, b.part from compared b
         where b.was is not distinct from ${was} and b.part is not distinct from ${part}`,
        sql.parameters,
      );
    },
    end: async (kept) => ({ total: await keep(tx, kept!) }),
  };
}

/** Of a card `c`: whether it stood in the part then; without one, whether it was frozen nowhere. */
export function memberSql(snapshot: string, part: Part | null, add: (value: unknown) => string): string {
  const member = `select from indicators_snapshot_member f where f.snapshot_id = ${add(snapshot)} and f.person_id = c.person_id`;
  return part === null ? `not exists (${member})` : `exists (${member} and f.part = ${add(part)})`;
}
