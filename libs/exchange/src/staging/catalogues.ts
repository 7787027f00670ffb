import type { Catalogs } from '#libs/catalogs';
import type { AnswerField } from './effective.js';

type Catalogue = Parameters<Catalogs['find']>[0];

const CATALOGUES: Readonly<Partial<Record<AnswerField, Catalogue>>> = {
  gender: 'genders',
  category: 'staff_categories',
  ethnicity: 'ethnic_groups',
  religion: 'religions',
  general_education: 'general_education_levels',
  academic_title: 'academic_titles',
  honour: 'academic_titles',
  highest_degree: 'education_levels',
  study_in_progress: 'education_levels',
  training_form: 'training_forms',
  proposed_field: 'priority_fields',
  political_theory: 'political_theory_levels',
  state_management: 'state_management_levels',
  it_level: 'it_skill_levels',
  associations: 'associations',
  groups: 'intellectual_categories',
  location: 'intellectual_categories',
};

/** The catalogue behind a field of a row: what an officer may choose from. Null for free text, numbers and days. */
export const catalogueOf = (field: string): Catalogue | null =>
  Object.hasOwn(CATALOGUES, field) ? CATALOGUES[field as AnswerField]! : null;
