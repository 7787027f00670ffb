import { book, type Line, type OfficeRoster, peopleOf, sheetOfLines } from './office-roster.js';

const lines: Line[] = [
  ['ỦY BAN NHÂN DÂN PHƯỜNG MẪU ĐÔNG'],
  ['TRUNG TÂM DỊCH VỤ TỔNG HỢP MẪU ĐÔNG'],
  ['THỐNG KÊ SỐ LƯỢNG, CHẤT LƯỢNG VIÊN CHỨC VÀ NGƯỜI LAO ĐỘNG (TT 07/2019/TT-BNV)'],
  ['Có đến 01/11/2026'],
  [
    'Số TT|Họ và tên|Ngày sinh||Tuổi|Số định danh cá nhân|CMND cũ|Chức danh nghề nghiệp||Bậc lương|Hệ số|Từ ngày|Tuyển dụng|Hình thức tuyển dụng|Trình độ chuyên môn||LLCT|Bồi dưỡng QLNN|Ngoại ngữ|Tin học|Điện thoại|Tình trạng',
  ],
  ['||Nam|Nữ||||Tên|Mã số||||||Bằng cấp|Ngành|||||||'],
  ['I|Ban Giám đốc'],
  [
    '1|Từ Khắc Minh|19/02/1977||=2026-1977 -> 49|022077000000|100777001|Chuyên viên chính|01.002|4/8|5,42|01/6/24|15/9/2001|Xét tuyển|Thạc sĩ|Quản lý kinh tế|CCLLCT|CVC|Anh B2|UDCNTTCB|0912 000 601|Đang làm việc',
    'full_name=Từ Khắc Minh ~ birth_date=1977-02-19 ~ gender=NAM ~ citizen_id=022077000000 ~ position=Chuyên viên chính ~ rank_code=01.002 ~ salary_step=4 ~ salary_coefficient=5.42 ~ salary_from=2024-06-01 ~ recruited_on=2001-09-15 ~ highest_degree=ThS ~ major=Quản lý kinh tế ~ political_theory=LLCT_CC ~ state_management=QLNN_CVC ~ languages=Anh=B2 ~ it_level=TH_CB ~ phone=0912000601 ~ department=Ban Giám đốc ~ category?',
  ],
  [
    '2|Hồ Thị Nga||21/7/84|=2026-1984 -> 42|#22184000000||Kỹ sư chính|V.05.02.06|@2026-08-01|4,00|01/01/26|#2009|Thi tuyển|KS; Ths|Khoa học cây trồng|TCLLCT|CV|B1|CB|0912000602|Đang làm việc',
    'full_name=Hồ Thị Nga ~ birth_date=1984-07-21 ~ gender=NU ~ citizen_id=022184000000 ~ position=Kỹ sư chính ~ rank_code=V.05.02.06 ~ salary_step=1 ~ salary_coefficient=4.00 ~ salary_from=2026-01-01 ~ recruited_on=2009 ~ highest_degree=ThS ~ major=Khoa học cây trồng ~ other_qualifications=DH ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ languages? ~ it_level=TH_CB ~ phone=0912000602 ~ department=Ban Giám đốc ~ category?',
  ],
  ['|Đã chuyển công tác từ 01/7/2026:'],
  ['|Ngụy Văn Đi|01/01/1980||=2026-1980 -> 46|022080000009||Kỹ sư|V.05.02.07|5/9|3,66||||ĐH|Chăn nuôi||||||Đã chuyển công tác'],
  ['II|Tổ Khuyến nông - Thú y'],
  [
    '3|Ma Văn Seng|5/1990||=2026-1990 -> 36|022090000003||Kỹ sư|V.05.02.07|4/9|3,33|01/4/2025|01/4/2013|Xét tuyển|KS|Chăn nuôi - Thú y|SC|CV|Anh A2; Mông|A|0912000603|Biệt phái đến UBND phường từ 01/9/2026',
    'full_name=Ma Văn Seng ~ birth_date=1990-05 ~ gender=NAM ~ citizen_id=022090000003 ~ position=Kỹ sư ~ rank_code=V.05.02.07 ~ salary_step=4 ~ salary_coefficient=3.33 ~ salary_from=2025-04-01 ~ recruited_on=2013-04-01 ~ highest_degree=DH ~ major=Chăn nuôi - Thú y ~ political_theory=LLCT_SC ~ state_management=QLNN_CV ~ languages=Anh=A2;Mông ~ it_level=TH_A ~ phone=0912000603 ~ department=Tổ Khuyến nông - Thú y ~ category?',
  ],
  [
    '4|Lò Thị Pành||30.11.93|=2026-1993 -> 33|022193000004||Kỹ thuật viên|V.05.02.08|5|2,66|01/11/25|2015|HĐ 68|Trung cấp|Thú y||||TH cơ bản|0912000604|Nghỉ thai sản',
    'full_name=Lò Thị Pành ~ birth_date=1993-11-30 ~ gender=NU ~ citizen_id=022193000004 ~ position=Kỹ thuật viên ~ rank_code=V.05.02.08 ~ salary_step=5 ~ salary_coefficient=2.66 ~ salary_from=2025-11-01 ~ recruited_on=2015 ~ highest_degree=TC ~ major=Thú y ~ it_level=TH_CB ~ phone=0912000604 ~ department=Tổ Khuyến nông - Thú y ~ category?',
  ],
  [
    '5|Sầm Văn Phóng|1987||=2026-1987 -> 39|022087000005||Kỹ sư|V.05.02.07|5/9|3,66|01/8/2024|10/2011|Xét tuyển|ĐH|Lâm nghiệp|TC|CV|Anh B|B|912000605|Đang làm việc',
    'full_name=Sầm Văn Phóng ~ birth_date=1987 ~ gender=NAM ~ citizen_id=022087000005 ~ position=Kỹ sư ~ rank_code=V.05.02.07 ~ salary_step=5 ~ salary_coefficient=3.66 ~ salary_from=2024-08-01 ~ recruited_on=2011-10 ~ highest_degree=DH ~ major=Lâm nghiệp ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ languages=Anh=B ~ it_level=TH_B ~ phone=0912000605 ~ department=Tổ Khuyến nông - Thú y ~ category?',
  ],
  ['III|Tổ Văn hóa - Thể thao - Truyền thanh'],
  [
    '6|Ông Thế Vinh|02/9/1989||=2026-1989 -> 37|022089000006||Thư viện viên hạng III|V.10.02.06|4/9|3,33|01/5/26|2014|Thi tuyển|CN|Thông tin - Thư viện|SC||Anh B1 (CEFR)|ƯDCNTT cơ bản|0912000606|Đang học ThS (khóa 2025-2027)',
    'full_name=Ông Thế Vinh ~ birth_date=1989-09-02 ~ gender=NAM ~ citizen_id=022089000006 ~ position=Thư viện viên hạng III ~ rank_code=V.10.02.06 ~ salary_step=4 ~ salary_coefficient=3.33 ~ salary_from=2026-05-01 ~ recruited_on=2014 ~ highest_degree=DH ~ major=Thông tin - Thư viện ~ political_theory=LLCT_SC ~ languages=Anh=B1 ~ it_level=TH_CB ~ phone=0912000606 ~ department=Tổ Văn hóa - Thể thao - Truyền thanh ~ study_in_progress? ~ category?',
  ],
  [
    '7|Bế Thị Nương||8/1996|=2026-1996 -> 30|022196000007||Phương pháp viên hạng IV||2/12|2,06|01/01/25|2022|HĐ 111|CĐ|Thanh nhạc||||CB|0912000607|Đang làm việc',
    'full_name=Bế Thị Nương ~ birth_date=1996-08 ~ gender=NU ~ citizen_id=022196000007 ~ position=Phương pháp viên hạng IV ~ salary_step=2 ~ salary_coefficient=2.06 ~ salary_from=2025-01-01 ~ recruited_on=2022 ~ highest_degree=CD ~ major=Thanh nhạc ~ it_level=TH_CB ~ phone=0912000607 ~ department=Tổ Văn hóa - Thể thao - Truyền thanh ~ category?',
  ],
  [
    '8|Quàng Văn Bun|12/5/1970||=2026-1970 -> 56|022070000008||Nhân viên bảo vệ|01.011|9/12|2,94||01/7/1998|HĐ 68|Chưa qua ĐT|||||||Nghỉ ốm dài ngày',
    'full_name=Quàng Văn Bun ~ birth_date=1970-05-12 ~ gender=NAM ~ citizen_id=022070000008 ~ position=Nhân viên bảo vệ ~ rank_code=01.011 ~ salary_step=9 ~ salary_coefficient=2.94 ~ recruited_on=1998-07-01 ~ highest_degree=CQDT ~ department=Tổ Văn hóa - Thể thao - Truyền thanh ~ category?',
  ],
  ['|Tổng số|=COUNTA(C7:C20) -> 5|=COUNTA(D7:D20) -> 3||||||||||||||||||'],
  ['|Trong đó: hợp đồng 68: 02 người; hợp đồng 111: 01 người'],
  ['|NGƯỜI LẬP BIỂU|||||||||||||||GIÁM ĐỐC'],
];

/** Hidden rows keep somebody who left, a hidden column an old number; ages are formulas, a step became a day. */
export const serviceCentre: OfficeRoster = {
  name: 'a statistic of Circular 07/2019: hidden rows of who left, ages by formula, a step that became a day, the form of hiring and the standing in words',
  fileName: 'TT07-2019.xlsx',
  file: book([
    sheetOfLines('VC', lines, {
      merges: [
        ...['A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:F6', 'G5:G6', 'H5:I5', 'J5:J6', 'K5:K6', 'L5:L6', 'M5:M6', 'N5:N6', 'O5:P5'],
        ...['Q5:Q6', 'R5:R6', 'S5:S6', 'T5:T6', 'U5:U6', 'V5:V6'],
      ],
      hiddenRows: [10, 11],
      hiddenColumns: [7],
    }),
  ]),
  unit: 'Trung tâm Dịch vụ tổng hợp Mẫu Đông',
  asOf: '2026-11-01',
  people: peopleOf(lines),
  unkept: ['E', 'G'],
};
