import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '#libs/kernel';
import { ALSO_VIEWING, FRESH_PROOF, REQUIRES, type Requirement, requestKeyOf } from '#libs/platform';
import type { AskingRequest } from './current-asker.js';
import { Doorkeeper } from './doorkeeper.js';

/** Stands before every route: no declared requirement, no entry. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = [context.getHandler(), context.getClass()];
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIRES, declared);
    if (!requirement) throw new DomainError('access.forbidden');
    if ('openTo' in requirement && requirement.openTo === 'anyone') return true;

    const request = context.switchToHttp().getRequest<AskingRequest>();
    const asker = await this.doorkeeper.askerOf(request);
    const alsoViewing = this.reflector.getAllAndOverride<boolean | undefined>(ALSO_VIEWING, declared) === true;
    if (asker.behind && !alsoViewing && !isLook(request.method, requirement)) throw new DomainError('request.view_only');
    asker.requestKey = requestKeyOf(request);
    request.asker = asker;
    if ('openTo' in requirement && requirement.openTo === 'in-person') this.doorkeeper.requirePerson(asker);
    if ('permission' in requirement) {
      this.doorkeeper.require(asker, requirement.permission);
      asker.bounds = asker.boundsFor(requirement.permission);
    }
    if (this.reflector.getAllAndOverride(FRESH_PROOF, declared)) this.doorkeeper.requireFreshProof(asker);
    return true;
  }
}

/** What is only read, but for what is one's own account. */
const isLook = (method: string, requirement: Requirement): boolean =>
  (method === 'GET' || method === 'HEAD') && !('openTo' in requirement && requirement.openTo === 'in-person');
