import { type Cell, person, sheet, type WorldRoster, workbook } from './world-roster.js';

const decomposed = (line: readonly Cell[]): Cell[] => line.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell));

/** An extract a Party office makes for a meeting: several facts in each wrapped cell, two days in one, typed on a Mac (letters and their signs apart). */
export const partyExtract: WorldRoster = {
  name: 'an extract for a meeting of the Party: several facts in each wrapped cell, post and unit in one, letters and signs apart',
  file: workbook([
    sheet(
      'Trich ngang',
      [
        ['ĐẢNG BỘ TỈNH MẪU', '', '', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
        ['ĐẢNG ỦY XÃ MẪU NAM', '', '', '', '', 'Mẫu Nam, ngày 05 tháng 8 năm 2026'],
        ['DANH SÁCH TRÍCH NGANG CẤP ỦY VIÊN NHIỆM KỲ 2025 - 2030'],
        [
          ...[
            'Số\nTT',
            'Họ và tên (bí danh)',
            'Ngày sinh',
            'Dân tộc/\nTôn giáo',
            'Quê quán; nơi ở hiện nay',
            'Ngày vào Đảng\nNgày chính thức',
          ],
          ...[
            'Trình độ\n(văn hóa, chuyên môn, LLCT, ngoại ngữ, tin học)',
            'Chức vụ, đơn vị công tác',
            'Ngày tham gia\nBHXH',
            'Dự kiến\nphân công',
            'Ghi chú',
          ],
        ],
        [
          ...['01', 'LƯỜNG VĂN PHIÊN\n(tức Phin)', 'ngày 05 tháng 7 năm 1980', 'Thái/ Không', 'Quê: xã Mẫu Nam, tỉnh Mẫu\nTrú: bản Mẫu'],
          ...[
            '03/02/2005\n03/02/2006',
            '- VH: 12/12\n- CM: Thạc sĩ Luật\n- LLCT: Cao cấp\n- NN: Anh B1\n- TH: B',
            'Chủ tịch UBND xã',
            '9/2002',
            'Bí thư Đảng ủy',
            'Tái cử',
          ],
        ],
        [
          ...['02', 'HOÀNG THỊ SƯƠNG', '17.11.1987', 'Mường/ Công giáo', 'Xã Mẫu Trung, tỉnh Mẫu', '19/5/2012 - 19/5/2013'],
          ...[
            'VH: 12/12; CM: ĐH Kế toán; LLCT: Trung cấp; NN: Không; TH: CNTT cơ bản',
            'Trưởng phòng, Phòng Kinh tế xã',
            'T3/2010',
            'UVBTV',
            'Tham gia lần đầu',
          ],
        ],
        [
          ...['03', 'ĐINH CÔNG TRÁNG', '1983', '-nt-/ Không', 'Như trên', 'Kết nạp: 22/12/2010\nChính thức: 22/12/2011'],
          ...['VH: 10/10\nCM: Trung cấp QS cơ sở\nLLCT: TC', 'Chỉ huy trưởng BCH quân sự', '', '-', 'Đang học ĐH QS cơ sở'],
        ],
        ['', 'T/M BAN THƯỜNG VỤ', '', '', '', 'BÍ THƯ'],
      ].map(decomposed),
    ),
  ]),
  heading: { from: 4, to: 4 },
  body: 'ĐẢNG ỦY XÃ MẪU NAM',
  asOf: '2026-08-05',
  people: [
    person(
      '5',
      {
        full_name: 'Lường Văn Phiên',
        birth_date: '1980-07-05',
        ethnicity: '03',
        religion: '99',
        native_place: 'xã Mẫu Nam, tỉnh Mẫu',
        residence_text: 'bản Mẫu',
        party_probation_on: '2005-02-03',
        party_official_on: '2006-02-03',
        general_education: '12/12',
        highest_degree: 'ThS',
        major: 'Luật',
        political_theory: 'LLCT_CC',
        languages: 'Anh=B1',
        it_level: 'TH_B',
        position: 'Chủ tịch UBND xã',
        note: 'Tái cử',
      },
      { asks: 'category' },
    ),
    person(
      '6',
      {
        full_name: 'Hoàng Thị Sương',
        birth_date: '1987-11-17',
        ethnicity: '06',
        religion: '02',
        native_place: 'Xã Mẫu Trung, tỉnh Mẫu',
        party_probation_on: '2012-05-19',
        party_official_on: '2013-05-19',
        general_education: '12/12',
        highest_degree: 'DH',
        major: 'Kế toán',
        political_theory: 'LLCT_TC',
        it_level: 'TH_CB',
        position: 'Trưởng phòng, Phòng Kinh tế xã',
        note: 'Tham gia lần đầu',
      },
      { asks: 'category native_place residence_text' },
    ),
    person(
      '7',
      {
        full_name: 'Đinh Công Tráng',
        birth_date: '1983',
        ethnicity: '06',
        religion: '99',
        native_place: 'Xã Mẫu Trung, tỉnh Mẫu',
        party_probation_on: '2010-12-22',
        party_official_on: '2011-12-22',
        general_education: '10/10',
        highest_degree: 'TC',
        major: 'QS cơ sở',
        political_theory: 'LLCT_TC',
        position: 'Chỉ huy trưởng BCH quân sự',
        study_in_progress: 'DH',
        note: 'Đang học ĐH QS cơ sở',
      },
      { asks: 'category native_place residence_text' },
    ),
  ],
};
