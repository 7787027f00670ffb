import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '#libs/kernel';
import { languageOf } from './language.js';
import type { ProblemTexts } from './problem.js';
import { refusalOf } from './refusal-of.js';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly texts: ProblemTexts,
    private readonly log: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    if (!refusal) this.log.error({ requestId: request.id, route: request.routeOptions?.url, ...traceOf(error) }, 'request failed');
    if (refusal?.code === 'request.try_later')
      this.log.warn({ requestId: request.id, route: request.routeOptions?.url, ...traceOf(error) }, 'database is away');
    const { code, params, details } = refusal ?? new DomainError('server.failed');
    const problem = this.texts.of(code, params, details, languageOf(request));
    if (reply.sent) return;
    if (typeof params.retryAfter === 'number') void reply.header('Retry-After', params.retryAfter);
    if (typeof params.version === 'number') void reply.header('ETag', `"v${params.version}"`);
    void reply.status(problem.status).header('Content-Type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

/** What of an error may be logged: its class, its code and where it came from. Messages quote values, so they may not. */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { errorClass: typeof error };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return { errorClass: error.constructor.name, errorCode: (error as { code?: string }).code, at: frames };
}
