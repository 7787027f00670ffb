import type { Day } from '#libs/kernel';

/** One entry of a code list. Codes are those people write ("ThS", "CNTT", "01.003"); they may be re-used over time. */
export interface CatalogItem {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly rank: number | null; // decides "at least"
  readonly displayOrder: number;
  readonly attributes: Readonly<Record<string, string>>; // the further columns of the data file
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** The lists of the installation, named as their files in `config/catalogs`. */
export type CatalogName =
  | 'academic_titles'
  | 'associations'
  | 'civil_servant_ranks'
  | 'countries'
  | 'education_levels'
  | 'ethnic_groups'
  | 'field_aliases'
  | 'foreign_language_levels'
  | 'genders'
  | 'general_education_levels'
  | 'intellectual_categories'
  | 'it_skill_levels'
  | 'languages'
  | 'major_abbreviations'
  | 'planning_positions'
  | 'political_theory_levels'
  | 'priority_fields'
  | 'provinces_34'
  | 'provinces_63_legacy'
  | 'public_employee_titles'
  | 'quality_ratings'
  | 'religions'
  | 'retirement_age_by_year'
  | 'salary_scale'
  | 'staff_categories'
  | 'state_management_levels'
  | 'training_forms'
  | 'wards_dong_trieu'
  | 'wards_quang_ninh';

export interface EducationLevel {
  readonly code: string;
  readonly rank: number;
  readonly isDegree: boolean;
  readonly isPostgraduate: boolean;
  readonly displayOrder: number;
}
