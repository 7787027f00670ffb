import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Doorkeeper } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { languageOf, mountQueueBoard, ProblemTexts, QUEUE } from '#libs/platform';
import { errors, topics } from './wiring.js';

/** The queues in Redis for administrators, behind the same sessions as everything else. */
export async function serveQueueBoard(app: NestFastifyApplication): Promise<void> {
  const doorkeeper = app.get(Doorkeeper, { strict: false });
  const texts = new ProblemTexts(errors);
  await mountQueueBoard(app.getHttpAdapter().getInstance() as never, app.get(QUEUE, { strict: false }), topics, '/api/queues', allow);

  /** What is served there answers its own errors: a refusal is sent from here. */
  async function allow(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    try {
      return doorkeeper.require(await doorkeeper.askerOf(request), 'notifications.deliveries');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const problem = texts.of(error.code, error.params, [], languageOf(request));
      return reply.status(problem.status).header('Content-Type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    }
  }
}
