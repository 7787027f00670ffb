import { clean, readDecimal, serialDay } from '#libs/kernel';
import type { ReadContext, RosterCell } from './context.js';
import { accept, ask, fix, type ReadValue } from './decision.js';

/** A step and the steps of its scale: "5/9", "3", or what a spreadsheet made of "3/8": the 3rd of August. */
export function readSalaryStep(
  cell: RosterCell,
  { date1904 }: ReadContext,
): { step: ReadValue; steps: ReadValue; coefficient?: ReadValue } {
  const { raw, text } = cell;
  const day =
    raw.type === 'date' && typeof raw.value === 'number'
      ? serialDay(Math.floor(raw.value), date1904)
      : /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (day) {
    const [, month, date] = day.split('-').map(Number) as [number, number, number];
    return { step: fix(String(date), 'step_from_date'), steps: fix(String(month), 'step_from_date') };
  }
  const fraction = /^(\d{1,2})\s*\/\s*(\d{1,2})$/.exec(clean(text));
  const [, own, of] = /^(\d{1,2})\s*\/\s*(\d{1,2})\s*[+(]/.exec(clean(text)) ?? []; // "9/9 (VK 6%)"
  if (own && of) return { step: fix(String(Number(own)), 'remark_dropped'), steps: fix(String(Number(of)), 'remark_dropped') };
  if (fraction) return { step: accept(String(Number(fraction[1]))), steps: accept(String(Number(fraction[2]))) };
  const plain = /^(?:bậc\s*)?(\d{1,2})(?:\s*[/-]\s*(\d[.,]\d{1,2}))?$/i.exec(clean(text)); // "3/3,66": with its coefficient
  if (plain) {
    const coefficient = plain[2] ? { coefficient: accept(readDecimal(plain[2])!.toFixed(2)) } : {};
    return { step: accept(String(Number(plain[1]))), steps: accept(null), ...coefficient };
  }
  return { step: ask(null, 'not_a_step'), steps: accept(null) };
}

/** A coefficient with two decimals; comma or point. */
export function readCoefficient(cell: RosterCell): ReadValue {
  const value = readDecimal(typeof cell.raw.value === 'number' ? cell.raw.value : cell.text);
  const withMore = value === null ? WITH_MORE.exec(clean(cell.text))?.[1] : undefined;
  if (withMore) return fix(readDecimal(withMore)!.toFixed(2), 'remark_dropped');
  if (value === null || value <= 0 || value > 20) return ask(null, 'not_a_coefficient');
  return accept(value.toFixed(2));
}

/** "3,66 + 0,4 PC", "4,98 (VK 8%)": what is paid besides is no part of the coefficient. */
const WITH_MORE = /^(1?\d[.,]\d{1,2})\s*(?:[+(]| (?:tn)?vk)/i;

/** Whether rank, step and coefficient fit the scale; a difference is a warning, since reserved coefficients exist. */
export function fitsScale(
  rankClass: string | null,
  step: string | null,
  coefficient: string | null,
  { catalogs }: Pick<ReadContext, 'catalogs'>,
): boolean {
  if (!rankClass || !step || !coefficient) return true;
  const rows = catalogs.items('salary_scale').filter(({ attributes }) => attributes.salary_class === rankClass && attributes.step === step);
  return rows.length === 0 || rows.some(({ attributes }) => Number(attributes.coefficient).toFixed(2) === coefficient);
}
