import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError, type Language } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import { SecondFactor } from '../second-factor/second-factor.service.js';
import { checkStrength, Passwords } from './passwords.js';

export interface ProvenUser {
  readonly id: string;
  readonly language: Language;
  readonly passwordHash: string;
  readonly epoch: number; // of the sessions it may open
  readonly secondFactor: boolean; // the password alone is not enough
}

/** Whether somebody is who he says, by the password and by the code of the phone. Outside any transaction: verifying takes long. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly factor: SecondFactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null for a wrong password, an unknown or disabled user and an expired one-time password alike. */
  async prove(username: string, password: string): Promise<ProvenUser | null> {
    const [user] = await this.database.readWhole((tx) =>
      tx.query<UserRow>(
        `select u.id, u.password_hash, u.password_expires_at, u.disabled_at, u.session_epoch, u.language,
           exists (select from access_second_factor f where f.user_id = u.id and f.confirmed_at is not null) as second_factor
         from access_user u where u.username = $1`,
        [username],
      ),
    );
    const right = await this.passwords.verify(user?.password_hash ?? null, password);
    const expired = user?.password_expires_at ? user.password_expires_at < this.clock.now() : false;
    if (!user || !right || user.disabled_at || expired) return null;
    const { id, language, password_hash: passwordHash, session_epoch: epoch, second_factor: secondFactor } = user;
    return { id, language, passwordHash, epoch, secondFactor };
  }

  /** Refuses where a password could not be looked at now: it is no attempt, and costs the database nothing. */
  requireRoom(): void {
    this.passwords.requireRoom();
  }

  proveCode(userId: string, code: string): Promise<boolean> {
    return this.factor.prove(userId, code);
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
  readonly second_factor: boolean;
  readonly language: Language;
}
