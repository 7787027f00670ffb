import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** One line a request: the pattern of the route instead of its address, so that no id and no text is in it. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions?.url ?? 'unmatched';
    if (route.startsWith('/api/health')) return;
    logger.info({
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      userId: (request as { asker?: { userId?: string } }).asker?.userId,
    });
  });
}
