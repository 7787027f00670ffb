import { type Day, formatPartialDate, type PartialDate } from '#libs/kernel';
import type { FactValues } from '#libs/profiles';
import type { SampleFact, SamplePerson } from '../sample-person.js';

/** A text, a number, or a day as a spreadsheet keeps one. */
export type RosterCell = string | number | null | { readonly serial: number; readonly format: string };

/** One person as an officer typed it over the years: each row in its own way, the same on every machine. */
export function rosterRow(order: number, unit: string, { facts, citizenNumber }: SamplePerson, at: number): RosterCell[] {
  const every = (count: number, offset = 0) => at % count === offset;
  const identity = facts.find(({ kind }) => kind === 'identities')!.values as Record<string, string | undefined>;
  const work = facts.findLast(({ kind, endsOn }) => kind === 'employments' && endsOn === undefined);
  const post = (work?.values ?? {}) as Record<string, string | number | null | undefined>;
  const degrees = facts.filter(({ values }) => values.track === 'professional');
  const level = (track: string) => facts.find(({ values }) => values.track === track)?.values.level as string | undefined;
  const born = birth(identity.birthOn!, at);
  const party = facts.find(({ values }) => values.organisation === 'DANG' && values.standing === 'member')?.startsOn ?? null;
  const highest = degrees.at(-1)?.values.level as string | undefined;
  const tick = (is: boolean) => (is ? (['x', 'X', 'x', 'v', 1] as const)[at % 5]! : null);
  const inCategory = String(post.category ?? '');
  return [
    order,
    nameOf(identity.fullName!, highest, at),
    identity.gender === 'NAM' ? born : null,
    identity.gender === 'NU' ? born : null,
    citizenNumber && (every(4, 1) ? citizenNumber : Number(citizenNumber)),
    order > 1 && every(2) ? (every(4) ? 'nt' : '-nt-') : unit,
    String(post.position ?? ''),
    every(9, 4) ? null : (CATEGORIES[inCategory] ?? null),
    ETHNIC[identity.ethnicity!] ?? null,
    religionOf(identity.religion, at),
    post.recruitedOn ? formatPartialDate(String(post.recruitedOn)) : null,
    party && formatPartialDate(party),
    ...['TS', 'ThS', 'DH', 'CD', 'TC'].map((code) => tick(highest === code || (code === 'DH' && degrees.length > 1))),
    majorsOf(degrees, at),
    ...['LLCT_CN', 'LLCT_CC', 'LLCT_TC', 'LLCT_SC'].map((code) => tick(level('political_theory') === code)),
    ...['QLNN_CVC', 'QLNN_CV'].map((code) => tick(level('state_management') === code)),
    languageOf(facts.find(({ values }) => values.track === 'language')?.values, at),
    post.rankCode ? String(post.rankCode) : null,
    stepOf(post, at),
    post.salaryCoefficient ? (every(3) ? String(post.salaryCoefficient).replace('.', ',') : Number(post.salaryCoefficient)) : null,
    ...stayingOn(facts),
    ...attraction(facts),
    phoneOf(at),
    noteOf(inCategory, at),
  ];
}

const CATEGORIES: Readonly<Record<string, string>> = { CB: 'Cán bộ', CC: 'Công chức', VC: 'Viên chức', HD111: 'HĐ 111' };
const ETHNIC: Readonly<Record<string, string>> = { '01': 'Kinh', '02': 'Tày', '04': 'Hoa', '09': 'Dao (Thanh Y)', '18': 'Sán Dìu' };

const serialOf = (day: Day): number => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

function birth(born: PartialDate, at: number): RosterCell {
  if (born.length < 10) return Number(born);
  if (at % 11 === 5) return serialOf(born); // a cell of numbers
  if (at % 3 === 1) return { serial: serialOf(born), format: 'dd/mm/yyyy' };
  const [year, month, day] = born.split('-') as [string, string, string];
  return at % 8 === 6 ? `${Number(day)}.${Number(month)}.${year.slice(2)}` : `${day}/${month}/${year}`;
}

function nameOf(name: string, degree: string | undefined, at: number): string {
  if (at % 13 === 2) return name.toLocaleUpperCase('vi');
  if (degree === 'ThS' && at % 2 === 0) return `Th.s ${name}`;
  return at % 10 === 7 ? name.replace(' ', '  ') : name;
}

function religionOf(religion: string | undefined, at: number): string | null {
  if (religion === undefined) return null;
  return religion === '99' ? (['Không', 'K', 'không'] as const)[at % 3]! : religion === '02' ? 'Thiên chúa' : 'Phật giáo';
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^Công nghệ thông tin$/, 'CNTT'],
  [/^Quản lý giáo dục$/, 'QLGD'],
  [/^Quản lý đất đai$/, 'QLĐĐ'],
];

/** "ThS Quản lý công; ĐH Luật". */
function majorsOf(degrees: readonly SampleFact[], at: number): string | null {
  const majors = degrees.map(({ values }) => String(values.major));
  const short = (text: string) =>
    at % 2 === 0 ? SHORT.reduce((left, [pattern, abbreviation]) => left.replace(pattern, abbreviation), text) : text;
  if (majors.length === 0) return null;
  return majors.length > 1 ? `${degrees[1]!.values.level} ${short(majors[1]!)}; ĐH ${majors[0]}` : short(majors[0]!);
}

function languageOf(values: FactValues | undefined, at: number): string | null {
  if (at % 12 === 3) return 'C'; // of which language nobody knows any more
  if (at % 17 === 8) return 'IELTS 6.0';
  return values ? `${values.language === 'Anh' && at % 2 ? 'Tiếng Anh' : values.language} ${values.grade}` : null;
}

/** "3/9", or the day that a spreadsheet made of it. */
function stepOf({ salaryStep: step, salarySteps: steps }: Readonly<Record<string, unknown>>, at: number): RosterCell {
  if (!step) return null;
  const day = `2026-${String(steps).padStart(2, '0')}-${String(step).padStart(2, '0')}`;
  return at % 4 === 2 ? { serial: serialOf(day), format: 'd-mmm' } : `${step}/${steps}`;
}

function stayingOn(facts: readonly SampleFact[]): RosterCell[] {
  const values = facts.find(({ kind }) => kind === 'retirements')?.values;
  return values ? [formatPartialDate(String(values.leavesOn)), String(values.decision)] : [null, null];
}

function attraction(facts: readonly SampleFact[]): RosterCell[] {
  const found = facts.find(({ kind }) => kind === 'policies');
  return found
    ? [String(found.values.legalSource), formatPartialDate(String(found.startsOn)), String(found.values.decision)]
    : [null, null, null];
}

const phoneOf = (at: number): RosterCell =>
  at % 3 === 0 ? 900_000_000 + at * 1_001 : at % 3 === 1 ? `09${String(10_000_000 + at * 1_001)}` : null;

const NOTES = ['QH Phó Trưởng phòng', 'Thai sản đến 12/2026', 'Đang học ThS', 'Biệt phái từ 01/8/2026'];
const noteOf = (category: string, at: number): string | null =>
  category === 'HD111' ? 'HĐ 111' : at % 6 === 5 ? NOTES[((at - 5) / 6) % NOTES.length]! : null;
