import { createBullBoard } from '@bull-board/api';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { QueuePort } from '../queue-port.js';
import { BullQueue } from './bull-queue.js';

/**
 * The queues in Redis to look at, below `path`: only hints are in them, so nothing can be changed here; what counts are the rows.
 * `allow` answers for whom it is not.
 */
export async function mountQueueBoard(
  fastify: FastifyInstance,
  queue: QueuePort,
  topics: readonly string[],
  path: string,
  allow: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): Promise<void> {
  if (!(queue instanceof BullQueue)) return;
  const board = new FastifyAdapter();
  board.setBasePath(path);
  createBullBoard({
    queues: topics.map((topic) => new BullAdapter(queue.open(topic) as never, { readOnlyMode: true })),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'Hiền Tài' } },
  });
  await fastify.register(async (inner) => {
    inner.addHook('onRequest', allow);
    await inner.register(board.registerPlugin() as never, { prefix: path });
  });
}
