import { existsSync, renameSync, writeFileSync } from 'node:fs';
import writeXlsxFile from 'write-excel-file/node';
import { configFolder } from '#config';
import { readUnitFiles } from '#libs/organizations';
import { samplePeople } from '../sample-people.js';
import { readWorkplaces } from '../workplaces.js';
import { rosterGroups } from './roster-people.js';
import { type RosterCell, rosterRow } from './roster-row.js';

/** Heading of two rows: a group over its columns, or one cell over both rows. */
const HEADING: readonly (readonly [string, ...string[]])[] = [
  ['STT'],
  ['Họ và tên'],
  ['Ngày, tháng, năm sinh', 'Nam', 'Nữ'],
  ['Số CMND/CCCD'],
  ['Đơn vị công tác'],
  ['Chức vụ/Chức danh'],
  ['Đối tượng'],
  ['Dân tộc'],
  ['Tôn giáo'],
  ['Ngày tuyển dụng'],
  ['Ngày vào Đảng'],
  ['Trình độ chuyên môn', 'TS', 'ThS', 'ĐH', 'CĐ', 'TC'],
  ['Chuyên ngành'],
  ['Lý luận chính trị', 'Cử nhân', 'Cao cấp', 'TC', 'SC'],
  ['Quản lý nhà nước', 'CVC', 'CV'],
  ['Ngoại ngữ'],
  ['Lương hiện hưởng', 'Mã ngạch', 'Bậc', 'Hệ số'],
  ['Kéo dài thời gian công tác', 'Đến ngày', 'Số quyết định'],
  ['Thu hút nhân tài', 'Theo chính sách', 'Ngày', 'Số quyết định'],
  ['Điện thoại'],
  ['Ghi chú'],
];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** The roster of Phường Mạo Khê for the demo, as its officer keeps it; written once, invented like everybody of the sample body. */
export async function writeSampleRoster(file: string): Promise<void> {
  if (existsSync(file)) return;
  writeFileSync(`${file}.new`, await sampleRoster(), { mode: 0o644 });
  renameSync(`${file}.new`, file);
}

export async function sampleRoster(): Promise<Buffer> {
  const folder = configFolder('demo');
  const everybody = samplePeople(readWorkplaces(folder, readUnitFiles(folder)));
  const known = everybody.filter(({ facts }) =>
    facts.some(({ kind, values }) => kind === 'employments' && values.unitId === 'mao-khe-dang'),
  );
  let at = 0;
  const groups = rosterGroups(known).flatMap(({ title, unit, people }, group): RosterCell[][] => [
    [ROMAN[group]!, title],
    ...people.map((person, index) => rosterRow(index + 1, unit, person, at++)),
  ]);
  const width = HEADING.reduce((sum, [, ...leaves]) => sum + Math.max(1, leaves.length), 0);
  const numbers = Array.from({ length: width }, (_, column) => column + 1);
  const lines: RosterCell[][] = [
    numbers,
    ...groups,
    [null, `Tổng cộng: ${at} người`],
    [null, 'Ghi chú: danh sách gồm cả hợp đồng theo Nghị định 111.'],
    [...Array<null>(20).fill(null), 'Phường Mạo Khê, ngày 05 tháng 10 năm 2026'],
    [null, 'NGƯỜI LẬP BIỂU', ...Array<null>(18).fill(null), 'THỦ TRƯỞNG ĐƠN VỊ'],
  ];
  const data = [...letterhead(), ...heading(), ...lines.map((line) => line.map(cellOf))];
  return writeXlsxFile(data as never, { sheet: 'T9-2026', columns: widths(width), fontFamily: 'Times New Roman' } as never).toBuffer();
}

const letterhead = () => [
  [text('UBND TỈNH QUẢNG NINH'), ...Array<null>(19).fill(null), text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
  [bold('UBND PHƯỜNG MẠO KHÊ'), ...Array<null>(19).fill(null), text('Độc lập - Tự do - Hạnh phúc')],
  [bold('DANH SÁCH TRÍCH NGANG CÁN BỘ, CÔNG CHỨC VÀ NGƯỜI LAO ĐỘNG')],
  [text('(Tính đến ngày 30 tháng 9 năm 2026)')],
];

function heading() {
  const [upper, lower]: [unknown[], unknown[]] = [[], []];
  for (const [name, ...leaves] of HEADING) {
    const head = { ...bold(name), align: 'center', alignVertical: 'center', wrap: true };
    upper.push(leaves.length > 0 ? { ...head, columnSpan: leaves.length } : { ...head, rowSpan: 2 }, ...leaves.slice(1).map(() => null));
    lower.push(...(leaves.length > 0 ? leaves.map(bold) : [null]));
  }
  return [upper, lower];
}

const widths = (count: number) =>
  Array.from({ length: count }, (_, column) => ({ width: column === 1 || column === 6 || column === 17 ? 26 : 11 }));
const text = (value: string) => ({ value, type: String });
const bold = (value: string) => ({ ...text(value), fontWeight: 'bold' });

function cellOf(cell: RosterCell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'object') return { value: cell.serial, type: Number, format: cell.format };
  return typeof cell === 'number' ? { value: cell, type: Number } : text(cell);
}
