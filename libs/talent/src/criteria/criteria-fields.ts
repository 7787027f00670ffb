import type { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { boundsCover } from '#libs/platform';
import type { Criteria, CriteriaKey } from './criteria.body.js';

/** What only some roles may see or ask by: declared once, for rows, questions, facets and exports. */
const SENSITIVE: Readonly<Record<string, readonly CriteriaKey[]>> = { party: ['party'] };

/** Only who may see the sensitive columns of everybody the question reaches: one list never mixes people with and without them. */
export const seesSensitive = (asker: Asker): boolean =>
  asker.can('talent.sensitive') && boundsCover(asker.boundsFor('talent.sensitive'), asker.bounds);

/** Refuses a question by a key the asker may not see, by its name, at every depth. */
export function requireAskable(asker: Asker, criteria: Criteria): void {
  if (seesSensitive(asker)) return;
  const hidden = new Set(Object.values(SENSITIVE).flat());
  for (let part: Criteria | undefined = criteria, depth = 0; part && depth < 20; part = part.not, depth++)
    for (const [key, value] of Object.entries(part))
      if (value !== undefined && hidden.has(key as CriteriaKey)) throw new DomainError('criteria.not_for_you', { key });
}

export const mayAskBy = (asker: Asker, key: CriteriaKey): boolean => seesSensitive(asker) || !Object.values(SENSITIVE).flat().includes(key);
