import type { LoggerService } from '@nestjs/common';
import { destination, type Logger, pino } from 'pino';

export const LOGGER = Symbol('logger');

/** Structured logs, a line an event. Only what is named here goes in: no bodies, no query strings, no messages that quote values. */
export function createLogger(
  level: string,
  stream: NodeJS.WritableStream = destination({ sync: true }) as unknown as NodeJS.WritableStream,
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: Error) => ({ errorClass: error.constructor.name }) },
    },
    stream,
  );
}

/** Nest's own lines in the same form; what it says at debug level only is left out. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, _stack?: string, context?: string): void {
    this.logger.error({ context, errorClass: message instanceof Error ? message.constructor.name : undefined }, 'framework error');
  }
  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, String(message));
  }
}
