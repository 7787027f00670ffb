import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { boundsSql, type Change, Database, Outbox, type PathRange, Progress, type Tx } from '#libs/platform';
import { HOME_PATH, TouchedPeople } from '#libs/talent';
import { CountedLater } from './counted-later.js';
import { type DayAsked, type FreezeAsked, keyOf } from './day-count.js';

export const COUNT_DAY = 'indicators.count_day';

/** Of as many people a past day is counted while one waits; of more in the background. */
export const PEOPLE_AT_ONCE = Symbol('people counted at once');
/** Counted up to here anyway, whatever the limit is set to meanwhile. */
const LOOKED_AT = 500_000;
/** Which records were changed is remembered for a day; what is older was marked when they were. */
const LOOKED_FOR_MS = 12 * 3_600_000;
const PEOPLE_FOR_MS = 60_000;
/** What is reckoned with is counted anew no sooner. */
const RENEWED_AFTER_MS = 12 * 3_600_000;

interface Row {
  readonly id: string;
  readonly answer: unknown;
  readonly list: string | null;
  readonly seen: string;
  readonly changed: boolean;
  readonly counting: boolean;
  readonly countedAt: Date;
}

/** What was counted before, and the lists that belong to it. */
export interface StoredDay<Answer> {
  readonly answer: Answer;
  readonly list: string | null;
  readonly countedAt: Date;
}

/** What is under way, and by which day it is told. */
interface Running {
  readonly id: string;
  readonly day: Day;
}

/** Ends a read: this is to be counted first. */
class NotYetCounted extends Error {
  constructor(readonly wanted: { readonly key: string; readonly asked: DayAsked; readonly day: Day } | Running) {
    super('not yet counted');
  }
}

/** How a count is told and whether it can be kept. */
interface AskedOf {
  readonly day: Day; // by which it is told how far the count is
  readonly ranges: readonly PathRange[] | null;
  readonly settled: boolean; // as known at a time that is over: no record can change it
  /** One number of several that something is expected from: as it was counted last, whatever was recorded since. */
  readonly isReckonedWith?: boolean;
}

/** Past days of a country: counted once in the background, kept, and counted anew when records were changed. */
@Injectable()
export class DayCounts {
  private people: { readonly count: number; readonly at: number } | null = null;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly progress: Progress,
    private readonly touched: TouchedPeople,
    @Inject(PEOPLE_AT_ONCE) public atOnce: number,
  ) {}

  /**
   * Reads what may have to be counted first. That is begun only when the read is over: a read that waited for a second connection would
   * keep the one it has from others who wait for the same. Throws `CountedLater` while it is being counted.
   */
  async read<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    try {
      return await this.database.readWhole(work);
    } catch (error) {
      if (!(error instanceof NotYetCounted)) throw error;
      const { wanted } = error;
      const id = 'id' in wanted ? wanted.id : await this.begin(wanted.key, wanted.asked);
      const state = await this.database.readWhole((tx) => this.progress.read(tx, id));
      throw new CountedLater({ id, onDay: wanted.day, done: state?.done ?? 0, total: state?.total ?? null });
    }
  }

  /**
   * What was counted of it, if that still holds; null where it is to be counted at once. Ends the `read` it is asked in where it is not
   * counted yet. What is asked names the places of the asker's own question: an answer is found again by those who ask over the same ones
   * alone.
   */
  async stored<Answer>(tx: Tx, asked: DayAsked, { day, ranges, settled, isReckonedWith }: AskedOf): Promise<StoredDay<Answer> | null> {
    if (await this.fewAreThere(tx)) return null;
    const key = keyOf(asked);
    const [row] = await tx.query<Row>(
      `select c.id, c.answer, c.list, c.seen, c.changed, c.counted_at as "countedAt",
         c.state = 'counting' and c.asked_at > clock_timestamp() - ${ANEW} as counting
       from indicators_day_count c where c.key = $1`,
      [key],
    );
    if (row?.answer && (settled || isReckonedWith || (await this.holds(tx, row))))
      return { answer: row.answer as Answer, list: row.list, countedAt: row.countedAt };
    if (row?.counting) throw new NotYetCounted({ id: row.id, day }); // so many were there when it was begun
    if (!(await this.areMany(tx, ranges))) return null;
    throw new NotYetCounted({ key, asked, day });
  }

  /** Whether so many are asked about that it takes the background. */
  async areMany(tx: Tx, ranges: AskedOf['ranges']): Promise<boolean> {
    return !(await this.fewAreThere(tx)) && (ranges === null || (await this.within(tx, ranges)) > this.atOnce);
  }

  /** Work that is done once, not an answer that is kept: begun with what asks for it. */
  async once(tx: Tx, change: Change, id: string, asked: FreezeAsked): Promise<void> {
    await tx.execute(`insert into indicators_day_count (id, key, asked, state) values ($1, $2, $3, 'counting')`, [
      id,
      keyOf(asked),
      JSON.stringify(asked),
    ]);
    await this.outbox.add(tx, change, COUNT_DAY, { countId: id });
  }

  /** Ends the `read` it is asked in, with how far that work is. */
  awaited(running: Running): never {
    throw new NotYetCounted(running);
  }

  /** What was counted of it as it was known at a time that is over; where it was not, nothing is begun. */
  async settled<Answer>(tx: Tx, asked: DayAsked): Promise<Answer | null> {
    const [row] = await tx.query<{ answer: Answer | null }>(`select c.answer from indicators_day_count c where c.key = $1`, [keyOf(asked)]);
    return row?.answer ?? null;
  }

  /** Records were changed: what is known of days that are over is to be counted anew when it is asked for. */
  async forget(): Promise<void> {
    await this.database.write((tx) =>
      tx.execute(
        `update indicators_day_count set changed = true
         where not changed and answer is not null and coalesce(asked ->> 'knownAt', asked -> 'of' ->> 'knownAt') is null`,
      ),
    );
  }

  /** Counts anew what was counted long ago, if records were changed since; the last answer stays until there is another. */
  async renewed(asked: DayAsked, { countedAt }: Pick<StoredDay<unknown>, 'countedAt'>): Promise<boolean> {
    if (Date.now() - countedAt.getTime() < RENEWED_AFTER_MS) return false;
    const key = keyOf(asked);
    const changed = await this.database.readWhole(async (tx) => {
      const [row] = await tx.query<Row>(
        `select c.seen, c.changed, c.counted_at as "countedAt" from indicators_day_count c where c.key = $1`,
        [key],
      );
      return row !== undefined && !(await this.holds(tx, row));
    });
    if (changed) await this.begin(key, asked);
    return changed;
  }

  private async holds(tx: Tx, { seen, changed, countedAt }: Row): Promise<boolean> {
    return !changed && (Date.now() - countedAt.getTime() > LOOKED_FOR_MS || !(await this.touched.anySinceIn(tx, seen)));
  }

  /** Lists nobody has asked for in a while are thrown away on the occasion: they are made again in minutes. */
  private async begin(key: string, asked: DayAsked): Promise<string> {
    return this.database.write(async (tx) => {
      const [begun] = await tx.query<{ id: string }>(
        `insert into indicators_day_count as c (key, asked, state) values ($1, $2, 'counting')
         on conflict (key) do update set state = 'counting', asked_at = clock_timestamp()
         where c.state = 'ready' or c.asked_at < clock_timestamp() - ${ANEW} returning c.id`,
        [key, JSON.stringify(asked)],
      );
      if (begun) {
        await tx.execute(
          `delete from indicators_day_count where (list is not null or asked ->> 'what' = 'freeze') and state = 'ready' and asked_at < clock_timestamp() - ${LISTS_KEPT}`,
        );
        await this.outbox.add(tx, null, COUNT_DAY, { countId: begun.id });
        return begun.id;
      }
      const [running] = await tx.query<{ id: string }>(`select c.id from indicators_day_count c where c.key = $1`, [key]);
      return running!.id;
    });
  }

  /** Whether there are so few in all that any day is counted while one waits. */
  async fewAreThere(tx: Tx): Promise<boolean> {
    if (!this.people || Date.now() - this.people.at > PEOPLE_FOR_MS)
      this.people = { count: await this.within(tx, null, Math.max(this.atOnce, LOOKED_AT)), at: Date.now() };
    return this.people.count <= this.atOnce;
  }

  /** At most one more than `most`. */
  private async within(tx: Tx, ranges: AskedOf['ranges'], most = this.atOnce): Promise<number> {
    const parameters: unknown[] = [];
    const where = ranges === null ? 'true' : boundsSql(ranges, [HOME_PATH], parameters);
    const [row] = await tx.query<{ people: number }>(
      `select count(*)::int as people from (select from talent_card c where ${where} limit ${most + 1}) c`,
      parameters,
    );
    return row!.people;
  }
}

/** A job that was lost is begun anew after this. */
const ANEW = `interval '1 hour'`;
const LISTS_KEPT = `interval '7 days'`;
