import { book, type Line, type OfficeRoster, peopleOf, sheetOfLines } from './office-roster.js';

const lines: Line[] = [
  ['BỘ MẪU||||||||||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['VỤ PHÁP CHẾ MẪU||||||||||||Độc lập - Tự do - Hạnh phúc'],
  ['DANH SÁCH ĐĂNG KÝ NHU CẦU ĐÀO TẠO, BỒI DƯỠNG NĂM 2027'],
  ['(Kèm theo Công văn số      /PC-TH ngày 20 tháng 10 năm 2026)'],
  [
    'STT|Họ và tên|Ngày sinh|Giới tính|Chức vụ, chức danh|Ngạch hiện giữ|Trình độ hiện có||||||Nhu cầu đào tạo, bồi dưỡng năm 2027|||||||Ghi chú',
  ],
  ['||||||Chuyên môn||LLCT|QLNN|Ngoại ngữ|Tin học|Đào tạo||Bồi dưỡng|||||'],
  ['||||||Trình độ|Ngành||||| Thạc sĩ|Tiến sĩ|LLCT|QLNN|QPAN|Ngoại ngữ|Vị trí việc làm|'],
  ['A|Phòng Tổng hợp'],
  [
    '1|TS. Phan Huy Chính|20/02/1975|Nam|Vụ trưởng|CVCC|TS|Luật hành chính|CC|CVCC|Anh C1|CB|||||ĐT1|||',
    'full_name=Phan Huy Chính ~ birth_date=1975-02-20 ~ gender=NAM ~ position=Vụ trưởng ~ rank_code=01.001 ~ highest_degree=TS ~ major=Luật hành chính ~ political_theory=LLCT_CC ~ state_management=QLNN_CVCC ~ languages=Anh=C1 ~ it_level=TH_CB ~ department=Phòng Tổng hợp ~ category?',
  ],
  [
    '2|Tăng Thị Thảo Vy|13/5/1982|Nữ|Phó Vụ trưởng|CVC|Thạc sĩ|Luật kinh tế|CN|CVC|Anh B2|CB||x||CVCC|ĐT2|||Được cử đi học từ Q1',
    'full_name=Tăng Thị Thảo Vy ~ birth_date=1982-05-13 ~ gender=NU ~ position=Phó Vụ trưởng ~ rank_code=01.002 ~ highest_degree=ThS ~ major=Luật kinh tế ~ political_theory=LLCT_CN ~ state_management=QLNN_CVC ~ languages=Anh=B2 ~ it_level=TH_CB ~ department=Phòng Tổng hợp ~ category?',
  ],
  [
    '3|Lưu Bá Ôn|01/12/1990|Nam|Chuyên viên|CV|CN|Luật|TC|CV|Anh B1|CB|x||CC|CVC|ĐT3|B2|x|',
    'full_name=Lưu Bá Ôn ~ birth_date=1990-12-01 ~ gender=NAM ~ position=Chuyên viên ~ rank_code=01.003 ~ highest_degree=DH ~ major=Luật ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ languages=Anh=B1 ~ it_level=TH_CB ~ department=Phòng Tổng hợp ~ category?',
  ],
  [
    '4|Mã Thị Én|1998|Nữ|Chuyên viên tập sự||ĐH|Luật quốc tế|||IELTS 7.0|MOS||||CV|ĐT4||x|Tập sự đến 3/2027',
    'full_name=Mã Thị Én ~ birth_date=1998 ~ gender=NU ~ position=Chuyên viên tập sự ~ highest_degree=DH ~ major=Luật quốc tế ~ languages? ~ it_level=TH_QT ~ department=Phòng Tổng hợp ~ category?',
  ],
  ['|Cộng A|||||||||||#1|#1|#1|#3|#4|#1|#2'],
  ['B|Phòng Kiểm tra văn bản'],
  [
    '1|ThS. Hàn Văn Thọ|9/1979|Nam|Trưởng phòng|CVC|ThS|Luật dân sự|CC|CVC|Anh B2|CB|||||ĐT3|||',
    'full_name=Hàn Văn Thọ ~ birth_date=1979-09 ~ gender=NAM ~ position=Trưởng phòng ~ rank_code=01.002 ~ highest_degree=ThS ~ major=Luật dân sự ~ political_theory=LLCT_CC ~ state_management=QLNN_CVC ~ languages=Anh=B2 ~ it_level=TH_CB ~ department=Phòng Kiểm tra văn bản ~ category?',
  ],
  [
    '2|Đồng Thị Kim Chi|@1987-06-30|Nữ|Phó Trưởng phòng|CV|ThS|Luật|TC|CV|Pháp DELF B1|CB||NCS||CVC|||x|',
    'full_name=Đồng Thị Kim Chi ~ birth_date=1987-06-30 ~ gender=NU ~ position=Phó Trưởng phòng ~ rank_code=01.003 ~ highest_degree=ThS ~ major=Luật ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ languages=Pháp=B1 ~ it_level=TH_CB ~ department=Phòng Kiểm tra văn bản ~ category?',
  ],
  [
    '3|Kha Minh Triết|17/8/1993|Nam|Chuyên viên|CV|ĐH|Luật; Ngôn ngữ Anh (VB2)|SC|CV|ĐH Anh|CB|x||TC|||||Đang học cao học Luật (k2026)',
    'full_name=Kha Minh Triết ~ birth_date=1993-08-17 ~ gender=NAM ~ position=Chuyên viên ~ rank_code=01.003 ~ highest_degree=DH ~ major=Luật ~ other_qualifications=DH=Ngôn ngữ Anh ~ political_theory=LLCT_SC ~ state_management=QLNN_CV ~ languages=Anh=ĐH ~ it_level=TH_CB ~ study_in_progress? ~ department=Phòng Kiểm tra văn bản ~ category?',
  ],
  [
    '4|Ông Thị Nguyệt|28/02/1984|Nữ|Văn thư|Cán sự|TC|Văn thư - Lưu trữ|SC|CS|A|THVP B|||||||Kỹ năng lưu trữ số|',
    'full_name=Ông Thị Nguyệt ~ birth_date=1984-02-28 ~ gender=NU ~ position=Văn thư ~ rank_code=01.004 ~ highest_degree? ~ major=Văn thư - Lưu trữ ~ political_theory=LLCT_SC ~ state_management=QLNN_CS ~ languages? ~ it_level=TH_B ~ department=Phòng Kiểm tra văn bản ~ category?',
  ],
  [
    '5|Vi Văn Lường|04-4-1989|Nam|Chuyên viên|CV|KS|CNTT|TC|CV|Toeic 600|KS CNTT||||CVC||B1||',
    'full_name=Vi Văn Lường ~ birth_date=1989-04-04 ~ gender=NAM ~ position=Chuyên viên ~ rank_code=01.003 ~ highest_degree=DH ~ major=Công nghệ thông tin ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ languages? ~ it_level=TH_DH ~ department=Phòng Kiểm tra văn bản ~ category?',
  ],
  ['|Cộng B|||||||||||#1|#1|#1|#2|#1|#1|#2'],
  ['|TỔNG CỘNG (A + B): 09 người'],
  ['* CN ở cột LLCT là Cử nhân chính trị; CN ở cột chuyên môn là bằng cử nhân.'],
  ['|Người tổng hợp||||||||||VỤ TRƯỞNG'],
];

/** What is held stands beside what is asked for: a level somebody is to learn next year is none they have. */
export const trainingPlan: OfficeRoster = {
  name: 'a plan of training: what is held beside what is wished for, the same words in both, under three merged heading rows',
  fileName: 'ke-hoach-dao-tao-2027.xlsx',
  file: book([
    sheetOfLines('KH 2027', lines, {
      merges: [
        ...['A5:A7', 'B5:B7', 'C5:C7', 'D5:D7', 'E5:E7', 'F5:F7', 'G5:L5', 'G6:H6', 'I6:I7', 'J6:J7', 'K6:K7', 'L6:L7'],
        ...['M5:S5', 'M6:N6', 'O6:S6', 'T5:T7'],
      ],
    }),
  ]),
  unit: 'Vụ Pháp chế Mẫu',
  asOf: '2026-10-20',
  people: peopleOf(lines),
  unkept: ['M', 'N', 'O', 'P', 'Q', 'R', 'S'],
};
