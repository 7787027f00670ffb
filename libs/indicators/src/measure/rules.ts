import type { Catalogs } from '#libs/catalogs';
import type { Language } from '#libs/kernel';
import { type CardEvidence, type CardRow, type Criteria, codeName, wordsOf } from '#libs/talent';
import type { Definition } from '../definitions/definition.js';
import type { Part, RuleView } from './measure.body.js';

interface Decided {
  readonly factKind: string | null;
  readonly factId: string | null;
  readonly rule: RuleView;
}

type Row = CardRow &
  CardEvidence & {
    readonly degree_possible: string | null;
    readonly employment_certain: boolean;
    readonly identity_id: string | null;
  };

/** The fact that decided where a person stands, and the rule in words. */
export function ruleOf(
  row: Row,
  part: Part,
  why: 'category' | 'value' | null,
  { kind, numerator, version }: Pick<Definition, 'kind' | 'numerator' | 'version'>,
  catalogs: Catalogs,
  language: Language,
): Decided {
  const vi = language === 'vi';
  const byEmployment = (code: string, text: string): Decided => ({
    factKind: row.employment_id ? 'employments' : null,
    factId: row.employment_id,
    rule: { code, text },
  });
  if (kind === 'cohort')
    return part === 'numerator'
      ? byEmployment('still_here', vi ? 'Vẫn đang làm việc vào ngày này.' : 'Still works here on this day.')
      : byEmployment('gone', vi ? 'Không còn làm việc vào ngày này.' : 'No longer works here on this day.');
  if (part === 'excluded') {
    const category = row.category ? codeName(catalogs, 'staff_categories', row.category, language) : null;
    return byEmployment(
      'not_in_population',
      vi
        ? `${category ?? 'Đối tượng này'}: không thuộc diện tính theo định nghĩa v${version}.`
        : `${category ?? 'This category'}: not counted by definition v${version}.`,
    );
  }
  if (why === 'category')
    return row.employment_certain
      ? byEmployment(
          'unknown_category',
          vi
            ? 'Chưa rõ có thuộc diện tính hay không: bổ sung đối tượng và những gì còn thiếu trong hồ sơ.'
            : 'It is not known whether this person is counted: complete the category and what else the record lacks.',
        )
      : byEmployment(
          'unsure_employment',
          vi
            ? 'Chưa rõ đã làm việc ở đây vào ngày này hay chưa: bổ sung ngày bắt đầu.'
            : 'It is not known whether the employment had begun on this day: complete its start.',
        );
  return byDegree(numerator)
    ? degreeRule(row, part, numerator, catalogs, language)
    : conditionRule(row, part, numerator, catalogs, language);
}

/** Whether the highest degree alone decides. */
const byDegree = (numerator: Criteria): boolean =>
  Object.entries(numerator).every(([key, value]) => value === undefined || ['postgraduate', 'degrees', 'degreeAtLeast'].includes(key));

function degreeRule(row: Row, part: Part, numerator: Criteria, catalogs: Catalogs, language: Language): Decided {
  const vi = language === 'vi';
  const name = (code: string) => codeName(catalogs, 'education_levels', code, language);
  const decided = (code: string, text: string): Decided => ({
    factKind: row.degree_id ? 'qualifications' : null,
    factId: row.degree_id,
    rule: { code, text },
  });
  const held = row.degree ? name(row.degree) : null;
  if (numerator.postgraduate) {
    if (part === 'numerator')
      return decided('postgraduate_degree', vi ? `Có bằng ${held}: trình độ sau đại học.` : `Holds a ${held} degree: postgraduate.`);
    if (part === 'remainder')
      return decided(
        'no_postgraduate_degree',
        vi ? `Trình độ cao nhất là ${held}: chưa sau đại học.` : `The highest degree is ${held}: not postgraduate.`,
      );
  } else {
    const wanted = wordsOf(numerator, { language, catalogs, unitName: String });
    if (part === 'numerator') return decided('degree_counts', vi ? `Có bằng ${held}: được tính.` : `Holds a ${held} degree, which counts.`);
    if (part === 'remainder')
      return decided(
        'degree_does_not_count',
        vi ? `Trình độ cao nhất là ${held}; cần: ${wanted}.` : `The highest degree is ${held}; it takes: ${wanted}.`,
      );
  }
  if (row.degree_possible) {
    const possible = name(row.degree_possible);
    return decided(
      'unsure_degree_day',
      vi
        ? `Có bằng ${possible} nhưng chưa rõ đã có vào ngày này hay chưa: bổ sung ngày cấp.`
        : `Holds a ${possible} degree, but it is not known whether by this day: complete its day of award.`,
    );
  }
  return decided(
    'unknown_degree',
    vi ? 'Chưa rõ trình độ chuyên môn: bổ sung bằng cấp trong hồ sơ.' : 'The degree is not known: complete it in the record.',
  );
}

/** The kind of fact that tells of a key. */
const KIND_OF: Readonly<Record<string, string>> = {
  gender: 'identities',
  ageBand: 'identities',
  residence: 'identities',
  ageFrom: 'identities',
  ageTo: 'identities',
  ethnicMinority: 'identities',
  languages: 'qualifications',
  studying: 'studies',
  itLevels: 'qualifications',
  ratings: 'appraisals',
  fields: 'expertise',
  party: 'memberships',
  politicalTheory: 'qualifications',
  stateManagement: 'qualifications',
  verifiedOnly: 'employments',
};

function conditionRule(row: Row, part: Part, numerator: Criteria, catalogs: Catalogs, language: Language): Decided {
  const vi = language === 'vi';
  const keys = Object.keys(numerator).filter((key) => numerator[key as keyof Criteria] !== undefined);
  const factKind = (keys.length === 1 && KIND_OF[keys[0]!]) || null;
  const ids: Readonly<Record<string, string | null | undefined>> = {
    identities: row.identity_id,
    employments: row.employment_id,
    memberships: row.party_id,
    appraisals: row.rating_id,
    expertise: row.field_ids[row.fields.findIndex((field) => numerator.fields?.includes(field))],
  };
  const words = wordsOf(numerator, { language, catalogs, unitName: String });
  const text = {
    numerator: vi ? `Đúng điều kiện: ${words}.` : `Meets the condition: ${words}.`,
    remainder: vi ? `Không đúng điều kiện: ${words}.` : `Does not meet the condition: ${words}.`,
    unknown: vi
      ? `Hồ sơ chưa đủ để biết có đúng điều kiện hay không: ${words}. Bổ sung phần còn thiếu.`
      : `The record does not tell whether the condition is met: ${words}. Complete what it lacks.`,
  }[part as 'numerator' | 'remainder' | 'unknown'];
  return { factKind, factId: (factKind && ids[factKind]) || null, rule: { code: `condition_${part}`, text } };
}
