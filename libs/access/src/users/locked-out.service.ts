import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Clock, systemActor } from '#libs/kernel';
import { Changes, CLOCK, Database } from '#libs/platform';
import { giveOneTimePassword, makeOneTimePassword } from '../passwords/one-time.js';
import { Passwords } from '../passwords/passwords.js';
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
    const made = await makeOneTimePassword(this.passwords);
    return this.changes.write(systemActor, null, async (tx, change) => {
      const [row] = await tx.query<{ id: string }>(
        `update access_user u set disabled_at = null
         where u.username = $1 and exists (select from access_grant g where g.user_id = u.id and g.role = 'administrator' and g.unit_id is null)
         returning u.id`,
        [username],
      );
      if (!row) return null;
      const given = await giveOneTimePassword(tx, row.id, made, this.clock.now());
      await tx.execute(`delete from access_second_factor where user_id = $1`, [row.id]);
      await tx.execute(`delete from access_recovery_code where user_id = $1`, [row.id]);
      await this.audit.record(tx, change, { action: 'access.let_in_again', entity: 'user', entityId: row.id });
      return given;
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
