import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Day } from '#libs/kernel';
import { type Change, CLOCK, Database, type Tx } from '#libs/platform';
import type { PeopleChangedListener } from '#libs/profiles';
import { CARD_COLUMNS, CROSSERS, DIFFERENCE, REFRESH } from './card-columns.js';

const BATCH = 5_000;
/** From as many people on, questions are planned anew. */
const MANY = 1_000;

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
    if (personIds.length >= MANY) await tx.query(`analyze talent_card`);
  }

  /** Planning the definition costs more than running it: the statement has a name. */
  async refresh(tx: Tx, personIds: readonly string[], today: Day): Promise<void> {
    for (let at = 0; at < personIds.length; at += BATCH)
      await tx.prepared('talent.refresh', REFRESH, [personIds.slice(at, at + BATCH), today]);
  }

  /** Facts begin and end by themselves: what happened since the last time this ran is caught up. Gives how many people it touched. */
  async advance(): Promise<number> {
    const today = this.clock.today();
    return this.database.write(async (tx) => {
      const [state] = await tx.query<{ refreshed_for: Day | null }>(`select s.refreshed_for from talent_state s for update`);
      if (state?.refreshed_for === today) return 0;
      const since = state?.refreshed_for ?? '0001-01-01';
      const people = await tx.query<{ person_id: string }>(CROSSERS, [since, today]);
      await this.refresh(
        tx,
        people.map(({ person_id }) => person_id),
        today,
      );
      await tx.execute(`update talent_state set refreshed_for = $1`, [today]);
      return people.length;
    });
  }

  /** All cards anew; readers see the old ones until it is done. Gives how many there are. */
  async rebuild(): Promise<number> {
    const columns = CARD_COLUMNS.map((column) => `"${column}"`).join(', ');
    return this.database.write(async (tx) => {
      await tx.execute(`delete from talent_card`);
      const count = await tx.execute(`insert into talent_card (${columns}) select ${columns} from talent_card_at($1::date, null)`, [
        this.clock.today(),
      ]);
      await tx.execute(`update talent_state set refreshed_for = $1`, [this.clock.today()]);
      return count;
    });
  }

  /** How many cards differ from what the facts say: the nightly check. */
  async differences(): Promise<number> {
    return this.database.readWhole(async (tx) => (await tx.query(DIFFERENCE, [this.clock.today()])).length);
  }

  /** The units of these ids moved, were renamed or closed: the cards of their people follow. */
  async unitsChanged(unitIds: readonly string[]): Promise<void> {
    await this.database.write(async (tx) => {
      const people = await tx.query<{ person_id: string }>(
        `select distinct f.person_id from (
           select k.person_id, k.unit_id from profiles_keeping k where k.retracted_at is null
           union all select e.person_id, e.unit_id from profiles_employment e where e.retracted_at is null) f
         where f.unit_id = any($1::uuid[])`,
        [unitIds],
      );
      await this.refresh(tx, people.map(({ person_id }) => person_id).sort(), this.clock.today());
    });
  }
}
