import { inWindows1258 } from '../../fixtures/workbooks/legacy-fonts.js';
import { type Line, type OfficeRoster, peopleOf } from './office-roster.js';

const lines: Line[] = [
  ['SỞ Y TẾ TỈNH MẪU'],
  ['TRUNG TÂM Y TẾ KHU VỰC MẪU ĐÔNG'],
  ['DANH SÁCH VIÊN CHỨC, NGƯỜI LAO ĐỘNG CÓ MẶT ĐẾN 30/9/2026'],
  [''],
  [
    'Stt|Họ và tên|Ngày sinh|GT|Số CCCD|Khoa, phòng|Chức vụ|Học vị|Văn bằng chuyên môn|Chuyên khoa|CDNN (mã số)|Bậc|Hệ số lương|LLCT|NN|Tin học|Ngày vào Đảng CT|Năm vào ngành|Loại HĐ|Ghi chú',
  ],
  [
    "1|BSCKII. Lương Đình Phúc|02/09/68|Nam|'022068000000|Ban Giám đốc|Giám đốc|BSCKII|BSĐK|Quản lý y tế|V.08.01.02|8|6,78|CCLLCT|Anh B1|CNTT CB|19/05/96|1992|BC|",
    'full_name=Lương Đình Phúc ~ birth_date=1968-09-02 ~ gender=NAM ~ citizen_id=022068000000 ~ department=Ban Giám đốc ~ position=Giám đốc ~ highest_degree=CKII ~ major=Quản lý y tế ~ other_qualifications=DH ~ rank_code=V.08.01.02 ~ salary_step=8 ~ salary_coefficient=6.78 ~ political_theory=LLCT_CC ~ languages=Anh=B1 ~ it_level=TH_CB ~ party_official_on=1996-05-19 ~ recruited_on=1992 ~ category?',
  ],
  [
    "2|ThS.BS Khúc Thị Lam|14/07/79|Nữ|'022179000000|Ban Giám đốc|Phó Giám đốc|ThS|BS|Y tế công cộng|V.08.01.02|4|5,42|CCLLCT|Anh B2 (VSTEP)|UDCNTT CB|03/02/08|2004|BC|",
    'full_name=Khúc Thị Lam ~ birth_date=1979-07-14 ~ gender=NU ~ citizen_id=022179000000 ~ department=Ban Giám đốc ~ position=Phó Giám đốc ~ highest_degree=ThS ~ major=Y tế công cộng ~ other_qualifications=DH ~ rank_code=V.08.01.02 ~ salary_step=4 ~ salary_coefficient=5.42 ~ political_theory=LLCT_CC ~ languages=Anh=B2 ~ it_level=TH_CB ~ party_official_on=2008-02-03 ~ recruited_on=2004 ~ category?',
  ],
  [
    "3|BSCKI Nghiêm Xuân Bách|1983|Nam|'022083000000|Khoa Nội - Nhi|Trưởng khoa|BS CKI|Bác sĩ|Nhi|V.08.01.03|6|3,99|TCLLCT|Pháp B|CNTT CB|02/09/13|2009|BC|Đang học CKII (k2026)",
    'full_name=Nghiêm Xuân Bách ~ birth_date=1983 ~ gender=NAM ~ citizen_id=022083000000 ~ department=Khoa Nội - Nhi ~ position=Trưởng khoa ~ highest_degree=CKI ~ major=Nhi ~ other_qualifications=DH ~ rank_code=V.08.01.03 ~ salary_step=6 ~ salary_coefficient=3.99 ~ political_theory=LLCT_TC ~ languages=Pháp=B ~ it_level=TH_CB ~ party_official_on=2013-09-02 ~ recruited_on=2009 ~ study_in_progress? ~ category?',
  ],
  [
    "4|BS Thái Thị Mỹ Duyên|23/10/94|nữ|'022194000001|nt|Bác sĩ điều trị||BSĐK|Đa khoa|V.08.01.03|2|2,67|SC|IELTS 6.0|CNTT NC||2020|BC|Nghỉ thai sản từ 8/2026",
    'full_name=Thái Thị Mỹ Duyên ~ birth_date=1994-10-23 ~ gender=NU ~ citizen_id=022194000001 ~ department=Khoa Nội - Nhi ~ position=Bác sĩ điều trị ~ highest_degree=DH ~ major=Đa khoa ~ rank_code=V.08.01.03 ~ salary_step=2 ~ salary_coefficient=2.67 ~ political_theory=LLCT_SC ~ languages? ~ it_level=TH_NC ~ recruited_on=2020 ~ category?',
  ],
  [
    "5|Quách Thị Nhàn|05/85|Nữ|'022185000000|Khoa Nội - Nhi|ĐD trưởng||CNĐD|Điều dưỡng|V.08.05.12|5|3,66||Anh B|B|15/10/18|2007|BC|",
    'full_name=Quách Thị Nhàn ~ birth_date=1985-05 ~ gender=NU ~ citizen_id=022185000000 ~ department=Khoa Nội - Nhi ~ position=ĐD trưởng ~ highest_degree=DH ~ major=Điều dưỡng ~ rank_code=V.08.05.12 ~ salary_step=5 ~ salary_coefficient=3.66 ~ languages=Anh=B ~ it_level=TH_B ~ party_official_on=2018-10-15 ~ recruited_on=2007 ~ category?',
  ],
  [
    "6|DSCKI. Tạ Quang Huy|30/01/81|Nam|'022081000000|Khoa Dược - TTB|Trưởng khoa|DSCKI|DSĐH|Tổ chức QL dược|V.08.08.22|6|3,99|TC|Anh B1|CNTT cơ bản|03/02/15|2006|BC|",
    'full_name=Tạ Quang Huy ~ birth_date=1981-01-30 ~ gender=NAM ~ citizen_id=022081000000 ~ department=Khoa Dược - TTB ~ position=Trưởng khoa ~ highest_degree=CKI ~ major=Tổ chức QL dược ~ other_qualifications=DH ~ rank_code=V.08.08.22 ~ salary_step=6 ~ salary_coefficient=3.99 ~ political_theory=LLCT_TC ~ languages=Anh=B1 ~ it_level=TH_CB ~ party_official_on=2015-02-03 ~ recruited_on=2006 ~ category?',
  ],
  [
    "7|Vương Thị Tâm|08/08/90|Nữ|'022190000000|Khoa Dược - TTB|Dược sĩ||DSCĐ|Dược|V.08.08.23|5|3,34||A|A||2012|BC|",
    'full_name=Vương Thị Tâm ~ birth_date=1990-08-08 ~ gender=NU ~ citizen_id=022190000000 ~ department=Khoa Dược - TTB ~ position=Dược sĩ ~ highest_degree=CD ~ major=Dược ~ rank_code=V.08.08.23 ~ salary_step=5 ~ salary_coefficient=3.34 ~ languages? ~ it_level=TH_A ~ recruited_on=2012 ~ category?',
  ],
  [
    "8|Giáp Văn Thành|11/1976|Nam|'022076000000|Khoa Kiểm soát bệnh tật|Y sĩ||YSĐK|Y học dự phòng|V.08.03.07|11|3,86|SC|||22/12/04|1998|BC|",
    'full_name=Giáp Văn Thành ~ birth_date=1976-11 ~ gender=NAM ~ citizen_id=022076000000 ~ department=Khoa Kiểm soát bệnh tật ~ position=Y sĩ ~ highest_degree=TC ~ major=Y học dự phòng ~ rank_code=V.08.03.07 ~ salary_step=11 ~ salary_coefficient=3.86 ~ political_theory=LLCT_SC ~ party_official_on=2004-12-22 ~ recruited_on=1998 ~ category?',
  ],
  [
    "9|Chu Thị Hạnh|19/12/88|Nữ|'022188000002|Khoa CSSKSS|Hộ sinh||HSCĐ|Hộ sinh|V.08.06.16|7|3,06||Anh A|CB||2010|BC|Kiêm nhiệm DS - KHHGĐ",
    'full_name=Chu Thị Hạnh ~ birth_date=1988-12-19 ~ gender=NU ~ citizen_id=022188000002 ~ department=Khoa CSSKSS ~ position=Hộ sinh ~ highest_degree=CD ~ major=Hộ sinh ~ rank_code=V.08.06.16 ~ salary_step=7 ~ salary_coefficient=3.06 ~ languages=Anh=A ~ it_level=TH_CB ~ recruited_on=2010 ~ category?',
  ],
  [
    "10|KTV Kiều Minh Đăng|27/4/92|Nam|'022092000000|Khoa Xét nghiệm - CĐHA|Kỹ thuật y||CN|Xét nghiệm y học|V.08.07.18|3|3,00||Anh B1|CNTT CB||2016|HĐ 111|",
    'full_name=Kiều Minh Đăng ~ birth_date=1992-04-27 ~ gender=NAM ~ citizen_id=022092000000 ~ department=Khoa Xét nghiệm - CĐHA ~ position=Kỹ thuật y ~ highest_degree=DH ~ major=Xét nghiệm y học ~ rank_code=V.08.07.18 ~ salary_step=3 ~ salary_coefficient=3.00 ~ languages=Anh=B1 ~ it_level=TH_CB ~ recruited_on=2016 ~ category=HD111',
  ],
  [
    '11|Âu Thị Dung|1970|Nữ||Phòng TC-HC|Hộ lý||Sơ cấp|Điều dưỡng||||||||1995|HĐ 68|',
    'full_name=Âu Thị Dung ~ birth_date=1970 ~ gender=NU ~ department=Phòng TC-HC ~ position=Hộ lý ~ highest_degree=SC ~ major=Điều dưỡng ~ recruited_on=1995 ~ category=HD68',
  ],
  [
    "12|Đàm Văn Ước|6/6/1980|Nam|'022080000000|Phòng TC-HC|Lái xe||Lái xe hạng C|||||||||2011|HĐLĐ|",
    'full_name=Đàm Văn Ước ~ birth_date=1980-06-06 ~ gender=NAM ~ citizen_id=022080000000 ~ department=Phòng TC-HC ~ position=Lái xe ~ recruited_on=2011 ~ category? ~ highest_degree?',
  ],
  ['|Tổng cộng: 12 người (BC: 09; HĐ 111: 01; HĐ 68: 01; HĐLĐ: 01)'],
  ['|Người lập biểu|||||||||||||||GIÁM ĐỐC'],
];

/** What a program of the nineties hands out: semicolons, the code page of Vietnamese Windows, years of two digits. */
export const clinicCsv: OfficeRoster = {
  name: 'a health centre: divided by semicolons, windows-1258, two-digit years, degrees of the health trades',
  fileName: 'TTYT.csv',
  file: () =>
    inWindows1258(
      lines
        .map(([cells]) =>
          cells
            .split('|')
            .map((cell) => (cell.includes(';') ? `"${cell}"` : cell))
            .join(';'),
        )
        .join('\r\n'),
    ),
  unit: 'Trung tâm Y tế khu vực Mẫu Đông',
  asOf: '2026-09-30',
  people: peopleOf(lines),
  unkept: [],
};
