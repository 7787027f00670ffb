import type { FastifyRequest } from 'fastify';

/** So that a token found in a file or a mail is recognised, by people and by programs that look for such things. */
const PREFIX = 'ht_';

export const asBearer = (token: string): string => PREFIX + token;

/** The token of `Authorization: Bearer`; an empty one where what stands there is none of ours; null where nothing is sent. */
export function bearerOf(request: FastifyRequest): string | null {
  const header = request.headers.authorization;
  if (header === undefined || !/^bearer /i.test(header)) return null;
  return /^bearer ht_([A-Za-z0-9_-]{43})$/i.exec(header)?.[1] ?? '';
}
