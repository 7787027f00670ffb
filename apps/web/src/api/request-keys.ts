import type { Middleware } from 'openapi-fetch';

const HEADER = 'Idempotency-Key';
/** Keys of requests that have had no answer yet, by what they ask. */
const unanswered = new Map<string, string>();

/**
 * A request that got no answer, because the connection broke or a button was pressed twice, is sent again with the key it had:
 * the server does it once.
 */
export const requestKeys: Middleware = {
  async onRequest({ request }) {
    if (request.method !== 'POST' || !request.headers.get('Content-Type')?.includes('json')) return request;
    const asked = `${request.url}\n${request.headers.get('If-Match') ?? ''}\n${await request.clone().text()}`;
    const key = unanswered.get(asked) ?? newKey();
    unanswered.set(asked, key);
    request.headers.set(HEADER, key);
    return request;
  },
  onResponse({ request, response }) {
    const key = request.headers.get(HEADER);
    if (key && response.status !== 409) for (const [asked, other] of unanswered) if (other === key) unanswered.delete(asked);
    return response;
  },
};

/** Not `randomUUID`, which browsers keep from pages that come over plain HTTP. */
const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
