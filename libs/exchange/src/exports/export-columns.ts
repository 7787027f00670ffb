import { formatPartialDate, type Language } from '#libs/kernel';
import type { WrittenCell } from '#libs/platform';
import { type CardField, cardFields, type TalentItem } from '#libs/talent';

/** A person of a list, with why that person is in it where the list is a part of an indicator. */
export interface ListedPerson {
  readonly item: TalentItem;
  readonly rule: string | null;
}

/** How columns turn codes into words. */
export interface Naming {
  readonly language: Language;
  readonly nameOf: (catalogue: string, code: string) => string;
}

export interface ExportColumn {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly width: number;
  readonly usual: boolean; // part of an ordinary list
  readonly cell: (person: ListedPerson, naming: Naming) => WrittenCell;
}

type Cell = ExportColumn['cell'];
const usual = (code: string, vi: string, en: string, width: number, cell: Cell): ExportColumn => ({
  code,
  vi,
  en,
  width,
  usual: true,
  cell,
});
const extra = (code: string, vi: string, en: string, width: number, cell: Cell): ExportColumn => ({
  code,
  vi,
  en,
  width,
  usual: false,
  cell,
});
const coded =
  (catalogue: string, code: (item: TalentItem) => string | null): Cell =>
  ({ item }, { nameOf }) => {
    const value = code(item);
    return value === null ? null : nameOf(catalogue, value);
  };
const several =
  (catalogue: string, codes: (item: TalentItem) => readonly string[]): Cell =>
  ({ item }, { nameOf }) =>
    codes(item)
      .map((code) => nameOf(catalogue, code))
      .join('; ') || null;
const yesNo = (value: boolean | null | undefined, { language }: Naming): string | null =>
  value === null || value === undefined ? null : language === 'vi' ? (value ? 'Có' : 'Không') : value ? 'Yes' : 'No';

const RESIDENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  local: { vi: 'Trong tỉnh', en: 'In the province' },
  other_province: { vi: 'Tỉnh khác', en: 'Another province' },
  overseas: { vi: 'Ở nước ngoài', en: 'Overseas' },
  foreign: { vi: 'Người nước ngoài', en: 'Foreigner' },
};

const MODES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  advise: { vi: 'Tư vấn', en: 'Advising' },
  review: { vi: 'Phản biện, thẩm định', en: 'Reviewing' },
  lecture: { vi: 'Giảng dạy, báo cáo chuyên đề', en: 'Lecturing' },
  remote_project: { vi: 'Làm dự án từ xa', en: 'Remote projects' },
  move: { vi: 'Chuyển về làm việc', en: 'Moving here to work' },
};
const PURPOSES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  listed: { vi: 'Đưa vào danh sách', en: 'Listed' },
  contacted: { vi: 'Liên hệ', en: 'Contacted' },
  shared: { vi: 'Chia sẻ với cơ quan khác', en: 'Shared with other bodies' },
  published: { vi: 'Công bố', en: 'Published' },
};

/** What a list can show, headed as rosters are, so that a list exported here can be imported again. No numbers of persons, no contacts. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  usual('code', 'Mã hồ sơ', 'Code', 12, ({ item }) => item.code),
  usual('fullName', 'Họ và tên', 'Full name', 26, ({ item }) => item.fullName),
  usual(
    'gender',
    'Giới tính',
    'Gender',
    10,
    coded('genders', ({ gender }) => gender),
  ),
  usual('birthOn', 'Ngày sinh', 'Date of birth', 13, ({ item }) => item.birthOn && formatPartialDate(item.birthOn)),
  extra('age', 'Tuổi', 'Age', 8, ({ item }) => item.age),
  usual('unit', 'Đơn vị công tác', 'Unit', 32, ({ item }) => item.unit?.name ?? item.employerName),
  extra('keepingUnit', 'Nơi quản lý hồ sơ', 'Record kept by', 32, ({ item }) => item.keepingUnit?.name ?? null),
  usual('position', 'Chức vụ', 'Position', 24, ({ item }) => item.position),
  usual(
    'category',
    'Đối tượng',
    'Category',
    18,
    coded('staff_categories', ({ category }) => category),
  ),
  usual(
    'degree',
    'Trình độ chuyên môn',
    'Degree',
    18,
    coded('education_levels', ({ degree }) => degree),
  ),
  usual('major', 'Chuyên ngành', 'Major', 26, ({ item }) => item.major),
  extra('institution', 'Cơ sở đào tạo', 'Institution', 26, ({ item }) => item.institution),
  extra('degreeYear', 'Năm tốt nghiệp', 'Year of award', 11, ({ item }) => item.degreeYear),
  usual('fields', 'Lĩnh vực', 'Fields', 28, ({ item }, { nameOf }) =>
    item.fields.map(({ code }) => nameOf('priority_fields', code)).join('; '),
  ),
  usual(
    'politicalTheory',
    'Lý luận chính trị',
    'Political theory',
    16,
    coded('political_theory_levels', ({ politicalTheory }) => politicalTheory),
  ),
  usual(
    'stateManagement',
    'Quản lý nhà nước',
    'State management',
    16,
    coded('state_management_levels', ({ stateManagement }) => stateManagement),
  ),
  extra('studies', 'Đang học', 'Studying for', 24, ({ item }, { nameOf, language }) =>
    item.studies
      .map(({ code, expectedIn }) =>
        [
          nameOf('education_levels', code),
          expectedIn && (language === 'vi' ? `dự kiến xong năm ${expectedIn}` : `to be finished in ${expectedIn}`),
        ]
          .filter(Boolean)
          .join(', '),
      )
      .join('; '),
  ),
  extra('rankCode', 'Mã ngạch', 'Rank code', 12, ({ item }) => item.rankCode),
  extra('languages', 'Ngoại ngữ', 'Languages', 24, ({ item }, { nameOf }) =>
    item.languages
      .map(({ code, level }) => [nameOf('languages', code), level && nameOf('foreign_language_levels', level)].filter(Boolean).join(', '))
      .join('; '),
  ),
  extra(
    'itLevels',
    'Tin học',
    'Computer skills',
    24,
    several('it_skill_levels', ({ itLevels }) => itLevels),
  ),
  extra(
    'titles',
    'Học hàm, danh hiệu',
    'Titles',
    20,
    several('academic_titles', ({ titles }) => titles),
  ),
  extra(
    'rating',
    'Xếp loại gần nhất',
    'Last rating',
    22,
    coded('quality_ratings', ({ rating }) => rating),
  ),
  extra('ratingYear', 'Năm xếp loại', 'Rated for', 10, ({ item }) => item.ratingYear),
  extra(
    'groups',
    'Nhóm trí thức',
    'Groups of intellectuals',
    26,
    several('intellectual_categories', ({ groups }) => groups),
  ),
  extra(
    'availability',
    'Sẵn sàng tham gia',
    'Available for',
    30,
    ({ item }, { language }) => item.availability.map((mode) => MODES[mode]?.[language] ?? mode).join('; ') || null,
  ),
  extra(
    'country',
    'Quốc gia sinh sống',
    'Lives in',
    18,
    coded('countries', ({ country }) => country),
  ),
  extra(
    'citizenships',
    'Quốc tịch',
    'Citizenship',
    18,
    several('countries', ({ citizenships }) => citizenships),
  ),
  extra(
    'consents',
    'Được phép',
    'May be',
    30,
    ({ item }, { language }) => item.consents.map((purpose) => PURPOSES[purpose]?.[language] ?? purpose).join('; ') || null,
  ),
  extra(
    'plannedFor',
    'Quy hoạch',
    'Planned for',
    28,
    several('planning_positions', ({ plannedFor = [] }) => plannedFor),
  ),
  extra('ethnicMinority', 'Dân tộc thiểu số', 'Ethnic minority', 10, ({ item }, naming) => yesNo(item.ethnicMinority, naming)),
  extra('party', 'Đảng viên', 'Party member', 10, ({ item }, naming) => yesNo(item.party, naming)),
  extra('residence', 'Nơi ở', 'Residence', 16, ({ item }, { language }) =>
    item.residence ? (RESIDENCES[item.residence]?.[language] ?? null) : null,
  ),
  extra('retiresOn', 'Ngày nghỉ hưu', 'Retires on', 13, ({ item }) => item.retiresOn && formatPartialDate(item.retiresOn)),
  extra('verified', 'Đã xác minh', 'Verified', 10, ({ item }, naming) => yesNo(item.verified, naming)),
  extra('confirmedOn', 'Xác nhận ngày', 'Confirmed on', 13, ({ item }) => item.confirmedOn && formatPartialDate(item.confirmedOn)),
  extra('wishes', 'Mong muốn đạt', 'Wishes met', 12, ({ item: { wishes } }) => wishes && `${wishes.met}/${wishes.of}`),
  extra(
    'why',
    'Lý do trong danh sách',
    'Why in this list',
    40,
    ({ item, rule }) => rule ?? item.matched.map(({ text }) => text).join('; '),
  ),
];

export const columnLabel = ({ vi, en }: ExportColumn, language: Language): string => (language === 'vi' ? vi : en);

/** A column goes along for whoever sees it on the screen: it is called as the field that it shows. */
export const columnKeys = cardFields.keys(
  'columns',
  'export',
  Object.fromEntries(EXPORT_COLUMNS.map(({ code }) => [code, [code === 'why' ? 'matched' : (code as CardField)]])),
);
