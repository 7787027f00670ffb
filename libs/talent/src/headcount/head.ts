import type { Day } from '#libs/kernel';
import { AGE_BANDS } from '../criteria/criteria.body.js';
import { bornWithin } from '../criteria/criteria-sql.js';
import type { DimensionName } from '../facets/dimension.js';

/** What the index knows of a card. */
export interface Head {
  readonly id: string;
  readonly home: string | null; // the path of the unit where the person counts
  readonly keeping: string | null;
  readonly others: readonly string[] | null;
  readonly kind: string;
  readonly category: string | null;
  readonly fields: readonly string[];
  readonly degree: string | null;
  readonly postgraduate: boolean | null;
  readonly political: string | null;
  readonly state: string | null;
  readonly gender: string | null;
  readonly born: Day | null;
  readonly party: boolean | null;
  readonly residence: string | null;
  readonly verified: boolean;
}

/** The columns of a card `c` as a head. */
export const HEAD = `c.person_id as id, c.home_path as home, c.keeping_path as keeping, c.other_paths as others, c.kind, c.category, c.fields,
  c.degree, c.postgraduate, c.political_theory as political, c.state_management as state, c.gender, c.birth_first as born, c.party,
  c.residence, c.verified`;

/** Counted by the values that a head has; by units otherwise. */
export type ValueName = Exclude<DimensionName, 'units'>;

type Values = readonly (string | boolean)[];

/** The values of a head on a day: none is unknown. */
export const valuesOn = (day: Day): Readonly<Record<ValueName, (head: Head) => Values>> => ({ ...VALUES_OF, ageBand: bandsOn(day) });

const VALUES_OF: Readonly<Record<Exclude<ValueName, 'ageBand'>, (head: Head) => Values>> = {
  kinds: ({ kind }) => [kind],
  categories: ({ category }) => known(category),
  fields: ({ fields }) => fields,
  degrees: ({ degree }) => known(degree),
  postgraduate: ({ postgraduate }) => known(postgraduate),
  politicalTheory: ({ political }) => known(political),
  stateManagement: ({ state }) => known(state),
  gender: ({ gender }) => known(gender),
  party: ({ party }) => known(party),
  residence: ({ residence }) => known(residence),
};

function bandsOn(day: Day): (head: Head) => Values {
  const bands = AGE_BANDS.map((band) => ({ band, ...bornWithin(band, day) }));
  return ({ born }) => {
    if (born === null) return [];
    return bands.flatMap(({ band, bornFrom, bornTo }) => ((bornFrom && born < bornFrom) || (bornTo && born > bornTo) ? [] : [band]));
  };
}

const known = <Value>(value: Value | null): readonly Value[] => (value === null ? [] : [value]);
