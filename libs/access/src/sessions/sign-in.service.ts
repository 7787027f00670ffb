import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, DomainError, systemActor } from '#libs/kernel';
import { Changes } from '#libs/platform';
import { Credentials } from '../passwords/credentials.js';
import { Attempts } from './attempts.js';
import type { Origin } from './origin.js';
import { SessionService } from './session.service.js';

export interface SignInAttempt {
  readonly username: string;
  readonly password: string;
  readonly origin: Origin;
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
  async open({ username, password, origin, device, before }: SignInAttempt): Promise<{ session: string; device: string }> {
    const door = { username: username.normalize('NFKC').trim().toLowerCase(), address: origin.address, device };
    await this.attempts.count(door);
    const user = await this.credentials.prove(door.username, password);
    if (!user) return this.refuse(door.username);
    const actor: Actor = { kind: 'user', userId: user.id, language: user.language };
    return this.changes.write(actor, null, async (tx, change) => {
      await this.attempts.forgive(tx, door);
      const tokens = await this.sessions.begin(tx, user, { origin, device, before });
      await this.audit.record(tx, change, { action: 'access.signed_in', entity: 'user', entityId: user.id });
      return tokens;
    });
  }

  /** On record with the account it was aimed at, never with what was typed: a password may stand in the place of the name. */
  private async refuse(username: string): Promise<never> {
    const entityId = await this.credentials.ownerOf(username);
    await this.changes.write(systemActor, null, (tx, change) =>
      this.audit.record(tx, change, { action: 'access.sign_in_refused', entity: 'user', entityId }),
    );
    throw new DomainError('access.wrong_credentials');
  }
}
