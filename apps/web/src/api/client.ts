import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { currentLanguage } from '../text/i18n';
import { fetchAgain } from './asked-again';
import { ProblemError, readProblem } from './problem';
import { requestKeys } from './request-keys';
import type { paths } from './schema';

/** Every call carries the language of the page and the header that tells our own page from a foreign one. */
const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (request.method !== 'GET') request.headers.set('X-Requested-With', 'hien-tai');
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw new ProblemError(await readProblem(response));
    return response;
  },
};

export const api = createFetchClient<paths>({ baseUrl: '/', credentials: 'same-origin', fetch: fetchAgain });
api.use(headers, requestKeys); // answers pass the last one first: a key is given back before a refusal is thrown

/** Hooks over the same client: `$api.useQuery('get', '/api/session')`. */
export const $api = createQueryClient(api);
