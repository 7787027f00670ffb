import type { Catalogs } from '#libs/catalogs';
import type { Day, Language } from '#libs/kernel';
import { AGE_BANDS, bornWithin, codeName } from '#libs/talent';
import type { Grouping } from './measure.body.js';
import type { MeasuredScope } from './measured-scope.js';

/** How a grouping becomes one text per card `c` (or several, for fields), and how its codes are called. */
export interface GroupingSql {
  readonly from: string; // joined behind the cards
  readonly column: string;
  readonly name: (code: string | null, language: Language) => string;
}

const UNKNOWN: Record<Language, string> = { vi: 'Chưa rõ', en: 'Unknown' };
const OWN: Record<Language, string> = { vi: 'Trực thuộc', en: 'Directly' };
const CATALOGUE: Partial<Record<Grouping, string>> = { field: 'priority_fields', category: 'staff_categories', gender: 'genders' };

export function groupingSql(
  by: Grouping,
  scope: MeasuredScope,
  day: Day,
  catalogs: Catalogs,
  add: (value: unknown) => string,
): GroupingSql {
  if (by === 'unit') {
    const cases = scope.children.map(
      ({ id, path }) => `when c.home_path >= ${add(path)} and c.home_path < ${add(`${path.slice(0, -1)}/`)} then ${add(id)}`,
    );
    const names = new Map(scope.children.map(({ id, name }) => [id, name]));
    return {
      from: '',
      column: cases.length > 0 ? `case ${cases.join(' ')} end` : 'null::text',
      name: (code, language) => (code ? (names.get(code) ?? '') : OWN[language]),
    };
  }
  const named = (code: string | null, language: Language) => {
    if (code === null) return UNKNOWN[language];
    const catalogue = CATALOGUE[by];
    return catalogue ? codeName(catalogs, catalogue, code, language) : code;
  };
  if (by === 'field')
    return {
      from: `cross join lateral (select unnest(case when c.fields = '{}' then array[null] else c.fields end) as field) f`,
      column: 'f.field',
      name: named,
    };
  if (by === 'ageBand') {
    const bands = AGE_BANDS.map((band) => {
      const { bornFrom, bornTo } = bornWithin(band, day);
      return `when ${[bornFrom ? `c.birth_first >= ${add(bornFrom)}::date` : '', bornTo ? `c.birth_first <= ${add(bornTo)}::date` : ''].filter(Boolean).join(' and ')} then '${band}'`;
    });
    return { from: '', column: `case ${bands.join(' ')} end`, name: named };
  }
  return { from: '', column: by === 'gender' ? 'c.gender' : 'c.category', name: named };
}
