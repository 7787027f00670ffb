import { inFont, person, sheet, type WorldRoster, workbook } from './world-roster.js';

const abc = inFont('.VnTime');
const abcCapitals = inFont('.VnTimeH');
const unicode = inFont('Times New Roman');

/** Typed over twenty years: headings and names in TCVN3 fonts, later columns in Unicode. */
export const legacy: WorldRoster = {
  name: 'two encodings: headings and names in TCVN3 fonts, later columns in Unicode',
  file: workbook([
    sheet('DS', [
      [abcCapitals('tr­êng tiÓu häc mÉu')],
      [abcCapitals('danh s¸ch c¸n bé gi¸o viªn')],
      [
        abc('TT'),
        abc('Hä vµ tªn'),
        abc('N¨m sinh'),
        abc('Quª qu¸n'),
        abc('Chøc vô'),
        unicode('Trình độ'),
        unicode('Chuyên ngành'),
        unicode('Đối tượng'),
      ],
      [
        1,
        abcCapitals('nguyÔn thÞ h­¬ng'),
        1971,
        abc('§«ng TriÒu, Qu¶ng Ninh'),
        abc('HiÖu tr­ëng'),
        unicode('ĐH'),
        unicode('Giáo dục tiểu học'),
        unicode('Viên chức'),
      ],
      [2, abc('TrÇn V¨n Toµn'), 1980, abc('H¶i D­¬ng'), abc('Gi¸o viªn'), unicode('ĐH'), unicode('Sư phạm Toán'), unicode('Viên chức')],
      [3, abc('Lª An'), 1985, abc('M¹o Khª'), abc('Gi¸o viªn'), unicode('CĐ'), unicode('Âm nhạc'), unicode('Viên chức')],
      [4, unicode('Đỗ Thị Ước'), 1999, unicode('Hà Nội'), unicode('Giáo viên'), unicode('ĐH'), unicode('Tiếng Anh'), unicode('Viên chức')],
    ]),
  ]),
  heading: { from: 3, to: 3 },
  body: 'TRƯỜNG TIỂU HỌC MẪU',
  asOf: null,
  encoding: 'tcvn3',
  people: [
    person(
      '4',
      {
        full_name: 'Nguyễn Thị Hương',
        birth_date: '1971',
        position: 'Hiệu trưởng',
        native_place: 'Đông Triều, Quảng Ninh',
        highest_degree: 'DH',
        major: 'Giáo dục tiểu học',
        proposed_field: 'GDDT',
        category: 'VC',
      },
      { fixes: 'full_name proposed_field' },
    ),
    person(
      '5',
      {
        full_name: 'Trần Văn Toàn',
        birth_date: '1980',
        position: 'Giáo viên',
        native_place: 'Hải Dương',
        highest_degree: 'DH',
        major: 'Sư phạm Toán',
        proposed_field: 'GDDT',
        category: 'VC',
      },
      { fixes: 'proposed_field' },
    ),
    person(
      '6',
      {
        full_name: 'Lê An',
        birth_date: '1985',
        position: 'Giáo viên',
        native_place: 'Mạo Khê',
        highest_degree: 'CD',
        major: 'Âm nhạc',
        proposed_field: 'VH',
        category: 'VC',
      },
      { fixes: 'proposed_field' },
    ),
    person('7', {
      full_name: 'Đỗ Thị Ước',
      birth_date: '1999',
      position: 'Giáo viên',
      native_place: 'Hà Nội',
      highest_degree: 'DH',
      major: 'Tiếng Anh',
      category: 'VC',
    }),
  ],
};
