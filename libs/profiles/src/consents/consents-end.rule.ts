import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Clock, systemActor } from '#libs/kernel';
import { Cases, type CaseWish } from '#libs/notifications';
import { Changes, CLOCK, Database, type Tx } from '#libs/platform';
import { ConsentOfficers } from './consent-officers.js';
import { listedByConsentSql, listedSql } from './listed.js';

/** The kind of the case that a consent of people whose records a unit keeps is over from a day on: the period is that day, and what they agreed to where it is not to being listed. */
export const CONSENTS_END = 'profiles.consents_end';

/** How many days before, the officers of the unit are told. */
export const TOLD_BEFORE = 30;

/**
 * Consents that end soon and are not followed by another: one case for a unit, a purpose and a day, told once to its officers, and closed
 * when nobody is left whom it is about.
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
        ({ unit, period, people }): CaseWish => ({
          ...{ kind: CONSENTS_END, subject: unit, period, facts: { people }, priority: 5 },
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

  private news(tx: Tx): Promise<{ unit: string; period: string; people: number }[]> {
    const today = this.clock.today();
    return tx.query(NEWS, [today, addDays(today, TOLD_BEFORE), CONSENTS_END]);
  }
}

/**
 * Who `p` is listed on the day `$1` and agreed to something until `$2` at the latest, which no other consent follows, with the unit that
 * keeps the record. Of those on the payroll only being published depends on it.
 */
export const ENDING = `
  select k.unit_id, s.ends_on, s.purpose, s.ends_on::text || case when s.purpose = 'listed' then '' else ' ' || s.purpose end as period, p.id as person_id
  from profiles_consent s join profiles_person p on p.id = s.person_id and p.archived_at is null
  join profiles_keeping k on k.person_id = p.id and k.retracted_at is null and k.valid @> $1::date
  where s.answer = 'given' and s.retracted_at is null and s.valid @> $1::date and s.ends_on <= $2::date
    and (s.purpose = 'published' or ${listedByConsentSql('$1')}) and ${listedSql('$1')}
    and not exists (select from profiles_consent n where n.person_id = p.id and n.purpose = s.purpose and n.answer = 'given'
      and n.retracted_at is null and n.valid @> s.ends_on)`;

const NEWS = `
  with now as (select e.unit_id, e.period, count(*)::int as people from (${ENDING}) e group by e.unit_id, e.period),
  told as (select c.subject, c.period, (c.facts ->> 'people')::int as people from notifications_case c where c.kind = $3 and c.state = 'open')
  select coalesce(n.unit_id, t.subject) as unit, coalesce(n.period, t.period) as period, coalesce(n.people, 0) as people
  from now n full join told t on t.subject = n.unit_id and t.period = n.period
  where n.people is distinct from t.people`;
