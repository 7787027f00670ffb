import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import type { AskerIdentity } from '../asker/asker.js';
import { Devices } from './devices.js';
import { IDENTITY, type IdentityRow, identityOf, vouchedFor } from './identity.js';
import type { Origin } from './origin.js';
import { hashOf, newToken } from './token.js';

/**
 * What keeps a session `s` of a user `u` open at an instant under the rules `r`. One that claims to come from the future was made by
 * a clock that has been put back since: it would outlast both limits.
 */
export const openAt = (instant: string): string => `s.ended_at is null and s.epoch = u.session_epoch and u.disabled_at is null
  and s.last_seen_at > ${instant}::timestamptz - make_interval(mins => r.idle_minutes)
  and s.created_at > ${instant}::timestamptz - make_interval(hours => r.absolute_hours)
  and greatest(s.created_at, s.last_seen_at) < ${instant}::timestamptz + interval '5 minutes'`;

/** Where a session begins, and what the browser held before. */
export interface Beginning {
  readonly origin: Origin;
  readonly device: string | null;
  readonly before: string | null;
  readonly byProvider?: { readonly provenAt: Date }; // an identity provider vouches, and says when the user proved it to that one
}

/** Sessions live in PostgreSQL: ending one is felt by every process at its next request. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly devices: Devices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A session of somebody who has just proven to be the user; the one this browser held before ends. */
  async begin(
    tx: Tx,
    user: { readonly id: string; readonly epoch: number },
    { origin, device, before, byProvider }: Beginning,
  ): Promise<{ session: string; device: string }> {
    if (before)
      await tx.execute(`update access_session set ended_at = $2 where token_hash = $1 and ended_at is null`, [
        hashOf(before),
        this.clock.now(),
      ]);
    return {
      session: await this.insert(tx, user.id, user.epoch, origin, byProvider),
      device: await this.devices.remember(tx, user.id, device),
    };
  }

  /** Who holds the token, if its session is alive; null otherwise. */
  async identify(token: string): Promise<AskerIdentity | null> {
    const [row] = await this.database.readAtOnce<SessionRow>(
      'access.identify',
      `select s.id as key_id, s.last_seen_at, s.by_provider, case when s.viewing_until > $2 then s.viewing_as end as viewing_as, s.viewing_until, coalesce(s.proven_at, s.created_at) as proven_at, ${IDENTITY}
       from access_session s join access_user u on u.id = s.user_id cross join access_rules r
       where s.token_hash = $1 and ${openAt('$2')}`,
      [hashOf(token), this.clock.now()],
    );
    if (!row) return null;
    if (this.clock.now().getTime() - row.last_seen_at.getTime() > 60_000) await this.touch(row.key_id);
    const own = row.by_provider ? vouchedFor(identityOf(row)) : identityOf(row);
    return row.viewing_as ? ((await this.viewed(own, row.viewing_as, row.viewing_until!)) ?? own) : own;
  }

  /** Another user as that one would be let in; null where there is none any more. */
  private async viewed(own: AskerIdentity, userId: string, until: Date): Promise<AskerIdentity | null> {
    const [row] = await this.database.readAtOnce<IdentityRow>(
      'access.identify_viewed',
      `select $3::uuid as key_id, $4::timestamptz as proven_at, ${IDENTITY}
       from access_user u cross join access_rules r where u.id = $1 and u.disabled_at is null`,
      [userId, this.clock.now(), own.sessionId, own.provenAt],
    );
    const { userId: viewer, displayName, grants } = own;
    return row ? { ...vouchedFor(identityOf(row)), byProvider: false, behind: { userId: viewer, displayName, grants, until } } : null;
  }

  /** Whether a session, or the token of a program, is still open, for what goes on after a request was let in; looking is no sign of life of the user. */
  async isOpen(tx: Tx, sessionId: string): Promise<boolean> {
    const [open] = await tx.prepared(
      'access.is_open',
      `select from access_session s join access_user u on u.id = s.user_id cross join access_rules r
       where s.id = $1 and (s.by_provider or not u.must_change_password) and ${openAt('$2')}
       union all
       select from access_token t join access_user u on u.id = t.user_id
       where t.id = $1 and (t.by_provider or not u.must_change_password) and u.disabled_at is null and t.revoked_at is null and t.expires_at > $2`,
      [sessionId, this.clock.now()],
    );
    return open !== undefined;
  }

  /** A new session for a user whose older ones have just been ended, in the same transaction. */
  async insert(tx: Tx, userId: string, epoch: number, { address, device }: Origin, byProvider?: Beginning['byProvider']): Promise<string> {
    const token = newToken();
    await tx.query(
      `insert into access_session (token_hash, user_id, epoch, created_at, last_seen_at, address, device, by_provider, proven_at)
       values ($1, $2, $3, $4, $4, $5, $6, $7, $8)`,
      [hashOf(token), userId, epoch, this.clock.now(), address, device, byProvider !== undefined, byProvider?.provenAt ?? null],
    );
    return token;
  }

  /** The same session under a new token, its holder proven anew; null where it ended meanwhile. Its end stays where it was. */
  async renew(tx: Tx, sessionId: string): Promise<string | null> {
    const token = newToken();
    const touched = await tx.execute(
      `update access_session set token_hash = $2, proven_at = $3, last_seen_at = $3 where id = $1 and ended_at is null`,
      [sessionId, hashOf(token), this.clock.now()],
    );
    return touched > 0 ? token : null;
  }

  private async touch(sessionId: string): Promise<void> {
    await this.database.write((tx) =>
      tx.execute(`update access_session set last_seen_at = $2 where id = $1`, [sessionId, this.clock.now()]),
    );
  }
}

interface SessionRow extends IdentityRow {
  readonly last_seen_at: Date;
  readonly by_provider: boolean;
  readonly viewing_as: string | null;
  readonly viewing_until: Date | null;
}
