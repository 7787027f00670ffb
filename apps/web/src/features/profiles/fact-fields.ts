/** The fields of each kind of fact, in the order of the form, and how each is entered. */
export interface FactField {
  readonly name: string;
  readonly label?: string; // the name of the field otherwise
  readonly as: 'text' | 'day' | 'unit' | 'number';
  readonly catalogue?: string;
  readonly byTrack?: true; // the catalogue follows the track
  readonly choices?: readonly string[];
  readonly suggests?: readonly string[]; // written freely, with these to pick from
  readonly required?: true;
}

export const KINDS = [
  'identities',
  'keepings',
  'employments',
  'qualifications',
  'studies',
  'expertise',
  'titles',
  'appraisals',
  'policies',
  'retirements',
  'groups',
  'availability',
  'consents',
  'residences',
  'citizenships',
  'works',
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
  studies: [
    { ...coded('level', 'education_levels'), label: 'studiedLevel', required: true },
    text('major'),
    text('institution'),
    { name: 'expectedOn', as: 'day' },
    text('decision'),
  ],
  policies: [
    { name: 'policy', as: 'text', choices: ['attracted', 'recognised'], required: true },
    { name: 'year', as: 'number', label: 'policyYear', required: true },
    { ...text('decision'), required: true },
    text('legalSource'),
    text('note'),
  ],
  retirements: [
    { name: 'leavesOn', as: 'day', required: true },
    { ...text('decision'), required: true },
    text('legalSource'),
    text('note'),
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
  consents: [
    { name: 'purpose', as: 'text', choices: ['listed', 'contacted', 'shared', 'published'], required: true },
    { name: 'answer', as: 'text', choices: ['given', 'refused', 'withdrawn'], required: true },
    { name: 'means', as: 'text', choices: ['signed', 'form', 'email', 'spoken', 'list'], required: true },
    text('document'),
    text('note'),
  ],
  residences: [
    { ...coded('country', 'countries'), required: true },
    { name: 'timeZone', as: 'text', suggests: Intl.supportedValuesOf('timeZone') },
  ],
  citizenships: [{ ...coded('country', 'countries'), required: true }, text('note')],
  works: [
    { ...text('workTitle'), required: true },
    { name: 'workKind', as: 'text', choices: ['paper', 'book', 'invention', 'project', 'initiative', 'artwork', 'award', 'other'] },
    { name: 'year', as: 'number' },
    text('role'),
    text('link'),
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

/** What is asked of those beyond the payroll only. */
export const OF_EXPERTS: ReadonlySet<Kind> = new Set(['residences', 'citizenships']);

export const START: FactField = { name: 'startsOn', as: 'day' };
const END: FactField = { name: 'endsOn', as: 'day' };
/** An answer has a day, and may hold for a time; so may what somebody takes on. */
const PERIODS: Partial<Readonly<Record<Kind, readonly FactField[]>>> = {
  identities: [],
  consents: [
    { ...START, label: 'answeredOn', required: true },
    { ...END, label: 'overOn' },
  ],
  qualifications: [{ ...START, label: 'awardedOn' }],
  availability: [START, END],
  studies: [{ ...START, label: 'studiesFrom' }, END],
  retirements: [{ ...START, label: 'decidedOn' }],
  policies: [{ ...START, label: 'policyFrom' }, END],
};

const WHY_OVER: FactField = { name: 'endReason', as: 'text' };

/** The fields of a form: every kind but the identity has a first day. Of what is over its end is corrected too, and of a post why. */
export function formFields(kind: Kind, over = false): readonly FactField[] {
  const fields = [...FACT_FIELDS[kind], ...(PERIODS[kind] ?? [START])];
  if (!over || kind === 'identities') return fields;
  const ends = fields.some(({ name }) => name === END.name) ? [] : [END];
  return [...fields, ...ends, ...(kind === 'employments' ? [WHY_OVER] : [])];
}

/** Of these a new one takes the place of the one before. */
export const ENDS_PREVIOUS: ReadonlySet<Kind> = new Set(['employments', 'keepings', 'consents', 'residences', 'retirements']);
