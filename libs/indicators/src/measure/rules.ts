import type { Catalogs } from '#libs/catalogs';
import type { Language } from '#libs/kernel';
import { type CardRow, codeName } from '#libs/talent';
import type { Definition } from '../definitions/definitions.js';
import type { Part, RuleView } from './measure.body.js';

interface Decided {
  readonly factKind: string | null;
  readonly factId: string | null;
  readonly rule: RuleView;
}

type Row = CardRow & { readonly degree_possible: string | null; readonly employment_certain: boolean };

/** The fact that decided where a person stands, and the rule in words. */
export function ruleOf(
  row: Row,
  part: Part,
  why: 'category' | 'value' | null,
  definition: Definition,
  catalogs: Catalogs,
  language: Language,
): Decided {
  const vi = language === 'vi';
  const degree = row.degree ? codeName(catalogs, 'education_levels', row.degree, language) : null;
  const category = row.category ? codeName(catalogs, 'staff_categories', row.category, language) : null;
  const byDegree = (code: string, text: string): Decided => ({
    factKind: row.degree_id ? 'qualifications' : null,
    factId: row.degree_id,
    rule: { code, text },
  });
  const byEmployment = (code: string, text: string): Decided => ({
    factKind: row.employment_id ? 'employments' : null,
    factId: row.employment_id,
    rule: { code, text },
  });
  if (part === 'numerator')
    return byDegree('postgraduate_degree', vi ? `Có bằng ${degree}: trình độ sau đại học.` : `Holds a ${degree} degree: postgraduate.`);
  if (part === 'remainder')
    return byDegree(
      'no_postgraduate_degree',
      vi ? `Trình độ cao nhất là ${degree}: chưa sau đại học.` : `The highest degree is ${degree}: not postgraduate.`,
    );
  if (part === 'excluded')
    return byEmployment(
      'not_in_population',
      vi
        ? `${category ?? 'Đối tượng này'} không thuộc cán bộ, công chức, viên chức (định nghĩa v${definition.version}).`
        : `${category ?? 'This category'} is not counted among cadres, civil servants and public employees (definition v${definition.version}).`,
    );
  if (why === 'category')
    return row.employment_certain
      ? byEmployment(
          'unknown_category',
          vi
            ? 'Chưa rõ là cán bộ, công chức hay viên chức: bổ sung đối tượng trong hồ sơ.'
            : 'It is not known whether this is a cadre, civil servant or public employee: complete the category in the record.',
        )
      : byEmployment(
          'unsure_employment',
          vi
            ? 'Chưa rõ đã làm việc ở đây vào ngày này hay chưa: bổ sung ngày bắt đầu.'
            : 'It is not known whether the employment had begun on this day: complete its start.',
        );
  if (row.degree_possible) {
    const possible = codeName(catalogs, 'education_levels', row.degree_possible, language);
    return byDegree(
      'unsure_degree_day',
      vi
        ? `Có bằng ${possible} nhưng chưa rõ đã có vào ngày này hay chưa: bổ sung ngày cấp.`
        : `Holds a ${possible} degree, but it is not known whether by this day: complete its day of award.`,
    );
  }
  return byDegree(
    'unknown_degree',
    vi ? 'Chưa rõ trình độ chuyên môn: bổ sung bằng cấp trong hồ sơ.' : 'The degree is not known: complete it in the record.',
  );
}
