import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { Permissions } from '../permissions/permissions.js';
import { SessionService } from '../sessions/session.service.js';
import { sessionToken } from '../sessions/session-cookie.js';
import { Asker } from './asker.js';

/** Who a request comes from, for the guard of the routes and for what is served beside them. */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly sessions: SessionService,
    private readonly permissions: Permissions,
  ) {}

  async askerOf(request: FastifyRequest): Promise<Asker> {
    const token = sessionToken(request);
    const identity = token ? await this.sessions.identify(token) : null;
    if (!identity) throw new DomainError('access.sign_in_needed');
    return new Asker(identity, this.permissions);
  }

  /** Refuses whoever has not that permission somewhere, or has to change the password first. */
  require(asker: Asker, permission: string): void {
    if (asker.identity.mustChangePassword) throw new DomainError('access.password_change_needed');
    if (!asker.can(permission)) throw new DomainError('access.forbidden', { permission });
  }
}
