import type { Day, PartialDate } from '#libs/kernel';

/** What everybody looks at of a card. */
interface CardShown {
  readonly person_id: string;
  readonly code: string;
  readonly kind: string;
  readonly full_name: string;
  readonly gender: string | null;
  readonly birth_on: PartialDate | null;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly keeping_unit_id: string | null;
  readonly keeping_name: string | null;
  readonly employer_name: string | null;
  readonly position: string | null;
  readonly category: string | null;
  readonly degree: string | null;
  readonly postgraduate: boolean | null;
  readonly major: string | null;
  readonly institution: string | null;
  readonly degree_on: PartialDate | null;
  readonly fields: readonly string[];
  readonly field_levels: readonly (number | null)[];
  readonly field_bases: readonly string[];
  readonly political_theory: string | null;
  readonly state_management: string | null;
  readonly rank_code: string | null;
  readonly languages: readonly string[] | null;
  readonly language_levels: readonly (string | null)[] | null;
  readonly it_levels: readonly string[] | null;
  readonly titles: readonly string[] | null;
  readonly rating: string | null;
  readonly rating_year: number | null;
  readonly groups: readonly string[] | null;
  readonly availability: readonly string[] | null;
  readonly planned_for: readonly string[] | null;
  readonly country: string | null;
  readonly hours_apart: number | null;
  readonly citizenships: readonly string[] | null;
  readonly consents: readonly string[];
  readonly studies: readonly string[] | null;
  readonly study_years: readonly (number | null)[] | null;
  readonly ethnic_minority: boolean | null;
  readonly party: boolean | null;
  readonly residence: string | null;
  readonly verified: boolean;
  readonly confirmed_on: Day | null;
  readonly retires_on: Day | null;
}

/** By which facts requirements are met: shown where something is asked. */
export interface CardEvidence {
  readonly employment_id: string | null;
  readonly degree_id: string | null;
  readonly field_ids: readonly string[];
  readonly political_theory_id: string | null;
  readonly state_management_id: string | null;
  readonly language_ranks: readonly (number | null)[] | null;
  readonly language_ids: readonly string[] | null;
  readonly it_ids: readonly string[] | null;
  readonly title_ids: readonly string[] | null;
  readonly rating_id: string | null;
  readonly group_ids: readonly string[] | null;
  readonly availability_ids: readonly string[] | null;
  readonly planned_ids: readonly string[] | null;
  readonly residence_id: string | null;
  readonly citizenship_ids: readonly string[] | null;
  readonly consent_ids: readonly string[] | null;
  readonly study_ids: readonly string[] | null;
  readonly party_id: string | null;
  readonly verified_ids: string; // a list as text
}

/** Which of the majors was met: shown where majors are asked for. */
interface MajorEvidence {
  readonly majors: readonly string[] | null;
  readonly major_terms: readonly string[] | null;
  readonly major_ids: readonly string[] | null;
}

export type CardRow = CardShown & Partial<CardEvidence & MajorEvidence>;

const SHOWN = [
  'person_id',
  'code',
  'kind',
  'full_name',
  'gender',
  'birth_on',
  'unit_id',
  'keeping_unit_id',
  'employer_name',
  'position',
  'category',
  'degree',
  'postgraduate',
  'major',
  'institution',
  'degree_on',
  'fields',
  'field_levels',
  'field_bases',
  'political_theory',
  'state_management',
  'rank_code',
  'languages',
  'language_levels',
  'it_levels',
  'titles',
  'rating',
  'rating_year',
  'groups',
  'availability',
  'planned_for',
  'country',
  'hours_apart',
  'citizenships',
  'consents',
  'studies',
  'study_years',
  'ethnic_minority',
  'party',
  'residence',
  'verified',
  'confirmed_on',
  'retires_on',
];

const EVIDENCE = [
  'employment_id',
  'degree_id',
  'field_ids',
  'political_theory_id',
  'state_management_id',
  'language_ranks',
  'language_ids',
  'it_ids',
  'title_ids',
  'rating_id',
  'group_ids',
  'availability_ids',
  'planned_ids',
  'residence_id',
  'citizenship_ids',
  'consent_ids',
  'study_ids',
  'party_id',
];
const MAJORS = ['majors', 'major_terms', 'major_ids'];

/** What of a card is shown beside what everybody looks at. */
interface Besides {
  readonly evidence?: boolean;
  readonly majors?: boolean;
  readonly hidden?: readonly string[];
}

/** Columns of a card `c` for showing, with the names of its units on a day `$day`. */
export function shownColumns(day: string, { evidence = false, majors = false, hidden = [] }: Besides = {}): string {
  const columns = [...SHOWN, ...(evidence ? EVIDENCE : []), ...(majors ? MAJORS : [])].filter((column) => !hidden.includes(column));
  return `${columns.map((column) => `c."${column}"`).join(', ')}${evidence ? ', c.verified_ids::text' : ''},
  (select u.name_vi from organizations_unit_period u where u.unit_id = c.unit_id and u.valid @> ${day}::date) as unit_name,
  (select u.name_vi from organizations_unit_period u where u.unit_id = c.keeping_unit_id and u.valid @> ${day}::date) as keeping_name`;
}
