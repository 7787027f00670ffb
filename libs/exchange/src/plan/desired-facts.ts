import { addMonths, type Day, firstDayOf, lastDayOf, type PartialDate } from '#libs/kernel';
import type { FactKindName, FactValues } from '#libs/profiles';
import type { Effective } from '../staging/effective.js';

/** A fact the file states, before it is compared with what is believed. */
export interface Desired {
  readonly kind: FactKindName;
  readonly values: FactValues;
  readonly startsOn: PartialDate | null;
  readonly endsOn?: Day; // of a time that was over when the file was made
  /** Only for a fact that is new: what the file does not say overrules nothing. */
  readonly defaults?: FactValues;
}

export interface DesiredContext {
  readonly unitId: string; // where the row's unit text leads
  readonly asOf: Day; // of the list
  readonly experts: boolean;
}

const CEFR: Readonly<Record<string, string>> = { A1: 'KNL_B1', A2: 'KNL_B2', B1: 'KNL_B3', B2: 'KNL_B4', C1: 'KNL_B5', C2: 'KNL_B6' };
const LOCATION: Readonly<Record<string, string>> = { TRONG: 'local', NGOAI: 'other_province', VNNN: 'overseas', NNG: 'foreign' };

/** The facts a row states. What it does not say is absent: a blank never erases. */
export function desiredFacts(row: Effective, context: DesiredContext): Desired[] {
  return [
    ...identity(row),
    ...employment(row, context),
    ...qualifications(row),
    ...studies(row),
    ...decisions(row),
    ...expertise(row),
    ...memberships(row, context),
    ...titles(row),
    ...groups(row),
    ...works(row),
    ...consents(row),
  ];
}

function identity(row: Effective): Desired[] {
  const values = given({
    fullName: row.full_name,
    gender: row.gender,
    birthOn: row.birth_date,
    ethnicity: row.ethnicity,
    religion: row.religion,
    nativePlace: row.native_place,
    residence: row.location ? LOCATION[row.location] : undefined,
    residenceText: row.residence_text,
  });
  return [{ kind: 'identities', values, startsOn: null }];
}

/** Staff work in a unit of the tree; an expert's employer is text unless it is one of the tree's. */
function employment(row: Effective, { unitId, experts }: DesiredContext): Desired[] {
  if (experts && !row.employer_name && !row.position) return [];
  const place = experts ? { employerName: row.employer_name ?? row.position } : row.unit_text ? { unitId } : {};
  const values = given({
    ...place,
    category: row.category,
    position: row.position,
    department: row.department,
    rankCode: row.rank_code,
    salaryStep: row.salary_step ? Number(row.salary_step) : undefined,
    salarySteps: row.salary_steps ? Number(row.salary_steps) : undefined,
    salaryCoefficient: row.salary_coefficient ? Number(row.salary_coefficient) : undefined,
    salaryFrom: row.salary_from,
    recruitedOn: row.recruited_on,
    isPrimary: true,
  });
  const defaults = experts ? {} : { unitId };
  return row.status === 'retired' ? [] : [{ kind: 'employments', values, defaults, startsOn: row.joined_unit_on ?? null }];
}

function qualifications(row: Effective): Desired[] {
  const found: Desired[] = [];
  const add = (values: Record<string, unknown>, startsOn: string | null = null) =>
    found.push({ kind: 'qualifications', values: given(values), startsOn });
  const { highest_degree: level, major, institution, training_form: trainingForm } = row;
  if (level) add({ track: 'professional', level, major, institution, trainingForm }, row.degree_year ?? null);
  for (const [level, major] of pairs(row.other_qualifications)) add({ track: 'professional', level, major });
  if (row.political_theory) add({ track: 'political_theory', level: row.political_theory });
  if (row.state_management) add({ track: 'state_management', level: row.state_management });
  for (const [language, grade] of pairs(row.languages))
    if (language) add({ track: 'language', language, grade, level: grade ? CEFR[grade.toUpperCase()] : undefined });
  if (row.it_level) add({ track: 'it', level: row.it_level });
  return found;
}

/** Somebody who is to defend a thesis (nghiên cứu sinh) studies for a doctorate; until when is known only where it is said. */
const studies = (row: Effective): Desired[] =>
  pairs(row.study_in_progress).map(([level, expectedOn]) => ({
    kind: 'studies',
    values: given({ level: level === 'NCS' ? 'TS' : level, expectedOn }),
    startsOn: null,
  }));

const NAMES_A_LAW = /\d\s*\/\s*(?:\d{4}\s*\/\s*)?(?:NĐ|NQ|QĐ|TT|CT|KL|QH)|nghị định|nghị quyết|(?:^|\s)(?:NĐ|NQ)\s*\d/iu;

/** Nothing is decided without the decision that says so; a year of attraction is a year of it. */
function decisions(row: Effective): Desired[] {
  const found: Desired[] = [];
  if (row.leaves_on && row.leaves_decision)
    found.push({ kind: 'retirements', values: { leavesOn: row.leaves_on, decision: row.leaves_decision }, startsOn: null });
  const { talent_policy: policy, talent_policy_on: on, talent_policy_decision: decision, talent_policy_source: source } = row;
  if (policy && on && decision)
    found.push({
      kind: 'policies',
      values: given({
        policy,
        year: Number(on.slice(0, 4)),
        decision,
        [source && NAMES_A_LAW.test(source) ? 'legalSource' : 'note']: source,
      }),
      startsOn: on,
    });
  return found;
}

const expertise = (row: Effective): Desired[] =>
  listed(row.proposed_field).map((field) => ({
    kind: 'expertise',
    values: given({ field, basis: 'derived from major', basisNote: row.major }),
    startsOn: null,
  }));

/** Whoever was admitted is on probation for twelve months (Statutes of the Party, Article 5); listed later, he is a full member. */
const isOnProbation = (admitted: PartialDate, asOf: Day): boolean => addMonths(lastDayOf(admitted), 12) > asOf;

/** From the admission to the day of full membership: a time of its own, where it came first. */
function probationBefore(official: PartialDate, admitted: PartialDate): Desired | null {
  const endsOn = lastDayOf(official);
  if (firstDayOf(admitted) >= firstDayOf(official)) return null;
  return { kind: 'memberships', values: { organisation: 'DANG', standing: 'probationary' }, startsOn: admitted, endsOn };
}

function memberships(row: Effective, { asOf }: DesiredContext): Desired[] {
  const found: Desired[] = listed(row.associations)
    .filter((code) => code !== 'KHAC')
    .map((organisation) => ({ kind: 'memberships', values: { organisation, standing: 'member' }, startsOn: null }));
  if (row.party_official_on) {
    const probation = row.party_probation_on ? probationBefore(row.party_official_on, row.party_probation_on) : null;
    if (probation) found.push(probation);
    found.push({ kind: 'memberships', values: { organisation: 'DANG', standing: 'member' }, startsOn: row.party_official_on });
  } else if (row.party_probation_on)
    found.push({
      kind: 'memberships',
      values: { organisation: 'DANG', standing: isOnProbation(row.party_probation_on, asOf) ? 'probationary' : 'member' },
      startsOn: row.party_probation_on,
    });
  else if (row.party) found.push({ kind: 'memberships', values: { organisation: 'DANG', standing: 'member' }, startsOn: null });
  return found;
}

const titles = (row: Effective): Desired[] =>
  [...new Set([...listed(row.academic_title), ...listed(row.honour)])].map((title) => ({
    kind: 'titles',
    values: { title },
    startsOn: null,
  }));

/** What a file calls a group and other facts tell: where somebody lives, memberships, plans of succession. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([...Object.keys(LOCATION), 'DV', 'HV', 'KECAN']);

const groups = (row: Effective): Desired[] =>
  listed(row.groups)
    .filter((group) => !TOLD_ELSEWHERE.has(group))
    .map((group) => ({ kind: 'groups', values: { group }, startsOn: null }));

/** "Tập thơ (2022)": the year stands in brackets. */
const works = (row: Effective): Desired[] =>
  listed(row.works).map((workTitle) => ({
    kind: 'works',
    values: given({ workTitle, year: Number(/\((?:.*\D)?((?:19|20)\d\d)\)/.exec(workTitle)?.[1]) || undefined }),
    startsOn: null,
  }));

const ANSWERS: Readonly<Record<string, string>> = { yes: 'given', no: 'refused' };

/** What the list says somebody answered: as of its day, with its row as the source. Not being asked is no answer. */
const consents = ({ consent }: Effective): Desired[] =>
  consent && ANSWERS[consent]
    ? [{ kind: 'consents', values: { purpose: 'listed', answer: ANSWERS[consent] }, defaults: { means: 'list' }, startsOn: null }]
    : [];

const listed = (text: string | undefined): string[] => (text ? text.split(';').filter(Boolean) : []);
const pairs = (text: string | undefined): [string, string | undefined][] =>
  listed(text).map((item) => item.split('=') as [string, string | undefined]);

/** Only what was said. */
function given(values: Record<string, unknown>): FactValues {
  const said: Record<string, unknown> = {};
  for (const name in values) if (values[name] !== undefined && values[name] !== null) said[name] = values[name];
  return said;
}
