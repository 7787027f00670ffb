import { dated, person, sheet, type WorldRoster, workbook } from './world-roster.js';

const heading = [
  ...['STT', 'Họ và tên\n(Năm sinh)', 'Nam/ nữ', 'Chức vụ,\nchức danh', 'Trình độ CM,\nchuyên ngành đào tạo', 'LLCT/\nQLNN'],
  ...['Tin học/\nNgoại ngữ', 'Ngày tháng năm\nvào biên chế', 'Năm về\ncơ quan', 'Đảng viên\n(ngày vào)', 'Liên hệ'],
];
const letterhead = (unit: string) => [
  ['UBND XÃ MẪU BẮC', '', '', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [unit, '', '', '', '', '', 'Độc lập - Tự do - Hạnh phúc'],
  ['DANH SÁCH CÔNG CHỨC, NGƯỜI LAO ĐỘNG NĂM 2026'],
];

/** A sheet per division, counts of posts on the first one; the year of birth below the name, two levels in one column. */
export const unitSheets: WorldRoster = {
  name: 'a sheet per division behind one of counts: the year of birth below the name, levels in pairs, how to reach somebody in one cell',
  file: workbook([
    sheet('Tổng hợp', [
      ['UBND XÃ MẪU BẮC'],
      ['TỔNG HỢP SỐ LƯỢNG THEO CHỨC DANH'],
      ['STT', 'Đơn vị', 'Chức danh', 'Biên chế được giao', 'Có mặt', 'Nữ', 'Đảng viên', 'Trình độ chuyên môn', '', 'Ghi chú'],
      ['', '', '', '', '', '', '', 'ThS', 'ĐH', ''],
      [1, 'Phòng Kinh tế', 'Trưởng phòng', 1, 1, 0, 1, 1, 0, ''],
      [2, 'Phòng Kinh tế', 'Chuyên viên', 6, 2, 1, 1, 0, 2, 'thiếu 4'],
      [3, 'Phòng Văn hóa - Xã hội', 'Trưởng phòng', 1, 1, 1, 1, 0, 1, ''],
      ['', 'Cộng', '', 8, 4, 2, 3, 1, 3],
    ]),
    sheet('P. Kinh tế', [
      ...letterhead('PHÒNG KINH TẾ'),
      heading,
      [
        ...[1, 'Tô Hiến Thành\n(1984)', 'Nam', 'Trưởng phòng', 'Thạc sĩ Quản lý kinh tế', 'CC/CVC', 'CNTT cơ bản/ Anh B1'],
        ...['01/9/2008', '2015', 'x\n(19/5/2011)', 'ĐT 0912000701; Email: thanh@example.invalid'],
      ],
      [
        ...[2, 'Bế Thị Mận\n(12/10/1990)', 'Nữ', 'Chuyên viên', 'Đại học, Kế toán - Kiểm toán', 'TC/CV', 'B/ B'],
        ...[dated('2014-04-01'), 2025, '', '0912000702'],
      ],
      [
        ...[3, 'Khổng Minh Tú\n1995', 'Nam', 'Chuyên viên (tập sự)', 'Kỹ sư Quản lý đất đai', '-/-', 'IC3/ TOEIC 550'],
        ...['01/10/2026', 2026, '', ''],
      ],
      ['', 'Ấn định danh sách 03 người'],
    ]),
    sheet('P. VHXH', [
      ...letterhead('PHÒNG VĂN HÓA - XÃ HỘI'),
      heading,
      [1, 'Giàng Thị Mỷ\n(1981)', 'Nữ', 'Trưởng phòng', 'ĐH Luật', 'CC/CVC', '', '2005', '2025', 'x', ''],
    ]),
  ]),
  sheet: 1,
  heading: { from: 4, to: 4 },
  body: 'PHÒNG KINH TẾ',
  asOf: null,
  claimedTotal: 3,
  people: [
    person(
      '5',
      {
        full_name: 'Tô Hiến Thành',
        birth_date: '1984',
        gender: 'NAM',
        position: 'Trưởng phòng',
        recruited_on: '2008-09-01',
        joined_unit_on: '2015',
        languages: 'Anh=B1',
        it_level: 'TH_CB',
        party_probation_on: '2011-05-19',
        political_theory: 'LLCT_CC',
        state_management: 'QLNN_CVC',
        highest_degree: 'ThS',
        major: 'Quản lý kinh tế',
        phone: '0912000701',
        email: 'thanh@example.invalid',
        category: 'CC',
      },
      { asks: 'category', fixes: 'birth_date full_name recruited_on' },
    ),
    person(
      '6',
      {
        full_name: 'Bế Thị Mận',
        birth_date: '1990-10-12',
        gender: 'NU',
        position: 'Chuyên viên',
        recruited_on: '2014-04-01',
        joined_unit_on: '2025',
        languages: '=B',
        it_level: 'TH_B',
        political_theory: 'LLCT_TC',
        state_management: 'QLNN_CV',
        highest_degree: 'DH',
        major: 'Kế toán - Kiểm toán',
        phone: '0912000702',
        category: 'CC',
      },
      { asks: 'category languages', fixes: 'birth_date full_name recruited_on' },
    ),
    person(
      '7',
      {
        full_name: 'Khổng Minh Tú',
        birth_date: '1995',
        gender: 'NAM',
        position: 'Chuyên viên (tập sự)',
        recruited_on: '2026-10-01',
        joined_unit_on: '2026',
        languages: 'Anh=TOEIC 550',
        it_level: 'TH_QT',
        highest_degree: 'DH',
        major: 'Quản lý đất đai',
        category: 'CC',
      },
      { asks: 'category languages', fixes: 'birth_date full_name recruited_on' },
    ),
  ],
};
