import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  buildMessage,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { clean } from '#libs/kernel';

/** What a property of a body or view is. One declaration gives validation and documentation, so that the two cannot differ. */
export interface FieldOptions {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'day' | 'partialDate' | 'uuid' | 'time' | 'timeOfDay' | 'year' | 'email';
  readonly of?: () => new () => object; // a nested body
  readonly oneOf?: readonly string[];
  readonly list?: boolean;
  readonly maxItems?: number; // default 1,000
  readonly optional?: boolean; // may be absent
  readonly nullable?: boolean; // may be null
  readonly min?: number; // of a number, or how many characters of a string one can see at least
  readonly max?: number; // of a number, or the longest length of a string (default 2,000)
  readonly description?: string;
  readonly example?: unknown;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** RFC 3339. PostgreSQL would also take words such as "yesterday". */
const TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
/** No control characters besides tab and line ends, no lone surrogates: PostgreSQL and JSON would stumble over them later. */
const CLEAN_TEXT = /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u;

export function Field(options: FieldOptions = {}): PropertyDecorator {
  const { list = false, optional = false, nullable = false } = options;
  const checks: PropertyDecorator[] = [ApiProperty(documentation(options)), ...valueChecks(options, list)];
  const { maxItems = 1_000 } = options;
  if (list) checks.push(IsArray(), ArrayMaxSize(maxItems, said('too_many', { max: maxItems })));
  if (optional && nullable) checks.push(IsOptional());
  else if (optional) checks.push(ValidateIf((_, value) => value !== undefined));
  else if (nullable) checks.push(ValidateIf((_, value) => value !== null));
  return applyDecorators(...checks);
}

/** What is wrong in words of both languages, where a person may have typed it; the rest is for programs. */
const said = (what: string, params: Readonly<Record<string, number>> = {}): ValidationOptions => ({
  context: { code: `request.${what}`, params },
});

function valueChecks(options: FieldOptions, each: boolean): PropertyDecorator[] {
  const { type = 'string', of, oneOf, min, max } = options;
  if (of) return [IsObject({ each }), ValidateNested({ each }), Type(of)]; // a list is no object: without this its elements would pass for one
  if (oneOf) return [IsIn(oneOf, { each })];
  const like = (pattern: RegExp, what: string) => Matches(pattern, { each, ...said(what) });
  switch (type) {
    case 'integer':
      return [IsInt({ each, ...said('not_whole') }), ...within(min ?? Number.MIN_SAFE_INTEGER, max ?? Number.MAX_SAFE_INTEGER, each)];
    case 'number':
      return [IsNumber({}, { each, ...said('not_a_number') }), ...within(min ?? -1e15, max ?? 1e15, each)];
    case 'boolean':
      return [IsBoolean({ each })];
    case 'uuid':
      return [IsUUID(undefined, { each, ...said('not_chosen') })];
    case 'day':
      return [like(DAY, 'not_a_day')];
    case 'partialDate':
      return [like(PARTIAL_DATE, 'not_a_date')];
    case 'time':
      return [Matches(TIME, { each })];
    case 'year':
      return [like(/^(19|20)\d\d$/, 'not_a_year')];
    case 'timeOfDay':
      return [like(TIME_OF_DAY, 'not_an_hour')];
    case 'email':
      return [IsEmail({ allow_utf8_local_part: false }, { each, ...said('not_an_email') }), longestOf(254, each)];
    case 'string':
      return [
        IsString({ each, ...said('empty') }),
        ...(min ? [SaysAtLeast(min, each)] : []),
        longestOf(max ?? 2_000, each),
        like(CLEAN_TEXT, 'not_text'),
      ];
  }
}

const within = (min: number, max: number, each: boolean): PropertyDecorator[] => [
  Min(min, { each, ...said('below', { min }) }),
  Max(max, { each, ...said('above', { max }) }),
];

const longestOf = (max: number, each: boolean): PropertyDecorator => MaxLength(max, { each, ...said('too_long', { max }) });

/** Blanks and signs that nobody sees say nothing. */
const SaysAtLeast = (min: number, each: boolean): PropertyDecorator =>
  ValidateBy(
    {
      name: 'minLength',
      validator: {
        validate: (value) => typeof value === 'string' && clean(value).length >= min,
        defaultMessage: buildMessage((prefix) => `${prefix}$property must be longer than or equal to ${min} characters`, { each }),
      },
    },
    { each, ...said(min > 1 ? 'too_short' : 'empty', { min }) },
  );

function documentation(options: FieldOptions): ApiPropertyOptions {
  const { type = 'string', of, oneOf, list, optional, nullable, description, example } = options;
  const shape: Record<string, unknown> = of ? { type: () => of() } : oneOf ? { enum: [...oneOf] } : DOCUMENTED[type];
  return {
    ...shape,
    ...(list ? { isArray: true } : {}),
    required: !optional,
    nullable: nullable ?? false,
    ...(description ? { description } : {}),
    ...(example !== undefined ? { example } : {}),
  } as ApiPropertyOptions;
}

const DOCUMENTED: Record<NonNullable<FieldOptions['type']>, Record<string, unknown>> = {
  string: { type: String },
  integer: { type: 'integer' },
  number: { type: Number },
  boolean: { type: Boolean },
  uuid: { type: String, format: 'uuid' },
  day: { type: String, format: 'date' },
  partialDate: { type: String, description: 'YYYY, YYYY-MM or YYYY-MM-DD' },
  time: { type: String, format: 'date-time' },
  email: { type: String, format: 'email' },
  year: { type: String, description: 'YYYY' },
  timeOfDay: { type: String, description: 'HH:MM' },
};

/** The names of all documented properties of a body or view, inherited ones too. */
export const propertiesOf = (shape: new () => object): string[] =>
  ((Reflect.getMetadata('swagger/apiModelPropertiesArray', shape.prototype) as string[] | undefined) ?? []).map((name) => name.slice(1));
