import type { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { DIMENSIONS } from '../facets/dimension.js';
import { type CardField, cardFields } from '../search/card-fields.js';
import type { Sort } from '../search/search.body.js';
import type { Criteria, CriteriaKey } from './criteria.body.js';

/** The fields that each key of a question tells of. */
const TOLD_BY: Readonly<Record<CriteriaKey, readonly CardField[]>> = {
  text: ['fullName', 'code', 'degree', 'fields', 'major', 'institution'],
  units: ['unit', 'keepingUnit'],
  kinds: ['kind'],
  categories: ['category'],
  fields: ['fields'],
  degrees: ['degree'],
  degreeAtLeast: ['degree'],
  postgraduate: ['postgraduate'],
  majors: ['major'],
  politicalTheory: ['politicalTheory'],
  stateManagement: ['stateManagement'],
  gender: ['gender'],
  ageBand: ['birthOn', 'age'],
  party: ['party'],
  residence: ['residence'],
  verifiedOnly: ['verified'],
};

/** A key, a facet or an order is open to whoever sees whole what it tells of. */
export const criteriaKeys = cardFields.keys('criteria', 'filter or search', TOLD_BY);
export const facetKeys = cardFields.keys(
  'facets',
  'group',
  Object.fromEntries(DIMENSIONS.map((name) => [name, TOLD_BY[name]])) as Pick<typeof TOLD_BY, (typeof DIMENSIONS)[number]>,
);
export const sortKeys = cardFields.keys('sorts', 'sort', {
  givenName: ['fullName'],
  relevance: ['fullName'],
  retiresOn: ['retiresOn'],
  confirmedOn: ['confirmedOn'],
} satisfies Record<Sort, readonly CardField[]>);

/** Refuses a question by a key the asker may not ask by, by its name, at every depth. */
export function requireAskable(asker: Asker, criteria: Criteria): void {
  for (let part: Criteria | undefined = criteria, depth = 0; part && depth < 20; part = part.not, depth++)
    for (const [key, value] of Object.entries(part))
      if (value !== undefined && key !== 'not' && !criteriaKeys.allows(asker, key)) throw new DomainError('criteria.not_for_you', { key });
}
