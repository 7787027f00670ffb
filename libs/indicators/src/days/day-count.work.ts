import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { Database, Progress, type Tx } from '#libs/platform';
import { TouchedPeople } from '#libs/talent';
import { FreezeWork } from '../snapshots/freeze.work.js';
import type { DayAsked, FreezeAsked } from './day-count.js';
import { DayCounter, listsPeople } from './day-counter.js';
import { piecesOf } from './pieces.js';

interface Found {
  readonly answer: unknown;
  readonly seen: string;
  readonly list: string | null;
}

/** Counts a past day of very many people. May run twice, and be killed in the middle: the last answer stays until there is another. */
@Injectable()
export class DayCountWork {
  constructor(
    private readonly database: Database,
    private readonly counter: DayCounter,
    private readonly progress: Progress,
    private readonly touched: TouchedPeople,
    private readonly freezing: FreezeWork,
  ) {}

  async run({ countId }: { readonly countId: string }): Promise<void> {
    const asked = await this.database.readWhole((tx) => askedNow(tx, countId));
    if (!asked) return;
    if ('what' in asked && asked.what === 'freeze') return this.freezing.run(asked);
    const found = listsPeople(asked)
      ? await this.listed(countId, asked)
      : await this.database.readWhole((tx) => this.count(tx, countId, asked, null));
    const changed = await this.touched.anySince(found.seen);
    await this.database.write(async (tx) => {
      await tx.execute(
        `update indicators_day_count set state = 'ready', answer = $2, seen = $3, changed = $4, list = $5, counted_at = clock_timestamp()
         where id = $1`,
        [countId, JSON.stringify(found.answer), found.seen, changed, found.list],
      );
      await tx.execute(`delete from indicators_day_person where count_id = $1 and list is distinct from $2`, [countId, found.list]);
    });
    await this.progress.clear(countId);
  }

  /** People who are listed are put in order by the database: gathered in a table that only this transaction sees. */
  private listed(countId: string, asked: DayAsked): Promise<Found> {
    return this.database.write(async (tx) => {
      await tx.query('set transaction isolation level repeatable read');
      return this.count(tx, countId, asked, newId());
    });
  }

  /** All of it as one moment of the database shows it. */
  private async count(tx: Tx, countId: string, asked: DayAsked, list: string | null): Promise<Found> {
    const [seen, pieces] = [await this.touched.seenBy(tx), await piecesOf(tx)];
    const counting = await this.counter.begin(tx, asked);
    for (const [at, people] of pieces.entries()) {
      await this.progress.report(countId, 'counting', at, pieces.length);
      await counting.some(people);
    }
    return { answer: await counting.end(list === null ? null : { countId, list }), seen, list };
  }
}

async function askedNow(tx: Tx, countId: string): Promise<DayAsked | FreezeAsked | undefined> {
  const [row] = await tx.query<{ asked: DayAsked | FreezeAsked }>(
    `select c.asked from indicators_day_count c where c.id = $1 and c.state = 'counting'`,
    [countId],
  );
  return row?.asked;
}
