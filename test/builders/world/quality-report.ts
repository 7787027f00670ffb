import { person, sheet, type WorldRoster, workbook } from './world-roster.js';

const BLANK = '';
const top = [
  ...['TT', 'Họ và tên', 'Năm sinh', 'Giới tính', BLANK, 'Chức vụ/vị trí việc làm', 'Đảng viên', 'Dân tộc thiểu số', 'Tôn giáo'],
  ...['Ngạch công chức', BLANK, BLANK, 'Trình độ đào tạo', BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK],
  ...['Tin học', BLANK, 'Ngoại ngữ', BLANK, BLANK, 'Chia theo độ tuổi', BLANK, BLANK, 'Ghi chú'],
];
const middle = [
  ...[BLANK, BLANK, BLANK, 'Nam', 'Nữ', BLANK, BLANK, BLANK, BLANK, 'CVC và TĐ', 'CV và TĐ', 'Cán sự và TĐ'],
  ...['Chuyên môn', BLANK, BLANK, BLANK, 'Lý luận chính trị', BLANK, BLANK, 'Quản lý nhà nước', BLANK, BLANK, 'QPAN'],
  ...['TC trở lên', 'Chứng chỉ', 'Tiếng Anh', BLANK, 'NN khác', 'Từ 30 trở xuống', 'Từ 31 đến 40', 'Từ 41 đến 50', BLANK],
];
const bottom = [
  ...Array.from({ length: 12 }, () => BLANK),
  ...['Trên ĐH', 'ĐH', 'CĐ', 'TC', 'CN, CC', 'TC', 'SC', 'CVCC', 'CVC', 'CV', BLANK],
  ...[BLANK, BLANK, 'ĐH trở lên', 'Chứng chỉ', BLANK, BLANK, BLANK, BLANK, BLANK],
];

/** The report on the quality of staff: nearly every column is a tick, a column stands for two levels or for a sort of levels. */
export const qualityReport: WorldRoster = {
  name: 'a report on quality: ranks, degrees, levels and bands of age ticked in a matrix, columns that stand for two levels',
  file: workbook([
    sheet(
      'CLCB',
      [
        ['ỦY BAN NHÂN DÂN', ...Array.from({ length: 20 }, () => BLANK), 'Biểu số 01-CLCBCC'],
        ['PHƯỜNG MẪU TÂY'],
        ['BÁO CÁO CHẤT LƯỢNG ĐỘI NGŨ CÁN BỘ, CÔNG CHỨC'],
        ['(Số liệu có đến ngày 31/10/2026)'],
        top,
        middle,
        bottom,
        Array.from({ length: 32 }, (_, at) => (at < 2 ? 'AB'[at]! : at - 1)),
        ['I', 'CÁN BỘ'],
        [
          ...[1, 'Nông Thị Kim Oanh', 1979, BLANK, 'x', 'Bí thư Đảng ủy', 'x', 'x', BLANK, 'x', BLANK, BLANK],
          ...['x', BLANK, BLANK, BLANK, 'x', BLANK, BLANK, BLANK, 'x', BLANK, 'x', BLANK, 'x', BLANK, 'x', BLANK],
          ...[BLANK, BLANK, 'x', 'QH Phó Chủ tịch HĐND tỉnh'],
        ],
        [
          ...[2, 'Đặng Quốc Bảo', 1988, 'x', BLANK, 'Phó Chủ tịch UBND', 'x', BLANK, 'x', BLANK, 'x', BLANK],
          ...[BLANK, 'x', BLANK, BLANK, BLANK, 'x', BLANK, BLANK, BLANK, 'x', BLANK, BLANK, BLANK, 'x', BLANK, BLANK],
          ...[BLANK, 'x', BLANK, BLANK],
        ],
        [BLANK, 'Cộng I', 2, 1, 1, BLANK, 2, 1, 1, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1],
        ['II', 'CÔNG CHỨC'],
        [
          ...[1, 'Hứa Văn Tiệp', 1996, 'x', BLANK, 'CC Địa chính - Xây dựng', BLANK, BLANK, BLANK, BLANK, BLANK, 'x'],
          ...[BLANK, BLANK, 'x', BLANK, BLANK, BLANK, 'x', BLANK, BLANK, BLANK, BLANK, 'x', BLANK, BLANK, BLANK, 'x'],
          ...['x', BLANK, BLANK, 'Đang học ĐH (liên thông)'],
        ],
        [BLANK, 'Cộng II', 1, 1],
        [BLANK, 'TỔNG CỘNG (I + II)', 3, 2, 1],
        [BLANK, 'NGƯỜI LẬP BIỂU', ...Array.from({ length: 18 }, () => BLANK), 'TM. ỦY BAN NHÂN DÂN'],
      ],
      {
        merges: [
          ...['A5:A7', 'B5:B7', 'C5:C7', 'D5:E5', 'D6:D7', 'E6:E7', 'F5:F7', 'G5:G7', 'H5:H7', 'I5:I7', 'J5:L5', 'J6:J7', 'K6:K7', 'L6:L7'],
          ...['M5:W5', 'M6:P6', 'Q6:S6', 'T6:V6', 'W6:W7', 'X5:Y5', 'X6:X7', 'Y6:Y7', 'Z5:AB5', 'Z6:AA6', 'AB6:AB7', 'AC5:AE5'],
          ...['AC6:AC7', 'AD6:AD7', 'AE6:AE7', 'AF5:AF7'],
        ],
      },
    ),
  ]),
  heading: { from: 5, to: 7 },
  body: 'PHƯỜNG MẪU TÂY',
  asOf: '2026-10-31',
  people: [
    person(
      '10',
      {
        full_name: 'Nông Thị Kim Oanh',
        birth_date: '1979',
        gender: 'NU',
        position: 'Bí thư Đảng ủy',
        department: 'CÁN BỘ',
        rank_code: '01.002',
        languages: 'Anh',
        party: 'member',
        state_management: 'QLNN_CVC',
        note: 'QH Phó Chủ tịch HĐND tỉnh',
        highest_degree: 'ThS',
        category: 'CB',
      },
      { asks: 'category ethnicity highest_degree it_level political_theory rank_code', warns: 'note' },
    ),
    person(
      '11',
      {
        full_name: 'Đặng Quốc Bảo',
        birth_date: '1988',
        gender: 'NAM',
        position: 'Phó Chủ tịch UBND',
        department: 'CÁN BỘ',
        rank_code: '01.003',
        languages: 'Anh',
        party: 'member',
        political_theory: 'LLCT_TC',
        state_management: 'QLNN_CV',
        highest_degree: 'DH',
        category: 'CB',
      },
      { asks: 'category rank_code religion' },
    ),
    person(
      '14',
      {
        full_name: 'Hứa Văn Tiệp',
        birth_date: '1996',
        gender: 'NAM',
        position: 'CC Địa chính - Xây dựng',
        department: 'CÔNG CHỨC',
        rank_code: '01.004',
        political_theory: 'LLCT_SC',
        note: 'Đang học ĐH (liên thông)',
        highest_degree: 'CD',
        study_in_progress: 'DH',
        category: 'CC',
      },
      { asks: 'category it_level languages rank_code study_in_progress', warns: 'note' },
    ),
  ],
};
