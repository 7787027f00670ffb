import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '#libs/kernel';
import { REQUIRES, type Requirement } from '#libs/platform';
import { Permissions } from '../permissions/permissions.js';
import { SessionService } from '../sessions/session.service.js';
import { sessionToken } from '../sessions/session-cookie.js';
import { Asker } from './asker.js';
import type { AskingRequest } from './current-asker.js';

/** Stands before every route: no declared requirement, no entry. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly permissions: Permissions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIRES, [context.getHandler(), context.getClass()]);
    if (!requirement) throw new DomainError('access.forbidden');
    if ('openTo' in requirement && requirement.openTo === 'anyone') return true;

    const request = context.switchToHttp().getRequest<AskingRequest>();
    const token = sessionToken(request);
    const identity = token ? await this.sessions.identify(token) : null;
    if (!identity) throw new DomainError('access.sign_in_needed');
    const asker = new Asker(identity, this.permissions);
    request.asker = asker;
    if ('openTo' in requirement) return true;
    if (identity.mustChangePassword) throw new DomainError('access.password_change_needed');
    if (!asker.can(requirement.permission)) throw new DomainError('access.forbidden', { permission: requirement.permission });
    asker.bounds = asker.boundsFor(requirement.permission);
    return true;
  }
}
