import type { Catalogs } from '#libs/catalogs';
import type { Language } from '#libs/kernel';
import type { AgeBand, Criteria } from './criteria.body.js';

/** What the words of a description need: names of codes and of units. */
export interface DescribeNames {
  readonly catalogs: Catalogs;
  readonly unitName: (unit: string) => string;
}

type Words = Readonly<Record<Language, string>>;
const UNKNOWN: Words = { vi: 'chưa rõ', en: 'unknown' };
const OR: Words = { vi: ' hoặc ', en: ' or ' };

const LISTS: readonly { key: keyof Criteria; catalogue?: string; words: Words; named?: Readonly<Record<string, Words>> }[] = [
  {
    key: 'kinds',
    words: { vi: '', en: '' },
    named: { staff: { vi: 'trong biên chế, hợp đồng', en: 'staff' }, expert: { vi: 'chuyên gia', en: 'experts' } },
  },
  { key: 'categories', catalogue: 'staff_categories', words: { vi: 'là', en: 'who are' } },
  { key: 'fields', catalogue: 'priority_fields', words: { vi: 'lĩnh vực', en: 'in the field of' } },
  { key: 'degrees', catalogue: 'education_levels', words: { vi: 'trình độ', en: 'with the highest degree' } },
  { key: 'majors', words: { vi: 'chuyên ngành', en: 'majoring in' } },
  { key: 'politicalTheory', catalogue: 'political_theory_levels', words: { vi: 'lý luận chính trị', en: 'political theory' } },
  { key: 'stateManagement', catalogue: 'state_management_levels', words: { vi: 'quản lý nhà nước', en: 'state management' } },
  { key: 'gender', catalogue: 'genders', words: { vi: 'giới tính', en: 'gender' } },
  {
    key: 'residence',
    words: { vi: 'nơi ở', en: 'living' },
    named: {
      local: { vi: 'trong tỉnh', en: 'in the province' },
      other_province: { vi: 'tỉnh khác', en: 'in another province' },
      overseas: { vi: 'ở nước ngoài', en: 'overseas' },
      foreign: { vi: 'người nước ngoài', en: 'foreigners' },
    },
  },
];

/** The question in words: "Thạc sĩ trở lên, lĩnh vực Công nghệ thông tin hoặc Năng lượng, dưới Phường Mạo Khê". */
export function wordsOf(criteria: Criteria, language: Language, names: DescribeNames): string {
  const parts = partsOf(criteria, language, names);
  if (parts.length === 0) return language === 'vi' ? 'Tất cả mọi người' : 'Everybody';
  const text = parts.join(', ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function partsOf(criteria: Criteria, language: Language, names: DescribeNames): string[] {
  const vi = language === 'vi';
  const parts: string[] = [];
  if (criteria.degreeAtLeast)
    parts.push(`${codeName(names.catalogs, 'education_levels', criteria.degreeAtLeast, language)} ${vi ? 'trở lên' : 'or higher'}`);
  if (criteria.postgraduate?.length)
    parts.push(
      yesNo(
        criteria.postgraduate,
        language,
        { vi: 'có trình độ sau đại học', en: 'with a postgraduate degree' },
        { vi: 'chưa có trình độ sau đại học', en: 'without a postgraduate degree' },
      ),
    );
  for (const { key, catalogue, words, named } of LISTS) {
    const values = criteria[key] as readonly (string | null)[] | undefined;
    if (!values?.length) continue;
    const shown = values.map((value) =>
      value === null
        ? UNKNOWN[language]
        : (named?.[value]?.[language] ?? (catalogue ? codeName(names.catalogs, catalogue, value, language) : value)),
    );
    parts.push(`${words[language]} ${shown.join(OR[language])}`.trim());
  }
  if (criteria.ageBand?.length)
    parts.push(
      criteria.ageBand
        .map((band) => (band === null ? (vi ? 'chưa rõ tuổi' : 'of unknown age') : ageWords(band as AgeBand, language)))
        .join(OR[language]),
    );
  if (criteria.party?.length)
    parts.push(
      yesNo(
        criteria.party,
        language,
        { vi: 'đảng viên', en: 'members of the Party' },
        { vi: 'không phải đảng viên', en: 'not members of the Party' },
      ),
    );
  if (criteria.verifiedOnly) parts.push(vi ? 'đã xác minh' : 'verified');
  if (criteria.units?.length)
    parts.push(
      `${vi ? 'dưới' : 'below'} ${criteria.units.map((unit) => (unit === null ? UNKNOWN[language] : names.unitName(unit))).join(OR[language])}`,
    );
  if (criteria.text) parts.push(vi ? `có «${criteria.text}»` : `matching “${criteria.text}”`);
  const not = criteria.not ? partsOf(criteria.not, language, names) : [];
  if (not.length > 0) parts.push(`${vi ? 'không phải' : 'but not'} (${not.join(', ')})`);
  return parts;
}

function yesNo(values: readonly (boolean | null)[], language: Language, yes: Words, no: Words): string {
  return values.map((value) => (value === null ? UNKNOWN[language] : value ? yes[language] : no[language])).join(OR[language]);
}

function ageWords(band: AgeBand, language: Language): string {
  const [from, to] = band.split('-');
  if (!from) return language === 'vi' ? `đến ${to} tuổi` : `aged up to ${to}`;
  if (!to) return language === 'vi' ? `từ ${from} tuổi` : `aged ${from} or more`;
  return language === 'vi' ? `${from}-${to} tuổi` : `aged ${from}-${to}`;
}

export function codeName(catalogs: Catalogs, catalogue: string, code: string, language: Language): string {
  const item = catalogs.catalog(catalogue).byCode.get(code);
  return item ? (language === 'vi' ? item.nameVi : item.nameEn) : code;
}
