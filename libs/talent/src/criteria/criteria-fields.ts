import type { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { DIMENSIONS } from '../facets/dimension.js';
import { type CardField, cardFields } from '../search/card-fields.js';
import type { Sort } from '../search/search.body.js';
import { type Criteria, DEEPEST } from './criteria.body.js';
import { CRITERIA_KEYS, type CriteriaKey, entryOf } from './keys/criteria-keys.js';

const tells = <Key extends CriteriaKey>(keys: readonly Key[]): Record<Key, readonly CardField[]> =>
  Object.fromEntries(keys.map((key) => [key, entryOf(key).tells])) as unknown as Record<Key, readonly CardField[]>;

/** A key, a facet or an order is open to whoever sees whole what it tells of. */
export const criteriaKeys = cardFields.keys('criteria', 'filter or search', tells(Object.keys(CRITERIA_KEYS) as CriteriaKey[]));
export const facetKeys = cardFields.keys('facets', 'group', tells(DIMENSIONS));
export const sortKeys = cardFields.keys('sorts', 'sort', {
  givenName: ['fullName'],
  relevance: ['fullName'],
  retiresOn: ['retiresOn'],
  confirmedOn: ['confirmedOn'],
} satisfies Record<Sort, readonly CardField[]>);

/** Refuses a question by a key the asker may not ask by, by its name, at every depth; and one that goes too deep. */
export function requireAskable(asker: Asker, criteria: Criteria): void {
  for (let part: Criteria | undefined | null = criteria, depth = 0; part; part = part.not, depth++) {
    if (depth > DEEPEST) throw new DomainError('criteria.too_deep', { most: DEEPEST });
    for (const [key, value] of Object.entries(part))
      if (value !== undefined && key !== 'not' && !criteriaKeys.allows(asker, key)) throw new DomainError('criteria.not_for_you', { key });
  }
}
