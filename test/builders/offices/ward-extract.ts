import { book, type Line, type OfficeRoster, peopleOf, sheetOfLines } from './office-roster.js';

const lines: Line[] = [
  ['UBND TỈNH MẪU|||||||||||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['UBND PHƯỜNG MẪU ĐÔNG|||||||||||||Độc lập - Tự do - Hạnh phúc'],
  ['TRÍCH NGANG LÝ LỊCH CÁN BỘ, CÔNG CHỨC (theo mẫu 2C)'],
  ['(Thời điểm 31/10/2026)'],
  [
    'STT|Họ và tên khai sinh||Ngày, tháng, năm sinh||Quê quán|Dân tộc|Tôn giáo|Chức vụ, chức danh|Ngày bổ nhiệm|Ngày vào Đảng||Trình độ|||||||||Ngạch, bậc lương|||Ghi chú',
  ],
  ['||||||||||||Văn hóa|Chuyên môn|||LLCT|QLNN|QPAN|Tin học|Ngoại ngữ|Mã ngạch|Bậc|Hệ số|'],
  ['|Họ và tên đệm|Tên|Nam|Nữ||||||Dự bị|Chính thức||Trình độ|Chuyên ngành|Hình thức ĐT|||||||||'],
  ['(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)|(15)|(16)|(17)|(18)|(19)|(20)|(21)|(22)|(23)|(24)|(25)'],
  ['I|LÃNH ĐẠO HĐND, UBND'],
  [
    '1|Trịnh Quang|Khải|05/9/71||Yên Hưng, Quảng Ninh|Kinh|Không|Chủ tịch UBND|1/7/25|03/02/97|03/02/98|10/10|ThS|Quản lý kinh tế|CQ|CCLLCT|CVC|ĐT2|CNTT cơ bản|Anh B1|01.002|5/8|5,76|',
    'full_name=Trịnh Quang Khải ~ birth_date=1971-09-05 ~ gender=NAM ~ native_place=Yên Hưng, Quảng Ninh ~ ethnicity=01 ~ religion=99 ~ position=Chủ tịch UBND ~ party_probation_on=1997-02-03 ~ party_official_on=1998-02-03 ~ general_education=10/10 ~ highest_degree=ThS ~ major=Quản lý kinh tế ~ training_form=CQ ~ political_theory=LLCT_CC ~ state_management=QLNN_CVC ~ it_level=TH_CB ~ languages=Anh=B1 ~ rank_code=01.002 ~ salary_step=5 ~ salary_coefficient=5.76 ~ department=LÃNH ĐẠO HĐND, UBND ~ category?',
  ],
  [
    '2|Vi Thị|Xuyến||12/11/83|Bình Liêu - QN|Tày|K|Phó Chủ tịch HĐND|01/7/2025|15/8/2008|15/8/2009|12/12|Thạc sỹ|Luật|VLVH|Cao cấp|CV|Đối tượng 2|UDCNTT CB|Tiếng Trung HSK4|01.003|6/9|3,99|Điều động từ Hội LHPN',
    'full_name=Vi Thị Xuyến ~ birth_date=1983-11-12 ~ gender=NU ~ native_place=Bình Liêu - QN ~ ethnicity=02 ~ religion=99 ~ position=Phó Chủ tịch HĐND ~ party_probation_on=2008-08-15 ~ party_official_on=2009-08-15 ~ general_education=12/12 ~ highest_degree=ThS ~ major=Luật ~ training_form=VLVH ~ political_theory=LLCT_CC ~ state_management=QLNN_CV ~ it_level=TH_CB ~ languages=Trung=HSK4 ~ rank_code=01.003 ~ salary_step=6 ~ salary_coefficient=3.99 ~ department=LÃNH ĐẠO HĐND, UBND ~ category?',
  ],
  [
    '3|Đoàn|Hải|9/1985||Kinh Môn, Hải Dương|Kinh|Công giáo|PCT UBND|01/7/2025||19/5/2012|12/12|ĐH|Kinh tế|TC|CC|CV|ĐT3|B|B|01.003|5/9|3,66|',
    'full_name=Đoàn Hải ~ birth_date=1985-09 ~ gender=NAM ~ native_place=Kinh Môn, Hải Dương ~ ethnicity=01 ~ religion=02 ~ position=PCT UBND ~ party_official_on=2012-05-19 ~ general_education=12/12 ~ highest_degree=DH ~ major=Kinh tế ~ training_form=TC ~ political_theory=LLCT_CC ~ state_management=QLNN_CV ~ it_level=TH_B ~ languages? ~ rank_code=01.003 ~ salary_step=5 ~ salary_coefficient=3.66 ~ department=LÃNH ĐẠO HĐND, UBND ~ category?',
  ],
  ['|Cộng I: 03 người'],
  ['II|VĂN PHÒNG HĐND VÀ UBND'],
  [
    '4|Nguyễn Thị Hồng|Nhung||21.10.90|Thủy Nguyên, HP|kinh|không|Chánh Văn phòng|01/7/2025|2/9/16|2/9/17|12/12|ĐHSP|Ngữ văn|Chính quy|TCLLCT|CV|x|IC3|Anh C|01.003|4/9|3,33|',
    'full_name=Nguyễn Thị Hồng Nhung ~ birth_date=1990-10-21 ~ gender=NU ~ native_place=Thủy Nguyên, HP ~ ethnicity=01 ~ religion=99 ~ position=Chánh Văn phòng ~ party_probation_on=2016-09-02 ~ party_official_on=2017-09-02 ~ general_education=12/12 ~ highest_degree=DH ~ major=Ngữ văn ~ training_form=CQ ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ it_level=TH_QT ~ languages=Anh=C ~ rank_code=01.003 ~ salary_step=4 ~ salary_coefficient=3.33 ~ department=VĂN PHÒNG HĐND VÀ UBND ~ category?',
  ],
  [
    '5|Lý A|Páo|1992||Bắc Hà, Lào Cai|Mông|Tin lành|Công chức VP - TK|-|-|-|12/12 (BT)|TC|Hành chính văn phòng|LT|SC|Chưa|Chưa|Không|Không|01.004|3|2,72|',
    'full_name=Lý A Páo ~ birth_date=1992 ~ gender=NAM ~ native_place=Bắc Hà, Lào Cai ~ ethnicity=08 ~ religion=08 ~ position=Công chức VP - TK ~ general_education=BTVH ~ highest_degree=TC ~ major=Hành chính văn phòng ~ training_form=LT ~ political_theory=LLCT_SC ~ state_management=QLNN_0 ~ rank_code=01.004 ~ salary_step=3 ~ salary_coefficient=2.72 ~ department=VĂN PHÒNG HĐND VÀ UBND ~ category?',
  ],
  [
    '6|Trần Thị|Thơm||15/6/1995|nt|Kinh|Không|Nhân viên phục vụ||||12/12|CĐ|Văn thư lưu trữ|CQ|||||||||HĐ 111; nghỉ thai sản từ 9/2026',
    'full_name=Trần Thị Thơm ~ birth_date=1995-06-15 ~ gender=NU ~ native_place=Bắc Hà, Lào Cai ~ ethnicity=01 ~ religion=99 ~ position=Nhân viên phục vụ ~ general_education=12/12 ~ highest_degree=CD ~ major=Văn thư lưu trữ ~ training_form=CQ ~ department=VĂN PHÒNG HĐND VÀ UBND ~ category?',
  ],
  ['|Cộng II: 03 người'],
  ['III|PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ'],
  [
    '7|Hoàng Đức|Thuận|30/4/79||Nam Sách, Hải Dương|Kinh|Không|Trưởng phòng|01/7/2025|19/8/05|19/8/06|12/12|KS|Xây dựng DD&CN|CQ|CC LLCT-HC|CVC|ĐT3|ƯDCNTT nâng cao|VSTEP B2|01.003|8/9|4,65|QH PCT UBND',
    'full_name=Hoàng Đức Thuận ~ birth_date=1979-04-30 ~ gender=NAM ~ native_place=Nam Sách, Hải Dương ~ ethnicity=01 ~ religion=99 ~ position=Trưởng phòng ~ party_probation_on=2005-08-19 ~ party_official_on=2006-08-19 ~ general_education=12/12 ~ highest_degree=DH ~ major=Xây dựng DD&CN ~ training_form=CQ ~ political_theory=LLCT_CC ~ state_management=QLNN_CVC ~ it_level=TH_NC ~ languages=Anh=B2 ~ rank_code=01.003 ~ salary_step=8 ~ salary_coefficient=4.65 ~ department=PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ ~ category?',
  ],
  [
    '8|Phạm Thị Ngọc|Ánh||8/3/1991|Đông Triều, QN|Kinh|Phật giáo|Chuyên viên|||26/3/2018|12/12|ĐH|Quản lý đất đai|CQ|TC|CV|ĐT4|TH cơ bản|IELTS 5.5|01.003|4/9|3,33|Đang học cao học (k2025)',
    'full_name=Phạm Thị Ngọc Ánh ~ birth_date=1991-03-08 ~ gender=NU ~ native_place=Đông Triều, QN ~ ethnicity=01 ~ religion=01 ~ position=Chuyên viên ~ party_official_on=2018-03-26 ~ general_education=12/12 ~ highest_degree=DH ~ major=Quản lý đất đai ~ training_form=CQ ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ it_level=TH_CB ~ languages? ~ rank_code=01.003 ~ salary_step=4 ~ salary_coefficient=3.33 ~ department=PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ ~ study_in_progress? ~ category?',
  ],
  [
    '9|Đặng Trung|Kiên|02/12/96||Mạo Khê, QN|Sán Dìu|Không|Chuyên viên||03/02/26||12/12|CN|Luật kinh tế|CQ|SC|CV||CB|Anh A2|01.003|2/9|2,67|',
    'full_name=Đặng Trung Kiên ~ birth_date=1996-12-02 ~ gender=NAM ~ native_place=Mạo Khê, QN ~ ethnicity=18 ~ religion=99 ~ position=Chuyên viên ~ party_probation_on=2026-02-03 ~ general_education=12/12 ~ highest_degree=DH ~ major=Luật kinh tế ~ training_form=CQ ~ political_theory=LLCT_SC ~ state_management=QLNN_CV ~ it_level=TH_CB ~ languages=Anh=A2 ~ rank_code=01.003 ~ salary_step=2 ~ salary_coefficient=2.67 ~ department=PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ ~ category?',
  ],
  [
    '10|Bùi Văn|Sỹ|1968||Kim Thành, HD|Kinh|Không|Chuyên viên||22/12/1990|22/12/1991|10/10|TC|Địa chính|TC|TC|CV|ĐT4|A|Nga A|01.004|10/10|4,89|Nghỉ hưu từ 01/02/2030',
    'full_name=Bùi Văn Sỹ ~ birth_date=1968 ~ gender=NAM ~ native_place=Kim Thành, HD ~ ethnicity=01 ~ religion=99 ~ position=Chuyên viên ~ party_probation_on=1990-12-22 ~ party_official_on=1991-12-22 ~ general_education=10/10 ~ highest_degree=TC ~ major=Địa chính ~ training_form=TC ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ it_level=TH_A ~ languages=Nga=A ~ rank_code=01.004 ~ salary_step=10 ~ salary_coefficient=4.89 ~ department=PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ ~ category?',
  ],
  ['|Cộng III: 04 người'],
  ['|Tổng cộng (I+II+III): 10 người'],
  ['|Ghi chú: ĐT = đối tượng bồi dưỡng kiến thức quốc phòng, an ninh; TC ở cột (16) = tại chức.'],
  ['|||||||||||||||Phường Mẫu Đông, ngày 02 tháng 11 năm 2026'],
  ['|NGƯỜI LẬP BIỂU||||||||||||||TM. ỦY BAN NHÂN DÂN'],
];

/** An extract after the form of a record: a name in two columns, three heading rows, every sort of training with its own column. */
export const wardExtract: OfficeRoster = {
  name: 'an extract after form 2C: a name in two columns, three heading rows, days written in six ways',
  fileName: 'trich-ngang-2C.xlsx',
  file: book([
    sheetOfLines('2C', lines, {
      merges: [
        ...['A5:A7', 'B5:C6', 'D5:E6', 'F5:F7', 'G5:G7', 'H5:H7', 'I5:I7', 'J5:J7', 'K5:L6', 'M5:U5', 'M6:M7', 'N6:P6', 'Q6:Q7'],
        ...['R6:R7', 'S6:S7', 'T6:T7', 'U6:U7', 'V5:X5', 'V6:V7', 'W6:W7', 'X6:X7', 'Y5:Y7'],
      ],
    }),
  ]),
  unit: 'Phường Mẫu Đông',
  asOf: '2026-10-31',
  people: peopleOf(lines),
  unkept: ['J', 'S'],
};
