import { type CallHandler, createParamDecorator, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { DomainError } from '#libs/kernel';

/** The version the asker saw, from `If-Match: "v3"`. Missing is 428. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new DomainError('request.version_needed');
  const version = /^"v(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw new DomainError('request.version_needed');
  return Number(version);
});

/** A single resource with a `version` carries it as its strong ETag. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((view: unknown) => {
        const version = (view as { version?: unknown } | null)?.version;
        if (typeof version === 'number') void context.switchToHttp().getResponse<FastifyReply>().header('ETag', `"v${version}"`);
        return view;
      }),
    );
  }
}
