import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '#libs/kernel';

/** Vietnamese unless English is asked for first. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const first =
    String(request.headers['accept-language'] ?? '')
      .split(',')[0]
      ?.trim()
      .toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'vi';
}

export const AcceptLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
