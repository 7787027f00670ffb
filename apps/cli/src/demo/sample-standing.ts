import type { Day } from '#libs/kernel';
import type { Draw, Weights } from './draw.js';
import type { Profession } from './professions.js';
import type { SampleFact } from './sample-person.js';

const RATED = [2023, 2024, 2025];
const RATINGS: Weights = { HTT: 68, HTXS: 13, HT: 16, KHT: 1, CXL: 2 };
const HEADS: Weights = { CT_UBND: 2, PCT_UBND: 3, CT_HDND: 1, SN_T: 4 };
const MODES: Weights = { advise: 80, review: 55, lecture: 60, remote_project: 35, move: 12 };
const YOUNG_SINCE: Day = '1990-01-01';

interface Somebody {
  readonly born: Day;
  readonly recruited: Day;
  readonly retired: boolean;
  readonly head: boolean;
}

/** How an invented person stands: rated, honoured, planned for, of which group, and what an expert can be asked for. */
export function standingOf(draw: Draw, profession: Profession, { born, recruited, retired, head }: Somebody): SampleFact[] {
  const outside = profession.category === 'NGOAI';
  const facts: SampleFact[] = [];
  const add = (kind: SampleFact['kind'], values: SampleFact['values'], startsOn: string | null) => facts.push({ kind, values, startsOn });
  if (!outside && !retired)
    for (const year of RATED)
      if (recruited < `${year}-07-01` && draw.chance(96))
        add('appraisals', { year, rating: draw.weighted(RATINGS) }, `${year}-12-${draw.between(15, 28)}`);
  const title = profession.titles && draw.weighted(profession.titles);
  if (title && title !== '-') add('titles', { title }, String(draw.between(2014, 2025)));
  if (head || outside || draw.chance(24)) {
    add('groups', { group: head && !outside ? 'LDQL' : profession.group }, null);
    if (born > YOUNG_SINCE) add('groups', { group: 'TRE' }, null);
  }
  if (!outside && !retired && draw.chance(head ? 40 : 12)) {
    const plannedFor = draw.weighted(head ? HEADS : profession.plannedFor);
    add('nominations', { plannedFor, term: draw.chance(70) ? '2026-2031' : '2025-2030' }, '2025-10');
  }
  if (outside)
    for (const [mode, percent] of Object.entries(MODES)) {
      const extent = draw.weighted({ open: 70, limited: 24, closed: 6 });
      if (draw.chance(percent)) add('availability', { mode, extent }, null);
    }
  return facts;
}
