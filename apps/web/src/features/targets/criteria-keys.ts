import type { Criteria } from './api';

/** What a definition may ask by, and where its values come from. */
export const CRITERIA_KEYS = [
  { key: 'categories', catalogue: 'staff_categories' },
  { key: 'postgraduate', yesNo: true },
  { key: 'degrees', catalogue: 'education_levels' },
  { key: 'fields', catalogue: 'priority_fields' },
  { key: 'politicalTheory', catalogue: 'political_theory_levels' },
  { key: 'stateManagement', catalogue: 'state_management_levels' },
  { key: 'itLevels', catalogue: 'it_skill_levels' },
  { key: 'ratings', catalogue: 'quality_ratings' },
  { key: 'gender', catalogue: 'genders' },
  { key: 'ageBand', values: ['-30', '31-40', '41-50', '51-60', '61-'] },
  { key: 'ethnicMinority', yesNo: true },
  { key: 'party', yesNo: true },
] as const satisfies readonly {
  readonly key: keyof Criteria;
  readonly catalogue?: string;
  readonly values?: readonly string[];
  readonly yesNo?: true;
}[];

export type CriteriaKey = (typeof CRITERIA_KEYS)[number]['key'];
