import type { CatalogName } from '#libs/catalogs';
import type { FactKindName } from '../facts/fact-kinds.js';

type Reads = 'text' | 'date' | { readonly list: CatalogName };

/** A column of the grid that lies in a fact: which fact of a person it is, and how its cells are read. */
export interface FactColumnOfGrid {
  readonly slot: Slot;
  readonly property: string;
  readonly reads: Reads;
}

/** The facts a grid shows one of. */
export type Slot = 'identity' | 'employment' | 'professional' | 'politicalTheory' | 'stateManagement' | 'field';

export const KIND_OF_SLOT = {
  identity: 'identities',
  employment: 'employments',
  professional: 'qualifications',
  politicalTheory: 'qualifications',
  stateManagement: 'qualifications',
  field: 'expertise',
} as const satisfies Record<Slot, FactKindName>;

const column = (slot: Slot, property: string, reads: Reads): FactColumnOfGrid => ({ slot, property, reads });

export const FACT_COLUMNS = {
  fullName: column('identity', 'fullName', 'text'),
  gender: column('identity', 'gender', { list: 'genders' }),
  birthOn: column('identity', 'birthOn', 'date'),
  ethnicity: column('identity', 'ethnicity', { list: 'ethnic_groups' }),
  religion: column('identity', 'religion', { list: 'religions' }),
  nativePlace: column('identity', 'nativePlace', 'text'),
  category: column('employment', 'category', { list: 'staff_categories' }),
  position: column('employment', 'position', 'text'),
  department: column('employment', 'department', 'text'),
  recruitedOn: column('employment', 'recruitedOn', 'date'),
  degree: column('professional', 'level', { list: 'education_levels' }),
  major: column('professional', 'major', 'text'),
  institution: column('professional', 'institution', 'text'),
  politicalTheory: column('politicalTheory', 'level', { list: 'political_theory_levels' }),
  stateManagement: column('stateManagement', 'level', { list: 'state_management_levels' }),
  field: column('field', 'field', { list: 'priority_fields' }),
} as const satisfies Record<string, FactColumnOfGrid>;

export const PERSON_COLUMNS = ['citizenNumber', 'phone', 'email', 'address', 'confirmedOn'] as const;

export type FactColumnName = keyof typeof FACT_COLUMNS;
export type PersonColumnName = (typeof PERSON_COLUMNS)[number];
export type ColumnName = FactColumnName | PersonColumnName;
