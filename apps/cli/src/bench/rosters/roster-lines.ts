import { addDays, type Day } from '#libs/kernel';
import { Draw } from '../../demo/draw.js';
import { inventName } from '../../demo/names.js';
import { PROFESSIONS, type Profession } from '../../demo/professions.js';

export type RosterCell = string | number | null;

/** A roster of a province as its offices send it: one heading row, 35 columns, two rows above the table. */
export const ROSTER_TOP: readonly (readonly RosterCell[])[] = [
  ['UBND TỈNH MẪU'],
  ['Danh sách công chức, viên chức (Tính đến ngày 30/6/2026)'],
];
export const ROSTER_HEADING: readonly string[] = [
  'STT',
  'Họ và tên',
  'Ngày tháng năm sinh',
  'Giới tính',
  'Số CCCD',
  'Dân tộc',
  'Tôn giáo',
  'Quê quán',
  'Nơi ở hiện nay',
  'Đơn vị công tác',
  'Phòng ban',
  'Chức vụ',
  'Đối tượng',
  'Ngày tuyển dụng',
  'Ngày về đơn vị',
  'Trình độ văn hóa',
  'Trình độ chuyên môn',
  'Chuyên ngành',
  'Nơi đào tạo',
  'Năm tốt nghiệp',
  'Hình thức đào tạo',
  'Lý luận chính trị',
  'Quản lý nhà nước',
  'Ngoại ngữ',
  'Tin học',
  'Mã ngạch',
  'Bậc lương',
  'Hệ số lương',
  'Thời điểm hưởng',
  'Ngày vào Đảng dự bị',
  'Ngày vào Đảng chính thức',
  'Số sổ BHXH',
  'Hội viên',
  'Điện thoại, email',
  'Ghi chú',
];

/** People a unit has on average. */
const PER_UNIT = 50;
const HOMES = ['Đông Triều', 'Uông Bí', 'Quảng Yên', 'Hạ Long', 'Cẩm Phả', 'Móng Cái', 'Tiên Yên', 'Vân Đồn'];
const DEGREES: Readonly<Record<string, string>> = { TS: 'Tiến sĩ', ThS: 'Thạc sĩ', DH: 'Đại học', CD: 'Cao đẳng', TC: 'Trung cấp' };
const THEORY: Readonly<Record<string, string>> = { LLCT_SC: 'Sơ cấp', LLCT_TC: 'Trung cấp', LLCT_CC: 'Cao cấp' };
const STATE: Readonly<Record<string, string>> = { QLNN_CV: 'Chuyên viên', QLNN_CVC: 'Chuyên viên chính' };
const CATEGORIES: Readonly<Record<string, string>> = { CB: 'Cán bộ', CC: 'Công chức', VC: 'Viên chức' };
const KINDS = Object.values(PROFESSIONS).filter(({ category }) => category !== 'NGOAI');

/** The rows of invented people, the same each time; `from` is the number of the first. */
export function* rosterLines(people: number, from = 1): Generator<RosterCell[]> {
  for (let number = from; number < from + people; number++) yield rosterLine(number, people);
}

function rosterLine(number: number, people: number): RosterCell[] {
  const draw = new Draw(number);
  const unit = draw.below(Math.max(1, Math.floor(people / PER_UNIT))) + 1;
  const profession = KINDS[unit % KINDS.length]!;
  const gender = draw.chance(profession.women) ? 'NU' : 'NAM';
  const born = addDays('1966-01-01', draw.below(13_000));
  const recruited = addDays(born, 23 * 365 + draw.below(1_500));
  const step = 1 + draw.below(9);
  return [
    number,
    inventName(draw, gender),
    draw.chance(95) ? shown(born) : born.slice(0, 4),
    gender === 'NU' ? 'Nữ' : 'Nam',
    draw.chance(92) ? citizenNumber(gender, born, number) : null,
    draw.weighted({ Kinh: 90, Tày: 4, Dao: 3, 'Sán Dìu': 3 }),
    draw.chance(60) ? 'Không' : null,
    `${draw.pick(HOMES)}, Quảng Ninh`,
    `Tổ ${1 + draw.below(12)}, ${draw.pick(HOMES)}`,
    `Cơ quan số ${unit}`,
    draw.chance(50) ? `Phòng nghiệp vụ ${1 + draw.below(6)}` : null,
    draw.pick(profession.members),
    CATEGORIES[profession.category]!,
    shown(recruited),
    draw.chance(70) ? shown(addDays(recruited, draw.below(2_000))) : null,
    '12/12',
    ...studies(draw, profession, born),
    draw.chance(85) ? draw.pick(['01.003', '01.004', 'V.07.03.29']) : null,
    step,
    Number((2.34 + (step - 1) * 0.33).toFixed(2)),
    draw.chance(85) ? `01/${String(1 + draw.below(12)).padStart(2, '0')}/2024` : null,
    ...party(draw, recruited),
    `22${String(10_000_000 + number)}`,
    draw.chance(10) ? 'Hội Nhà báo' : null,
    draw.chance(80) ? `09${String(10_000_000 + number)}` : null,
    draw.chance(5) ? 'Nghỉ thai sản' : null,
  ];
}

function studies(draw: Draw, profession: Profession, born: Day): RosterCell[] {
  const degree = draw.weighted(profession.degrees);
  return [
    DEGREES[degree] ?? 'Đại học',
    draw.pick(profession.majors),
    draw.pick(profession.institutions),
    Number(born.slice(0, 4)) + 22 + draw.below(6),
    draw.chance(70) ? 'Chính quy' : 'Vừa làm vừa học',
    THEORY[draw.weighted(profession.politicalTheory)] ?? null,
    STATE[draw.weighted(profession.stateManagement)] ?? null,
    draw.chance(50) ? `Anh ${draw.pick(['A2', 'B1', 'B2'])}` : null,
    draw.chance(60) ? draw.pick(['Cơ bản', 'A', 'B']) : null,
  ];
}

function party(draw: Draw, recruited: Day): RosterCell[] {
  if (!draw.chance(60)) return [null, null];
  const joined = addDays(recruited, 700 + draw.below(1_500));
  return joined < '2025-06-01' ? [shown(joined), shown(addDays(joined, 365))] : [null, null];
}

/** "31/12/1985", as people write it. */
const shown = (day: Day): string => day.split('-').reverse().join('/');

/** A number nobody is likely to have been given. */
function citizenNumber(gender: 'NAM' | 'NU', born: Day, number: number): string {
  const century = (born < '2000' ? 0 : 2) + (gender === 'NU' ? 1 : 0);
  return `022${century}${born.slice(2, 4)}${String(900_000 + (number % 100_000)).slice(-6)}`;
}
