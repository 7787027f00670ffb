import fc from 'fast-check';

/** What a property of the document says of its values. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}
export type Schemas = Readonly<Record<string, Schema>>;

const NESTED = (depth: number): unknown => (depth === 0 ? 0 : [NESTED(depth - 1)]);
const MISSING = '01890000-0000-7000-8000-000000000000';

/** What somebody sends who wants a server to stumble, or whose program is broken. */
const HOSTILE: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -1e308, Number.MAX_SAFE_INTEGER + 2, 2_147_483_648, 1e-320],
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '\ufeff',
    '１２',
    'ﷺ'.repeat(50),
    'ệ'.normalize('NFD'),
    'x'.repeat(70_000),
  ],
  ...[
    "'; drop table profiles_person; --",
    "' or '1'='1",
    '%',
    '_',
    '\\',
    `\${7*7}`,
    '{{7*7}}',
    '<script>1</script>',
    '../../etc/passwd',
    '=1+1',
    '\r\nx: y',
  ],
  ...[
    '0000-00-00',
    '2026-02-30',
    '9999-12-31',
    '-0001-01-01',
    'infinity',
    '-infinity',
    'now',
    'epoch',
    '2026-13',
    '2026-01-01T25:00:00Z',
    '24:00',
  ],
  ...[
    MISSING,
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    `{${MISSING}}`,
    '1e999',
    'NaN',
    '9'.repeat(400),
    '-0',
    '0x10',
    'null',
    'undefined',
    '[object Object]',
  ],
  ...[
    [],
    {},
    [null],
    [[]],
    [{}],
    NESTED(60),
    Array(1_500).fill('x'),
    Array(1_500).fill(null),
    { length: -1 },
    { toString: 1 },
    { $ne: null },
    { '': '' },
  ],
  ...[
    JSON.parse('{"__proto__": {"admin": true}}'),
    { constructor: { prototype: {} } },
    { not: { not: { not: { not: { not: { not: {} } } } } } },
  ],
];

/** Not JSON, or JSON that no honest library writes. */
export const BROKEN_BODIES: readonly string[] = [
  ...['', ' ', '{', '}', '[', '"', '{"a":}', "{'a':1}", '{"a":1,}', '\u0000', '\ufeff{}', 'null', 'true', '0', '""', '[]', '[{}]'],
  ...[
    '{"a":1e999}',
    '{"a":-1e999}',
    '{"a":NaN}',
    '{"a":"\\ud800"}',
    '{"a":"\\u0000"}',
    '{"a":1,"a":2}',
    '{"__proto__":1}',
    '{"\\u0000":1}',
  ],
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  `{"a":"${'x'.repeat(300_000)}"}`,
  `{"a":${'9'.repeat(5_000)}}`,
];

export const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }), fc.jsonValue({ maxDepth: 3 }));

const ONE_OF_ITS_KIND: Readonly<Record<string, readonly unknown[]>> = {
  integer: [0, 1, 50, 2026],
  number: [0, 1, 0.5],
  boolean: [true, false],
  uuid: [MISSING],
  date: ['2026-01-01', '1985-03-12'],
  'date-time': ['2026-01-01T00:00:00Z'],
};

/** A value as the document wants it, but that somewhere in it something else may stand. */
export function nearly(schema: Schema | undefined, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
  const spoilt = (good: fc.Arbitrary<unknown>) => fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: hostile });
  const { $ref, allOf, type = 'object', format, enum: codes, items, properties } = schema ?? {};
  const named = $ref ?? allOf?.[0]?.$ref;
  if (depth > 5) return hostile;
  if (named) return spoilt(nearly(schemas[named.slice(named.lastIndexOf('/') + 1)], schemas, depth + 1));
  if (codes) return spoilt(fc.constantFrom(...codes));
  if (type === 'array') return spoilt(fc.array(nearly(items, schemas, depth + 1), { maxLength: 3 }));
  if (type === 'object') {
    const known = fc.record(
      Object.fromEntries(Object.entries(properties ?? {}).map(([name, of]) => [name, nearly(of, schemas, depth + 1)])),
      { requiredKeys: [] },
    );
    const foreign = fc.oneof(
      { weight: 9, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 12 }), hostile, { maxKeys: 2 }) },
    );
    return spoilt(fc.tuple(known, foreign).map(([own, more]) => ({ ...own, ...more })));
  }
  const usual = ONE_OF_ITS_KIND[format ?? type] ?? ONE_OF_ITS_KIND[type] ?? ['ThS', 'CNTT', 'Nguyễn Văn An', 'NAM', 'leader', '2015-01'];
  return spoilt(fc.constantFrom(...usual));
}
