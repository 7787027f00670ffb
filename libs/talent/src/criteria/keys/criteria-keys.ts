import type { CriteriaKeyEntry, Shape } from './criteria-key.js';
import { OF_EXPERTS } from './of-experts.js';
import { OF_PERSON } from './of-person.js';
import { OF_RECORD } from './of-record.js';
import { OF_STUDY } from './of-study.js';
import { OF_WORK } from './of-work.js';

const { degreeAtLeast, postgraduate, degrees, fields, fieldLevelAtLeast, ...study } = OF_STUDY;
const { kinds, categories, ...work } = OF_WORK;

/** Every key of a question, in the order in which a question is said. */
export const CRITERIA_KEYS = {
  degreeAtLeast,
  postgraduate,
  kinds,
  categories,
  fields,
  fieldLevelAtLeast,
  degrees,
  ...study,
  ...work,
  ...OF_EXPERTS,
  ...OF_PERSON,
  ...OF_RECORD,
} as const satisfies Readonly<Record<string, CriteriaKeyEntry>>;

export type CriteriaKey = keyof typeof CRITERIA_KEYS;
export const entryOf = (key: CriteriaKey): CriteriaKeyEntry => CRITERIA_KEYS[key] as CriteriaKeyEntry;
export const isCriteriaKey = (key: string): key is CriteriaKey => Object.hasOwn(CRITERIA_KEYS, key);

/** The keys of a question with what a client may send, as the compiler sees it. */
export type CriteriaValues = {
  [Key in CriteriaKey]?: (typeof CRITERIA_KEYS)[Key] extends { readonly shape: Shape<infer Value> } ? Value : never;
};
