import { isTooFew, type Language, toldGroups } from '#libs/kernel';
import type { PartCount } from './counts.js';
import type { MeasuredScope } from './measured-scope.js';

/** The code of the groups that are told together; no code of a catalogue and no id of a unit. */
export const TOGETHER = '+';
export const TOGETHER_NAME: Readonly<Record<Language, string>> = { vi: 'Các nhóm ít người, gộp lại', en: 'Groups of few, together' };
export const TOO_FEW: Readonly<Record<Language, string>> = {
  vi: 'Quá ít người để công bố: dưới 5 người ở một phần của con số.',
  en: 'Too few people to be told: fewer than 5 in a part of the number.',
};

/** Who counts and who does not, and how many there are in all: what is not known of somebody tells nothing of him. */
const cellsOf = (rows: readonly PartCount[]): number[] => {
  const of = (part?: string) => rows.filter((row) => part === undefined || row.part === part).reduce((sum, { count }) => sum + count, 0);
  return [of('numerator'), of('remainder'), of()];
};

/** Whether a number is one of few people for somebody who may not open them. */
export const isOfFew = (rows: readonly PartCount[], { opens }: Pick<MeasuredScope, 'opens'>): boolean =>
  !opens && cellsOf(rows).some(isTooFew);

/** A part of the numerator is told where none of these parts is small: they add up to it. */
export const tellsParts = (counts: readonly number[], { opens }: Pick<MeasuredScope, 'opens'>): boolean => opens || !counts.some(isTooFew);

/** The groups as they may be told beside their total: small ones in one, so that none is worked out by subtraction. */
export function toldApart(
  byCode: ReadonlyMap<string | null, readonly PartCount[]>,
  { opens }: Pick<MeasuredScope, 'opens'>,
): Map<string | null, readonly PartCount[]> {
  if (opens) return new Map(byCode);
  const { alone, together } = toldGroups([...byCode].map(([key, rows]) => ({ key, cells: cellsOf(rows) })));
  const told = new Map<string | null, readonly PartCount[]>(alone.map((code) => [code, byCode.get(code)!]));
  return together.length === 0
    ? told
    : told.set(
        TOGETHER,
        together.flatMap((code) => byCode.get(code)!),
      );
}
