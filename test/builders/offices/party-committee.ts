import { inTcvn3 } from '../../fixtures/workbooks/legacy-fonts.js';
import { book, type Line, type OfficeRoster, peopleOf, sheetOfLines } from './office-roster.js';

const lines: Line[] = [
  ['ĐẢNG BỘ TỈNH MẪU||||||||||ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['ĐẢNG ỦY PHƯỜNG MẪU ĐÔNG'],
  ['*'],
  ['DANH SÁCH TRÍCH NGANG BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG'],
  ['Nhiệm kỳ 2025 - 2030 (có đến 15/10/2026)'],
  [
    'TT|Họ và tên|Năm sinh||Dân tộc|Quê quán|Chức vụ Đảng, chính quyền, đoàn thể|Ngày vào Đảng||Trình độ||||||Lương (hệ số)|QP-AN|Khen thưởng, kỷ luật|Ghi chú',
  ],
  ['||Nam|Nữ||||Dự bị|Chính thức|Văn hóa|Chuyên môn|LLCT|QLNN|Ngoại ngữ|Tin học||||'],
  ['A|BAN THƯỜNG VỤ'],
  [
    '1|Nguyễn Hữu Tài|12.4.1976||Kinh|Đông Triều|Bí thư Đảng ủy, Chủ tịch HĐND|3.2.1999|3.2.2000|12/12|ThS: QLC\nĐH: Luật|CCLLCT|CVC|Anh B|B|5,42|ĐT 2|BK Thủ tướng 2022|',
    'full_name=Nguyễn Hữu Tài ~ birth_date=1976-04-12 ~ gender=NAM ~ ethnicity=01 ~ native_place=Đông Triều ~ position=Bí thư Đảng ủy, Chủ tịch HĐND ~ party_probation_on=1999-02-03 ~ party_official_on=2000-02-03 ~ general_education=12/12 ~ highest_degree=ThS ~ major=Quản lý công ~ other_qualifications=DH=Luật ~ political_theory=LLCT_CC ~ state_management=QLNN_CVC ~ languages=Anh=B ~ it_level=TH_B ~ salary_coefficient=5.42 ~ department=BAN THƯỜNG VỤ ~ category?',
  ],
  [
    '2|Đỗ Thị Mai Sương||25.10.1980|Kinh|Hải Dương|Phó Bí thư Thường trực|19.5.2004|19.5.2005|12/12|ĐH: Hành chính học|CNCT|CVC|Anh C|CB|4,65|ĐT 2||',
    'full_name=Đỗ Thị Mai Sương ~ birth_date=1980-10-25 ~ gender=NU ~ ethnicity=01 ~ native_place=Hải Dương ~ position=Phó Bí thư Thường trực ~ party_probation_on=2004-05-19 ~ party_official_on=2005-05-19 ~ general_education=12/12 ~ highest_degree=DH ~ major=Hành chính học ~ political_theory=LLCT_CN ~ state_management=QLNN_CVC ~ languages=Anh=C ~ it_level=TH_CB ~ salary_coefficient=4.65 ~ department=BAN THƯỜNG VỤ ~ category?',
  ],
  [
    '3|Lâm Văn Quế|8/1972||Sán Dìu|Mạo Khê|UVBTV, Chủ tịch UBMTTQ|22.12.95|22.12.96|10/10|ĐH: Xây dựng Đảng và CQNN|CC|CV|-|A|4,98|ĐT 3||Nghỉ hưu 01/4/2034',
    'full_name=Lâm Văn Quế ~ birth_date=1972-08 ~ gender=NAM ~ ethnicity=18 ~ native_place=Mạo Khê ~ position=UVBTV, Chủ tịch UBMTTQ ~ party_probation_on=1995-12-22 ~ party_official_on=1996-12-22 ~ general_education=10/10 ~ highest_degree=DH ~ major=Xây dựng Đảng và CQNN ~ political_theory=LLCT_CC ~ state_management=QLNN_CV ~ it_level=TH_A ~ salary_coefficient=4.98 ~ department=BAN THƯỜNG VỤ ~ category?',
  ],
  [
    '4|Trần Quyết Thắng|1979||Kinh|Nam Định|UVBTV, Trưởng Công an phường||02.9.2003|12/12|ĐH: An ninh nhân dân|CC||Anh B1|B||ĐT 3|CSTĐ 2024|Công an',
    'full_name=Trần Quyết Thắng ~ birth_date=1979 ~ gender=NAM ~ ethnicity=01 ~ native_place=Nam Định ~ position=UVBTV, Trưởng Công an phường ~ party_official_on=2003-09-02 ~ general_education=12/12 ~ highest_degree=DH ~ major=An ninh nhân dân ~ political_theory=LLCT_CC ~ languages=Anh=B1 ~ it_level=TH_B ~ department=BAN THƯỜNG VỤ ~ category?',
  ],
  ['B|ỦY VIÊN BAN CHẤP HÀNH'],
  [
    '5|Hoàng Thị Kim Ngân||06/3/1988|Tày|Lạng Sơn|ĐUV, Chủ tịch Hội LHPN|30/4/2012|30/4/2013|12/12|Th.sĩ QLGD; ĐHSP Toán|TCLLCT|CV|Anh B1|UDCNTT CB|3,66|ĐT 4||',
    'full_name=Hoàng Thị Kim Ngân ~ birth_date=1988-03-06 ~ gender=NU ~ ethnicity=02 ~ native_place=Lạng Sơn ~ position=ĐUV, Chủ tịch Hội LHPN ~ party_probation_on=2012-04-30 ~ party_official_on=2013-04-30 ~ general_education=12/12 ~ highest_degree=ThS ~ major=Quản lý giáo dục ~ other_qualifications=DH=Toán ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ languages=Anh=B1 ~ it_level=TH_CB ~ salary_coefficient=3.66 ~ department=ỦY VIÊN BAN CHẤP HÀNH ~ category?',
  ],
  [
    '6|Vũ Mạnh Cường|1984||Kinh|Thái Bình|ĐUV, CHT Ban CHQS|15.6.2007|15.6.2008|12/12|CĐ QS cơ sở; ĐH Luật|TC|CV|B|B|3,99|ĐT 3||Sĩ quan dự bị',
    'full_name=Vũ Mạnh Cường ~ birth_date=1984 ~ gender=NAM ~ ethnicity=01 ~ native_place=Thái Bình ~ position=ĐUV, CHT Ban CHQS ~ party_probation_on=2007-06-15 ~ party_official_on=2008-06-15 ~ general_education=12/12 ~ highest_degree=DH ~ major=Luật ~ other_qualifications=CD=QS cơ sở ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ languages? ~ it_level=TH_B ~ salary_coefficient=3.99 ~ department=ỦY VIÊN BAN CHẤP HÀNH ~ category?',
  ],
  [
    '7|Phạm Thúy Hằng||19/11/1992|Kinh|Đông Triều|ĐUV, Bí thư Đoàn|02/9/2014|02/9/2015|12/12|ĐH Công tác xã hội|TC|CV|Anh B2|CB|3,00|||Đang học cao học (k2025)',
    'full_name=Phạm Thúy Hằng ~ birth_date=1992-11-19 ~ gender=NU ~ ethnicity=01 ~ native_place=Đông Triều ~ position=ĐUV, Bí thư Đoàn ~ party_probation_on=2014-09-02 ~ party_official_on=2015-09-02 ~ general_education=12/12 ~ highest_degree=DH ~ major=Công tác xã hội ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ languages=Anh=B2 ~ it_level=TH_CB ~ salary_coefficient=3.00 ~ study_in_progress? ~ department=ỦY VIÊN BAN CHẤP HÀNH ~ category?',
  ],
  [
    '8|Ngô Sỹ Nguyên|14.7.1969||Kinh|Đông Triều|Bí thư Chi bộ khu Vĩnh Xuân|1990|1991|7/10|SC Nông nghiệp|SC||||||KL: Khiển trách 2016|Không chuyên trách',
    'full_name=Ngô Sỹ Nguyên ~ birth_date=1969-07-14 ~ gender=NAM ~ ethnicity=01 ~ native_place=Đông Triều ~ position=Bí thư Chi bộ khu Vĩnh Xuân ~ party_probation_on=1990 ~ party_official_on=1991 ~ general_education=7/10 ~ highest_degree=SC ~ major=Nông nghiệp ~ political_theory=LLCT_SC ~ department=ỦY VIÊN BAN CHẤP HÀNH ~ category?',
  ],
  [
    '9|Đinh Công Tráng|10/10/1974||Mường|Hòa Bình|ĐUV, Hiệu trưởng Trường TH|26/3/2001|26/3/2002|12/12|Thạc sỹ GDTH|TC|CVC|Anh A2|CB|4,74|ĐT 4||',
    'full_name=Đinh Công Tráng ~ birth_date=1974-10-10 ~ gender=NAM ~ ethnicity=06 ~ native_place=Hòa Bình ~ position=ĐUV, Hiệu trưởng Trường TH ~ party_probation_on=2001-03-26 ~ party_official_on=2002-03-26 ~ general_education=12/12 ~ highest_degree=ThS ~ major=Giáo dục tiểu học ~ political_theory=LLCT_TC ~ state_management=QLNN_CVC ~ languages=Anh=A2 ~ it_level=TH_CB ~ salary_coefficient=4.74 ~ department=ỦY VIÊN BAN CHẤP HÀNH ~ category?',
  ],
  ['Tổng số: 09 đồng chí (nữ: 03)'],
  ['||||||||||T/M BAN THƯỜNG VỤ'],
];

/** A Party list in the fonts of the nineties: capitals of a font of their own, degrees of a cell on lines of their own. */
export const partyCommittee: OfficeRoster = {
  name: 'the committee of a Party body in TCVN3: degrees on lines of a cell, both Party days, training in defence, awards and discipline in one column',
  fileName: 'BCH-Dang-bo.xlsx',
  file: book([
    sheetOfLines('BCH', lines, {
      font: () => inTcvn3,
      merges: [...['A6:A7', 'B6:B7', 'C6:D6', 'E6:E7', 'F6:F7', 'G6:G7', 'H6:I6', 'J6:O6', 'P6:P7', 'Q6:Q7', 'R6:R7', 'S6:S7']],
    }),
  ]),
  unit: 'Phường Mẫu Đông',
  asOf: '2026-10-15',
  people: peopleOf(lines),
  unkept: ['R'],
};
