import { readGender } from './cells/codes.js';
import { readContacts } from './cells/contacts.js';
import type { ReadContext, RosterCell } from './cells/context.js';
import { readBirthCell, readDateCell } from './cells/dates.js';
import { accept, ask, type ReadValue } from './cells/decision.js';
import { isTick } from './cells/ticks.js';
import type { PersonField } from './person.js';
import type { At, Placed, RowInput } from './read-person.js';
import { withText } from './rows/cells-of-row.js';

/** Who somebody is: what stands in one column, or in several. */
type Read = { readonly value: ReadValue; readonly from: Placed | null };

/** "Nguyễn Văn" | "Đức". */
export const partsOfName = ({ columns, cells }: RowInput): string =>
  ['familyName', 'givenName']
    .flatMap((field) => columns.filter((column) => column.field === field))
    .flatMap(({ column }) => cells.get(column)?.text ?? [])
    .join(' ');

/** In the column of men or of women, in one of its own, or day, month and year apart. */
export function readBirth(_input: RowInput, at: At, context: ReadContext): Read | null {
  const whole = at('birthDateMale') ?? at('birthDateFemale') ?? at('birthDate');
  if (whole) return { value: readBirthCell(whole.cell, context), from: whole };
  const year = at('birthYear');
  if (!year) return null;
  const parts = [at('birthDay'), at('birthMonth'), year].flatMap((part) => (part ? [part.cell.text] : []));
  const text = at('birthDay') && !at('birthMonth') ? '' : parts.join('/');
  const from = { ...year, cell: withText(year.cell, text || parts.join('/')) };
  return { value: text ? readBirthCell(from.cell, context) : ask(year.cell.text, 'not_a_date'), from };
}

/** By the column the birth date stands in, by a tick under "Nữ" (a blank there means a man), or in words. */
export function readSex({ columns, womenTicked }: RowInput, at: At, context: ReadContext): Read | null {
  const [male, female] = [at('birthDateMale'), at('birthDateFemale')];
  if (male && female) return { value: ask(null, 'several_ticks'), from: female };
  if (male || female) return { value: accept(male ? 'NAM' : 'NU'), from: null };
  const words = at('gender');
  if (words) return { value: readGender(words.cell, context), from: words };
  const [woman, man] = [at('genderFemaleTick'), at('genderMaleTick')];
  const [isWoman, isMan] = [isMarked(woman), isMarked(man)];
  if (isWoman && isMan) return { value: ask(null, 'several_ticks'), from: woman };
  if (isWoman) return { value: accept('NU'), from: woman };
  if (isMan) return { value: accept('NAM'), from: man };
  const onlyWomen = columns.some(({ field }) => field === 'genderFemaleTick') && !columns.some(({ field }) => field === 'genderMaleTick');
  if (woman && !isBlank(woman.cell)) return { value: ask(null, 'unknown_code'), from: woman };
  return onlyWomen && womenTicked ? { value: accept('NAM'), from: null } : null;
}

const isMarked = (placed: Placed | null): boolean => placed !== null && (isTick(placed.cell.text) || /^(nữ|nam)$/i.test(placed.cell.text));
const isBlank = ({ text }: RosterCell): boolean => /^(0|-|không|k)$/i.test(text);

/** Phones and addresses, of one column or of several. */
export function readContactsOf(
  { columns, cells, split }: RowInput,
  put: (field: PersonField, value: ReadValue, from: Placed | null) => void,
): void {
  const found = { phone: null as Read | null, email: null as Read | null };
  for (const column of columns.filter(({ field }) => field === 'contacts')) {
    const cell = cells.get(column.column);
    if (!cell) continue;
    const from = { cell, column };
    const read = readContacts(cell.text);
    found.phone = joined(found.phone, { value: split ? ask(null, 'one_number_for_two') : read.phone, from });
    found.email = joined(found.email, { value: read.email, from });
  }
  for (const field of ['phone', 'email'] as const) if (found[field]) put(field, found[field].value, found[field].from);
}

/** A doubt wins over what is clear; of two clear values both are kept. */
function joined(before: Read | null, next: Read): Read {
  if (!before || (before.value.value === null && before.value.decision === 'accept')) return next;
  if (next.value.decision === 'ask') return next;
  if (before.value.decision === 'ask' || next.value.value === null) return before;
  const value = [before.value.value, next.value.value].join(';');
  return { ...before, value: { ...before.value, value } };
}

/** When somebody was first recruited; where no column says it, the day of becoming established stands for it, and is shown. */
export function readRecruited(
  at: At,
  put: (field: PersonField, value: ReadValue, from: Placed | null) => void,
  context: ReadContext,
): void {
  const [recruited, established] = [at('recruitedOn'), at('officialOn')];
  if (recruited) put('recruited_on', readDateCell(recruited.cell, context), recruited);
  else if (established) put('recruited_on', asFix(readDateCell(established.cell, context), 'established_as_recruited'), established);
}

export const asFix = (read: ReadValue, why: string): ReadValue =>
  read.decision === 'accept' && read.value ? { ...read, decision: 'fix', why } : read;
