import { fold } from '#libs/kernel';
import type { PersonField } from '../person.js';
import { withText } from '../rows/cells-of-row.js';
import type { ReadContext, RosterCell } from './context.js';
import { readAdmissionDay, readDateCell } from './dates.js';
import { accept, ask, filledIn, type ReadValue } from './decision.js';

/** What stands in a column "Đảng viên" that is no tick: "ĐV", "Không", "Dự bị", or a day of which nobody says what happened on it. */
export function readMembership(
  cell: RosterCell,
  asksForDay: boolean,
  context: ReadContext,
  put: (field: PersonField, value: ReadValue) => void,
): void {
  const text = fold(cell.text);
  if (/^(khong|k|ko|no|0|-|chua|quan chung|qc)$/.test(text)) return;
  const isMember = /^(dv|dang vien|dvct|(dang vien )?chinh thuc|dcsvn|dang)$/.test(text);
  const [, admitted] = /^x\s*[(,;:\s-]\s*([^()]+?)\)?$/i.exec(cell.text) ?? []; // "x (19/5/2011)", in a column that asks for the day
  if (admitted && asksForDay) {
    put('party_probation_on', readAdmissionDay(withText(cell, admitted), context));
    return;
  }
  const day = isMember ? null : readDateCell(cell, context).value;
  if (isMember) put('party', filledIn(accept('member'), cell.filled));
  else if (day) put('party_probation_on', ask(day, 'which_day_of_party'));
  else put('party', ask(null, 'unknown_code'));
}

const BOTH_DAYS = /^([^()]*\d{4}|[^()]*\d)\s*[(;,\n–-]\s*(?:(?:ngày )?(?:chính thức|CT))\s*:?\s*([\d/.\s-]*\d)\s*\)?$/iu;

/** "03/02/2001 (CT: 03/02/2002)" in the column of admissions: the day of full membership beside it. */
export function bothDays(text: string): { readonly admitted: string; readonly official: string } | null {
  const [, admitted, official] = text.length <= LONGEST ? (BOTH_DAYS.exec(text.normalize('NFC')) ?? []) : [];
  return admitted && official ? { admitted: admitted.trim(), official } : null;
}

const LONGEST = 60; // characters of two days
