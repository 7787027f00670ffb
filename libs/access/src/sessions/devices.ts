import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import { hashOf, newToken } from './token.js';

/** The browsers users have signed in with. A device opens nothing: it only has its attempts counted apart. */
@Injectable()
export class Devices {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Remembers the device for the user and gives its token: the one it sent if we gave it that one, else a new one. */
  async remember(tx: Tx, userId: string, sent: string | null): Promise<string> {
    const ours = sent && (await tx.query(`select from access_device d where d.token_hash = $1 limit 1`, [hashOf(sent)])).length > 0;
    const token = ours ? sent : newToken();
    await tx.execute(
      `insert into access_device (token_hash, user_id, last_used_at) values ($1, $2, $3)
       on conflict (token_hash, user_id) do update set last_used_at = excluded.last_used_at`,
      [hashOf(token), userId, this.clock.now()],
    );
    return token;
  }
}
