import { clean, fold } from '#libs/kernel';
import { readCategory } from './cells/category.js';
import { readCitizenCell } from './cells/citizen.js';
import { codeOfRank, readEthnicity, readGeneralEducation, readHonours, readReligion } from './cells/codes.js';
import { readConsent } from './cells/contacts.js';
import type { ReadContext, RosterCell } from './cells/context.js';
import { readBirthCell, readDateCell } from './cells/dates.js';
import { accept, ask, filledIn, fix, type ReadValue, warned } from './cells/decision.js';
import { bornBeside, readName } from './cells/names.js';
import { fitsScale, readCoefficient, readSalaryStep } from './cells/salary.js';
import { isTick } from './cells/ticks.js';
import type { MappedColumn } from './mapping/map-columns.js';
import type { PersonField, PlacedValue, RosterPerson } from './person.js';
import { asFix, partsOfName, readBirth, readContactsOf, readRecruited, readSex } from './read-basics.js';
import { readDecisions } from './read-decisions.js';
import { readAssociations, readGroups, readLocation, readPlace } from './read-expert.js';
import { isOfRanks, readLanguagesAndIt, readRankOf } from './read-levels.js';
import { readPartyDays } from './read-party.js';
import { readQualifications, tickedEducation, tickedLevel } from './read-qualifications.js';
import { readBornInNote, readRemark } from './read-remark.js';
import { askUnclear, contractAmong } from './read-unclear.js';
import { rawOf, withText } from './rows/cells-of-row.js';
import type { Unclear } from './rows/spread-columns.js';

export type Placed = { readonly cell: RosterCell; readonly column: MappedColumn };
export type At = (code: string) => Placed | null;

export interface RowInput {
  readonly key: string;
  readonly row: number;
  readonly group: string | null; // what stands at its head: a part of the unit, or of the list
  readonly cells: ReadonlyMap<number, RosterCell>;
  readonly columns: readonly MappedColumn[];
  readonly hidden: boolean; // the row, by a filter or by hand
  readonly womenTicked: boolean; // in the column of women others are ticked: a blank is a man
  readonly body: string | null; // whose roster it is
  readonly partTime: boolean; // a list of those who serve part-time
  readonly split: { readonly at: number; readonly of: number } | null; // one of several people in a cell
  readonly title: string | null; // of people side by side what stands over his columns alone: "Trưởng thôn"
  readonly unclear: readonly Unclear[]; // cells of several fields that could not be told apart
  readonly experts: boolean; // a list of intellectuals and experts, not of staff
}

/** Everything one row says of a person, value by value. */
export function readPerson(input: RowInput, context: ReadContext): RosterPerson {
  const values = new Map<PersonField, PlacedValue>();
  const { cells, columns } = input;
  const at: At = (code) => {
    for (const column of columns) {
      const cell = column.field === code ? cells.get(column.column) : undefined;
      if (cell) return { cell, column };
    }
    return null;
  };
  const put = (field: PersonField, value: ReadValue, from: { cell: RosterCell; column: MappedColumn } | null) => {
    if (value.value === null && value.decision === 'accept' && !value.warn) return;
    values.set(field, { ...value, column: from?.column.name ?? null, raw: from ? rawOf(from.cell, from.column) : '' });
  };
  const all = (code: string): Placed[] =>
    columns.flatMap((column) => {
      const cell = column.field === code ? cells.get(column.column) : undefined;
      return cell ? [{ cell, column }] : [];
    });
  /** "Xã Mẫu" | "Tỉnh Mẫu". */
  const putPlace = (field: PersonField, parts: readonly Placed[]) => {
    const written = parts.map(({ cell }) => clean(cell.text)).filter(Boolean);
    if (parts[0]) put(field, filledIn(accept(written.join(', ') || null), parts[0].cell.filled), parts[0]);
  };
  const text = (field: PersonField, code: string) => {
    const from = at(code);
    if (from) put(field, filledIn(accept(clean(from.cell.text) || null), from.cell.filled), from);
  };

  const nameFrom = at('fullName') ?? at('familyName') ?? at('givenName');
  const written = at('fullName')?.cell.text ?? partsOfName(input);
  const { name: alone, birth: beside } = bornBeside(written);
  const name = readName(alone);
  put('full_name', beside ? fix(name.name.value, 'birth_beside_name') : name.name, nameFrom);
  if (input.hidden) put('row', ask(null, 'hidden_row'), nameFrom);
  if (input.split)
    values.set('row', { ...ask(null, 'two_people'), column: nameFrom?.column.name ?? null, raw: nameFrom?.cell.raw.text ?? '' });
  if (name.titles.length > 0) put('academic_title', fix(name.titles.join(';'), 'prefix_split'), nameFrom);
  if (name.honours.length > 0) put('honour', fix(name.honours.join(';'), 'prefix_split'), nameFrom);
  if (input.experts)
    values.set('status', {
      ...(name.retired ? fix('retired', 'prefix_split') : accept('active')),
      column: nameFrom?.column.name ?? null,
      raw: '',
    });

  const birth = readBirth(input, at, context);
  if (birth) put('birth_date', birth.value, birth.from);
  else if (beside && nameFrom)
    put('birth_date', asFix(readBirthCell(withText(nameFrom.cell, beside), context), 'birth_beside_name'), nameFrom);
  const gender = readSex(input, at, context);
  if (gender) put('gender', gender.value, gender.from);
  const sex = (values.get('gender')?.value ?? null) as 'NAM' | 'NU' | null;
  const citizen = at('citizenId');
  if (citizen) put('citizen_id', readCitizenCell(citizen.cell, sex, values.get('birth_date')?.value ?? null, context), citizen);

  const inRank = at('rankName');
  const isRank = isOfRanks(inRank) || (inRank !== null && codeOfRank(inRank.cell) !== null);
  text('position', ['position', 'otherPosition'].find(at) ?? (isRank ? 'position' : 'rankName'));
  if (input.title && !values.has('position')) put('position', fix(clean(input.title), 'post_in_heading'), nameFrom);
  text(input.experts ? 'employer_name' : 'unit_text', 'unit');
  for (const [field, code] of [
    ['native_place', 'nativePlace'],
    ['residence_text', 'residenceText'],
  ] as const)
    putPlace(field, all(code));
  const works = at('works');
  if (works)
    put(
      'works',
      filledIn(
        accept(
          (isTick(works.cell.text) ? '' : works.cell.text)
            .split(/\s*[;\n]\s*/)
            .map(clean)
            .filter(Boolean)
            .join(';') || null,
        ),
        works.cell.filled,
      ),
      works,
    );
  if (input.group && !input.experts && !/^danh sach( |$)/.test(fold(input.group))) put('department', accept(input.group), null);
  text('department', 'department');
  const coded = (field: PersonField, code: string, read: (cell: RosterCell, context: ReadContext) => ReadValue) => {
    const from = at(code);
    if (from) put(field, read(from.cell, context), from);
  };
  coded('ethnicity', 'ethnicity', readEthnicity);
  coded('religion', 'religion', readReligion);
  coded('general_education', 'generalEducation', readGeneralEducation);
  if (!at('generalEducation')) put('general_education', tickedEducation(input, context), at('educationTick'));
  if (!values.has('honour')) coded('honour', 'honour', readHonours);
  readRankOf(at, all, put, context);
  readRecruited(at, put, context);
  coded('joined_unit_on', 'joinedUnitOn', readDateCell);
  readPartyDays(at, put, context);
  coded('salary_from', 'salaryFrom', readDateCell);
  readLanguagesAndIt(at, all, put, context);
  put(
    'political_theory',
    tickedLevel(input, 'politicalTick', 'politicalTheory', 'political_theory_levels', context),
    at('politicalTick') ?? at('politicalTheory'),
  );
  put(
    'state_management',
    tickedLevel(input, 'stateTick', 'stateManagement', 'state_management_levels', context),
    at('stateTick') ?? at('stateManagement'),
  );

  const step = at('salaryStep');
  if (step) {
    const read = readSalaryStep(step.cell, context);
    put('salary_step', read.step, step);
    put('salary_steps', read.steps, step);
    if (read.coefficient && !at('salaryCoefficient')) put('salary_coefficient', scaled(read.coefficient, values, context), step);
  }
  const coefficient = at('salaryCoefficient');
  if (coefficient) put('salary_coefficient', scaled(readCoefficient(coefficient.cell), values, context), coefficient);

  const note = at('note');
  const remark = readRemark(note, at('workStatus'));
  if (remark.note) put('note', remark.note.value, remark.note.from);
  if (note && !values.has('birth_date')) put('birth_date', readBornInNote(note.cell.text), note);
  if (remark.left && !values.has('row')) put('row', ask(null, 'may_have_left'), remark.left);
  readDecisions(at, put, context, input.split !== null);
  readQualifications(input, name.degrees, clean(remark.note?.value.value ?? ''), values, context);
  if (input.experts) {
    readPlace(input, values);
    readGroups(input, values, context);
    readLocation(input, values);
    readAssociations(input, values, context);
  }
  readContactsOf(input, put);
  askUnclear(input.unclear, values);
  const consentColumn = columns.find(({ field }) => field === 'consent');
  if (consentColumn) put('consent', readConsent(at('consent')?.cell.text ?? ''), at('consent') ?? null);
  if (input.split) doubtShared(input, values);
  const inCbccvc = categoryOf(input, values, context, at('category') ?? tickedCategory(all('categoryTick')));
  doubtAcrossGroups(input, values);
  return { key: input.key, row: input.row, values, inCbccvc };
}

function scaled(read: ReadValue, values: ReadonlyMap<PersonField, PlacedValue>, context: ReadContext): ReadValue {
  const rank = values.get('rank_code')?.value ?? '';
  const item = context.catalogs.find('civil_servant_ranks', rank) ?? context.catalogs.find('public_employee_titles', rank);
  const fits = fitsScale(item?.attributes.salary_class ?? null, values.get('salary_step')?.value ?? null, read.value, context);
  return fits ? read : warned(read, 'not_in_scale');
}

/** Of two people in one row nobody knows whose a shared value is. */
function doubtShared({ split, cells, columns }: RowInput, values: Map<PersonField, PlacedValue>): void {
  const position = columns.find(({ field }) => field === 'position');
  const cell = position ? cells.get(position.column) : undefined;
  if (cell && split && cell.text.split(/\s*;\s*/).length >= 2)
    values.set('position', { ...ask(null, 'whose_value'), column: position!.name, raw: cell.raw.text });
}

/** "As above" under the head of another group: the value above is a suggestion only. */
function doubtAcrossGroups({ columns, cells }: RowInput, values: Map<PersonField, PlacedValue>): void {
  const doubtful = new Set(columns.filter(({ column }) => cells.get(column)?.acrossGroups).map(({ name }) => name));
  for (const [field, value] of values)
    if (value.column !== null && doubtful.has(value.column) && value.value !== null)
      values.set(field, { ...value, decision: 'ask', why: 'as_above_group' });
}

const PART_TIME = 'không chuyên trách';

/** What stands over the only tick of a block: "Loại lao động | HĐ 111". */
function tickedCategory(columns: readonly Placed[]): Placed | null {
  const [first, another] = columns.filter(({ cell }) => isTick(cell.text));
  return first && !another ? { ...first, cell: withText(first.cell, first.column.heading.at(-1)!) } : null;
}

function categoryOf(input: RowInput, values: Map<PersonField, PlacedValue>, context: ReadContext, from: Placed | null): boolean | null {
  const said = from?.cell ?? null;
  const value = (field: PersonField) => values.get(field)?.value ?? '';
  const outside = input.experts && (value('status') === 'retired' || (value('location') !== '' && value('location') !== 'TRONG'));
  if (outside && !said) return false;
  const place = values.get('employer_name') ?? values.get('unit_text');
  const hints = {
    position: value('position'),
    note: value('note') || (contractAmong(input.unclear) ?? ''),
    unit: place?.value ?? (input.experts ? '' : (input.body ?? '')),
    rank: value('rank_code'),
    group: input.partTime ? `${PART_TIME} ${input.group ?? ''}` : (input.group ?? ''),
  };
  const read = filledIn(readCategory(said?.text ?? '', hints, context), said?.filled ?? false);
  const because = {
    category_from_note: values.get('note'),
    category_from_position: values.get('position'),
    category_from_unit: place ?? values.get('position'),
    category_from_rank: values.get('rank_code'),
  };
  const source = said ? undefined : because[read.why as keyof typeof because];
  const column = said ? (from?.column.name ?? null) : (source?.column ?? null);
  values.set('category', { ...read, column, raw: said?.text ?? source?.raw ?? '' }); // one answer for all of the same content
  return read.decision !== 'ask' && read.value
    ? context.catalogs.find('staff_categories', read.value)?.attributes.counts_in_cbccvc === '1'
    : null;
}
