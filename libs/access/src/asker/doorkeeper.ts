import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Clock, DomainError } from '#libs/kernel';
import { CLOCK } from '#libs/platform';
import { Permissions } from '../permissions/permissions.js';
import { SessionService } from '../sessions/session.service.js';
import { sessionToken, WEB_ADDRESS, type WebAddress } from '../sessions/session-cookie.js';
import { bearerOf } from '../tokens/bearer.js';
import { TokenIdentity } from '../tokens/token-identity.js';
import { Asker, mustEnrol } from './asker.js';

const FRESH_MINUTES = 15;

/** Who a request comes from, for the guard of the routes and for what is served beside them. */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly sessions: SessionService,
    private readonly tokens: TokenIdentity,
    private readonly permissions: Permissions,
    @Inject(WEB_ADDRESS) private readonly address: WebAddress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async askerOf(request: FastifyRequest): Promise<Asker> {
    const [bearer, token] = [bearerOf(request), sessionToken(request, this.address)];
    if (bearer !== null && token !== null) throw new DomainError('access.token_with_cookie'); // whose act would it be?
    const identity = bearer !== null ? await this.tokens.of(bearer) : token ? await this.sessions.identify(token) : null;
    if (!identity) throw new DomainError('access.sign_in_needed');
    return new Asker(identity, this.permissions);
  }

  /** Refuses whoever has not that permission somewhere, or has to make the account safe first. */
  require(asker: Asker, permission: string): void {
    this.requireSafe(asker);
    if (asker.can(permission)) return;
    throw new DomainError(asker.isKeptByFields(permission) ? 'access.limited_to_fields' : 'access.forbidden', { permission });
  }

  /** Refuses whoever has to make the account safe first: somebody else may know the one-time password as well. */
  requireSafe({ identity }: Asker): void {
    if (identity.mustChangePassword) throw new DomainError('access.password_change_needed');
    if (mustEnrol(identity)) throw new DomainError('access.second_factor_needed');
  }

  /** Refuses programs: one's own account is kept in person. */
  requirePerson({ identity }: Asker): void {
    if (identity.limitedTo) throw new DomainError('access.in_person');
  }

  /** Refuses whoever has given neither password nor code within the last minutes: it may be somebody else at an open session. */
  requireFreshProof({ identity }: Asker): void {
    if (identity.limitedTo) return; // its maker proved it when naming the permission
    const age = this.clock.now().getTime() - identity.provenAt.getTime();
    if (age > FRESH_MINUTES * 60_000) throw new DomainError('access.step_up_needed');
  }
}
