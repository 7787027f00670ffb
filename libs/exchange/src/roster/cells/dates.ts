import { fold, readDate } from '#libs/kernel';
import { withText } from '../rows/cells-of-row.js';
import type { ReadContext, RosterCell } from './context.js';
import { accept, ask, filledIn, fix, type ReadValue, reject, warned } from './decision.js';
import { isTick } from './ticks.js';

/** A date, month or year. Serial numbers and two-digit years are repaired and shown; a swapped day and month is asked. */
export function readDateCell(cell: RosterCell, context: ReadContext): ReadValue {
  const { raw, text } = cell;
  const cellType = raw.type === 'number' || raw.type === 'date' ? raw.type : 'text';
  const input = cellType === 'text' ? text : typeof raw.value === 'number' ? raw.value : text;
  const { action, value, why } = readDate(input, {
    cellType,
    numberFormat: raw.numberFormat,
    date1904: context.date1904,
    today: context.today,
  });
  // "33100" typed as text is a serial number all the same
  if (action === 'reject' && /^\d{5}$/.test(text)) return readSerialText(text, context);
  const bare = action === 'reject' ? withoutRemark(text) : text;
  if (bare !== text) {
    const read = readDateCell(withText(cell, bare), context);
    if (read.decision !== 'accept' || read.value === null) return read;
    return DOUBTS.test(fold(text.slice(bare.length))) ? ask(read.value, 'remark_doubts') : fix(read.value, 'remark_dropped');
  }
  if (action === 'reject') return /^(x|v|-|không|k|chưa)$/i.test(text) ? reject(why ?? 'not_a_date') : ask(null, why ?? 'not_a_date');
  if (action === 'ask') return ask(value, why ?? 'not_a_date');
  if (action === 'accept_with_warning') return fix(value, why ?? 'date_repaired');
  const serial = cellType === 'number' && value !== null && value.length === 10;
  return filledIn(serial ? fix(value, 'serial_date') : accept(value), cell.filled);
}

/** "(dự bị)", "(dự kiến)", "(?)" beside a day: it may be another day than the column's. */
const DOUBTS = /du bi|db|du kien|chua|khong|chinh thuc|ct|\?/;

/** "01/8/2016 (điều động)": the day. */
const withoutRemark = (text: string): string => /^([^()]*[^()\s])\s*\([^()]*\)$/.exec(text)?.[1] ?? text;

function readSerialText(text: string, context: ReadContext): ReadValue {
  const { value } = readDate(Number(text), { cellType: 'number', date1904: context.date1904, today: context.today });
  return value && value > '1920' && value < context.today ? fix(value, 'serial_date') : reject('not_a_date');
}

/** A birth day must lie in the past, and a working life away. */
export function readBirthCell(cell: RosterCell, context: ReadContext): ReadValue {
  const read = readDateCell(cell, context);
  if (read.value && read.value > context.today) return ask(read.value, 'birth_in_future');
  const age = read.value ? Number(context.today.slice(0, 4)) - Number(read.value.slice(0, 4)) : 30;
  return age < 16 || age > 100 ? warned(read, 'unlikely_age') : read;
}

/** In a column of Party dates a tick says that somebody is a member, and no more; "(dự bị)" beside a day of admission doubts nothing. */
const readPartyDay =
  (said: RegExp) =>
  (cell: RosterCell, context: ReadContext): ReadValue => {
    if (isTick(cell.text)) return accept(null);
    const read = readDateCell(cell, context);
    const agrees = read.why === 'remark_doubts' && said.test(fold(cell.text));
    return agrees ? fix(read.value, 'remark_dropped') : read;
  };
export const readAdmissionDay = readPartyDay(/\((ngay )?(du bi|db|ket nap)\)$/);
export const readOfficialDay = readPartyDay(/\((ngay )?(chinh thuc|ct)\)$/);
