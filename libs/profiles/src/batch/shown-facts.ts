import type { Catalogs } from '#libs/catalogs';
import { type Day, firstDayOf } from '#libs/kernel';
import type { StoredFact } from '../facts/facts.js';
import { KIND_OF_SLOT, type Slot } from './columns.js';

export type BelievedFacts = Readonly<Record<(typeof KIND_OF_SLOT)[Slot], readonly StoredFact[]>>;

export const TRACKS: Partial<Record<Slot, string>> = {
  professional: 'professional',
  politicalTheory: 'political_theory',
  stateManagement: 'state_management',
};

/** The facts a slot of the grid shows of one person today, the one it shows first: the same that the record shows. */
export function shownFacts(slot: Slot, believed: BelievedFacts, catalogs: Catalogs, today: Day): StoredFact[] {
  const current = believed[KIND_OF_SLOT[slot]].filter(
    ({ startsOn, endsOn }) => (startsOn === null || firstDayOf(startsOn) <= today) && (endsOn === null || endsOn > today),
  );
  if (slot === 'employment') return current.filter(({ values }) => values.isPrimary !== false);
  const track = TRACKS[slot];
  if (!track) return [...current];
  const rank = ({ values }: StoredFact): number => rankOf(slot, String(values.level ?? ''), catalogs);
  return current.filter(({ values }) => values.track === track).sort((a, b) => rank(b) - rank(a));
}

function rankOf(slot: Slot, level: string, catalogs: Catalogs): number {
  if (slot === 'professional') return catalogs.educationLevel(level)?.rank ?? -1;
  const list = slot === 'politicalTheory' ? 'political_theory_levels' : 'state_management_levels';
  return catalogs.find(list, level)?.rank ?? -1;
}
