import type { CatalogName } from '#libs/catalogs';
import { hoursApart, initialsOf, isTimeZone, nameSortKey, remembered, searchNameOf, searchTermsOf, splitName } from '#libs/kernel';
import { CONSENT_PURPOSES } from '../consents/purposes.js';
import { isLink } from './link.js';

/** Values of one fact by property name. */
export type FactValues = Readonly<Record<string, unknown>>;

export interface FactColumn {
  readonly property: string;
  readonly column: string;
  readonly type: 'text' | 'uuid' | 'boolean' | 'smallint' | 'numeric(5,2)';
  readonly required?: boolean;
  /** The catalogue its codes come from. */
  readonly catalogue?: string;
  /** Of its codes those that this kind of fact tells, where others are told by other kinds. */
  readonly allows?: (item: { readonly attributes: Readonly<Record<string, string>> }) => boolean;
  /** Written freely; what this catalogue knows is stored by its code. */
  readonly spelledAs?: CatalogName;
  /** Codes that need no catalogue. */
  readonly oneOf?: readonly string[];
  /** Of what is written freely, what is taken. */
  readonly checked?: (value: string) => boolean;
  /** A day, month or year. */
  readonly partial?: true;
  /** A whole day. */
  readonly day?: true;
  /** Computed from other values; never sent by a client nor shown. */
  readonly derived?: true;
  /** Personal data the law calls sensitive (Decree 356/2025/ND-CP, Articles 3-4), and plans of succession, which are restricted. */
  readonly sensitive?: true;
}

export interface FactKind {
  readonly table: string;
  readonly columns: readonly FactColumn[];
  /** A person has one at a time of each value of this property. */
  readonly oneEach?: string;
  /** Fills the derived columns. */
  readonly complete?: (values: FactValues) => FactValues;
}

const text = (property: string, column: string, more: Partial<FactColumn> = {}): FactColumn => ({
  property,
  column,
  type: 'text',
  ...more,
});
const derived = (property: string, column: string): FactColumn => text(property, column, { derived: true });

/** Of a major or an institution: a large roster names few, and each of them many times. */
const termsOf = remembered((text) => searchTermsOf([text]));

/** Came under a policy of attraction; was recognised as a person of talent. */
export const TALENT_POLICIES = ['attracted', 'recognised'] as const;

export const FACT_KINDS = {
  identities: {
    table: 'profiles_identity',
    columns: [
      text('fullName', 'full_name', { required: true }),
      text('family', 'family'),
      text('middle', 'middle'),
      text('given', 'given'),
      text('gender', 'gender', { catalogue: 'genders' }),
      text('birthOn', 'birth_on', { partial: true }),
      text('ethnicity', 'ethnicity', { catalogue: 'ethnic_groups', sensitive: true }),
      text('religion', 'religion', { catalogue: 'religions', sensitive: true }),
      text('nativePlace', 'native_place'),
      text('residence', 'residence', { oneOf: ['local', 'other_province', 'overseas', 'foreign'] }),
      text('residenceText', 'residence_text'),
      derived('sortKey', 'sort_key'),
      derived('searchName', 'search_name'),
      derived('initials', 'initials'),
    ],
    complete: completeIdentity,
  },
  keepings: { table: 'profiles_keeping', columns: [{ property: 'unitId', column: 'unit_id', type: 'uuid', required: true }] },
  employments: {
    table: 'profiles_employment',
    columns: [
      { property: 'unitId', column: 'unit_id', type: 'uuid' },
      text('employerName', 'employer_name'),
      text('category', 'category', { catalogue: 'staff_categories' }),
      text('position', 'position'),
      text('department', 'department'),
      { property: 'isPrimary', column: 'is_primary', type: 'boolean' },
      text('recruitedOn', 'recruited_on', { partial: true }),
      text('rankCode', 'rank_code'),
      { property: 'salaryStep', column: 'salary_step', type: 'smallint' },
      { property: 'salarySteps', column: 'salary_steps', type: 'smallint' },
      { property: 'salaryCoefficient', column: 'salary_coefficient', type: 'numeric(5,2)' },
      text('salaryFrom', 'salary_from', { partial: true }),
      text('endReason', 'end_reason'),
    ],
    complete: (values) => ({ ...values, isPrimary: values.isPrimary ?? true }),
  },
  qualifications: {
    table: 'profiles_qualification',
    columns: [
      text('track', 'track', {
        required: true,
        oneOf: ['professional', 'political_theory', 'state_management', 'language', 'it', 'security_defence'],
      }),
      text('level', 'level'),
      text('major', 'major'),
      text('institution', 'institution'),
      text('trainingForm', 'training_form', { catalogue: 'training_forms' }),
      text('language', 'language', { spelledAs: 'languages' }),
      text('grade', 'grade'),
      derived('majorSearch', 'major_search'),
      derived('institutionSearch', 'institution_search'),
    ],
    complete: (values) => ({
      ...values,
      majorSearch: values.major ? termsOf(String(values.major)) : null,
      institutionSearch: values.institution ? termsOf(String(values.institution)) : null,
    }),
  },
  expertise: {
    table: 'profiles_expertise',
    oneEach: 'field',
    columns: [
      text('field', 'field', { required: true, catalogue: 'priority_fields' }),
      { property: 'level', column: 'level', type: 'smallint' },
      text('basis', 'basis', { oneOf: ['entered', 'derived from major'] }),
      text('basisNote', 'basis_note'),
    ],
    complete: (values) => ({ ...values, basis: values.basis ?? 'entered' }),
  },
  memberships: {
    table: 'profiles_membership',
    oneEach: 'organisation',
    columns: [
      text('organisation', 'organisation', { required: true, sensitive: true }),
      text('standing', 'standing', { oneOf: ['member', 'probationary', 'none'] }),
      text('note', 'note'),
    ],
    complete: (values) => ({ ...values, standing: values.standing ?? 'member' }),
  },
  appraisals: {
    table: 'profiles_appraisal',
    oneEach: 'year',
    columns: [
      { property: 'year', column: 'year', type: 'smallint', required: true },
      text('rating', 'rating', { required: true, catalogue: 'quality_ratings' }),
      text('note', 'note'),
    ],
  },
  titles: {
    table: 'profiles_title',
    oneEach: 'title',
    columns: [text('title', 'title', { required: true, catalogue: 'academic_titles' }), text('note', 'note')],
  },
  nominations: {
    table: 'profiles_nomination',
    oneEach: 'plannedFor',
    columns: [
      text('plannedFor', 'planned_for', { required: true, catalogue: 'planning_positions', sensitive: true }),
      text('term', 'term'),
      text('note', 'note'),
    ],
  },
  groups: {
    table: 'profiles_group',
    oneEach: 'group',
    columns: [
      text('group', 'group_code', {
        required: true,
        catalogue: 'intellectual_categories',
        allows: ({ attributes }) => !attributes.told_by, // residence, memberships and nominations are facts of their own
      }),
      text('note', 'note'),
    ],
  },
  availability: {
    table: 'profiles_availability',
    oneEach: 'mode',
    columns: [
      text('mode', 'mode', { required: true, oneOf: ['advise', 'review', 'lecture', 'remote_project', 'move'] }),
      text('extent', 'extent', { oneOf: ['open', 'limited', 'closed'] }),
      text('note', 'note'),
    ],
    complete: (values) => ({ ...values, extent: values.extent ?? 'open' }),
  },
  /** Where somebody lives, as far as working together goes. */
  residences: {
    table: 'profiles_residence',
    columns: [
      text('country', 'country', { required: true, catalogue: 'countries' }),
      text('timeZone', 'time_zone', { checked: isTimeZone }),
      { property: 'hoursApart', column: 'hours_apart', type: 'smallint', derived: true },
    ],
    complete: (values) => ({ ...values, hoursApart: values.timeZone ? hoursApart(String(values.timeZone)) : null }),
  },
  citizenships: {
    table: 'profiles_citizenship',
    oneEach: 'country',
    columns: [text('country', 'country', { required: true, catalogue: 'countries' }), text('note', 'note')],
  },
  /** What somebody studies for and does not hold yet. */
  studies: {
    table: 'profiles_study',
    oneEach: 'level',
    columns: [
      text('level', 'level', { required: true, catalogue: 'education_levels' }),
      text('major', 'major'),
      text('institution', 'institution'),
      text('expectedOn', 'expected_on', { partial: true }),
      text('decision', 'decision'),
    ],
  },
  /** Kept on beyond the age of the law, or let go before it, by decision. */
  retirements: {
    table: 'profiles_retirement',
    columns: [
      text('leavesOn', 'leaves_on', { required: true, day: true }),
      text('decision', 'decision', { required: true }),
      text('legalSource', 'legal_source'),
      text('note', 'note'),
    ],
  },
  /** Under which policy of talent somebody came, or was recognised: said by a decision, never inferred from a degree. */
  policies: {
    table: 'profiles_policy',
    oneEach: 'policy',
    columns: [
      text('policy', 'policy', { required: true, oneOf: TALENT_POLICIES }),
      { property: 'year', column: 'year', type: 'smallint', required: true },
      text('decision', 'decision', { required: true }),
      text('legalSource', 'legal_source'),
      text('note', 'note'),
    ],
  },
  works: {
    table: 'profiles_work',
    columns: [
      text('workTitle', 'title', { required: true }),
      text('workKind', 'work_kind', {
        oneOf: ['paper', 'book', 'invention', 'project', 'initiative', 'artwork', 'award', 'other'],
      }),
      { property: 'year', column: 'year', type: 'smallint' },
      text('role', 'role'),
      text('link', 'link', { checked: isLink }),
    ],
  },
  /** What somebody agreed to: who, for what, how and when can be shown. Nothing is agreed to by silence. */
  consents: {
    table: 'profiles_consent',
    oneEach: 'purpose',
    columns: [
      text('purpose', 'purpose', { required: true, oneOf: CONSENT_PURPOSES }),
      text('answer', 'answer', { required: true, oneOf: ['given', 'refused', 'withdrawn'] }),
      text('means', 'means', { required: true, oneOf: ['signed', 'form', 'email', 'spoken', 'list'] }),
      text('document', 'document'),
      text('note', 'note'),
    ],
  },
} as const satisfies Record<string, FactKind>;

export type FactKindName = keyof typeof FACT_KINDS;
export const FACT_KIND_NAMES = Object.keys(FACT_KINDS) as FactKindName[];
export const isFactKind = (name: string): name is FactKindName => Object.hasOwn(FACT_KINDS, name);
export const kindOf = (name: FactKindName): FactKind => FACT_KINDS[name];

/** The catalogue of a qualification's level, by its track. */
export const LEVEL_CATALOGUE: Readonly<Record<string, string>> = {
  professional: 'education_levels',
  political_theory: 'political_theory_levels',
  state_management: 'state_management_levels',
  language: 'foreign_language_levels',
  it: 'it_skill_levels',
};

/** Parts of a name are those given, else split by the usual rule; what lists are sorted and searched by follows from them. */
function completeIdentity(values: FactValues): FactValues {
  const fullName = String(values.fullName);
  const split = splitName(fullName);
  const given = (values.given as string | undefined) || split.given;
  const family = (values.family as string | undefined) ?? split.family;
  const middle = (values.middle as string | undefined) ?? split.middle;
  return {
    ...values,
    family,
    middle,
    given,
    sortKey: nameSortKey({ family, middle, given }),
    searchName: searchNameOf(fullName),
    initials: initialsOf(fullName),
  };
}
