import type { ReadValue } from './cells/decision.js';

/** The fields of a parsed row, in the words of the preview. */
export const PERSON_FIELDS = [
  'full_name',
  'gender',
  'birth_date',
  'citizen_id',
  'category',
  'status',
  'position',
  'unit_text',
  'employer_name',
  'residence_text',
  'department',
  'ethnicity',
  'religion',
  'native_place',
  'general_education',
  'academic_title',
  'honour',
  'highest_degree',
  'study_in_progress',
  'major',
  'institution',
  'degree_year',
  'training_form',
  'other_qualifications',
  'proposed_field',
  'political_theory',
  'state_management',
  'languages',
  'it_level',
  'rank_code',
  'salary_step',
  'salary_steps',
  'salary_coefficient',
  'salary_from',
  'party_official_on',
  'party_probation_on',
  'party',
  'recruited_on',
  'joined_unit_on',
  'leaves_on',
  'leaves_decision',
  'talent_policy',
  'talent_policy_source',
  'talent_policy_on',
  'talent_policy_decision',
  'groups',
  'location',
  'associations',
  'works',
  'phone',
  'email',
  'consent',
  'note',
  'row',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** A value with the cell it came from, as a person would find it in the file. */
export interface PlacedValue extends ReadValue {
  readonly column: string | null; // "AJ"
  readonly raw: string;
}

/** One person of a roster, before any answer. */
export interface RosterPerson {
  readonly key: string; // "15", or "15a" and "15b" where two stand in one row
  readonly row: number;
  readonly values: ReadonlyMap<PersonField, PlacedValue>;
  readonly inCbccvc: boolean | null; // false: surely outside the staff counted
}

export const givenValue = (person: RosterPerson, field: PersonField): string | null => person.values.get(field)?.value ?? null;

export const fieldsBy = (person: RosterPerson, decision: 'ask' | 'fix' | 'reject'): PersonField[] =>
  [...person.values].filter(([, value]) => value.decision === decision).map(([field]) => field);

export const warningsOf = (person: RosterPerson): PersonField[] =>
  [...person.values].filter(([, { warn }]) => warn !== undefined).map(([field]) => field);
