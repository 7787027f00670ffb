import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { TEXTS } from '../browser/house/texts.js';

interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
const document = JSON.parse(readFileSync('dist/openapi.json', 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** What programs fill in, which nobody types: a refusal of it is a fault of ours. */
const OF_PROGRAMS = [
  'action', // of what is done with a unit or somebody missing
  'after',
  'answers',
  'at',
  'basis',
  'basisNote',
  'before',
  'caseIds',
  'changes',
  'consent', // a part of a form: what is in it is named
  'contacts',
  'disabled',
  'employment',
  'encoding',
  'endPrevious',
  'id',
  'ids',
  'knowingly',
  'limit',
  'mayEdit',
  'outOfSight',
  'part',
  'person',
  'raw',
  'read',
  'row',
  'suggested',
  'use',
  'userId',
  'version',
  'withTotal',
];

/** The names of everything that can be sent, and of everything in it. */
function sentOf(schema: Schema, seen: Set<string>, deep = 0): Set<string> {
  const shape = schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!]! : schema;
  if (deep > 6) return seen;
  for (const below of [...(shape.allOf ?? []), ...(shape.items ? [shape.items] : [])]) sentOf(below, seen, deep + 1);
  for (const [name, below] of Object.entries(shape.properties ?? {})) {
    seen.add(name);
    sentOf(below, seen, deep + 1);
  }
  return seen;
}

/** The keys of a part of the Vietnamese texts; the English ones are the same. */
const keysOf = (path: string): string[] =>
  Object.keys(path.split('.').reduce<object>((at, name) => (at as Record<string, object>)[name]!, TEXTS.vi));

describe('what a form sends', () => {
  const sent = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}))
    .reduce((seen, { schema }) => sentOf(schema, seen), new Set<string>());
  const named = new Set(['fields.names', 'profiles.fields', 'pool.facets'].flatMap(keysOf));

  it('has a name in words, so that no refusal shows the name a program has for it', () => {
    expect(sent.size).toBeGreaterThan(200);
    expect([...sent].filter((name) => !named.has(name) && !OF_PROGRAMS.includes(name)).sort()).toEqual([]);
  });

  it('is all that is named: nothing is kept for a field that is gone', () => {
    expect(keysOf('fields.names').filter((name) => !sent.has(name))).toEqual([]);
    expect(OF_PROGRAMS.filter((name) => !sent.has(name))).toEqual([]);
  });
});
