import { Injectable } from '@nestjs/common';
import { Database, Progress, type Tx } from '#libs/platform';
import { TouchedPeople } from '#libs/talent';
import { Counting } from '../measure/counting.js';
import { Questions } from '../measure/question.js';
import { type CountedDay, type DayAsked, together } from './day-count.js';

/** As many people are counted at a time, so that it can be told how far it is. */
const AT_A_TIME = 100_000;

/** Counts a past day of very many people. May run twice, and be killed in the middle: the last answer stays until there is another. */
@Injectable()
export class DayCountWork {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly counting: Counting,
    private readonly progress: Progress,
    private readonly touched: TouchedPeople,
  ) {}

  async run({ countId }: { readonly countId: string }): Promise<void> {
    const found = await this.database.readWhole(async (tx) => {
      const [row] = await tx.query<{ asked: DayAsked }>(
        `select c.asked from indicators_day_count c where c.id = $1 and c.state = 'counting'`,
        [countId],
      );
      return row && { seen: await this.touched.seenBy(tx), counted: await this.count(tx, countId, row.asked) };
    });
    if (!found) return;
    const changed = await this.touched.anySince(found.seen);
    await this.database.write((tx) =>
      tx.execute(
        `update indicators_day_count set state = 'ready', answer = $2, seen = $3, changed = $4, counted_at = clock_timestamp() where id = $1`,
        [countId, JSON.stringify(found.counted), found.seen, changed],
      ),
    );
    await this.progress.clear(countId);
  }

  /** All of it as one moment of the database shows it. */
  private async count(tx: Tx, countId: string, asked: DayAsked): Promise<CountedDay> {
    const marks = await marksOf(tx);
    const all: CountedDay[] = [];
    for (const [at, from] of marks.entries()) {
      await this.progress.report(countId, 'counting', at, marks.length);
      const question = await this.questions.again(tx, asked, { from, before: marks[at + 1] ?? null });
      const { parts, ofWhich, groups } = await this.counting.byCards(tx, question, asked.by);
      all.push({ parts, ofWhich, groups: groups && [...groups] });
    }
    return together(all);
  }
}

/** From which person on the next begin. */
async function marksOf(tx: Tx): Promise<(string | null)[]> {
  const rows = await tx.query<{ id: string }>(
    `select p.id from (select p.id, row_number() over (order by p.id) as at from profiles_person p) p where p.at > 1 and p.at % ${AT_A_TIME} = 1 order by p.id`,
  );
  return [null, ...rows.map(({ id }) => id)];
}
