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
  const columns = [...headings].map(([column, heading]): MappedColumn => {
    const found = fieldOf(heading, headings);
    const free = found !== null && (REPEATABLE.has(found) || !taken.has(found));
    if (free) taken.add(found);
    return { column, name: columnName(column), heading, field: free ? found : null, confidence: free ? 'alias' : null };
  });
  return taken.has('givenName') ? columns : withNameInTwo(columns);
}

/** Where the name stands: by it people are told from other rows. */
export function nameColumnOf(columns: readonly MappedColumn[]): number | undefined {
  const columnOf = (code: string) => columns.find(({ field }) => field === code)?.column;
  return columnOf('fullName') ?? columnOf('givenName') ?? columnOf('familyName');
}

/** Blocks of ticks have a column a value; phone and e-mail, or two parts of a family name, stand side by side. */
export const REPEATABLE: ReadonlySet<string> = new Set([
  'degreeTick',
  'politicalTick',
  'stateTick',
  'groupTick',
  'locationTick',
  'contacts',
  'familyName',
]);

/** "Họ và tên" merged over two columns: family and middle name in the first, given name in the second. */
function withNameInTwo(columns: readonly MappedColumn[]): MappedColumn[] {
  const at = columns.findIndex(({ field }) => field === 'fullName');
  const [first, second] = [columns[at], columns[at + 1]];
  if (!first || !second || second.column !== first.column + 1 || headingKey(first.heading) !== headingKey(second.heading))
    return [...columns];
  return columns.map((column) =>
    column === first
      ? { ...column, field: 'familyName' }
      : column === second
        ? { ...column, field: 'givenName', confidence: 'alias' }
        : column,
  );
}

function fieldOf(heading: readonly string[], headings: ReadonlyMap<number, readonly string[]>): string | null {
  const key = distinctKey(heading, headings);
  const last = key.split(' / ').at(-1) ?? '';
  for (const { code, headings: patterns } of ROSTER_FIELDS) if (patterns.some((pattern) => pattern.test(key))) return code;
  for (const { code, headings: patterns } of ROSTER_FIELDS) if (patterns.some((pattern) => pattern.test(last))) return code;
  return null;
}

/** "Năm" and "Nam" fold to one word: the year is told by its accent, or by a month beside it. */
function distinctKey(heading: readonly string[], headings: ReadonlyMap<number, readonly string[]>): string {
  const key = headingKey(heading);
  if (!/(^| \/ )nam$/.test(key)) return key;
  const isYear = heading.at(-1)!.normalize('NFC').toLocaleLowerCase('vi') === 'năm' || hasMonthBeside(key, headings);
  return isYear ? key.replace(/nam$/, 'year') : key;
}

const hasMonthBeside = (key: string, headings: ReadonlyMap<number, readonly string[]>): boolean =>
  [...headings.values()].some((other) => headingKey(other) === key.replace(/nam$/, 'thang'));

/** The same layout has the same fingerprint, wherever its rows begin and whatever its sheet is called. */
export const fingerprintOf = (columns: readonly Pick<MappedColumn, 'heading'>[]): string =>
  createHash('sha256')
    .update(columns.map(({ heading }) => headingKey(heading)).join('|'))
    .digest('hex')
    .slice(0, 32);

/** How many columns of a candidate heading are recognised. */
export const recognised = (headings: ReadonlyMap<number, readonly string[]>): number =>
  mapColumns(headings).filter(({ field }) => field !== null).length;

/** A list of intellectuals and experts, not of staff. */
export const isListOfExperts = (columns: readonly Pick<MappedColumn, 'field'>[]): boolean =>
  columns.some(({ field }) => field === 'groupTick' || field === 'consent' || field === 'employerOrResidence');
