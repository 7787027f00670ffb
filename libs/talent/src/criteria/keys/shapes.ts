import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { isDay } from '#libs/kernel';
import { Field, type FieldOptions } from '#libs/platform';
import type { Shape } from './criteria-key.js';

const MOST_VALUES = 200;
const MOST_PEOPLE = 500; // as many as a shortlist holds
const LONGEST_VALUE = 100;
const LONGEST_REASON = 500;
const CLEAN = /^[^\p{Cc}\p{Cs}]*$/u; // PostgreSQL would stumble over NUL and half letters
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** One value, checked like every property of a body. */
export const single = <Value>(options: FieldOptions): Shape<Value> => Field({ ...options, optional: true }) as Shape<Value>;

/** A day of the calendar: there is no 30 February. */
export const oneDay = (description: string): Shape<string> =>
  applyDecorators(
    Field({ type: 'day', optional: true, description }),
    ValidateBy({ name: 'realDay', validator: { validate: (value) => isDay(value), defaultMessage: () => 'a day of the calendar' } }),
  ) as Shape<string>;

/** A list checked one by one. */
function list<Value>(
  description: string,
  items: object,
  means: string,
  isOne: (value: unknown) => boolean,
  most = MOST_VALUES,
): Shape<Value[]> {
  return applyDecorators(
    ApiProperty({ type: 'array', required: false, description, items } as never),
    IsOptional(),
    ValidateBy({
      name: 'listOf',
      validator: {
        validate: (value) => Array.isArray(value) && value.length <= most && value.every(isOne),
        defaultMessage: () => `at most ${most} of: ${means}`,
      },
    }),
  ) as Shape<Value[]>;
}

const isText = (value: unknown, longest = LONGEST_VALUE): value is string =>
  typeof value === 'string' && value.length <= longest && CLEAN.test(value);
const isTextOrNone = (value: unknown): value is string | null | undefined => value === undefined || value === null || isText(value);
const isYearOrNone = (value: unknown): value is number | null | undefined =>
  value === undefined || value === null || (Number.isInteger(value) && Number(value) >= 1945 && Number(value) <= 2200);
const isRecord = (value: unknown, names: readonly string[]): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).every((name) => names.includes(name));

/** A list of codes in which `null` asks for the unknown. */
export const listOfCodes = (description: string): Shape<(string | null)[]> =>
  list<string | null>(
    description,
    { type: 'string', nullable: true },
    `a code of at most ${LONGEST_VALUE} characters, or null for unknown`,
    (value) => value === null || isText(value),
  );

/** Yes, no or `null` for unknown, any of them. */
export const listOfAnswers = (description: string): Shape<(boolean | null)[]> =>
  list<boolean | null>(
    description,
    { type: 'boolean', nullable: true },
    'true, false, or null for unknown',
    (value) => value === null || typeof value === 'boolean',
    3,
  );

export interface LanguageAsked {
  readonly language?: string | null; // any, where a level is asked
  readonly levelAtLeast?: string | null;
}
export const listOfLanguages = (description: string): Shape<(LanguageAsked | null)[]> =>
  list<LanguageAsked | null>(
    description,
    {
      type: 'object',
      nullable: true,
      properties: { language: { type: 'string', nullable: true }, levelAtLeast: { type: 'string', nullable: true } },
    },
    '{language, levelAtLeast}, one of both at least, or null for unknown',
    (value) =>
      value === null ||
      (isRecord(value, ['language', 'levelAtLeast']) &&
        isTextOrNone(value.language) &&
        isTextOrNone(value.levelAtLeast) &&
        Boolean(value.language ?? value.levelAtLeast)),
  );

export interface StudyAsked {
  readonly level?: string | null; // any, where a year is asked
  readonly expectedIn?: number | null; // the year
}
export const listOfStudies = (description: string): Shape<(StudyAsked | null)[]> =>
  list<StudyAsked | null>(
    description,
    {
      type: 'object',
      nullable: true,
      properties: { level: { type: 'string', nullable: true }, expectedIn: { type: 'integer', nullable: true } },
    },
    '{level, expectedIn}, one of both at least, or null for unknown',
    (value) =>
      value === null ||
      (isRecord(value, ['level', 'expectedIn']) &&
        isTextOrNone(value.level) &&
        isYearOrNone(value.expectedIn) &&
        Boolean(value.level ?? value.expectedIn)),
  );

export interface PersonAsked {
  readonly id: string;
  readonly reason: string;
}
export const listOfPeople = (description: string): Shape<PersonAsked[]> =>
  list<PersonAsked>(
    description,
    {
      type: 'object',
      required: ['id', 'reason'],
      properties: { id: { type: 'string', format: 'uuid' }, reason: { type: 'string', minLength: 1, maxLength: LONGEST_REASON } },
    },
    `{id, reason}, the reason 1 to ${LONGEST_REASON} characters`,
    (value) =>
      isRecord(value, ['id', 'reason']) &&
      UUID.test(String(value.id)) &&
      isText(value.reason, LONGEST_REASON) &&
      String(value.reason).trim() !== '',
    MOST_PEOPLE,
  );
