import type { FastifyRequest } from 'fastify';
import { DomainError, RequestKey } from '#libs/kernel';
import { refuseTooDeep } from './validation.js';

const KEY = /^[\x21-\x7e]{8,128}$/;

/** The `Idempotency-Key` of a POST, with what it stands for: address, version and body. Null where none was sent. */
export function requestKeyOf(request: FastifyRequest): RequestKey | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method !== 'POST') return null;
  if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('request.bad_key');
  refuseTooDeep(request.body);
  const content = [request.url, request.headers['if-match'] ?? '', JSON.stringify(request.body ?? null)];
  return new RequestKey(key, content.join('\n'));
}
