import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { Field } from '#libs/platform';

const MOST_VALUES = 200;
const LONGEST_VALUE = 100;
const CLEAN = /^[^\p{Cc}\p{Cs}]*$/u; // PostgreSQL would stumble over NUL and half letters

/** A list of codes in which `null` asks for the unknown. */
function Codes(description: string): PropertyDecorator {
  return (target, property) => {
    ApiProperty({ type: String, isArray: true, required: false, description, items: { type: 'string', nullable: true } } as never)(
      target,
      property,
    );
    IsOptional()(target, property);
    ValidateBy({
      name: 'codes',
      validator: {
        validate: (value) =>
          Array.isArray(value) &&
          value.length <= MOST_VALUES &&
          value.every((code) => code === null || (typeof code === 'string' && code.length <= LONGEST_VALUE && CLEAN.test(code))),
        defaultMessage: () => `at most ${MOST_VALUES} codes of ${LONGEST_VALUE} characters, or null for unknown`,
      },
    })(target, property);
  };
}

/** Yes, no or `null` for unknown, any of them. */
function YesNo(description: string): PropertyDecorator {
  return (target, property) => {
    ApiProperty({ type: Boolean, isArray: true, required: false, description, items: { type: 'boolean', nullable: true } } as never)(
      target,
      property,
    );
    IsOptional()(target, property);
    ValidateBy({
      name: 'yesNo',
      validator: {
        validate: (value) =>
          Array.isArray(value) && value.length <= 3 && value.every((answer) => answer === null || typeof answer === 'boolean'),
        defaultMessage: () => 'a list of true, false, or null for unknown',
      },
    })(target, property);
  };
}

export const AGE_BANDS = ['-30', '31-40', '41-50', '51-60', '61-'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/**
 * A question about people. Keys are AND-ed, the values of one key OR-ed; an absent key does not restrict. Unknown is its own
 * value (`null`): it is neither matched nor excluded by a known one, and `not` of an unknown is not a match.
 */
export class Criteria {
  @Field({ optional: true, max: 200, description: 'words of name, code, degree, field, major, institution; accents do not matter' })
  text?: string;
  @Codes('ids or codes of units; their subtrees') units?: (string | null)[];
  @Codes('staff, expert') kinds?: (string | null)[];
  @Codes('staff categories') categories?: (string | null)[];
  @Codes('priority fields: by a degree or an expertise') fields?: (string | null)[];
  @Codes('highest degrees') degrees?: (string | null)[];
  @Field({ optional: true, max: 20, description: 'this degree or a higher one, by the rank of the catalogue' }) degreeAtLeast?: string;
  @YesNo('a postgraduate degree') postgraduate?: (boolean | null)[];
  @Codes('majors, as words') majors?: (string | null)[];
  @Codes('levels of political theory') politicalTheory?: (string | null)[];
  @Codes('levels of state management') stateManagement?: (string | null)[];
  @Codes('NAM, NU') gender?: (string | null)[];
  @Codes(AGE_BANDS.join(', ')) ageBand?: (string | null)[];
  @YesNo('member of the Party') party?: (boolean | null)[];
  @Codes('local, other_province, overseas, foreign') residence?: (string | null)[];
  @Field({ type: 'boolean', optional: true, description: 'only people whose degree and employment were verified' }) verifiedOnly?: boolean;

  @ApiProperty({ type: () => Criteria, required: false, description: 'what must not hold' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Criteria)
  not?: Criteria;
}

export type CriteriaKey = Exclude<keyof Criteria, 'not'>;
export const DEEPEST = 4;

/** A question without the words in it, which may be a name: that there are some is all that is kept. */
export function wordlessOf({ text, majors, not, ...codes }: Criteria): Record<string, unknown> {
  return {
    ...codes,
    ...(text ? { text: true } : {}),
    ...(majors ? { majors: true } : {}),
    ...(not ? { not: wordlessOf(not) } : {}),
  };
}
