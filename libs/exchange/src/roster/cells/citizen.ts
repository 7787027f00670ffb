import { readCitizenNumber } from '#libs/kernel';
import { withText } from '../rows/cells-of-row.js';
import type { ReadContext, RosterCell } from './context.js';
import { accept, ask, fix, type ReadValue, warned } from './decision.js';

const LONGEST = 100; // characters in which a number is looked for: "CCCD: 022081000000 (cấp 2021)"

export function readCitizenCell(cell: RosterCell, gender: 'NAM' | 'NU' | null, birth: string | null, context: ReadContext): ReadValue {
  const input = typeof cell.raw.value === 'number' && Number.isInteger(cell.raw.value) ? String(cell.raw.value) : cell.text;
  const birthYear = birth ? Number(birth.slice(0, 4)) : null;
  const { action, kind, value, why } = readCitizenNumber(input, { gender, birthYear, provinceCodes: context.catalogs.provinceCodes63() });
  const inside =
    action === 'reject' && input.length <= LONGEST ? [...input.matchAll(/(?<!\d)\d{12}(?!\d)/g)].map(([digits]) => digits) : [];
  if (inside.length === 1 && inside[0] !== input) {
    const read = readCitizenCell(withText(cell, inside[0]!), gender, birth, context);
    return read.decision === 'accept' ? { ...read, decision: 'fix', why: 'remark_dropped' } : read;
  }
  if (action === 'reject' || !value) return ask(null, why[0] ?? 'not_digits');
  if (kind === 'cmnd') return warned(accept(value), 'old_identity_card');
  const doubts = why.filter((code) => code !== 'lost_zero');
  const read = action === 'fix' ? fix(value, 'lost_zero') : accept(value);
  return doubts.length > 0 ? warned(read, doubts[0]!) : read;
}
