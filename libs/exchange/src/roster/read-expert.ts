import { clean, fold, foldWords } from '#libs/kernel';
import type { ReadContext } from './cells/context.js';
import { accept, ask, filledIn, type ReadValue } from './cells/decision.js';
import { isDitto, isTick } from './cells/ticks.js';
import type { MappedColumn } from './mapping/map-columns.js';
import type { PersonField, PlacedValue } from './person.js';
import type { RowInput } from './read-person.js';

/** What only lists of intellectuals have. */
type Values = Map<PersonField, PlacedValue>;

const HOME = /(^| )(kp|khu pho|to dan pho|thon|khu \d|xom|so nha|duong )/;

/** "Trung tâm Y tế khu vực Mẫu" is an employer, "KP 2, phường Mẫu" is where somebody lives. */
export function readPlace(input: RowInput, values: Values): void {
  const column = input.columns.find(({ field }) => field === 'employerOrResidence');
  const cell = column ? input.cells.get(column.column) : undefined;
  if (!column || !cell) return;
  const isHome = HOME.test(foldWords(cell.text).join(' '));
  set(values, isHome ? 'residence_text' : 'employer_name', filledIn(accept(clean(cell.text)), cell.filled), column, cell.raw.text);
}

const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^(ldql|lanh dao)/, 'LDQL'],
  [/^(khcn|khoa hoc)/, 'KHCN'],
  [/^(gd|giao duc)/, 'GDDT'],
  [/^(y te|yt)/, 'YT'],
  [/^(vhvn|van hoa|van nghe)/, 'VHVN'],
  [/^(doanh nhan|dn)/, 'DN'],
  [/^(llvt|luc luong)/, 'LLVT'],
];

/** Several ticks are allowed: a person may belong to several groups. */
export function readGroups({ cells, columns }: RowInput, values: Values, _context: ReadContext): void {
  const ticked = columns.filter(({ column, field }) => field === 'groupTick' && isTick(cells.get(column)?.text ?? ''));
  const codes = ticked.flatMap(({ heading }) => {
    const leaf = foldWords(heading.at(-1) ?? '').join(' ');
    return GROUPS.find(([pattern]) => pattern.test(leaf))?.[1] ?? [];
  });
  if (codes.length > 0) set(values, 'groups', accept([...new Set(codes)].join(';')), ticked[0]!, '');
}

const LOCATIONS: readonly (readonly [RegExp, string])[] = [
  [/trong tinh/, 'TRONG'],
  [/ngoai tinh/, 'NGOAI'],
  [/nuoc ngoai/, 'VNNN'],
];

export function readLocation({ cells, columns }: RowInput, values: Values): void {
  const ticked = columns.filter(({ column, field }) => field === 'locationTick' && isTick(cells.get(column)?.text ?? ''));
  const codes = ticked.flatMap(
    ({ heading }) => LOCATIONS.find(([pattern]) => pattern.test(foldWords(heading.at(-1) ?? '').join(' ')))?.[1] ?? [],
  );
  if (codes.length === 1) set(values, 'location', accept(codes[0]!), ticked[0]!, '');
  else if (codes.length > 1) set(values, 'location', ask(codes.at(-1)!, 'several_ticks'), ticked[0]!, '');
}

/** By name or abbreviation; one that is not in the list is "other", and asked. */
export function readAssociations({ cells, columns }: RowInput, values: Values, { catalogs }: ReadContext): void {
  const column = columns.find(({ field }) => field === 'associations');
  const cell = column ? cells.get(column.column) : undefined;
  if (!column || !cell || isDitto(cell.text)) return;
  const parts = cell.text
    .split(/\s*[;\n]\s*/)
    .map(clean)
    .filter(Boolean);
  const codes = parts.map((part) => codeOf(part, catalogs) ?? 'KHAC');
  if (codes.length === 0) return;
  const value = [...new Set(codes)].join(';');
  set(
    values,
    'associations',
    codes.includes('KHAC') ? ask(value, 'unknown_association') : filledIn(accept(value), cell.filled),
    column,
    cell.raw.text,
  );
}

function codeOf(text: string, catalogs: ReadContext['catalogs']): string | null {
  const short = clean(text.replace(/^(hội|hiệp hội)\s+/i, ''));
  const known = catalogs.find('associations', short.toUpperCase()) ?? catalogs.findByAlias('associations', text);
  if (known) return known.code;
  return catalogs.items('associations').find(({ code, nameVi }) => code !== 'KHAC' && fold(nameVi).startsWith(fold(text)))?.code ?? null;
}

function set(values: Values, field: PersonField, value: ReadValue, column: MappedColumn, raw: string): void {
  values.set(field, { ...value, column: column.name, raw });
}
