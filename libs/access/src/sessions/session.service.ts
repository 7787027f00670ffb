import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Language } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import type { AskerIdentity, Grant } from '../asker/asker.js';
import { Devices } from './devices.js';
import { hashOf, newToken } from './token.js';

const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;

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
    { device, before }: { readonly device: string | null; readonly before: string | null },
  ): Promise<{ session: string; device: string }> {
    if (before)
      await tx.execute(`update access_session set ended_at = $2 where token_hash = $1 and ended_at is null`, [
        hashOf(before),
        this.clock.now(),
      ]);
    return { session: await this.insert(tx, user.id, user.epoch), device: await this.devices.remember(tx, user.id, device) };
  }

  /** Who holds the token, if its session is alive; null otherwise. */
  async identify(token: string): Promise<AskerIdentity | null> {
    const [row] = await this.database.readAtOnce<SessionRow>(
      'access.identify',
      `select s.id as session_id, s.last_seen_at, u.id, u.username, u.display_name, u.language, u.must_change_password,
              coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'lo', g.path_lo, 'hi', g.path_hi))
                        from access_grant g where g.user_id = u.id), '[]') as grants
       from access_session s join access_user u on u.id = s.user_id
       where s.token_hash = $1 and s.ended_at is null and s.epoch = u.session_epoch and u.disabled_at is null
         and s.last_seen_at > $2::timestamptz - make_interval(mins => ${IDLE_MINUTES})
         and s.created_at > $2::timestamptz - make_interval(hours => ${ABSOLUTE_HOURS})`,
      [hashOf(token), this.clock.now()],
    );
    if (!row) return null;
    if (this.clock.now().getTime() - row.last_seen_at.getTime() > 60_000) await this.touch(row.session_id);
    return identityOf(row);
  }

  /** Whether a session is still open, for what goes on after a request was let in; looking is no sign of life of the user. */
  async isOpen(tx: Tx, sessionId: string): Promise<boolean> {
    const [open] = await tx.prepared(
      'access.is_open',
      `select from access_session s join access_user u on u.id = s.user_id
       where s.id = $1 and s.ended_at is null and s.epoch = u.session_epoch and u.disabled_at is null and not u.must_change_password
         and s.last_seen_at > $2::timestamptz - make_interval(mins => ${IDLE_MINUTES})
         and s.created_at > $2::timestamptz - make_interval(hours => ${ABSOLUTE_HOURS})`,
      [sessionId, this.clock.now()],
    );
    return open !== undefined;
  }

  async close(identity: AskerIdentity): Promise<void> {
    await this.database.write((tx) =>
      tx.execute(`update access_session set ended_at = $2 where id = $1`, [identity.sessionId, this.clock.now()]),
    );
  }

  /** A new session for a user whose older ones have just been ended, in the same transaction. */
  async insert(tx: Tx, userId: string, epoch: number): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await tx.query(`insert into access_session (token_hash, user_id, epoch, created_at, last_seen_at) values ($1, $2, $3, $4, $4)`, [
      hashOf(token),
      userId,
      epoch,
      now,
    ]);
    return token;
  }

  private async touch(sessionId: string): Promise<void> {
    await this.database.write((tx) =>
      tx.execute(`update access_session set last_seen_at = $2 where id = $1`, [sessionId, this.clock.now()]),
    );
  }
}

interface SessionRow {
  readonly session_id: string;
  readonly last_seen_at: Date;
  readonly id: string;
  readonly username: string;
  readonly display_name: string;
  readonly language: Language;
  readonly must_change_password: boolean;
  readonly grants: readonly { role: Grant['role']; unitId: string | null; lo: string | null; hi: string | null }[];
}

const identityOf = (row: SessionRow): AskerIdentity => ({
  userId: row.id,
  sessionId: row.session_id,
  username: row.username,
  displayName: row.display_name,
  language: row.language,
  mustChangePassword: row.must_change_password,
  grants: row.grants.map(({ role, unitId, lo, hi }) => ({ role, unitId, range: lo !== null && hi !== null ? { lo, hi } : null })),
});
