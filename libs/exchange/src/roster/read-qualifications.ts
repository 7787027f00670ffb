import { clean, foldWords, foldYi } from '#libs/kernel';
import type { ReadContext, RosterCell } from './cells/context.js';
import { readDateCell } from './cells/dates.js';
import { accept, ask, filledIn, fix, type ReadValue } from './cells/decision.js';
import { beginsDegree, type DegreeRead, isAnyPostgraduate, levelOfColumn, readDegreeText, type Study } from './cells/degrees.js';
import { proposeField, readMajor } from './cells/major.js';
import { isTick } from './cells/ticks.js';
import type { MappedColumn } from './mapping/map-columns.js';
import type { PersonField, PlacedValue } from './person.js';
import type { RowInput } from './read-person.js';
import { rawOf, withText } from './rows/cells-of-row.js';

type LevelCatalogue = 'political_theory_levels' | 'state_management_levels';

/** "Chứng chỉ QLNN ngạch chuyên viên chính": what is said before the level. */
const BEFORE_A_LEVEL = /^((chứng chỉ|chứng nhận|cc|bồi dưỡng|bd|chương trình|kiến thức|quản lý nhà nước|qlnn|ngạch|hạng)[\s:.-]+)+/i;

/** "CVC (2019)", "CV và tương đương": the level alone. */
const withoutRemarks = (text: string): string => clean(text.replace(/\([^()]*\)|(?:và|&) (?:tương đương|tđ)/gi, ' '));

/** A level by ticks of a block (the highest of several is a repair), or in words. */
export function tickedLevel(
  { cells, columns }: RowInput,
  tickField: string,
  textField: string,
  catalogue: LevelCatalogue,
  { catalogs }: ReadContext,
): ReadValue {
  const ticked = columns.filter(({ column, field }) => field === tickField && isTick(cells.get(column)?.text ?? ''));
  const items = ticked.flatMap(({ heading }) => {
    const leaf = heading.at(-1) ?? '';
    return catalogs.findByAlias(catalogue, leaf) ?? catalogs.findByAlias(catalogue, withoutRemarks(leaf)) ?? [];
  });
  if (items.length > 0) {
    const highest = items.reduce((best, item) => ((item.rank ?? 0) > (best.rank ?? 0) ? item : best));
    return items.length > 1 ? fix(highest.code, 'highest_of_several') : accept(highest.code);
  }
  if (ticked.length > 0) return ask(null, 'unknown_code'); // "Cao cấp, cử nhân": one of them
  const column = columns.find(({ field }) => field === textField);
  const cell = column ? cells.get(column.column) : undefined;
  if (!cell) return accept(null);
  const bare = withoutRemarks(cell.text);
  const texts = [cell.text, bare, bare.replace(BEFORE_A_LEVEL, ''), cell.text.replace(/^(trung cấp|cao cấp|sơ cấp|cử nhân).*/i, '$1')];
  const item = texts.map((text) => catalogs.findByAlias(catalogue, text)).find((found) => found !== null);
  return item ? filledIn(accept(item.code), cell.filled) : ask(null, 'unknown_code');
}

/** The school somebody finished, by a tick under its name. */
export function tickedEducation({ cells, columns }: RowInput, { catalogs }: ReadContext): ReadValue {
  const codes = columns.flatMap(({ column, field, heading }) =>
    field === 'educationTick' && isTick(cells.get(column)?.text ?? '')
      ? (catalogs.findByAlias('general_education_levels', withoutRemarks(heading.at(-1) ?? ''))?.code ?? [])
      : [],
  );
  return codes.length > 1 ? fix(codes.at(-1)!, 'highest_of_several') : accept(codes[0] ?? null);
}

/** The highest degree, the others, the majors, what is being studied, and the field they propose. */
export function readQualifications(
  input: RowInput,
  prefixes: readonly string[],
  note: string,
  values: Map<PersonField, PlacedValue>,
  context: ReadContext,
): void {
  const { cells, columns } = input;
  const column = (code: string) => columns.find(({ field }) => field === code);
  const cellOf = (found: MappedColumn | undefined) => (found ? cells.get(found.column) : undefined);
  const put = (field: PersonField, value: ReadValue, from: MappedColumn | undefined) => {
    if (value.value !== null || value.decision !== 'accept')
      values.set(field, { ...value, column: from?.name ?? null, raw: from && cellOf(from) ? rawOf(cellOf(from)!, from) : '' });
  };
  const noteColumn = [column('note'), column('workStatus')].find((found) => cellOf(found)) ?? column('note');
  const majorColumn = column('major');
  const degreeColumns = columns.filter((found) => found.field === 'degree');
  const degreeColumn = degreeColumns.find((found) => cellOf(found)) ?? degreeColumns[0];
  const [majorCell, degreeCell] = [cellOf(majorColumn), joinedCell(degreeColumns.flatMap((found) => cellOf(found) ?? []))];
  const paired = pairedLines(degreeCell?.text ?? '', majorCell?.text ?? '');
  const inMajor = readDegreeText(paired ? '' : (majorCell?.text ?? ''), context);
  const inDegree = readDegreeText(paired?.join('\n') ?? degreeCell?.text ?? '', context, true);
  const rank = (level: string) => context.catalogs.find('education_levels', level)?.rank ?? 0;
  const byRank = (a: string, b: string) => rank(b) - rank(a);

  const ticks = readDegreeTicks(input, context);
  const tickedLevels = ticks.map(({ level }) => level).sort(byRank);
  const words = [...inDegree.degrees, ...inMajor.degrees, ...ticks.filter(({ major }) => major !== null)];
  const highest = [...tickedLevels, ...words.map(({ level }) => level), ...prefixes].sort(byRank)[0] ?? null;
  const fromTick = ticks.find(({ level }) => level === highest)?.column;
  const inWords = words.some(({ level }) => level === highest);

  if (fromTick && isAnyPostgraduate(fromTick.heading.at(-1) ?? '') && !inWords && !prefixes.includes(highest ?? ''))
    put('highest_degree', ask(highest, 'postgraduate_of_which'), fromTick);
  else if (highest === 'CQDT' && fromTick) put('highest_degree', ask('CQDT', 'remaining_tick'), fromTick);
  else if (inDegree.unclear && !highest)
    put('highest_degree', column('trainingForm') ? fix('TC', 'degree_in_words') : ask('TC', 'tc_is_ambiguous'), degreeColumn);
  else if (highest && tickedLevels.length > 1) put('highest_degree', fix(highest, 'highest_of_several'), fromTick ?? majorColumn);
  else if (highest && prefixes.includes(highest) && !tickedLevels.includes(highest) && !inWords)
    put('highest_degree', fix(highest, 'prefix_split'), column('fullName'));
  else if (highest && degreeCell && inDegree.degrees[0]?.level === highest)
    put(
      'highest_degree',
      filledIn(degreeValue(degreeCell.text, highest, inDegree.degrees.length, context), degreeCell.filled),
      degreeColumn,
    );
  else if (highest && fromTick)
    put('highest_degree', ticks.some(({ major }) => major) ? fix(highest, 'degree_in_words') : accept(highest), fromTick);
  else if (highest) put('highest_degree', accept(highest), majorColumn);
  else if (degreeCell && inDegree.studying.length === 0) put('highest_degree', ask(null, 'unknown_code'), degreeColumn);

  const titleColumn = column('academicTitle');
  const inTitle = readDegreeText(cellOf(titleColumn)?.text ?? '', context);
  const titles = [...new Set([...inTitle.titles, ...inDegree.titles, ...inMajor.titles])];
  if (titles.length > 0 && !values.has('academic_title'))
    put('academic_title', fix(titles.join(';'), 'degree_in_words'), inTitle.titles.length > 0 ? titleColumn : degreeColumn);

  const studying = [...inDegree.studying, ...inMajor.studying];
  if (studying.length > 0) put('study_in_progress', studiesRead(studying), inDegree.studying.length > 0 ? degreeColumn : majorColumn);
  if (!highest && !inDegree.unclear && note) degreesInNote(input, note, values, context, noteColumn);
  else if (note && studying.length === 0) studiesInNote(input, note, values, context, noteColumn);

  const ofHighest = words.find(({ level, major, second }) => level === highest && major && !second);
  const inColumn = inMajor.rest.join('; ');
  const differs = ofHighest !== undefined && inColumn !== '' && !isAmong(inColumn, words, context);
  const majorText = majorOf(inColumn, ofHighest?.major ?? '', differs && inDegree.degrees.length === 1);
  if (majorText) {
    const major = readMajor(majorText, context);
    const read = differs ? ask(major.value, 'two_majors') : filledIn(major, majorCell?.filled ?? false);
    put('major', read, majorCell ? majorColumn : degreeCell ? degreeColumn : fromTick);
  }
  const others = otherDegrees(words, ofHighest, highest, context);
  if (others.value !== null) put('other_qualifications', others, majorColumn ?? degreeColumn ?? ticks[0]?.column);
  const at = lineOf(paired, inDegree.degrees[0]);
  for (const [field, code] of [
    ['institution', 'institution'],
    ['degree_year', 'degreeYear'],
  ] as const)
    readOfHighest(field, code, at);
  if (values.get('highest_degree')?.value) readForm();
  const dated = words.find(({ level, year }) => level === highest && year);
  if (dated?.year && !values.has('degree_year'))
    put('degree_year', fix(dated.year, 'degree_in_words'), degreeCell ? degreeColumn : majorColumn);
  const field = proposeField(
    [majorText, ...words.filter((degree) => degree !== ofHighest).flatMap(({ major }) => major ?? [])].filter(Boolean).join(';'),
    context,
  );
  if (field.value) values.set('proposed_field', { ...field, column: majorColumn?.name ?? null, raw: majorCell?.raw.text ?? '' });

  /** How somebody studied for the highest degree. */
  function readForm(): void {
    const from = column('trainingForm');
    const cell = cellOf(from);
    if (!cell) return;
    const lines = linesOf(cell.text);
    const item = context.catalogs.findByAlias('training_forms', (lines.length > 1 ? lines[at] : null) ?? clean(cell.text));
    put('training_form', item ? filledIn(accept(item.code), cell.filled) : ask(null, 'unknown_code'), from);
  }

  /** Of several lines the one beside the highest degree. */
  function readOfHighest(field: 'institution' | 'degree_year', code: string, line: number): void {
    const from = column(code);
    const cell = cellOf(from);
    if (!cell) return;
    const lines = linesOf(cell.text);
    const own = lines.length > 1 ? withText(cell, lines[line] ?? lines.join('; ')) : cell;
    put(field, field === 'institution' ? filledIn(accept(clean(own.text) || null), cell.filled) : readDateCell(own, context), from);
  }
}

/**
 * All degrees but the highest: "DH=Luật", and "DH" where it is not said in what. One that is told twice, with and without its major, as a
 * title and as a paper, is one.
 */
function otherDegrees(
  degrees: readonly DegreeRead[],
  ofHighest: DegreeRead | undefined,
  highest: string | null,
  context: ReadContext,
): ReadValue {
  const inSomething = degrees.flatMap((degree) =>
    degree !== ofHighest && degree.major ? [{ level: degree.level, major: readMajor(degree.major, context) }] : [],
  );
  const told = new Set([highest, ...inSomething.map(({ level }) => level)]);
  const bare = degrees.flatMap(({ level, major, beside = [] }) => [...(major === null ? [level] : []), ...beside]);
  const text = [
    ...inSomething.map(({ level, major }) => `${level}=${major.value}`),
    ...new Set(bare.filter((level) => !told.has(level) && level !== 'CQDT')),
  ].join(';');
  return inSomething.some(({ major }) => major.decision === 'fix') ? fix(text, 'abbreviation') : accept(text || null);
}

/** Of the column of majors and what stands behind the degree the one that says more; of two that differ the column's, where it can be meant. */
function majorOf(inColumn: string, beside: string, wins: boolean): string {
  const isFuller = inColumn.length > beside.length && foldYi(inColumn).includes(foldYi(beside));
  return wins || isFuller || !beside ? inColumn : beside;
}

/** What the column of majors says is one of those that stand behind the degrees, or tells it more or less fully. */
function isAmong(written: string, degrees: readonly DegreeRead[], context: ReadContext): boolean {
  const key = (text: string) => foldYi(readMajor(text, context).value ?? '');
  const own = key(written);
  return degrees.some(({ major }) => major !== null && (key(major).includes(own) || own.includes(key(major))));
}

interface TickedDegree extends DegreeRead {
  readonly column: MappedColumn;
}

/** A block of ticks by degree. "Luật" under "ĐH" is a tick that says in what. */
function readDegreeTicks({ cells, columns }: RowInput, context: ReadContext): TickedDegree[] {
  return columns
    .filter(({ field }) => field === 'degreeTick')
    .flatMap((column): TickedDegree[] => {
      const text = clean(cells.get(column.column)?.text ?? '');
      const level = levelOfColumn(column.heading.at(-1) ?? '', context);
      if (!level || !text) return [];
      if (isTick(text)) return [{ level, major: null, column }];
      return /\p{L}{2}/u.test(text) && !/^(không|chưa)$/i.test(text) ? [{ level, major: text, column }] : [];
    });
}

/** A degree in two columns: the title, and the paper. */
function joinedCell(cells: readonly RosterCell[]): RosterCell | undefined {
  const [first, ...others] = cells;
  return first && others.length > 0 ? withText(first, cells.map(({ text }) => text).join('\n')) : first;
}

const linesOf = (text: string): string[] => text.split('\n').map(clean).filter(Boolean);

/** Degrees and majors in as many lines belong to each other. */
function pairedLines(degree: string, major: string): string[] | null {
  const [degrees, majors] = [linesOf(degree), linesOf(major)];
  const areDegrees = degrees.length > 1 && degrees.every((line) => beginsDegree(line));
  return areDegrees && degrees.length === majors.length ? degrees.map((line, at) => `${line} ${majors[at]}`) : null;
}

const lineOf = (lines: readonly string[] | null, highest: { major: string | null } | undefined): number =>
  Math.max(0, lines?.findIndex((line) => highest?.major !== null && highest !== undefined && line.endsWith(highest.major)) ?? 0);

function degreeValue(text: string, level: string, count: number, { catalogs }: ReadContext): ReadValue {
  if (count > 1) return fix(level, 'highest_of_several');
  return catalogs.findByAlias('education_levels', text)?.code === level ? accept(level) : fix(level, 'degree_in_words');
}

/** "TS=2027-06;ThS": for which degrees, and until when where that is said. */
const studiesWritten = (studies: readonly Study[]): string | null =>
  studies.flatMap(({ level, expected }) => (level === null ? [] : [expected ? `${level}=${expected}` : level])).join(';') || null;

/** A study is no degree; for which degree it is, is asked where that is not said. */
const studiesRead = (studies: readonly Study[]): ReadValue =>
  studies.every(({ level }) => level !== null)
    ? fix(studiesWritten(studies), 'study_is_no_degree')
    : ask(studiesWritten(studies), 'study_of_unknown_degree');

/** What a note says of one person or of one of several. */
function ownOf(note: string, split: RowInput['split']): string[] {
  const parts = note.split(/\s*;\s*/).filter(Boolean);
  return split && parts.length === split.of ? [parts[split.at]!] : parts;
}

/** "NCS" in a note beside a degree: whether it is so today is asked. */
function studiesInNote(
  { split }: RowInput,
  note: string,
  values: Map<PersonField, PlacedValue>,
  context: ReadContext,
  from: MappedColumn | undefined,
): void {
  const studying = ownOf(note, split).flatMap((part) => readDegreeText(part, context).studying);
  if (studying.length === 0) return;
  values.set('study_in_progress', { ...ask(studiesWritten(studying), 'degree_in_note'), column: from?.name ?? null, raw: note });
}

/** "NCS; ThS" in a note: shown as a question, in the order of the people where there are as many. */
function degreesInNote(
  { split }: RowInput,
  note: string,
  values: Map<PersonField, PlacedValue>,
  context: ReadContext,
  from: MappedColumn | undefined,
): void {
  const parts = note.split(/\s*;\s*/).filter(Boolean);
  const read = ownOf(note, split).map((part) => readDegreeText(part, context));
  const degrees = read.flatMap((part) => part.degrees.map(({ level }) => level));
  const studying = read.flatMap((part) => part.studying);
  if (parts.every((part) => readDegreeText(part, context).rest.length > 0 && foldWords(part).length > 0)) return;
  const place = { column: from?.name ?? null, raw: note };
  values.set('highest_degree', { ...ask(degrees[0] ?? null, 'degree_in_note'), ...place });
  values.set('study_in_progress', { ...ask(studiesWritten(studying.slice(0, 1)), 'degree_in_note'), ...place });
}
