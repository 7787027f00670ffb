import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { CRITERIA_KEYS, type CriteriaKey, type CriteriaValues, entryOf, isCriteriaKey } from './keys/criteria-keys.js';

const Declared = class {} as new () => CriteriaValues;

/**
 * A question about people. Keys are AND-ed, the values of one key OR-ed; an absent key does not restrict. Unknown is its own
 * value (`null`): it is neither matched nor excluded by a known one, and `not` of an unknown is not a match. What each key is
 * stands in its entry.
 */
export class Criteria extends Declared {
  @ApiProperty({ type: () => Criteria, required: false, description: 'what must not hold' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Criteria)
  not?: Criteria;
}
for (const [key, { shape }] of Object.entries(CRITERIA_KEYS)) shape(Criteria.prototype, key);

/** How often a question may deny within a denial. */
export const DEEPEST = 4;

/** The keys that are asked, in the order in which a question is said. */
export const keysAsked = (criteria: Criteria): CriteriaKey[] =>
  (Object.keys(CRITERIA_KEYS) as CriteriaKey[]).filter((key) => criteria[key] !== undefined && criteria[key] !== null);

/** A question without the words in it, which may be a name: that there are some is all that is kept. */
export function wordlessOf({ not, ...asked }: Criteria): Record<string, unknown> {
  const kept = Object.entries(asked).flatMap(([key, value]): [string, unknown][] => {
    if (!isCriteriaKey(key) || !entryOf(key).wordy) return [[key, value]];
    return value ? [[key, true]] : [];
  });
  return { ...Object.fromEntries(kept), ...(not ? { not: wordlessOf(not) } : {}) };
}
