import type { Schema, Schemas } from './hostile-values.js';

/** What more the document says of answers than of what is sent. */
export interface AnswerSchema extends Schema {
  readonly nullable?: boolean;
  readonly required?: readonly string[];
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
};

/** Where an answer is not as the document says: a property missing or unknown, a value of another type, form or list. */
export function deviations(value: unknown, schema: AnswerSchema, schemas: Schemas, at = ''): string[] {
  if (value === null) return schema.nullable ? [] : [`${at}: null`];
  const named = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (named)
    return deviations(value, { ...schemas[named.slice(named.lastIndexOf('/') + 1)]!, nullable: true } as AnswerSchema, schemas, at);
  const { type, enum: codes, format, items, properties, required = [], additionalProperties } = schema;
  if (codes && !codes.includes(value)) return [`${at}: ${JSON.stringify(value)} is none of its values`];
  if (type === 'array') {
    if (!Array.isArray(value)) return [`${at}: no list`];
    return items ? value.flatMap((one, index) => deviations(one, items, schemas, `${at}/${index}`)) : [];
  }
  if (type === 'object') {
    if (typeof value !== 'object' || Array.isArray(value)) return [`${at}: no object`];
    const known = properties ?? {};
    const told = value as Record<string, unknown>;
    return [
      ...required.filter((name) => !(name in told)).map((name) => `${at}/${name}: missing`),
      ...Object.entries(told).flatMap(([name, one]) => {
        if (known[name]) return deviations(one, known[name], schemas, `${at}/${name}`);
        return additionalProperties || Object.keys(known).length === 0 ? [] : [`${at}/${name}: not in the document`];
      }),
    ];
  }
  const is = type === 'integer' ? Number.isInteger(value) : type === undefined || typeof value === type;
  if (!is) return [`${at}: ${JSON.stringify(value)} is no ${type}`];
  const form = format ? FORMATS[format] : undefined;
  return form && !form.test(String(value)) ? [`${at}: ${JSON.stringify(value)} is no ${format}`] : [];
}
