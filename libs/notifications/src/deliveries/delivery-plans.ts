import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { type Change, CLOCK, Outbox, type Tx } from '#libs/platform';
import { afterQuietHours } from './quiet-hours.js';

export const MAIL_TOPIC = 'notifications.mail';

/** A case that has just come into an inbox. */
export interface Told {
  readonly userId: string;
  readonly caseId: string;
  readonly round: number;
}

/** Decides who is written to besides the inbox, and when: by each reader's preference. */
@Injectable()
export class DeliveryPlans {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Mails for those who want them at once. A delivery and the work that carries it out are made together or not at all. */
  async atOnce(tx: Tx, change: Change, told: readonly Told[]): Promise<void> {
    const made = await tx.query<Planned>(
      `with made as (
         insert into notifications_delivery (key, user_id, channel, case_id, round)
         select uuidv7(), t.user_id, 'email', t.case_id, t.round
         from unnest($1::uuid[], $2::uuid[], $3::integer[]) t(user_id, case_id, round)
         join access_user u on u.id = t.user_id and u.email is not null and u.disabled_at is null
         left join notifications_preference p on p.user_id = t.user_id
         where coalesce(p.email, 'at_once') = 'at_once'
         on conflict do nothing returning key, user_id, case_id)
       select m.key, c.priority, p.quiet_from as "quietFrom", p.quiet_to as "quietTo"
       from made m join notifications_case c on c.id = m.case_id left join notifications_preference p on p.user_id = m.user_id`,
      [told.map(({ userId }) => userId), told.map(({ caseId }) => caseId), told.map(({ round }) => round)],
    );
    await this.queue(tx, change, made);
  }

  /** One mail of the day for each who wants it so, whose hour has come and who has something unread that came since the last one. */
  async digests(tx: Tx, change: Change): Promise<number> {
    const made = await tx.query<Planned>(
      `with made as (
         insert into notifications_delivery (key, user_id, channel, digest_day)
         select uuidv7(), p.user_id, 'email', $1::date
         ${DUE_DIGESTS}
         on conflict do nothing returning key, user_id)
       select m.key, 5 as priority, p.quiet_from as "quietFrom", p.quiet_to as "quietTo"
       from made m join notifications_preference p on p.user_id = m.user_id`,
      [this.clock.today(), this.clock.now()],
    );
    await this.queue(tx, change, made);
    return made.length;
  }

  /** Whether a mail of the day is due: asked every minute, so that nothing is written while there is none. */
  async digestsDue(tx: Tx): Promise<boolean> {
    const rows = await tx.query(`select ${DUE_DIGESTS} limit 1`, [this.clock.today(), this.clock.now()]);
    return rows.length > 0;
  }

  private async queue(tx: Tx, change: Change, made: readonly Planned[]): Promise<void> {
    const now = this.clock.now();
    await this.outbox.addMany(
      tx,
      change,
      MAIL_TOPIC,
      made.map(({ key, priority, quietFrom, quietTo }) => ({
        key,
        payload: { key },
        priority,
        notBefore: afterQuietHours(now, quietFrom, quietTo),
      })),
    );
  }
}

/** `$1` is today, `$2` now. */
const DUE_DIGESTS = `
  from notifications_preference p join access_user u on u.id = p.user_id and u.email is not null and u.disabled_at is null
  where p.email = 'daily' and p.digest_at <= ($2::timestamptz at time zone 'Asia/Ho_Chi_Minh')::time
    and not exists (select from notifications_delivery d where d.user_id = p.user_id and d.digest_day = $1::date)
    and exists (select from notifications_inbox i where i.user_id = p.user_id and i.read_at is null and i.told_at > coalesce(
      (select max(d.created_at) from notifications_delivery d where d.user_id = p.user_id and d.digest_day is not null), '-infinity'))`;

interface Planned {
  readonly key: string;
  readonly priority: number;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
}
