import { Injectable } from '@nestjs/common';
import { type Change, Signals, type Tx } from '#libs/platform';
import { DeliveryPlans } from '../deliveries/delivery-plans.js';
import { INBOX_SIGNAL } from './case.js';

/** Who is to be told of which case. */
export interface Telling {
  readonly caseId: string;
  readonly userId: string;
}

/** Puts cases into inboxes, each once for each round of the case: the key of the table says so, whoever runs twice. */
@Injectable()
export class Tellings {
  constructor(
    private readonly plans: DeliveryPlans,
    private readonly signals: Signals,
  ) {}

  async tell(tx: Tx, change: Change, tellings: readonly Telling[]): Promise<number> {
    if (tellings.length === 0) return 0;
    const told = await tx.query<{ userId: string; caseId: string; round: number }>(
      `insert into notifications_inbox as i (user_id, case_id, round, told_at)
       select t.user_id, c.id, c.round, clock_timestamp()
       from unnest($1::uuid[], $2::uuid[]) t(case_id, user_id) join notifications_case c on c.id = t.case_id and c.state = 'open'
       on conflict (user_id, case_id) do update
         set round = excluded.round, told_at = excluded.told_at, turn = nextval(pg_get_serial_sequence('notifications_inbox', 'turn')),
           read_at = null, seen_version = null
         where i.round < excluded.round
       returning i.user_id as "userId", i.case_id as "caseId", i.round`,
      [tellings.map(({ caseId }) => caseId), tellings.map(({ userId }) => userId)],
    );
    await this.plans.atOnce(tx, change, told);
    this.changed(tx);
    return told.length;
  }

  /** Inboxes look different now: their readers' pages are told after the commit. */
  changed(tx: Tx): void {
    tx.afterCommit(() => this.signals.send(INBOX_SIGNAL));
  }
}
