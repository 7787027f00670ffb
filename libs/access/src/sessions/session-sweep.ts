import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { DEVICE_DAYS } from './session-cookie.js';

/** Removes sessions that are over, counts of past attempts, and devices long unused. Of a user the newest session stays: it says when she was last seen. */
@Injectable()
export class SessionSweep {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  sweep(): Promise<void> {
    return this.database.write((tx) => this.remove(tx));
  }

  private async remove(tx: Tx): Promise<void> {
    const now = this.clock.now();
    await tx.execute(
      `delete from access_session s
       where (s.ended_at is not null or s.created_at < $1::timestamptz - (select make_interval(hours => r.absolute_hours) from access_rules r))
         and exists (select from access_session n where n.user_id = s.user_id and (n.last_seen_at, n.id) > (s.last_seen_at, s.id))`,
      [now],
    );
    await tx.execute(`delete from access_attempt where window_start < $1::timestamptz - interval '1 day'`, [now]);
    await tx.execute(`delete from access_device where last_used_at < $1::timestamptz - make_interval(days => ${DEVICE_DAYS})`, [now]);
  }
}
