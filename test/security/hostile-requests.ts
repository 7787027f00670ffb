import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import type { AnswerSchema } from './as-documented.js';
import { BROKEN_BODIES, hostile, nearly, type Schema, type Schemas } from './hostile-values.js';

export interface HostileRequest {
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | null;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}
export interface Described {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  /** Of a success, by its status; null where no JSON is promised. */
  readonly answers: Readonly<Record<string, AnswerSchema | null>>;
}

/** Streams that stay open answer nothing that ends. */
const STREAMS = /\/(stream|events)$/;

export function operationsOf(document: OpenAPIObject): Described[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(
      methods as Record<
        string,
        {
          operationId: string;
          parameters?: Parameter[];
          requestBody?: { content?: Record<string, { schema?: Schema }> };
          responses: Record<string, { content?: Record<string, { schema?: AnswerSchema }> }>;
        }
      >,
    )
      .filter(([, { operationId }]) => operationId && !STREAMS.test(path))
      .map(([method, { operationId, parameters = [], requestBody, responses }]) => ({
        operationId,
        method: method.toUpperCase(),
        path,
        parameters,
        body: requestBody ? (Object.values(requestBody.content ?? {})[0]?.schema ?? {}) : null,
        answers: Object.fromEntries(
          Object.entries(responses).map(([status, { content }]) => [status, content?.['application/json']?.schema ?? null]),
        ),
      })),
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
/** Lone surrogates cannot be written in an address. */
const encoded = (value: unknown): string => encodeURIComponent(Buffer.from(text(value).slice(0, 2_000)).toString('utf8'));

const HEADERS = fc.record(
  {
    'if-match': fc.oneof(
      fc.constantFrom('"v1"', '*', 'v1', '"v"', '"v1", "v2"', 'W/"v1"', '"v99999999999999999999"', '"v-1"', '""'),
      fc.string({ maxLength: 20 }),
    ),
    'idempotency-key': fc.oneof(fc.constantFrom('x', 'x'.repeat(200), 'a b c d e f g', '12345678'), fc.string({ maxLength: 30 })),
    'accept-language': fc.constantFrom('', 'en', 'vi', '*', 'x'.repeat(3_000), 'en;q=NaN', 'vi,,;;=='),
    accept: fc.constantFrom('', '*/*', 'text/html', 'application/xml', 'x/y;q=2'),
  },
  { requiredKeys: [] },
);
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  '',
];
const header = (value: string): string => value.replace(/[^\t\x20-\x7e]/g, '?');

/** A request for one operation that is nearly right, or wrong all over. */
export function requestFor({ operationId, method, path, parameters, body }: Described, schemas: Schemas): fc.Arbitrary<HostileRequest> {
  const inPath = parameters.filter((one) => one.in === 'path');
  const inQuery = parameters.filter((one) => one.in === 'query');
  const segments = fc.tuple(...inPath.map(({ schema }) => nearly({ ...schema, format: 'uuid' }, schemas)));
  const known = fc.record(Object.fromEntries(inQuery.map(({ name, schema }) => [name, nearly(schema, schemas)])), { requiredKeys: [] });
  const query = fc.oneof(
    { weight: 6, arbitrary: known.map((values) => Object.entries(values)) },
    { weight: 1, arbitrary: known.map((values) => [...Object.entries(values), ...Object.entries(values)]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(fc.string({ maxLength: 10 }), hostile), { maxLength: 4 }) },
  );
  const sent: fc.Arbitrary<{ payload: string | null; type: string }> =
    body === null
      ? fc.oneof(
          { weight: 5, arbitrary: fc.constant({ payload: null, type: '' }) },
          { weight: 1, arbitrary: fc.constantFrom(...BROKEN_BODIES).map((payload) => ({ payload, type: TYPES[0]! })) },
        )
      : fc.oneof(
          { weight: 8, arbitrary: nearly(body, schemas).map((value) => ({ payload: JSON.stringify(value) ?? '', type: TYPES[0]! })) },
          { weight: 1, arbitrary: fc.constantFrom(...BROKEN_BODIES).map((payload) => ({ payload, type: TYPES[0]! })) },
          {
            weight: 1,
            arbitrary: fc.tuple(fc.constantFrom(...BROKEN_BODIES), fc.constantFrom(...TYPES)).map(([payload, type]) => ({ payload, type })),
          },
        );
  return fc.tuple(segments, query, HEADERS, sent).map(([values, asked, headers, { payload, type }]) => {
    const filled = inPath.reduce((url, { name }, at) => url.replace(`{${name}}`, encoded(values[at]) || '%20'), path);
    const search = asked.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
    const named = Object.entries(headers as Record<string, string>).map(([name, value]) => [name, header(value)]);
    return {
      operation: operationId,
      method,
      url: search ? `${filled}?${search}` : filled,
      headers: { 'x-requested-with': 'test', ...Object.fromEntries(named), ...(type ? { 'content-type': type } : {}) },
      payload: method === 'GET' ? null : payload,
    };
  });
}
