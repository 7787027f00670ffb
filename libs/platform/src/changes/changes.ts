import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { RepeatedRequests } from './repeated-requests.js';

/** One business action: everything it writes carries its id. */
export interface Change {
  readonly id: string;
  readonly actor: Actor;
  readonly reason: string | null;
}

/** Opens the one transaction of a business action and its one row in `platform_change`. */
@Injectable()
export class Changes {
  constructor(
    private readonly database: Database,
    private readonly repeated: RepeatedRequests,
  ) {}

  /**
   * Of an actor whose request has a key, the result is remembered in the same transaction; the same request again gives that result
   * and changes nothing. Results are therefore plain JSON.
   */
  write<Result>(actor: Actor, reason: string | null, work: (tx: Tx, change: Change) => Promise<Result>): Promise<Result> {
    return this.repeated.once(actor, (once) =>
      this.database.write((tx) =>
        once(tx, async () => {
          const [row] = await tx.query<{ id: string }>(
            `insert into platform_change (actor_kind, actor_id, reason) values ($1, $2, $3) returning id`,
            [actor.kind, actor.userId, reason],
          );
          return work(tx, { id: row!.id, actor, reason });
        }),
      ),
    );
  }
}

/** The one stamp of what a change writes: taken after the locks, because a stamp taken before may precede the row it retracts. */
export async function stampAfterLock(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ stamp: string }>(`select clock_timestamp()::text as stamp`);
  return row!.stamp;
}
