import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, newId } from '#libs/kernel';
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
  async write<Result>(actor: Actor, reason: string | null, work: (tx: Tx, change: Change) => Promise<Result>): Promise<Result> {
    if (actor.behind) throw new DomainError('request.view_only');
    return this.repeated.once(actor, (once) =>
      this.database.write((tx) =>
        once(tx, async () => {
          const change: Change = { id: newId(), actor, reason };
          const [, result] = await Promise.all([recorded(tx, change), work(tx, change)]);
          return result;
        }),
      ),
    );
  }
}

const recorded = (tx: Tx, { id, actor, reason }: Change) =>
  tx.prepared('platform.change', `insert into platform_change (id, actor_kind, actor_id, reason) values ($1, $2, $3, $4)`, [
    id,
    actor.kind,
    actor.userId,
    reason,
  ]);

/** The one stamp of what a change writes: taken after the locks, because a stamp taken before may precede the row it retracts. */
export async function stampAfterLock(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ stamp: string }>(`select clock_timestamp()::text as stamp`);
  return row!.stamp;
}
