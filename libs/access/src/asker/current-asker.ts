import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import type { Asker } from './asker.js';

export type AskingRequest = FastifyRequest & { asker?: Asker };

/** The signed-in user behind a request, with the bounds of the route's permission. */
export const CurrentAsker = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { asker } = context.switchToHttp().getRequest<AskingRequest>();
  if (!asker) throw new DomainError('access.sign_in_needed');
  return asker;
});
