import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError, type Language } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import { checkStrength, Passwords } from './passwords.js';

export interface ProvenUser {
  readonly id: string;
  readonly language: Language;
  readonly passwordHash: string;
  readonly epoch: number; // of the sessions it may open
}

/** Whether somebody is who he says, by the password. Outside any transaction: verifying takes long. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null for a wrong password, an unknown or disabled user and an expired one-time password alike. */
  async prove(username: string, password: string): Promise<ProvenUser | null> {
    const [user] = await this.database.readWhole((tx) =>
      tx.query<UserRow>(
        `select u.id, u.password_hash, u.password_expires_at, u.disabled_at, u.session_epoch, u.language from access_user u where u.username = $1`,
        [username],
      ),
    );
    const right = await this.passwords.verify(user?.password_hash ?? null, password);
    const expired = user?.password_expires_at ? user.password_expires_at < this.clock.now() : false;
    if (!user || !right || user.disabled_at || expired) return null;
    return { id: user.id, language: user.language, passwordHash: user.password_hash, epoch: user.session_epoch };
  }

  /** Whose name it is, for the record of a refusal; asked after the answer is known, so that it takes no part in it. */
  async ownerOf(username: string): Promise<string | null> {
    const [user] = await this.database.readWhole((tx) =>
      tx.query<{ id: string }>(`select u.id from access_user u where u.username = $1`, [username]),
    );
    return user?.id ?? null;
  }

  /** The hash of a password one has chosen for oneself: different from the current one and not easy to guess. */
  async chosen(next: string, current: string, username: string): Promise<string> {
    if (next.normalize('NFKC') === current.normalize('NFKC')) throw new DomainError('access.same_password');
    checkStrength(next, username);
    return this.passwords.hash(next);
  }
}

interface UserRow {
  readonly id: string;
  readonly password_hash: string;
  readonly password_expires_at: Date | null;
  readonly disabled_at: Date | null;
  readonly session_epoch: number;
  readonly language: Language;
}
