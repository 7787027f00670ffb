import { readCitizenNumber } from '#libs/kernel';
import type { ReadContext, RosterCell } from './context.js';
import { accept, ask, fix, type ReadValue, warned } from './decision.js';

export function readCitizenCell(cell: RosterCell, gender: 'NAM' | 'NU' | null, birth: string | null, { catalogs }: ReadContext): ReadValue {
  const input = typeof cell.raw.value === 'number' && Number.isInteger(cell.raw.value) ? String(cell.raw.value) : cell.text;
  const birthYear = birth ? Number(birth.slice(0, 4)) : null;
  const { action, kind, value, why } = readCitizenNumber(input, { gender, birthYear, provinceCodes: catalogs.provinceCodes63() });
  if (action === 'reject' || !value) return ask(null, why[0] ?? 'not_digits');
  if (kind === 'cmnd') return warned(accept(value), 'old_identity_card');
  const doubts = why.filter((code) => code !== 'lost_zero');
  const read = action === 'fix' ? fix(value, 'lost_zero') : accept(value);
  return doubts.length > 0 ? warned(read, doubts[0]!) : read;
}
