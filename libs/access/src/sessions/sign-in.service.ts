import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, DomainError, systemActor } from '#libs/kernel';
import { Changes } from '#libs/platform';
import { Credentials } from '../passwords/credentials.js';
import { Attempts, type Door } from './attempts.js';
import type { Origin } from './origin.js';
import { SessionService } from './session.service.js';

export interface SignInAttempt {
  readonly username: string;
  readonly password: string;
  readonly code: string | null; // of the phone, for those who have one there
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
  async open({ username, password, code, origin, device, before }: SignInAttempt): Promise<{ session: string; device: string }> {
    const door = { username: username.normalize('NFKC').trim().toLowerCase(), address: origin.address, device };
    this.credentials.requireRoom();
    await this.attempts.count(door);
    const user = await this.credentials.prove(door.username, password);
    if (!user) return this.refuse(door.username, 'access.wrong_credentials');
    if (user.secondFactor) await this.proveCode(user.id, code, door);
    const actor: Actor = { kind: 'user', userId: user.id, language: user.language };
    return this.changes.write(actor, null, async (tx, change) => {
      await this.attempts.forgive(tx, door);
      const tokens = await this.sessions.begin(tx, user, { origin, device, before });
      await this.audit.record(tx, change, { action: 'access.signed_in', entity: 'user', entityId: user.id });
      return tokens;
    });
  }

  private async proveCode(userId: string, code: string | null, door: Door): Promise<void> {
    if (code === null) {
      await this.attempts.takeBack(door);
      throw new DomainError('access.code_needed');
    }
    await this.attempts.countCode(door);
    if (!(await this.credentials.proveCode(userId, code))) await this.refuse(door.username, 'access.wrong_code');
  }

  /** On record with the account it was aimed at, never with what was typed: a password may stand in the place of the name. */
  private async refuse(username: string, code: 'access.wrong_credentials' | 'access.wrong_code'): Promise<never> {
    const entityId = await this.credentials.ownerOf(username);
    await this.changes.write(systemActor, null, (tx, change) =>
      this.audit.record(tx, change, { action: 'access.sign_in_refused', entity: 'user', entityId }),
    );
    throw new DomainError(code);
  }
}
