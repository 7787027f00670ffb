import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Clock, Day } from '#libs/kernel';
import { CLOCK, Database, LOGGER } from '#libs/platform';
import type { HeadIndex } from './head-index.js';
import { KeptIndex } from './kept-index.js';

/** Ten year-ends and a few more. */
const MOST_DAYS = 16;
/** Of as many days it is remembered that somebody asked for them. */
const MOST_ASKED = 100;
/** Of more people the days take too much room: the cards answer, or what is stored. */
const MOST_PEOPLE = 250_000;

/**
 * Everybody as of some past days, by the definition of the cards: what ten year-ends are counted from. A change of a record is a change
 * of each of these days too, and reaches them as it reaches today. The days asked longest ago are dropped.
 */
@Injectable()
export class PastHeads implements OnModuleDestroy {
  /** Of more people no days are kept. */
  mostPeople = MOST_PEOPLE;
  private readonly days = new Map<Day, KeptIndex>();
  private readonly askedOnce = new Set<Day>();
  private made: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Begins to keep these days. Nothing waits until they are ready. */
  async keep(days: readonly Day[]): Promise<void> {
    const missing = days.filter((day) => day < this.clock.today() && !this.days.has(day));
    if (missing.length === 0 || (await this.people()) > this.mostPeople) return;
    for (const day of missing) {
      const kept = new KeptIndex(
        this.database,
        this.log,
        () => day,
        'a past day',
        (work) => this.afterOthers(work),
      );
      this.days.set(day, kept);
      kept.start();
    }
    for (const day of [...this.days.keys()].slice(0, Math.max(0, this.days.size - MOST_DAYS))) {
      this.days.get(day)?.stop();
      this.days.delete(day);
    }
  }

  /** Somebody asks for a day: who does so once mostly has seen what he wanted, a day that is asked for again is kept. */
  async asked(day: Day): Promise<void> {
    if (this.days.has(day)) return;
    if (this.askedOnce.delete(day)) return this.keep([day]);
    this.askedOnce.add(day);
    for (const first of this.askedOnce.size > MOST_ASKED ? [this.askedOnce.values().next().value!] : []) this.askedOnce.delete(first);
  }

  /** The index of a past day with all that was committed before now; null where it is not kept, or not yet. */
  async upToDate(day: Day): Promise<HeadIndex | null> {
    const kept = this.days.get(day);
    if (!kept) return null;
    this.days.delete(day);
    this.days.set(day, kept); // the last asked stands last
    if (kept.state === 'off') kept.start();
    return kept.upToDate();
  }

  onModuleDestroy(): void {
    for (const kept of this.days.values()) kept.stop();
  }

  /** One after another: the database has other things to do. */
  private afterOthers(work: () => Promise<void>): Promise<void> {
    this.made = this.made.then(work);
    return this.made;
  }

  private async people(): Promise<number> {
    const [row] = await this.database.readAtOnce<{ people: number }>('talent.people', PEOPLE, []);
    return row?.people ?? 0;
  }
}

const PEOPLE = `select count(*)::int as people from (select from talent_card limit ${MOST_PEOPLE + 1}) c`;
