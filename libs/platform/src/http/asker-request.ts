import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';

/** Whoever asks carries the id of the request, so that an audit event and the log line of its request find each other. */
@Injectable()
export class AskerRequest implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { asker?: { requestId?: string } }>();
    if (request.asker) request.asker.requestId = request.id;
    return next.handle();
  }
}
