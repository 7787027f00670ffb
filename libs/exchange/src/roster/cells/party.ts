import { fold } from '#libs/kernel';
import type { PersonField } from '../person.js';
import type { ReadContext, RosterCell } from './context.js';
import { readDateCell } from './dates.js';
import { accept, ask, filledIn, type ReadValue } from './decision.js';

/** What stands in a column "Đảng viên" that is no tick: "ĐV", "Không", "Dự bị", or a day of which nobody says what happened on it. */
export function readMembership(cell: RosterCell, context: ReadContext, put: (field: PersonField, value: ReadValue) => void): void {
  const text = fold(cell.text);
  if (/^(khong|k|ko|no|0|-|chua|quan chung|qc)$/.test(text)) return;
  const isMember = /^(dv|dang vien|dvct|(dang vien )?chinh thuc|dcsvn|dang)$/.test(text);
  const day = isMember ? null : readDateCell(cell, context).value;
  if (isMember) put('party', filledIn(accept('member'), cell.filled));
  else if (day) put('party_probation_on', ask(day, 'which_day_of_party'));
  else put('party', ask(null, 'unknown_code'));
}
