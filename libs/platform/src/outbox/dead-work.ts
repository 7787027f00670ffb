import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import { Signals } from '../signals/signals.js';
import { WORK_SIGNAL } from './outbox.js';

/** What an administrator does with work that was given up. */
@Injectable()
export class DeadWork {
  constructor(private readonly signals: Signals) {}

  /** Tries again from the first attempt on; gives how many there were. */
  async retry(tx: Tx, ids: readonly string[]): Promise<number> {
    tx.afterCommit(() => this.signals.send(WORK_SIGNAL));
    return tx.execute(
      `update platform_outbox set state = 'new', attempts = 0, next_at = clock_timestamp(), epoch = epoch + 1
       where id = any($1::bigint[]) and state = 'dead'`,
      [ids],
    );
  }

  /** Lets go of it: it counts as done, and the row says that it was not. */
  discard(tx: Tx, ids: readonly string[]): Promise<number> {
    return tx.execute(
      `update platform_outbox set state = 'done', done_at = clock_timestamp(), last_error_code = 'discarded'
       where id = any($1::bigint[]) and state = 'dead'`,
      [ids],
    );
  }
}
