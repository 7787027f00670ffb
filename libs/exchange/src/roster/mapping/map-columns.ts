import { createHash } from 'node:crypto';
import { foldWords } from '#libs/kernel';
import { columnName } from '../sheet.js';
import { blocksOf } from './blocks.js';
import { spelledOut, withoutBrackets } from './heading-words.js';
import { fieldsOfCode, isJoint, jointCode, partsOfHeading } from './joint-fields.js';
import { tellsSomethingElse } from './other-columns.js';
import { ROSTER_FIELDS } from './roster-fields.js';

/** A column of the table: its heading levels and what it is taken for. */
export interface MappedColumn {
  readonly column: number;
  readonly name: string; // "AJ"
  readonly heading: readonly string[];
  readonly field: string | null; // null: not imported; "a+b": several in one column
  readonly block?: number; // of people side by side the one it tells of
  readonly blockTitle?: string; // "Trưởng thôn": what stands over the columns of that one alone
  readonly confidence: 'remembered' | 'alias' | 'chosen' | null;
}

/** "trinh do chuyen mon / ths": the levels folded, punctuation dropped. */
export const headingKey = (heading: readonly string[]): string => heading.map((level) => foldWords(level).join(' ')).join(' / ');

type Headings = ReadonlyMap<number, readonly string[]>;

/** What each column is by its heading, of people side by side for each of them. */
export function mapColumns(headings: Headings): MappedColumn[] {
  const blocks = blocksOf(headings, (column) => fieldOf(headings.get(column)!, headings)?.code === 'fullName');
  if (blocks.length === 0) return mapTable(headings);
  const inBlock = (column: number) => blocks.findIndex(({ columns }) => columns.has(column));
  const mapped = blocks.flatMap(({ title }, block) => {
    const own = new Map([...headings].filter(([column]) => [block, -1].includes(inBlock(column))));
    return mapTable(own)
      .filter(({ column }) => inBlock(column) === block || block === 0)
      .map((column) => (inBlock(column.column) < 0 ? column : { ...column, block, ...(title ? { blockTitle: title } : {}) }));
  });
  return mapped.sort((a, b) => a.column - b.column);
}

/** A field that can stand only once is the column's that says it most plainly, then the first one's. */
function mapTable(headings: Headings): MappedColumn[] {
  const found = withoutTaken(new Map([...headings].map(([column, heading]) => [column, fieldOf(heading, headings)])));
  const owner = new Map<string, number>();
  for (const [column, match] of found) {
    const before = match && found.get(owner.get(match.code) ?? -1);
    if (match && (!before || match.plainness < before.plainness)) owner.set(match.code, column);
  }
  const columns = [...headings].map(([column, heading]): MappedColumn => {
    const code = found.get(column)?.code ?? null;
    const own = owner.get(code ?? '');
    const isAnother =
      code !== null &&
      (PLACES.has(code)
        ? isPartOf(heading, headings.get(own!)!)
        : REPEATABLE.has(code) || (code === 'degree' && isDegreeAndPaper(heading, headings.get(own!)!)));
    const free = code !== null && (own === column || isAnother);
    return { column, name: columnName(column), heading, field: free ? code : null, confidence: free ? 'alias' : null };
  });
  const posts = [...found].filter(([column, match]) => match?.code === 'position' && column !== owner.get('position'));
  const [other] = posts.sort(([, a], [, b]) => a!.plainness - b!.plainness)[0] ?? [];
  const all = columns.map((column) =>
    column.column === other ? ({ ...column, field: 'otherPosition', confidence: 'alias' } as const) : column,
  );
  const dated = owner.has('salaryFrom') ? all : withDayOfPay(all);
  return owner.has('givenName') ? dated : withNameInTwo(dated);
}

/** Several fields in one column, of which another column tells one alone, are what they were without. */
function withoutTaken(found: ReadonlyMap<number, Match | null>): Map<number, Match | null> {
  const alone = new Set([...found.values()].flatMap((match) => (match && !isJoint(match.code) ? match.code : [])));
  const isTaken = ({ code }: Match) => isJoint(code) && fieldsOfCode(code).some((part) => alone.has(part) && !REPEATABLE.has(part));
  return new Map([...found].map(([column, match]) => [column, match && isTaken(match) ? (match.instead ?? null) : match]));
}

/** "Quê quán" in a column for the commune and one for the province. */
const isPartOf = (heading: readonly string[], first: readonly string[]): boolean =>
  heading.length > 1 && headingKey(heading.slice(0, 1)) === headingKey(first.slice(0, 1));

/** "Học vị" beside "Văn bằng chuyên môn": the title somebody bears, and what he was trained for. */
const isDegreeAndPaper = (one: readonly string[], other: readonly string[]): boolean => {
  const [first, second] = [spelledOut(one), spelledOut(other)];
  return (
    [first, second].some((key) => /hoc vi/.test(key)) && [first, second].some((key) => /van bang|bang cap|trinh do chuyen mon/.test(key))
  );
};
const PLACES: ReadonlySet<string> = new Set(['nativePlace', 'residenceText']);

/** Where the name stands: by it people are told from other rows. */
export function nameColumnOf(columns: readonly MappedColumn[]): number | undefined {
  const columnOf = (code: string) => columns.find(({ field }) => field === code)?.column;
  return columnOf('fullName') ?? columnOf('givenName') ?? columnOf('familyName');
}

/** Blocks of ticks have a column a value; phone and e-mail, two parts of a family name or of a place stand side by side. */
export const REPEATABLE: ReadonlySet<string> = new Set([
  'degreeTick',
  'politicalTick',
  'educationTick',
  'stateTick',
  'groupTick',
  'locationTick',
  'contacts',
  'familyName',
  'language',
  'itTick',
  'rankTick',
  'categoryTick',
  'appointedOn',
  ...PLACES,
]);

/** "Từ ngày" right behind the coefficient or the step is since when it is paid. */
function withDayOfPay(columns: readonly MappedColumn[]): MappedColumn[] {
  const isPay = (column: MappedColumn | undefined) => column?.field === 'salaryCoefficient' || column?.field === 'salaryStep';
  const at = columns.findIndex(
    ({ field, heading }, place) =>
      field === null && /^(ke )?tu (ngay|thang|thoi diem)$/.test(spelledOut(heading)) && isPay(columns[place - 1]),
  );
  return columns.map((column, place) => (place === at ? { ...column, field: 'salaryFrom', confidence: 'alias' } : column));
}

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

interface Match {
  readonly code: string;
  readonly plainness: number; // the place of the pattern among those of its field: the first says it most plainly
  readonly instead?: Match | null; // one field, where what it would share its column with has a column of its own
}

/** By the whole path, by its last level, and by both without what stands in brackets. */
function fieldOf(heading: readonly string[], headings: Headings): Match | null {
  const one = oneFieldOf(heading, headings);
  const whole = spelledOut(heading);
  const code = tellsSomethingElse(whole) ? null : jointCode(partsOfHeading(heading).map((part) => fieldOfPart(part, whole)));
  return code ? { code, plainness: 0, instead: one } : one;
}

/** "CM" beside other levels is the degree, "chính thức" behind the day of admission the day of full membership. */
function fieldOfPart(part: string, whole: string): string | null {
  const key = spelledOut([part]);
  if (/^(trinh do )?chuyen mon( nghiep vu)?$/.test(key)) return 'degree';
  if (/^(chinh thuc|ct)$/.test(key) && /(^| )dang( |$)/.test(whole)) return 'partyOfficialOn';
  const code = tellsSomethingElse(key) ? null : (matchOf(key)?.code ?? null);
  return code === 'defenceTraining' || code === 'appointedOn' ? null : code; // nothing of it is kept
}

function oneFieldOf(heading: readonly string[], headings: Headings): Match | null {
  const bare = withoutBrackets(heading);
  for (const levels of [heading, bare]) {
    const key = distinctKey(levels, headings);
    if (!key || tellsSomethingElse(key)) return null;
    const match = matchOf(key) ?? matchOf(key.split(' / ').at(-1)!);
    if (match) return match;
  }
  return null;
}

function matchOf(key: string): Match | null {
  for (const { code, headings: patterns } of ROSTER_FIELDS) {
    const plainness = patterns.findIndex((pattern) => pattern.test(key));
    if (plainness >= 0) return { code, plainness };
  }
  return null;
}

/**
 * "Năm" and "Nam" fold to one word: the year is told by its accent, or by a month beside it. "Chuyên môn" beside a column of majors is
 * the degree; "Chức vụ | Tên" is the name of a post.
 */
function distinctKey(heading: readonly string[], headings: Headings): string {
  const key = spelledOut(heading);
  if (key === 'chuyen mon' && [...headings.values()].some((other) => /^(chuyen )?nganh( |$)/.test(spelledOut(other))))
    return 'trinh do chuyen mon';
  const named = / \/ ten$/.test(key) ? key.split(' / ').at(-2)! : null;
  if (named !== null && !OF_A_PERSON.test(named)) return `${key} ${named}`;
  if (!/(^| \/ )nam$/.test(key)) return key;
  const isYear = heading.at(-1)!.normalize('NFC').toLocaleLowerCase('vi') === 'năm' || hasMonthBeside(key, headings);
  return isYear ? key.replace(/nam$/, 'year') : key;
}

/** Under such a heading "Tên" is somebody's; under another it is that of a rank, a post or a school. */
const OF_A_PERSON = /^(ho|thong tin|ly lich|so yeu|ca nhan|nhan su|can bo|cong chuc|vien chuc|giao vien)( |$)/;

const hasMonthBeside = (key: string, headings: Headings): boolean =>
  [...headings.values()].some((other) => spelledOut(other) === key.replace(/nam$/, 'thang'));

/** The same layout has the same fingerprint, wherever its rows begin and whatever its sheet is called. */
export const fingerprintOf = (columns: readonly Pick<MappedColumn, 'heading'>[]): string =>
  createHash('sha256')
    .update(columns.map(({ heading }) => headingKey(heading)).join('|'))
    .digest('hex')
    .slice(0, 32);

/** How many columns of a candidate heading are recognised: taken for a field, or known to tell something else. */
export const recognised = (headings: Headings): number =>
  mapColumns(headings).filter(({ field, heading }) => field !== null || tellsSomethingElse(spelledOut(heading))).length;

/** A list of intellectuals and experts, not of staff: it calls itself one, or asks for groups, consents, and an employer or a home. */
export const isListOfExperts = (columns: readonly Pick<MappedColumn, 'field'>[], title: { readonly experts: boolean }): boolean =>
  title.experts || columns.some(({ field }) => field === 'groupTick' || field === 'consent' || field === 'employerOrResidence');
