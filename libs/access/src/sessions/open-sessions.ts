import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, type Clock, DomainError } from '#libs/kernel';
import { Changes, CLOCK, Database, type Tx } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import { openAt } from './session.service.js';
import type { OpenSessionView } from './session.view.js';

/** The sessions a user has open: looked through, and ended one by one or all. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The one last used first. `here` is the session that asks. */
  async of(userId: string, here: string | null): Promise<OpenSessionView[]> {
    const rows = await this.database.readAtOnce<SessionRow>(
      'access.open_sessions',
      `select s.id, s.address, s.device, s.created_at, s.last_seen_at
       from access_session s join access_user u on u.id = s.user_id cross join access_rules r
       where s.user_id = $1 and ${openAt('$2')} order by s.last_seen_at desc, s.id desc limit 100`,
      [userId, this.clock.now()],
    );
    return rows.map(({ id, address, device, created_at, last_seen_at }) => ({
      id,
      address,
      device,
      startedAt: created_at.toISOString(),
      lastSeenAt: last_seen_at.toISOString(),
      here: id === here,
    }));
  }

  /** Whoever looks as somebody else signs out as oneself. */
  async signOut(asker: Asker): Promise<void> {
    const { behind } = asker;
    const who: Actor = behind ? { kind: 'user', language: asker.language, ...behind } : asker;
    await this.changes.write(who, null, async (tx, change) => {
      const touched = await tx.execute(`update access_session set ended_at = $2 where id = $1 and ended_at is null`, [
        asker.identity.sessionId,
        this.clock.now(),
      ]);
      if (touched === 0) throw new DomainError('access.session_not_found');
      await this.audit.record(tx, change, { action: 'access.signed_out', entity: 'user', entityId: who.userId });
    });
  }

  /** Ends one of one's own; of somebody else's there is none. */
  async end(asker: Asker, id: string): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const touched = await tx.execute(`update access_session set ended_at = $3 where id = $1 and user_id = $2 and ended_at is null`, [
        id,
        asker.userId,
        this.clock.now(),
      ]);
      if (touched === 0) throw new DomainError('access.session_not_found');
      const action = id === asker.identity.sessionId ? 'access.signed_out' : 'access.session_ended';
      await this.audit.record(tx, change, { action, entity: 'user', entityId: asker.userId });
    });
  }

  /** Ends all of one's own but the one that asks, those being opened right now included. */
  async endOthers(asker: Asker): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      await endAllBut(tx, asker.userId, asker.identity.sessionId);
      await this.audit.record(tx, change, { action: 'access.sessions_ended', entity: 'user', entityId: asker.userId });
    });
  }

  /** Ends every session of a user and every token, the ones being opened right now included: they carry the epoch of before. */
  async endAll(actor: Actor, userId: string): Promise<void> {
    await this.changes.write(actor, null, async (tx, change) => {
      const touched = await tx.execute(`update access_user set session_epoch = session_epoch + 1, version = version + 1 where id = $1`, [
        userId,
      ]);
      if (touched === 0) throw new DomainError('access.user_not_found');
      await tx.execute(`update access_token set revoked_at = $2 where user_id = $1 and revoked_at is null`, [userId, this.clock.now()]);
      await this.audit.record(tx, change, { action: 'access.sessions_ended', entity: 'user', entityId: userId });
    });
  }
}

/** One session goes on under a new epoch of its user: all others carry the one of before, also those that nobody sees yet. */
export async function endAllBut(tx: Tx, userId: string, sessionId: string): Promise<void> {
  await tx.execute(
    `with moved as (update access_user set session_epoch = session_epoch + 1 where id = $1 returning session_epoch)
     update access_session s set epoch = m.session_epoch from moved m where s.id = $2`,
    [userId, sessionId],
  );
}

interface SessionRow {
  readonly id: string;
  readonly address: string;
  readonly device: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}
