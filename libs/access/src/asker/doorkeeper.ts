import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Clock, DomainError } from '#libs/kernel';
import { CLOCK } from '#libs/platform';
import { Permissions } from '../permissions/permissions.js';
import { SessionService } from '../sessions/session.service.js';
import { sessionToken, WEB_ADDRESS, type WebAddress } from '../sessions/session-cookie.js';
import { Asker, mustEnrol } from './asker.js';

const FRESH_MINUTES = 15;

/** Who a request comes from, for the guard of the routes and for what is served beside them. */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly sessions: SessionService,
    private readonly permissions: Permissions,
    @Inject(WEB_ADDRESS) private readonly address: WebAddress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async askerOf(request: FastifyRequest): Promise<Asker> {
    const token = sessionToken(request, this.address);
    const identity = token ? await this.sessions.identify(token) : null;
    if (!identity) throw new DomainError('access.sign_in_needed');
    return new Asker(identity, this.permissions);
  }

  /** Refuses whoever has not that permission somewhere, or has to make the account safe first. */
  require(asker: Asker, permission: string): void {
    if (asker.identity.mustChangePassword) throw new DomainError('access.password_change_needed');
    if (mustEnrol(asker.identity)) throw new DomainError('access.second_factor_needed');
    if (!asker.can(permission)) throw new DomainError('access.forbidden', { permission });
  }

  /** Refuses whoever has given neither password nor code within the last minutes: it may be somebody else at an open session. */
  requireFreshProof({ identity }: Asker): void {
    const age = this.clock.now().getTime() - identity.provenAt.getTime();
    if (age > FRESH_MINUTES * 60_000) throw new DomainError('access.step_up_needed');
  }
}
