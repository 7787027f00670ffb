import { createHash } from 'node:crypto';
import { foldWords } from '#libs/kernel';
import { columnName } from '../sheet.js';
import { ROSTER_FIELDS } from './roster-fields.js';

/** A column of the table: its heading levels and what it is taken for. */
export interface MappedColumn {
  readonly column: number;
  readonly name: string; // "AJ"
  readonly heading: readonly string[];
  readonly field: string | null; // null: not imported
  readonly confidence: 'remembered' | 'alias' | 'chosen' | null;
}

/** "trinh do chuyen mon / ths": the levels folded, punctuation dropped. */
export const headingKey = (heading: readonly string[]): string => heading.map((level) => foldWords(level).join(' ')).join(' / ');

/** What each column is by its heading. Of fields that can stand only once the first column keeps the field. */
export function mapColumns(headings: ReadonlyMap<number, readonly string[]>): MappedColumn[] {
  const taken = new Set<string>();
  return [...headings].map(([column, heading]) => {
    const found = fieldOf(headingKey(heading));
    const free = found !== null && (REPEATABLE.has(found) || !taken.has(found));
    if (free) taken.add(found);
    return { column, name: columnName(column), heading, field: free ? found : null, confidence: free ? 'alias' : null };
  });
}

/** Blocks of ticks have a column a value; notes may stand twice. */
const REPEATABLE = new Set(['degreeTick', 'politicalTick', 'stateTick', 'groupTick', 'locationTick']);

function fieldOf(key: string): string | null {
  const last = key.split(' / ').at(-1) ?? '';
  for (const { code, headings } of ROSTER_FIELDS) if (headings.some((pattern) => pattern.test(key))) return code;
  for (const { code, headings } of ROSTER_FIELDS) if (headings.some((pattern) => pattern.test(last))) return code;
  return null;
}

/** The same layout has the same fingerprint, wherever its rows begin and whatever its sheet is called. */
export const fingerprintOf = (columns: readonly Pick<MappedColumn, 'heading'>[]): string =>
  createHash('sha256')
    .update(columns.map(({ heading }) => headingKey(heading)).join('|'))
    .digest('hex')
    .slice(0, 32);

/** How many columns of a candidate heading are recognised. */
export const recognised = (headings: ReadonlyMap<number, readonly string[]>): number =>
  mapColumns(headings).filter(({ field }) => field !== null).length;
