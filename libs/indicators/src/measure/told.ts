import { isTooFew, type Language } from '#libs/kernel';
import type { PartCount } from './counts.js';
import type { Telling } from './telling.js';

/** The code of the groups that are told together; no code of a catalogue and no id of a unit. */
export const TOGETHER = '+';
export const TOGETHER_NAME: Readonly<Record<Language, string>> = { vi: 'Các nhóm ít người, gộp lại', en: 'Groups of few, together' };
export const TOO_FEW: Readonly<Record<Language, string>> = {
  vi: 'Quá ít người để công bố: dưới 5 người ở một phần của con số, hoặc giữa con số này và một con số khác đã công bố.',
  en: 'Too few people to be told: fewer than 5 in a part of the number, or between it and another number that is told.',
};

/** Whether a number is one of few people for somebody who may not open them. */
export const isOfFew = (telling: Telling | null): boolean => telling?.whole === false;

/** A part of the numerator is told where none of these parts is small: they add up to it. */
export const tellsParts = (counts: readonly number[], telling: Telling | null): boolean => telling === null || !counts.some(isTooFew);

/** The groups as they may be told beside their total: small ones in one, so that none is worked out by subtraction. */
export function toldApart(
  byCode: ReadonlyMap<string | null, readonly PartCount[]>,
  telling: Telling | null,
): Map<string | null, readonly PartCount[]> {
  if (!telling) return new Map(byCode);
  const { alone, together } = telling.groups;
  const told = new Map<string | null, readonly PartCount[]>(alone.map((code) => [code, byCode.get(code)!]));
  return together.length === 0
    ? told
    : told.set(
        TOGETHER,
        together.flatMap((code) => byCode.get(code)!),
      );
}
