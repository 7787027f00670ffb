import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against forged requests: an unsafe method needs a header no foreign page can set, and an Origin, where one is sent, of our own. Where
 * the browser itself says that another site asks, it is refused as well.
 * Callers with a bearer token and no cookie are not concerned. The address is not looked at: an escaped one names the same route.
 */
export function sameOrigin(publicUrl: string | undefined) {
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    const { authorization, cookie } = request.headers;
    if (SAFE.has(request.method) || (cookie === undefined && /^bearer /i.test(authorization ?? ''))) return;
    if (request.headers['x-requested-with'] === undefined) throw new DomainError('request.forbidden_origin');
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new DomainError('request.forbidden_origin');
    if (origin === undefined) return;
    const own = publicUrl ? new URL(publicUrl).origin : `${request.protocol}://${request.headers.host}`;
    if (origin !== own && origin !== `${request.protocol}://${request.headers.host}`) throw new DomainError('request.forbidden_origin');
  };
}
