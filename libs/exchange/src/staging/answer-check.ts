import { Inject, Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import {
  type Clock,
  clean,
  type Day,
  DomainError,
  isDay,
  isPartialDate,
  readCitizenNumber,
  readDate,
  readDecimal,
  readPhone,
} from '#libs/kernel';
import { CLOCK } from '#libs/platform';
import { TALENT_POLICIES } from '#libs/profiles';
import { readLanguages } from '../roster/cells/languages.js';
import { PERSON_FIELDS, type PersonField } from '../roster/person.js';
import { catalogueOf } from './catalogues.js';
import type { AnswerField } from './effective.js';

export interface CheckContext {
  readonly catalogs: Pick<Catalogs, 'find' | 'findByAlias' | 'provinceCodes63'>;
  readonly today: Day;
}

const DATES = new Set<AnswerField>([
  'birth_date',
  'party_official_on',
  'party_probation_on',
  'recruited_on',
  'joined_unit_on',
  'leaves_on',
  'talent_policy_on',
  'salary_from',
  'degree_year',
]);
const SEVERAL = new Set<AnswerField>(['proposed_field', 'academic_title', 'honour', 'associations', 'groups', 'study_in_progress']);
const WORDS: Readonly<Partial<Record<AnswerField, readonly string[]>>> = {
  status: ['active', 'retired'],
  consent: ['yes', 'no', 'none', 'not_asked'],
  party: ['member'],
  talent_policy: TALENT_POLICIES,
  row: ['split', 'include'],
};
const LONGEST = 300;

/** An answer as a cell of the field would be read, or a refusal: what is typed by hand is checked like what comes in a file. */
export function checkedAnswer(field: AnswerField, answer: string, context: CheckContext): string {
  const value = field === 'person' ? clean(answer) : (read(field, clean(answer), context) ?? '');
  if (value === '' || value.length > LONGEST) throw new DomainError('import.wrong_answer', { field });
  return value;
}

/** The same with the catalogues and the day of the running product. */
@Injectable()
export class AnswerCheck {
  constructor(
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  value(field: AnswerField, answer: string): string {
    return checkedAnswer(field, answer, { catalogs: this.catalogs, today: this.clock.today() });
  }

  /** Whether what was read of a cell could be given as its answer: only then is it worth suggesting. */
  takes(field: AnswerField, answer: string): boolean {
    try {
      return this.value(field, answer) !== '';
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}

export const isAnswerField = (field: string): field is AnswerField =>
  field === 'person' || (PERSON_FIELDS as readonly string[]).includes(field);

function read(field: PersonField, text: string, context: CheckContext): string | null {
  if (DATES.has(field)) return readDay(field, text, context);
  if (WORDS[field]) return WORDS[field].includes(text) ? text : null;
  const catalogue = catalogueOf(field);
  if (catalogue && field !== 'general_education') return readCodes(catalogue, field, text, context);
  switch (field) {
    case 'general_education':
      return /^\d{1,2}\/1[02]$/.test(text) ? text : readCodes('general_education_levels', field, text, context);
    case 'citizen_id':
      return readNumber(text, context);
    case 'phone':
      return readPhone(text).action === 'reject' ? null : readPhone(text).numbers.join(';');
    case 'email':
      return /^[^\s@;]+@[^\s@;]+\.[^\s@;]+(;[^\s@;]+@[^\s@;]+\.[^\s@;]+)*$/.test(text) ? text.toLowerCase() : null;
    case 'salary_step':
    case 'salary_steps':
      return /^([1-9]|1\d|20)$/.test(text) ? text : null;
    case 'salary_coefficient':
      return readCoefficient(text);
    case 'rank_code':
      return /^\d{2}\.\d{3}$|^V\.\d{2}\.\d{2}\.\d{2}$/.test(text) ? text : null;
    case 'languages':
      return readKnownLanguages(text);
    case 'other_qualifications':
      return text.split(';').every((item) => context.catalogs.find('education_levels', item.split('=')[0]!)) ? text : null;
    default:
      return text;
  }
}

function readDay(field: PersonField, text: string, { today }: CheckContext): string | null {
  const { action, value } = readDate(text, { cellType: 'text', numberFormat: null, date1904: false, today });
  if (action === 'reject' || !value || value < (field === 'talent_policy_on' ? '1945' : '1900')) return null;
  if (field === 'leaves_on' && !isDay(value)) return null; // the last day of work is a whole day
  if (field === 'talent_policy_on' && value > today) return null;
  return field === 'birth_date' && value > today ? null : value;
}

function readCodes(
  catalogue: Parameters<Catalogs['find']>[0],
  field: PersonField,
  text: string,
  { catalogs }: CheckContext,
): string | null {
  const parts = SEVERAL.has(field) ? text.split(/\s*;\s*/).filter(Boolean) : [text];
  const codes = parts.map((part) => (field === 'study_in_progress' ? readStudy(part, catalogs) : codeOf(catalogue, part, catalogs)));
  return codes.length > 0 && codes.every((code) => code !== null) ? codes.join(';') : null;
}

/** "TS", "NCS" or "ThS=2027-06": a degree, and until when where that is known. */
function readStudy(text: string, catalogs: CheckContext['catalogs']): string | null {
  const [level = '', expected, ...more] = text.split('=').map((part) => part.trim());
  const code = level === 'NCS' ? level : codeOf('education_levels', level, catalogs);
  if (code === null || more.length > 0) return null;
  if (expected === undefined) return code;
  return isPartialDate(expected) ? `${code}=${expected}` : null;
}

const codeOf = (catalogue: Parameters<Catalogs['find']>[0], text: string, catalogs: CheckContext['catalogs']): string | null =>
  (catalogs.find(catalogue, text) ?? catalogs.findByAlias(catalogue, text))?.code ?? null;

function readNumber(text: string, { catalogs }: CheckContext): string | null {
  const { action, value } = readCitizenNumber(text, { gender: null, birthYear: null, provinceCodes: catalogs.provinceCodes63() });
  return action === 'reject' ? null : value;
}

function readCoefficient(text: string): string | null {
  const value = readDecimal(text);
  return value !== null && value > 0 && value <= 20 ? value.toFixed(2) : null;
}

/** "Anh=B1; Dao" or "Anh B1, Tiếng Dao"; a level of no language is no answer. */
function readKnownLanguages(text: string): string | null {
  const { value } = readLanguages(text.replaceAll('=', ' '));
  return value?.split(';').every((item) => item !== '' && !item.startsWith('=')) ? value : null;
}
