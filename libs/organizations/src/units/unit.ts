import { type Day, foldWords } from '#libs/kernel';

/** What a unit can be. Party and mass organisations stand in the same tree as the administration. */
export const UNIT_KINDS = [
  'body', // the topmost unit of an installation that is no territory
  'province',
  'district', // no longer a level since 1/7/2025, kept for history
  'ward', // phường
  'commune', // xã
  'special_zone', // đặc khu
  'office', // văn phòng, phòng, ban
  'service', // other public service unit
  'school',
  'hospital',
  'party',
  'association',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit as it is called and stands on a day. */
export interface Unit {
  readonly id: string;
  readonly code: string | null; // official code of that day; codes are re-used, so never a key
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly path: string; // '1.4.17.'
  readonly validFrom: Day | null; // null: since before anything recorded
  readonly validTo: Day | null; // the day after the last
  readonly version: number;
}

export interface UnitInTree extends Unit {
  readonly children: number;
}

/** How much of a predecessor came over. */
export type Extent = 'whole' | 'part';

export interface UnitLink {
  readonly unitId: string;
  readonly name: string;
  readonly onDay: Day;
  readonly extent: Extent;
  readonly note: string | null;
}

/** The key by which units are found by name: folded words, so that dashes, dots and accents do not matter. */
export const unitNameKey = (name: string): string => foldWords(name).join(' ');
