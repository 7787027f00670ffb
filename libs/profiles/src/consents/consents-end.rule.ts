import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Clock, systemActor } from '#libs/kernel';
import { Cases, type CaseWish } from '#libs/notifications';
import { Changes, CLOCK, Database, type Tx } from '#libs/platform';
import { ConsentOfficers } from './consent-officers.js';
import { listedByConsentSql } from './listed.js';

/** The kind of the case that experts whose records a unit keeps will be in no answer from a day on. */
export const CONSENTS_END = 'profiles.consents_end';

/** How many days before, the officers of the unit are told. */
export const TOLD_BEFORE = 30;

/**
 * Consents to being listed that end soon and are not followed by another: one case for a unit and a day, told once to its officers, and
 * closed when nobody is left whom it is about.
 */
@Injectable()
export class ConsentsEnd {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly cases: Cases,
    private readonly officers: ConsentOfficers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a day brings is found once, after any downtime too: nothing is written where nothing is new. */
  async sweep(): Promise<void> {
    if ((await this.database.readWhole((tx) => this.news(tx))).length === 0) return;
    await this.changes.write(systemActor, null, async (tx, change) => {
      const wishes = (await this.news(tx)).map(
        ({ unit, day, people }): CaseWish => ({
          ...{ kind: CONSENTS_END, subject: unit, period: day, facts: { people }, priority: 5 },
          closedBecause: people === 0 ? 'nobody_left' : null,
        }),
      );
      const settled = await this.cases.settle(tx, change, wishes);
      await this.officers.tell(
        tx,
        change,
        settled.filter(({ event }) => event !== 'closed'),
      );
    });
  }

  private news(tx: Tx): Promise<{ unit: string; day: string; people: number }[]> {
    const today = this.clock.today();
    return tx.query(NEWS, [today, addDays(today, TOLD_BEFORE), CONSENTS_END]);
  }
}

/** Who `p` is listed on the day `$1` by a consent that ends until `$2` and that no other follows, with the unit that keeps the record. */
export const ENDING = `
  select k.unit_id, s.ends_on, p.id as person_id
  from profiles_consent s join profiles_person p on p.id = s.person_id and p.archived_at is null
  join profiles_keeping k on k.person_id = p.id and k.retracted_at is null and k.valid @> $1::date
  where s.purpose = 'listed' and s.answer = 'given' and s.retracted_at is null and s.valid @> $1::date and s.ends_on <= $2::date
    and ${listedByConsentSql('$1')}
    and not exists (select from profiles_consent n where n.person_id = p.id and n.purpose = 'listed' and n.answer = 'given'
      and n.retracted_at is null and n.valid @> s.ends_on)`;

const NEWS = `
  with now as (select e.unit_id, e.ends_on::text as day, count(*)::int as people from (${ENDING}) e group by e.unit_id, e.ends_on),
  told as (select c.subject, c.period, (c.facts ->> 'people')::int as people from notifications_case c where c.kind = $3 and c.state = 'open')
  select coalesce(n.unit_id, t.subject) as unit, coalesce(n.day, t.period) as day, coalesce(n.people, 0) as people
  from now n full join told t on t.subject = n.unit_id and t.period = n.day
  where n.people is distinct from t.people`;
