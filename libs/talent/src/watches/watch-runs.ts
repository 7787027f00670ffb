import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Day, mondayOf, systemActor } from '#libs/kernel';
import { Changes, CLOCK, Database, type Tx } from '#libs/platform';
import { changedPeopleSql } from '#libs/profiles';
import { type Notify, oneAtATime } from './watch.js';
import { WatchMembers } from './watch-members.js';
import { WatchNotices } from './watch-notices.js';

/** So many people at a time, so that memory stays what it is however many a roster changed. */
const BATCH = 5_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** When watched questions are asked: after each commit for the people it changed, and once a day for everybody. */
@Injectable()
export class WatchRuns {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly members: WatchMembers,
    private readonly notices: WatchNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async peopleChanged(changeId: string): Promise<void> {
    await this.inBatches((tx, after) =>
      idsOf(
        tx,
        `with changed as materialized (${changedPeopleSql('$1::uuid')})
         select p.person_id as id from changed p where p.person_id > $2::uuid order by 1 limit ${BATCH}`,
        [changeId, after],
      ),
    );
  }

  /** Days pass by themselves: who turns forty, or was read into another unit, comes and goes without a change. */
  async sweep(): Promise<void> {
    const today = this.clock.today();
    const [state] = await this.database.readWhole((tx) =>
      tx.query<{ due: boolean }>(
        `select s.watched_for is distinct from $1::date and s.refreshed_for = $1::date and exists (select from talent_watch) as due from talent_state s`,
        [today],
      ),
    );
    if (!state?.due) return;
    await this.everybody();
    await this.changes.write(systemActor, null, async (tx, change) => {
      await oneAtATime(tx); // who comes meanwhile comes after the letter
      const [mine] = await tx.query<{ before: Day | null }>(
        `update talent_state set watched_for = $1 where watched_for is distinct from $1::date returning old.watched_for::text as before`,
        [today],
      );
      if (!mine) return; // another process told them
      const due = new Set<Notify>(isNewWeek(mine.before, today) ? ['daily', 'weekly'] : ['daily']);
      const watching = await this.members.watching(tx);
      await this.notices.write(
        tx,
        change,
        watching.filter(({ watch }) => due.has(watch.notify)),
      );
    });
  }

  async everybody(): Promise<void> {
    await this.inBatches((tx, after) =>
      idsOf(tx, `select c.person_id as id from talent_card c where c.person_id > $1::uuid order by 1 limit ${BATCH}`, [after]),
    );
    await this.inBatches((tx, after) =>
      idsOf(
        tx,
        `select distinct k.person_id as id from talent_watch_member k where k.left_at is null and k.person_id > $1::uuid
           and not exists (select from talent_card c where c.person_id = k.person_id) order by 1 limit ${BATCH}`,
        [after],
      ),
    );
  }

  /** Each batch is a transaction of its own, and what it finds is told with it. */
  private async inBatches(next: (tx: Tx, after: string) => Promise<string[]>): Promise<void> {
    for (let after: string | undefined = NOBODY; after !== undefined; )
      after = await this.changes.write(systemActor, null, async (tx, change) => {
        await oneAtATime(tx);
        const people = await next(tx, after!);
        const watching = people.length > 0 ? await this.members.watching(tx) : [];
        const changed = await this.members.refresh(tx, watching, people);
        await this.members.tell(tx, change, watching, changed);
        return people.length === BATCH ? people.at(-1) : undefined;
      });
  }
}

/** A Monday has come since the day before this one on which readers were told: on the day itself, or later where nothing ran on it. */
const isNewWeek = (before: Day | null, today: Day): boolean => (before === null ? mondayOf(today) === today : before < mondayOf(today));

const idsOf = async (tx: Tx, sql: string, parameters: readonly unknown[]): Promise<string[]> =>
  (await tx.query<{ id: string }>(sql, parameters)).map(({ id }) => id);
