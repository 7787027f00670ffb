import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import type { AskerIdentity } from '../asker/asker.js';
import { IDENTITY, type IdentityRow, identityOf, vouchedFor } from '../sessions/identity.js';
import { hashOf } from '../sessions/token.js';

/** Who a program acts for: the rights of the user as they are now, cut to the permissions of the token. */
@Injectable()
export class TokenIdentity {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(token: string): Promise<AskerIdentity | null> {
    const now = this.clock.now();
    const [row] = await this.database.readAtOnce<TokenRow>(
      'access.identify_token',
      `select t.id as key_id, t.permissions, t.last_used_at, t.by_provider, t.created_at as proven_at, ${IDENTITY}
       from access_token t join access_user u on u.id = t.user_id cross join access_rules r
       where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2 and u.disabled_at is null`,
      [hashOf(token), now],
    );
    if (!row) return null;
    if (now.getTime() - (row.last_used_at?.getTime() ?? 0) > 60_000)
      await this.database.write((tx) => tx.execute(`update access_token set last_used_at = $2 where id = $1`, [row.key_id, now]));
    const own = row.by_provider ? vouchedFor(identityOf(row)) : identityOf(row);
    return { ...own, limitedTo: row.permissions };
  }
}

interface TokenRow extends IdentityRow {
  readonly permissions: readonly string[];
  readonly last_used_at: Date | null;
  readonly by_provider: boolean;
}
