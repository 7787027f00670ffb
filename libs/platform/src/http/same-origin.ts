import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against forged requests: an unsafe method needs a header no foreign page can set, and an Origin, where one is sent, of our own.
 * Callers with a bearer token carry no cookie and are not concerned.
 */
export function sameOrigin(publicUrl: string | undefined) {
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    if (SAFE.has(request.method) || request.headers.authorization || !request.url.startsWith('/api/')) return;
    if (request.headers['x-requested-with'] === undefined) throw new DomainError('request.forbidden_origin');
    const { origin } = request.headers;
    if (origin === undefined) return;
    const own = publicUrl ? new URL(publicUrl).origin : `${request.protocol}://${request.headers.host}`;
    if (origin !== own && origin !== `${request.protocol}://${request.headers.host}`) throw new DomainError('request.forbidden_origin');
  };
}
