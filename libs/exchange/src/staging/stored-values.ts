import type { PersonField, PlacedValue } from '../roster/person.js';
import type { Values } from './effective.js';

/** A value as it waits in the database: what goes without saying is not said. Tens of thousands of rows are read again for every preview. */
type StoredValue = { -readonly [Key in keyof PlacedValue]?: PlacedValue[Key] };
export type StoredValues = { [Field in PersonField]?: StoredValue };

export function stored(placed: PlacedValue): StoredValue {
  const { value, decision, why, raw, ...rest } = placed;
  const short: StoredValue = rest;
  if (value !== null) short.value = value;
  if (decision !== 'accept') short.decision = decision;
  if (why !== null) short.why = why;
  if (raw !== (value ?? '')) short.raw = raw;
  return short;
}

/** Completed in place: they were parsed for this. */
export function opened(values: StoredValues): Values {
  for (const short of Object.values(values)) {
    short.value ??= null;
    short.decision ??= 'accept';
    short.why ??= null;
    short.raw ??= short.value ?? '';
    short.column ??= null;
  }
  return values as Values;
}

/** What stands in a stored cell, as SQL over a row `r` and the field `$2`. */
export const RAW_OF_FIELD = `coalesce(r."values" -> $2 ->> 'raw', r."values" -> $2 ->> 'value', '')`;
