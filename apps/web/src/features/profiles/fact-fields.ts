/** The fields of each kind of fact, in the order of the form, and how each is entered. */
export interface FactField {
  readonly name: string;
  readonly as: 'text' | 'day' | 'unit' | 'number';
  readonly catalogue?: string;
  readonly byTrack?: true; // the catalogue follows the track
  readonly choices?: readonly string[];
}

export const KINDS = [
  'identities',
  'keepings',
  'employments',
  'qualifications',
  'expertise',
  'titles',
  'appraisals',
  'groups',
  'availability',
  'memberships',
  'nominations',
] as const;
export type Kind = (typeof KINDS)[number];

const text = (name: string): FactField => ({ name, as: 'text' });
const coded = (name: string, catalogue: string): FactField => ({ name, as: 'text', catalogue });

export const FACT_FIELDS: Readonly<Record<Kind, readonly FactField[]>> = {
  identities: [
    text('fullName'),
    coded('gender', 'genders'),
    { name: 'birthOn', as: 'day' },
    coded('ethnicity', 'ethnic_groups'),
    coded('religion', 'religions'),
    text('nativePlace'),
    { name: 'residence', as: 'text', choices: ['local', 'other_province', 'overseas', 'foreign'] },
    text('residenceText'),
  ],
  keepings: [{ name: 'unitId', as: 'unit' }],
  employments: [
    { name: 'unitId', as: 'unit' },
    text('employerName'),
    coded('category', 'staff_categories'),
    text('position'),
    text('department'),
    text('rankCode'),
    { name: 'salaryStep', as: 'number' },
    { name: 'salaryCoefficient', as: 'number' },
    { name: 'recruitedOn', as: 'day' },
  ],
  qualifications: [
    { name: 'track', as: 'text', choices: ['professional', 'political_theory', 'state_management', 'language', 'it', 'security_defence'] },
    { name: 'level', as: 'text', byTrack: true },
    text('major'),
    text('institution'),
    text('language'),
    text('grade'),
  ],
  expertise: [coded('field', 'priority_fields'), { name: 'level', as: 'text', choices: ['1', '2', '3', '4', '5'] }],
  memberships: [
    { name: 'organisation', as: 'text', catalogue: 'associations' },
    { name: 'standing', as: 'text', choices: ['member', 'probationary', 'none'] },
    text('note'),
  ],
  titles: [coded('title', 'academic_titles'), text('note')],
  appraisals: [{ name: 'year', as: 'number' }, coded('rating', 'quality_ratings'), text('note')],
  groups: [coded('group', 'intellectual_categories'), text('note')],
  availability: [
    { name: 'mode', as: 'text', choices: ['advise', 'review', 'lecture', 'remote_project', 'move'] },
    { name: 'extent', as: 'text', choices: ['open', 'limited', 'closed'] },
    text('note'),
  ],
  nominations: [coded('plannedFor', 'planning_positions'), text('term'), text('note')],
};

/** The kinds that somebody without the right to sensitive data does not see at all. */
export const SENSITIVE_KINDS: ReadonlySet<Kind> = new Set(['memberships', 'nominations']);

export const LEVELS: Readonly<Record<string, string>> = {
  professional: 'education_levels',
  political_theory: 'political_theory_levels',
  state_management: 'state_management_levels',
  language: 'foreign_language_levels',
  it: 'it_skill_levels',
};

/** Every kind but the identity has a first day. */
export const START: FactField = { name: 'startsOn', as: 'day' };
