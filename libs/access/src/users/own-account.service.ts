import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Clock, DomainError, type Language } from '#libs/kernel';
import { Changes, CLOCK, Database } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import { checkStrength, Passwords } from '../passwords/passwords.js';
import { countAttempt, forgetAttempts } from '../sessions/attempts.js';
import { SessionService } from '../sessions/session.service.js';

/** What a user changes of the own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: SessionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the token of a new session: the epoch moved on, so all older ones have ended. */
  async changePassword(asker: Asker, current: string, next: string, address: string): Promise<string> {
    const { username } = asker.identity;
    await countAttempt(this.database, this.clock, username, address);
    const [user] = await this.database.readWhole((tx) =>
      tx.query<{ password_hash: string }>(`select u.password_hash from access_user u where u.id = $1`, [asker.userId]),
    );
    if (!(await this.passwords.verify(user?.password_hash ?? null, current))) throw new DomainError('access.wrong_password');
    if (next.normalize('NFKC') === current.normalize('NFKC')) throw new DomainError('access.same_password');
    checkStrength(next, username);
    const hash = await this.passwords.hash(next);
    return this.changes.write(asker, null, async (tx, change) => {
      const [row] = await tx.query<{ session_epoch: number }>(
        `update access_user set password_hash = $2, must_change_password = false, password_expires_at = null,
           session_epoch = session_epoch + 1, version = version + 1 where id = $1 and password_hash = $3 and disabled_at is null returning session_epoch`,
        [asker.userId, hash, user!.password_hash],
      );
      if (!row) throw new DomainError('access.sign_in_needed'); // an administrator gave a new one, or disabled the account, meanwhile
      await forgetAttempts(tx, username, address);
      await new AuditTrail().record(tx, change, { action: 'access.password_changed', entity: 'user', entityId: asker.userId });
      return this.sessions.insert(tx, asker.userId, row.session_epoch);
    });
  }

  /** Where notices are sent; null: nowhere but to the pages. */
  async changeEmail(asker: Asker, email: string | null): Promise<void> {
    await this.database.write((tx) =>
      tx.execute(`update access_user set email = $2, version = version + 1 where id = $1`, [asker.userId, email]),
    );
  }

  async changeLanguage(asker: Asker, language: Language): Promise<void> {
    await this.database.write((tx) => tx.execute(`update access_user set language = $2 where id = $1`, [asker.userId, language]));
  }
}
