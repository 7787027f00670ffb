import { book, type Line, type OfficeRoster, peopleOf, sheetOfLines } from './office-roster.js';

const head = (school: string): Line[] => [
  ['PHÒNG VĂN HÓA - XÃ HỘI PHƯỜNG MẪU ĐÔNG'],
  [school],
  ['BÁO CÁO CHẤT LƯỢNG ĐỘI NGŨ VIÊN CHỨC, NGƯỜI LAO ĐỘNG NĂM HỌC 2026-2027'],
  ['Tính đến ngày 15 tháng 9 năm 2026'],
  [
    'TT|Họ và tên|Ngày tháng năm sinh|Nữ|Dân tộc|Đảng viên|Nhiệm vụ, môn dạy|Loại lao động|||Hạng CDNN|||Mã số|Trình độ CM cao nhất|||Chuyên ngành đào tạo|Chuẩn trình độ||LLCT||CC QLGD|NN|TH|Xếp loại năm học 2025-2026|Ghi chú',
  ],
  ['|||||||BC|HĐ111|HĐ khác|I|II|III||ThS|ĐH|CĐ||Đạt|Trên|TC|SC|||||'],
];
const merges = [
  ...['A5:A6', 'B5:B6', 'C5:C6', 'D5:D6', 'E5:E6', 'F5:F6', 'G5:G6', 'H5:J5', 'K5:M5', 'N5:N6', 'O5:Q5', 'R5:R6', 'S5:T5', 'U5:V5'],
  ...['W5:W6', 'X5:X6', 'Y5:Y6', 'Z5:Z6', 'AA5:AA6'],
];
const lines: Line[] = [
  ...head('TRƯỜNG THCS LÊ LỢI'),
  ['1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27'],
  ['I|Cán bộ quản lý'],
  [
    '1|Vũ Thị Minh Huệ|@1974-11-20|x|Kinh|x|Hiệu trưởng|x||||x||V.07.04.31|x|||Quản lý giáo dục||x|x||x|Anh B1|UDCNTT CB|HTXS|',
    'full_name=Vũ Thị Minh Huệ ~ birth_date=1974-11-20 ~ gender=NU ~ ethnicity=01 ~ party=member ~ position=Hiệu trưởng ~ category? ~ rank_code=V.07.04.31 ~ highest_degree=ThS ~ major=Quản lý giáo dục ~ political_theory=LLCT_TC ~ languages=Anh=B1 ~ it_level=TH_CB ~ department=Cán bộ quản lý',
  ],
  [
    '2|Ninh Văn Tùng|14/02/1981||Kinh|x|Phó Hiệu trưởng|x||||x||V.07.04.31||x||SP Toán|x||x||x|Anh A2|CB|HTT|Đang học ThS QLGD (k2025)',
    'full_name=Ninh Văn Tùng ~ birth_date=1981-02-14 ~ gender=NAM ~ ethnicity=01 ~ party=member ~ position=Phó Hiệu trưởng ~ category? ~ rank_code=V.07.04.31 ~ highest_degree=DH ~ major=Sư phạm Toán ~ political_theory=LLCT_TC ~ languages=Anh=A2 ~ it_level=TH_CB ~ study_in_progress? ~ department=Cán bộ quản lý',
  ],
  ['II|Giáo viên'],
  [
    '3|Lê Thị Thu Hà|3/8/1986|x|Kinh|x|GV Ngữ văn|x|||||x|V.07.04.32||x||SP Ngữ văn|x||||||B|HTT|',
    'full_name=Lê Thị Thu Hà ~ birth_date=1986-08-03 ~ gender=NU ~ ethnicity=01 ~ party=member ~ position=GV Ngữ văn ~ category? ~ rank_code=V.07.04.32 ~ highest_degree=DH ~ major=Sư phạm Ngữ văn ~ it_level=TH_B ~ department=Giáo viên',
  ],
  [
    '4|Trương Công Định|1990||Mường||GV GDTC|x|||||x|V.07.04.32|||x|GDTC|||||||CB|HT|Chưa đạt chuẩn, đang học ĐH',
    'full_name=Trương Công Định ~ birth_date=1990 ~ gender=NAM ~ ethnicity=06 ~ position=GV GDTC ~ category? ~ rank_code=V.07.04.32 ~ highest_degree=CD ~ major=Giáo dục thể chất ~ it_level=TH_CB ~ study_in_progress? ~ department=Giáo viên',
  ],
  [
    '5|Hà Thị Bích Liên|7/1993|x|Tày|x|GV Tiếng Anh|x|||||x|V.07.04.32||x||Ngôn ngữ Anh|x||||x|ĐH Anh; Trung A2|CB|HTT|Nghỉ thai sản từ 01/8/2026',
    'full_name=Hà Thị Bích Liên ~ birth_date=1993-07 ~ gender=NU ~ ethnicity=02 ~ party=member ~ position=GV Tiếng Anh ~ category? ~ rank_code=V.07.04.32 ~ highest_degree=DH ~ major=Ngôn ngữ Anh ~ languages=Anh=ĐH;Trung=A2 ~ it_level=TH_CB ~ department=Giáo viên',
  ],
  [
    '6|Mai Xuân Trường|12-6-1988||Kinh|x|GV KHTN|x|||||x|V.07.04.32|x|||Hóa hữu cơ||x|x|||B1|NC|HTXS|Biệt phái tại Phòng VH-XH',
    'full_name=Mai Xuân Trường ~ birth_date=1988-06-12 ~ gender=NAM ~ ethnicity=01 ~ party=member ~ position=GV KHTN ~ category? ~ rank_code=V.07.04.32 ~ highest_degree=ThS ~ major=Hóa hữu cơ ~ political_theory=LLCT_TC ~ languages? ~ it_level=TH_NC ~ department=Giáo viên',
  ],
  [
    '7|Cao Thị Diệu|09/9/1979|x|kinh||GV Mĩ thuật|x|||||x|V.07.04.32||x||SP Mĩ thuật|x|||||Anh B|A|HTT|',
    'full_name=Cao Thị Diệu ~ birth_date=1979-09-09 ~ gender=NU ~ ethnicity=01 ~ position=GV Mĩ thuật ~ category? ~ rank_code=V.07.04.32 ~ highest_degree=DH ~ major=Sư phạm Mĩ thuật ~ languages=Anh=B ~ it_level=TH_A ~ department=Giáo viên',
  ],
  [
    '8|Đào Duy Mạnh|25/12/1999||Kinh||GV Tin học|||x||||||x||Sư phạm Tin học|x|||||TOEIC 550|MOS||HĐ trường, từ 05/9/2025',
    'full_name=Đào Duy Mạnh ~ birth_date=1999-12-25 ~ gender=NAM ~ ethnicity=01 ~ position=GV Tin học ~ category? ~ highest_degree=DH ~ major=Sư phạm Tin học ~ languages? ~ it_level=TH_QT ~ department=Giáo viên',
  ],
  ['III|Nhân viên'],
  [
    '9|Tô Thị Lụa|@1985-05-01|x|Kinh|x|Kế toán|x||||||06.032|||x|Kế toán||||x||A|B|HT|',
    'full_name=Tô Thị Lụa ~ birth_date=1985-05-01 ~ gender=NU ~ ethnicity=01 ~ party=member ~ position=Kế toán ~ category? ~ rank_code=06.032 ~ highest_degree=CD ~ major=Kế toán ~ political_theory=LLCT_SC ~ languages? ~ it_level=TH_B ~ department=Nhân viên',
  ],
  [
    '10|Phùng Văn Chiến|1972||Dao||Bảo vệ||x|||||||||||||||||||HĐLĐ theo NĐ 111',
    'full_name=Phùng Văn Chiến ~ birth_date=1972 ~ gender=NAM ~ ethnicity=09 ~ position=Bảo vệ ~ category=HD111 ~ department=Nhân viên',
  ],
  ['|TỔNG CỘNG|=COUNTA(B9:B20) -> 10|=COUNTIF(D9:D20,"x") -> 5||#6||#8|#1|#1||#2|#5||#2|#5|#1||#5|#2|#3|#1|#3'],
  ['|Người lập|||||||||||||||||HIỆU TRƯỞNG'],
  ['|(Ký, ghi rõ họ tên)|||||||||||||||||(Đã ký)'],
  ['||||||||||||||||||Vũ Thị Minh Huệ'],
];
const nursery: Line[] = [
  ...head('TRƯỜNG MẦM NON HOA SEN'),
  ['1|Đinh Thị Quyên|12/02/1984|x|Kinh|x|Hiệu trưởng|x||||x||V.07.02.25||x||Giáo dục mầm non|x|||x|||CB|HTT|'],
  ['2|Ngô Thị Sen|2/9/1997|x|Kinh||GV lớp 4 tuổi|x|||||x|V.07.02.26|||x|Giáo dục mầm non|x||||||CB|HTT|'],
];

/** One sheet for each school of a ward; kinds of contract, ranks and degrees are ticks, women are ticked and men are not. */
export const schoolQuality: OfficeRoster = {
  name: 'a report on the quality of teachers: a sheet for each school, kinds of contract and ranks ticked, totals by formula',
  fileName: 'chat-luong-vien-chuc.xlsx',
  file: book([
    sheetOfLines('MN Hoa Sen', nursery, { merges }),
    sheetOfLines('THCS Lê Lợi', lines, { merges }),
    sheetOfLines('Danh mục', [['Mã|Tên'], ['HTXS|Hoàn thành xuất sắc'], ['HTT|Hoàn thành tốt']], { state: 'hidden' }),
  ]),
  sheet: 1,
  unit: 'Trường THCS Lê Lợi',
  asOf: '2026-09-15',
  people: peopleOf(lines),
  unkept: ['S', 'T', 'W'],
};
