import type { Catalogs } from '#libs/catalogs';
import { Draw } from './draw.js';
import type { SampleFact, SamplePerson } from './sample-person.js';

const ENTERED = { CDS: 30, DL: 12, VH: 12, NNCNC: 10, NL: 10, CBCT: 10, DV: 8, CNVH: 8 };

/** The priority fields of an invented person: proposed by the majors as for everybody, and for a few entered with a level. */
export function expertiseOf({ facts, kind }: SamplePerson, number: number, catalogs: Catalogs): SampleFact[] {
  const draw = new Draw(number + 100_000);
  const found = new Map<string, SampleFact>();
  for (const { values } of facts) {
    const proposal = typeof values.major === 'string' ? catalogs.proposeField(values.major) : null;
    if (proposal?.field && draw.chance(90))
      found.set(proposal.field, {
        kind: 'expertise',
        values: { field: proposal.field, basis: 'derived from major', basisNote: values.major },
        startsOn: null,
      });
  }
  if (draw.chance(kind === 'expert' ? 80 : 7)) {
    const field = draw.weighted(ENTERED);
    found.set(field, {
      kind: 'expertise',
      values: { field, level: draw.between(2, 5), basis: 'entered' },
      startsOn: String(draw.between(2016, 2024)),
    });
  }
  return [...found.values()];
}
