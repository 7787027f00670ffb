import type { Day } from '#libs/kernel';
import type { FileUse } from '#libs/profiles';
import type { Criteria, Sort } from '#libs/talent';
import type { IndicatorPart } from './export.body.js';

/** What a list answers: criteria, or a part of an indicator; on a day, as known at a time (null: now). */
export interface ListQuestion {
  readonly criteria: Criteria | null;
  readonly wishes?: Criteria | null; // absent from lists that were asked for before wishes were kept
  readonly indicator: IndicatorPart | null;
  readonly sort: Sort | null;
  readonly use?: FileUse; // absent from lists that were asked for before files told what they are for: for one's own work
  readonly onDay: Day | null;
  readonly knownAt: string | null;
}

export const useOf = ({ use = 'own' }: ListQuestion): FileUse => use;

/** A file that was made is kept so long. */
export const KEEP_DAYS = 7;
/** People read at a time. */
export const AT_A_TIME = 1_000;
/** Nobody turns more pages. */
export const MOST_ON_PAGES = 5_000;
/** More columns across a page nobody can read. */
export const MOST_COLUMNS_ON_PAGES = 16;
/** A longer list is no list for people: narrower questions, or several files. */
export const MOST_PEOPLE = 100_000;
