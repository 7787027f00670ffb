import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Day } from '#libs/kernel';
import { type Change, CLOCK, Database, type Tx } from '#libs/platform';
import type { PeopleChangedListener } from '#libs/profiles';
import { touch } from '../headcount/touched.js';
import { CROSSERS, DIFFERENCE, KEEP_WRITERS_OUT, PEOPLE_OF_UNITS, REBUILD, REFRESH, REFRESH_MANY, REFRESH_ONE } from './card-columns.js';

const BATCH = 5_000;
/** From as many people on, questions are planned anew. */
const MANY = 1_000;
/** Of so many of all people it is faster to gather everybody's facts. */
const MANY_OF_ALL = 1 / 4;

/** Keeps the cards true: in the writing transaction, at midnight, and whole for repair. */
@Injectable()
export class Cards implements PeopleChangedListener {
  readonly name = 'talent.cards';

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async peopleChanged(tx: Tx, _change: Change, personIds: readonly string[]): Promise<void> {
    await this.refresh(tx, personIds, this.clock.today());
  }

  /** After a change of so many people, before others ask: not in the transaction that somebody waits for, it reads the longest texts. */
  async gatherStatistics(people: number): Promise<void> {
    if (people >= MANY) await this.database.write((tx) => tx.query(`analyze talent_card`));
  }

  /** The persons must be locked. Planning the definition costs more than running it for one: that statement has a name. */
  async refresh(tx: Tx, personIds: readonly string[], today: Day): Promise<void> {
    if (personIds.length === 0) return;
    if (personIds.length === 1) {
      await Promise.all([tx.prepared('talent.refresh', REFRESH_ONE, [today, personIds[0]]), touch(tx, personIds)]);
      return;
    }
    if (personIds.length > BATCH && personIds.length > (await this.everybody(tx)) * MANY_OF_ALL) {
      await Promise.all([tx.execute(REFRESH_MANY, [today, personIds]), touch(tx, null)]);
      return;
    }
    for (let at = 0; at < personIds.length; at += BATCH) {
      const some = personIds.slice(at, at + BATCH);
      await Promise.all([tx.execute(REFRESH, [today, some]), touch(tx, some)]);
    }
  }

  /** Facts begin and end by themselves: what happened since the last time this ran is caught up. Gives how many people it touched. */
  async advance(): Promise<number> {
    if ((await this.database.readWhole((tx) => this.refreshedFor(tx))) === this.clock.today()) return 0; // without a lock: asked every minute
    return this.database.write(async (tx) => {
      await tx.query(KEEP_WRITERS_OUT);
      const today = this.clock.today();
      const since = await this.refreshedFor(tx);
      if (since === today) return 0;
      const people = await tx.query<{ person_id: string }>(CROSSERS, [since ?? '0001-01-01', today]);
      await this.refresh(tx, idsOf(people), today);
      await tx.execute(`update talent_state set refreshed_for = $1`, [today]);
      return people.length;
    });
  }

  /** All cards anew; readers see the old ones until it is done. Gives how many there are. */
  async rebuild(): Promise<number> {
    return this.database.write(async (tx) => {
      await tx.query(KEEP_WRITERS_OUT);
      const today = this.clock.today();
      await tx.execute(REBUILD, [today]);
      await touch(tx, null);
      await tx.execute(`update talent_state set refreshed_for = $1`, [today]);
      const [row] = await tx.query<{ count: number }>(`select count(*)::int as count from talent_card`);
      return row!.count;
    });
  }

  /** How many cards differ from what the facts say: none, whatever was written. It reads everybody's facts, so no running product asks. */
  async differences(): Promise<number> {
    return this.database.readWhole(async (tx) => (await tx.query(DIFFERENCE, [this.clock.today()])).length);
  }

  /** The units of these ids moved, were renamed or closed: the cards of their people follow, some at a time, so that nobody waits long. */
  async unitsChanged(unitIds: readonly string[]): Promise<void> {
    let people: string[] | null = null;
    for (let at = 0; people === null || at < people.length; at += BATCH)
      people = await this.database.write(async (tx) => {
        await tx.query(KEEP_WRITERS_OUT);
        const all = people ?? idsOf(await tx.query<{ person_id: string }>(PEOPLE_OF_UNITS, [unitIds]));
        await this.refresh(tx, all.slice(at, at + BATCH), this.clock.today());
        return all;
      });
  }

  private async everybody(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ people: number }>(`select count(*)::int as people from profiles_person`);
    return row!.people;
  }

  private async refreshedFor(tx: Tx): Promise<Day | null> {
    const [state] = await tx.query<{ day: Day | null }>(`select s.refreshed_for as day from talent_state s`);
    return state?.day ?? null;
  }
}

const idsOf = (people: readonly { person_id: string }[]): string[] => people.map(({ person_id }) => person_id);
