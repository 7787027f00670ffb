import type { Day, PartialDate } from '#libs/kernel';

/** What a page shows of a card. */
export interface CardRow {
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
  readonly employment_id: string | null;
  readonly position: string | null;
  readonly category: string | null;
  readonly degree: string | null;
  readonly postgraduate: boolean | null;
  readonly degree_id: string | null;
  readonly major: string | null;
  readonly majors?: readonly string[] | null; // these three where majors are asked for
  readonly major_terms?: readonly string[] | null;
  readonly major_ids?: readonly string[] | null;
  readonly institution: string | null;
  readonly degree_on: PartialDate | null;
  readonly fields: readonly string[];
  readonly field_levels: readonly (number | null)[];
  readonly field_bases: readonly string[];
  readonly field_ids: readonly string[];
  readonly political_theory: string | null;
  readonly political_theory_id: string | null;
  readonly state_management: string | null;
  readonly state_management_id: string | null;
  readonly rank_code: string | null;
  readonly languages: readonly string[] | null;
  readonly language_levels: readonly (string | null)[] | null;
  readonly language_ranks: readonly (number | null)[] | null;
  readonly language_ids: readonly string[] | null;
  readonly it_levels: readonly string[] | null;
  readonly it_ids: readonly string[] | null;
  readonly titles: readonly string[] | null;
  readonly title_ids: readonly string[] | null;
  readonly rating: string | null;
  readonly rating_year: number | null;
  readonly rating_id: string | null;
  readonly groups: readonly string[] | null;
  readonly group_ids: readonly string[] | null;
  readonly availability: readonly string[] | null;
  readonly availability_ids: readonly string[] | null;
  readonly planned_for: readonly string[] | null;
  readonly planned_ids: readonly string[] | null;
  readonly ethnic_minority: boolean | null;
  readonly party: boolean | null;
  readonly party_id: string | null;
  readonly verified_ids: readonly string[];
  readonly residence: string | null;
  readonly verified: boolean;
  readonly confirmed_on: Day | null;
  readonly retires_on: Day | null;
}

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
  'employment_id',
  'position',
  'category',
  'degree',
  'postgraduate',
  'degree_id',
  'major',
  'institution',
  'degree_on',
  'fields',
  'field_levels',
  'field_bases',
  'field_ids',
  'political_theory',
  'political_theory_id',
  'state_management',
  'state_management_id',
  'rank_code',
  'languages',
  'language_levels',
  'language_ranks',
  'language_ids',
  'it_levels',
  'it_ids',
  'titles',
  'title_ids',
  'rating',
  'rating_year',
  'rating_id',
  'groups',
  'group_ids',
  'availability',
  'availability_ids',
  'planned_for',
  'planned_ids',
  'ethnic_minority',
  'party',
  'party_id',
  'verified_ids',
  'residence',
  'verified',
  'confirmed_on',
  'retires_on',
];

const MAJORS = ['majors', 'major_terms', 'major_ids'];

/** Columns of a card `c` for showing, with the names of its units on a day `$day`, and what tells which major was met. */
export const shownColumns = (
  day: string,
  { majors = false, hidden = [] }: { readonly majors?: boolean; readonly hidden?: readonly string[] } = {},
): string => `${[...SHOWN, ...(majors ? MAJORS : [])]
  .filter((column) => !hidden.includes(column))
  .map((column) => `c."${column}"`)
  .join(', ')},
  (select u.name_vi from organizations_unit_period u where u.unit_id = c.unit_id and u.valid @> ${day}::date) as unit_name,
  (select u.name_vi from organizations_unit_period u where u.unit_id = c.keeping_unit_id and u.valid @> ${day}::date) as keeping_name`;
