import { HttpException } from '@nestjs/common';
import { DomainError } from '#libs/kernel';

/** What an exception means to the one who asked: a code of the registry, or null for a failure of ours. */
export function refusalOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return refusalOfStatus(error.getStatus());
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  if (typeof code === 'string') {
    if (code.startsWith('FST_') || code.startsWith('ERR_')) return fastifyRefusal(code, statusCode);
    if (LOST_CONNECTION.has(code)) return new DomainError('request.try_later'); // first: EPIPE looks like an SQLSTATE
    if (SQLSTATE.test(code)) return databaseRefusal(code);
  }
  if (isLostConnection(error)) return new DomainError('request.try_later');
  return refusalOfStatus(statusCode ?? 500);
}

/** A status below 500 is the client's to mend; everything else is a failure of ours and must be logged as one. */
function refusalOfStatus(status: number): DomainError | null {
  return status >= 400 && status < 500 ? new DomainError(CODE_OF_STATUS[status] ?? 'request.malformed') : null;
}

const CODE_OF_STATUS: Record<number, string> = {
  400: 'request.malformed',
  404: 'request.no_such_route',
  405: 'request.method_not_allowed',
  413: 'request.too_large',
  415: 'request.wrong_media_type',
};

function fastifyRefusal(code: string, status = 500): DomainError | null {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE') return new DomainError('request.too_large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new DomainError('request.wrong_media_type');
  return status >= 400 && status < 500 ? new DomainError('request.malformed') : null;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Values a client sent that only the database found wrong. Its own message is never shown: it quotes the row. */
function databaseRefusal(sqlState: string): DomainError | null {
  if (sqlState.startsWith('22') || sqlState.startsWith('54')) return new DomainError('request.malformed');
  if (sqlState.startsWith('23')) return new DomainError('request.conflict');
  if (/^(08(?!P01)|57P|53|55P03|57014|40)/.test(sqlState)) return new DomainError('request.try_later');
  return null;
}

const LOST_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT']);
const isLostConnection = (error: unknown): boolean =>
  error instanceof Error &&
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(error.message);
