import { type Cell, inFont, person, sheet, type WorldRoster, workbook } from './world-roster.js';

/** What VNI puts behind a letter for each sign on it. */
const SIGNS: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  a: ['a', 'aù', 'aø', 'aû', 'aõ', 'aï'],
  â: ['aâ', 'aá', 'aà', 'aå', 'aã', 'aä'],
  ă: ['aê', 'aé', 'aè', 'aú', 'aü', 'aë'],
  e: ['e', 'eù', 'eø', 'eû', 'eõ', 'eï'],
  ê: ['eâ', 'eá', 'eà', 'eå', 'eã', 'eä'],
  i: ['i', 'í', 'ì', 'æ', 'ó', 'ò'],
  o: ['o', 'où', 'oø', 'oû', 'oõ', 'oï'],
  ô: ['oâ', 'oá', 'oà', 'oå', 'oã', 'oä'],
  ơ: ['ô', 'ôù', 'ôø', 'ôû', 'ôõ', 'ôï'],
  u: ['u', 'uù', 'uø', 'uû', 'uõ', 'uï'],
  ư: ['ö', 'öù', 'öø', 'öû', 'öõ', 'öï'],
  y: ['y', 'yù', 'yø', 'yû', 'yõ', 'î'],
};
const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const VNI = new Map([
  ['đ', 'ñ'],
  ['Đ', 'Ñ'],
  ...Object.entries(SIGNS).flatMap(([letter, written]) =>
    TONES.flatMap((tone, at): [string, string][] => [
      [`${letter}${tone}`.normalize('NFC'), written[at]!],
      [`${letter}${tone}`.normalize('NFC').toUpperCase(), written[at]!.toUpperCase()],
    ]),
  ),
]);
const vni = (text: string): Cell => inFont('VNI-Times')([...text.normalize('NFC')].map((letter) => VNI.get(letter) ?? letter).join(''));

const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Chi hội', 'Điện thoại'].map(vni);

/** A membership list printed in two halves of the page to save paper: two people in each row, typed in VNI. */
export const sideBySide: WorldRoster = {
  name: 'an association: two halves of a page side by side, in VNI fonts',
  file: workbook([
    sheet(
      'Hoi vien',
      [
        [vni('HỘI CỰU GIÁO CHỨC PHƯỜNG MẪU')],
        [vni('DANH SÁCH HỘI VIÊN')],
        [vni('Đến ngày 01/6/2026')],
        [...heading, '', ...heading],
        [
          ...[1, vni('Nguyễn Thị Hường'), 1955, vni('Khu 1'), '0912000601'],
          ...['', 4, vni('Đoàn Văn Quýnh'), 1950, vni('Khu 2'), 912000604],
        ],
        [...[2, vni('Trịnh Văn Đức'), '1958', vni('nt'), ''], ...['', 5, vni('Lưỡng Thị Ngữ'), 1961, vni('nt'), '0912000605']],
        [...[3, vni('Phạm Kỳ Mỹ'), 1949, vni('Khu 2'), '0912000603']],
        [vni('Tổng số: 05 hội viên')],
        ['', '', '', '', '', '', '', '', vni('CHỦ TỊCH HỘI')],
      ],
      { merges: ['A1:K1', 'A2:K2', 'A3:K3'] },
    ),
  ]),
  heading: { from: 4, to: 4 },
  body: 'HỘI CỰU GIÁO CHỨC PHƯỜNG MẪU',
  asOf: '2026-06-01',
  encoding: 'vni',
  claimedTotal: 5,
  people: [
    person('5a', { full_name: 'Nguyễn Thị Hường', birth_date: '1955', department: 'Khu 1', phone: '0912000601' }, { asks: 'category' }),
    person(
      '5b',
      { full_name: 'Đoàn Văn Quýnh', birth_date: '1950', department: 'Khu 2', phone: '0912000604' },
      { asks: 'category', fixes: 'phone' },
    ),
    person('6a', { full_name: 'Trịnh Văn Đức', birth_date: '1958', department: 'Khu 1' }, { asks: 'category', fixes: 'department' }),
    person(
      '6b',
      { full_name: 'Lưỡng Thị Ngữ', birth_date: '1961', department: 'Khu 2', phone: '0912000605' },
      { asks: 'category', fixes: 'department' },
    ),
    person('7', { full_name: 'Phạm Kỳ Mỹ', birth_date: '1949', department: 'Khu 2', phone: '0912000603' }, { asks: 'category' }),
  ],
};
