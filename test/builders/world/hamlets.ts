import { person, sheet, type WorldRoster, workbook } from './world-roster.js';

/** Who serves in each hamlet: a hamlet per row, three people in it, their posts in the heading above their columns. */
export const hamlets: WorldRoster = {
  name: 'a hamlet per row: three people in each, their posts in the heading above their columns',
  file: workbook([
    sheet(
      'Thôn',
      [
        ['UBND XÃ MẪU THƯỢNG'],
        ['DANH SÁCH NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH Ở THÔN, BẢN'],
        ['(Kèm theo Báo cáo số 45/BC-UBND ngày 20/7/2026)'],
        ['TT', 'Thôn, bản', 'Bí thư chi bộ', '', '', 'Trưởng thôn', '', '', 'Trưởng ban công tác Mặt trận', '', '', 'Ghi chú'],
        ['', '', 'Họ và tên', 'Năm sinh', 'Số ĐT', 'Họ và tên', 'Năm sinh', 'Số ĐT', 'Họ và tên', 'Năm sinh', 'Số ĐT', ''],
        [...[1, 'Thôn Đông', 'Lý Văn Séo', 1965, '0912000801', 'Lý Thị Mẩy', 1988, '0912000802', 'Tẩn A Lở', '1972', '0912.000.803', '']],
        [2, 'Bản Đoài', 'Chảo Văn Sun', 1970, 912000804, 'Chảo Văn Sun', 1970, 912000804, '', '', '', 'Bí thư kiêm trưởng bản'],
        [3, 'Thôn Thượng', 'Phàn Sành Lụa', '1959', '', '-', '', '', 'Giàng Seo Vần', 1990, 'không có', ''],
        ['', 'Cộng: 3 thôn, bản'],
      ],
      { merges: ['A4:A5', 'B4:B5', 'C4:E4', 'F4:H4', 'I4:K4', 'L4:L5'] },
    ),
  ]),
  heading: { from: 4, to: 5 },
  body: 'UBND XÃ MẪU THƯỢNG',
  asOf: '2026-07-20',
  people: [
    person(
      '6a',
      {
        full_name: 'Lý Văn Séo',
        birth_date: '1965',
        position: 'Bí thư chi bộ',
        department: 'Thôn Đông',
        phone: '0912000801',
        category: 'KCT',
      },
      { asks: 'category', fixes: 'position' },
    ),
    person(
      '6b',
      {
        full_name: 'Lý Thị Mẩy',
        birth_date: '1988',
        position: 'Trưởng thôn',
        department: 'Thôn Đông',
        phone: '0912000802',
        category: 'KCT',
      },
      { asks: 'category', fixes: 'position' },
    ),
    person(
      '6c',
      {
        full_name: 'Tẩn A Lở',
        birth_date: '1972',
        position: 'Trưởng ban công tác Mặt trận',
        department: 'Thôn Đông',
        phone: '0912000803',
        category: 'KCT',
      },
      { asks: 'category', fixes: 'position' },
    ),
    person(
      '7a',
      {
        full_name: 'Chảo Văn Sun',
        birth_date: '1970',
        position: 'Bí thư chi bộ',
        department: 'Bản Đoài',
        note: 'Bí thư kiêm trưởng bản',
        phone: '0912000804',
        category: 'KCT',
      },
      { asks: 'category', fixes: 'phone position' },
    ),
    person(
      '7b',
      {
        full_name: 'Chảo Văn Sun',
        birth_date: '1970',
        position: 'Trưởng thôn',
        department: 'Bản Đoài',
        note: 'Bí thư kiêm trưởng bản',
        phone: '0912000804',
        category: 'KCT',
      },
      { asks: 'category', fixes: 'phone position' },
    ),
    person(
      '8a',
      { full_name: 'Phàn Sành Lụa', birth_date: '1959', position: 'Bí thư chi bộ', department: 'Thôn Thượng', category: 'KCT' },
      { asks: 'category', fixes: 'position' },
    ),
    person(
      '8b',
      {
        full_name: 'Giàng Seo Vần',
        birth_date: '1990',
        position: 'Trưởng ban công tác Mặt trận',
        department: 'Thôn Thượng',
        category: 'KCT',
      },
      { asks: 'category', fixes: 'position' },
    ),
  ],
};
