import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { DomainError, type Language } from '#libs/kernel';
import { Changes } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import { Credentials } from '../passwords/credentials.js';
import { Attempts } from '../sessions/attempts.js';
import type { Origin } from '../sessions/origin.js';
import { SessionService } from '../sessions/session.service.js';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly origin: Origin; // of the session that goes on
}

/** What a user changes of the own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly credentials: Credentials,
    private readonly attempts: Attempts,
    private readonly sessions: SessionService,
  ) {}

  /** Gives the token of a new session: the epoch moved on, so all older ones have ended. */
  async changePassword(asker: Asker, { current, next, origin }: PasswordChange): Promise<string> {
    const { username, sessionId } = asker.identity;
    await this.attempts.countWithin(sessionId);
    const proven = await this.credentials.prove(username, current);
    if (!proven) throw new DomainError('access.wrong_password');
    const hash = await this.credentials.chosen(next, current, username);
    return this.changes.write(asker, null, async (tx, change) => {
      const [row] = await tx.query<{ session_epoch: number }>(
        `update access_user set password_hash = $2, must_change_password = false, password_expires_at = null,
           session_epoch = session_epoch + 1, version = version + 1 where id = $1 and password_hash = $3 and disabled_at is null returning session_epoch`,
        [asker.userId, hash, proven.passwordHash],
      );
      if (!row) throw new DomainError('access.sign_in_needed'); // an administrator gave a new one, or disabled the account, meanwhile
      await this.audit.record(tx, change, { action: 'access.password_changed', entity: 'user', entityId: asker.userId });
      return this.sessions.insert(tx, asker.userId, row.session_epoch, origin);
    });
  }

  /** Where notices are sent; null: nowhere but to the pages. */
  async changeEmail(asker: Asker, email: string | null): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      await tx.execute(
        `update access_user set email = $2, email_own = email_own or email is distinct from $2, version = version + 1 where id = $1`,
        [asker.userId, email],
      );
      await this.audit.record(tx, change, { action: 'access.email_changed', entity: 'user', entityId: asker.userId });
    });
  }

  async changeLanguage(asker: Asker, language: Language): Promise<void> {
    await this.changes.write(asker, null, (tx) =>
      tx.execute(`update access_user set language = $2 where id = $1`, [asker.userId, language]),
    );
  }
}
