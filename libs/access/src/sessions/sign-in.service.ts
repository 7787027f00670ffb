import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, DomainError } from '#libs/kernel';
import { Changes } from '#libs/platform';
import { Credentials } from '../passwords/credentials.js';
import { Attempts } from './attempts.js';
import { SessionService } from './session.service.js';

export interface SignInAttempt {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  readonly device: string | null;
  readonly before: string | null; // the session this browser held
}

/** From a name and a password to a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly credentials: Credentials,
    private readonly attempts: Attempts,
    private readonly sessions: SessionService,
  ) {}

  /** Gives the tokens of a new session and of the device; the session this browser held before ends. */
  async open({ username, password, address, device, before }: SignInAttempt): Promise<{ session: string; device: string }> {
    const door = { username: username.normalize('NFKC').trim().toLowerCase(), address, device };
    await this.attempts.count(door);
    const user = await this.credentials.prove(door.username, password);
    if (!user) throw new DomainError('access.wrong_credentials');
    const actor: Actor = { kind: 'user', userId: user.id, language: user.language };
    return this.changes.write(actor, null, async (tx, change) => {
      await this.attempts.forgive(tx, door);
      const tokens = await this.sessions.begin(tx, user, { device, before });
      await this.audit.record(tx, change, { action: 'access.signed_in', entity: 'user', entityId: user.id });
      return tokens;
    });
  }
}
