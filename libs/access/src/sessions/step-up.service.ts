import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { Changes } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import { Credentials } from '../passwords/credentials.js';
import { Attempts } from './attempts.js';
import { SessionService } from './session.service.js';
import type { StepUpBody } from './session.view.js';

/** Somebody who sits at an open session proves once more to be the user, before an act that matters. */
@Injectable()
export class StepUp {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly credentials: Credentials,
    private readonly attempts: Attempts,
    private readonly sessions: SessionService,
  ) {}

  /** By the code where there is one: the password may be what was stolen. Gives the new token of the session: the old one opens nothing any more. */
  async prove(asker: Asker, { password, code }: StepUpBody): Promise<string> {
    const { username, sessionId, secondFactor } = asker.identity;
    await this.attempts.countWithin(sessionId);
    if (secondFactor && !(await this.credentials.proveCode(asker.userId, code ?? ''))) throw new DomainError('access.wrong_code');
    if (!secondFactor && !(await this.credentials.prove(username, password ?? ''))) throw new DomainError('access.wrong_password');
    return this.changes.write(asker.unremembered, null, async (tx, change) => {
      const token = await this.sessions.renew(tx, sessionId);
      if (!token) throw new DomainError('access.sign_in_needed');
      await this.audit.record(tx, change, { action: 'access.stepped_up', entity: 'user', entityId: asker.userId });
      return token;
    });
  }
}
