import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Clock, systemActor } from '#libs/kernel';
import { Changes, CLOCK, Database } from '#libs/platform';
import { ONE_TIME_DAYS, oneTimePassword, Passwords } from '../passwords/passwords.js';
import type { OneTimePasswordView } from './user.view.js';

/** Administrators whom no other one can let in again: asked for on the machine itself, never over the network. */
@Injectable()
export class LockedOut {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A one-time password, the account open and without a second factor; every session ends. Null where no administrator is called so. */
  async letIn(username: string): Promise<OneTimePasswordView | null> {
    const password = oneTimePassword();
    const hash = await this.passwords.hash(password);
    return this.changes.write(systemActor, null, async (tx, change) => {
      const [row] = await tx.query<{ id: string; expires_at: Date }>(
        `update access_user u set password_hash = $2, must_change_password = true, disabled_at = null,
           session_epoch = u.session_epoch + 1, version = u.version + 1,
           password_expires_at = $3::timestamptz + make_interval(days => ${ONE_TIME_DAYS})
         where u.username = $1 and exists (select from access_grant g where g.user_id = u.id and g.role = 'administrator' and g.unit_id is null)
         returning u.id, u.password_expires_at as expires_at`,
        [username, hash, this.clock.now()],
      );
      if (!row) return null;
      await tx.execute(`delete from access_second_factor where user_id = $1`, [row.id]);
      await tx.execute(`delete from access_recovery_code where user_id = $1`, [row.id]);
      await this.audit.record(tx, change, { action: 'access.let_in_again', entity: 'user', entityId: row.id });
      return { oneTimePassword: password, expiresAt: row.expires_at.toISOString() };
    });
  }

  /** Whom one could mean. */
  async administrators(): Promise<string[]> {
    const rows = await this.database.readWhole((tx) =>
      tx.query<{ username: string }>(
        `select u.username from access_user u
         where exists (select from access_grant g where g.user_id = u.id and g.role = 'administrator' and g.unit_id is null) order by u.username`,
      ),
    );
    return rows.map(({ username }) => username);
  }
}
