import { book, type Line, type OfficeRoster, peopleOf, sheetOfLines } from './office-roster.js';

const lines: Line[] = [
  ['UBND TỈNH MẪU'],
  ['TRƯỜNG CAO ĐẲNG VIỆT MẪU'],
  ['DANH SÁCH VIÊN CHỨC, GIẢNG VIÊN CƠ HỮU'],
  ['(Số liệu tính đến 31.8.2026)'],
  [
    'TT|Mã VC|Họ|Tên|Phái|Ngày sinh|Học hàm|Học vị cao nhất|Ngành/Chuyên ngành|Nơi đào tạo|Năm TN|Danh hiệu|Chức danh nghề nghiệp|Chức vụ|Ngoại ngữ|Tin học|NVSP|Đảng viên (ngày CT)|Email|Hợp đồng|Ghi chú',
  ],
  ['1. KHOA CƠ BẢN'],
  [
    '1|VC001|Nguyễn Đăng|Khôi|Nam|22/12/1966|PGS|TS|Toán giải tích|ĐH Tổng hợp Minsk (Belarus)|1996|NGƯT|V.07.08.20|Hiệu trưởng|ĐH Nga văn; Anh C1|UDCNTT NC|x|03/02/1995|khoi@example.invalid|BC|',
    'full_name=Nguyễn Đăng Khôi ~ birth_date=1966-12-22 ~ gender=NAM ~ academic_title=PGS ~ honour=NGUT ~ highest_degree=TS ~ major=Toán giải tích ~ institution=ĐH Tổng hợp Minsk (Belarus) ~ degree_year=1996 ~ rank_code=V.07.08.20 ~ position=Hiệu trưởng ~ languages=Nga=ĐH;Anh=C1 ~ it_level=TH_NC ~ party_official_on=1995-02-03 ~ email=khoi@example.invalid ~ category? ~ department=KHOA CƠ BẢN',
  ],
  [
    '2|VC002|Trần Lệ|Quyên|Nữ|15/3/1985||Th.sĩ|Vật lý lý thuyết|ĐHSP Hà Nội|2010|||GV, Phó Trưởng khoa|VSTEP bậc 4/6|IC3|x|19/5/2015|quyen@example.invalid|BC|NCS từ 2024',
    'full_name=Trần Lệ Quyên ~ birth_date=1985-03-15 ~ gender=NU ~ highest_degree=ThS ~ major=Vật lý lý thuyết ~ institution=ĐHSP Hà Nội ~ degree_year=2010 ~ position=GV, Phó Trưởng khoa ~ languages=Anh=B2 ~ it_level=TH_QT ~ party_official_on=2015-05-19 ~ email=quyen@example.invalid ~ category? ~ department=KHOA CƠ BẢN ~ study_in_progress?',
  ],
  [
    '3|VC003|Lê|Nam|Nam|1990||ThS|Lý luận và PPDH tiếng Anh|ĐHNN - ĐHQGHN|2016|||Giảng viên|ĐH Anh; HSK3|MOS|x||nam@example.invalid|BC|',
    'full_name=Lê Nam ~ birth_date=1990 ~ gender=NAM ~ highest_degree=ThS ~ major=Lý luận và PPDH tiếng Anh ~ institution=ĐHNN - ĐHQGHN ~ degree_year=2016 ~ position=Giảng viên ~ languages? ~ it_level=TH_QT ~ email=nam@example.invalid ~ category? ~ department=KHOA CƠ BẢN',
  ],
  ['2. KHOA CƠ ĐIỆN MỎ'],
  [
    '4|VC004|Cấn Xuân|Bách|nam|07-08-1978||TSKH|Khai thác mỏ lộ thiên|Nga|2015||GVCC|Trưởng khoa|Nga C1|CNTT CB|x|15.6.06|bach@example.invalid|BC|',
    'full_name=Cấn Xuân Bách ~ birth_date=1978-08-07 ~ gender=NAM ~ highest_degree=TSKH ~ major=Khai thác mỏ lộ thiên ~ institution=Nga ~ degree_year=2015 ~ position=Trưởng khoa ~ languages=Nga=C1 ~ it_level=TH_CB ~ party_official_on=2006-06-15 ~ email=bach@example.invalid ~ category? ~ department=KHOA CƠ ĐIỆN MỎ',
  ],
  [
    '5|VC005|Đỗ Hữu|Công|Nam|02/1982||KS|Điện khí hóa mỏ|ĐH Mỏ - Địa chất|2005|||Giảng viên|Anh B|TH văn phòng|x|||BC|Đang học cao học (k2025)',
    'full_name=Đỗ Hữu Công ~ birth_date=1982-02 ~ gender=NAM ~ highest_degree=DH ~ major=Điện khí hóa mỏ ~ institution=ĐH Mỏ - Địa chất ~ degree_year=2005 ~ position=Giảng viên ~ languages=Anh=B ~ it_level? ~ category? ~ department=KHOA CƠ ĐIỆN MỎ ~ study_in_progress?',
  ],
  [
    '6|VC006|Phan Thị|Yến|Nữ|30/9/1988||Thạc sĩ|Kỹ thuật điều khiển và TĐH|ĐHBK HN|2014|||Giảng viên|B1 khung châu Âu|KS CNTT|x|2/9/19|yen@example.invalid|BC|',
    'full_name=Phan Thị Yến ~ birth_date=1988-09-30 ~ gender=NU ~ highest_degree=ThS ~ major=Kỹ thuật điều khiển và tự động hóa ~ institution=ĐHBK HN ~ degree_year=2014 ~ position=Giảng viên ~ languages? ~ it_level=TH_DH ~ party_official_on=2019-09-02 ~ email=yen@example.invalid ~ category? ~ department=KHOA CƠ ĐIỆN MỎ',
  ],
  [
    '7|VC007|Bạch Công|Tử|Nam|1965||CĐ|Hàn|CĐ Công nghiệp Việt Mẫu|1988|NNƯT||GV thực hành|Không|A||||HĐ 1 năm|Nghỉ hưu, ký HĐ',
    'full_name=Bạch Công Tử ~ birth_date=1965 ~ gender=NAM ~ honour=NNUT ~ highest_degree=CD ~ major=Hàn ~ institution=CĐ Công nghiệp Việt Mẫu ~ degree_year=1988 ~ position=GV thực hành ~ it_level=TH_A ~ category? ~ department=KHOA CƠ ĐIỆN MỎ',
  ],
  ['3. PHÒNG TỔ CHỨC - HÀNH CHÍNH'],
  [
    '8|VC008|Mẫn Thị Hồng|Điệp|Nữ|@1980-01-09||ThS.QLGD|Quản lý giáo dục|Học viện QLGD|2012||01.003|Trưởng phòng|Anh bậc 3|UDCNTT CB||3.2.08|diep@example.invalid|BC|',
    'full_name=Mẫn Thị Hồng Điệp ~ birth_date=1980-01-09 ~ gender=NU ~ highest_degree=ThS ~ major=Quản lý giáo dục ~ institution=Học viện QLGD ~ degree_year=2012 ~ rank_code=01.003 ~ position=Trưởng phòng ~ languages=Anh=B1 ~ it_level=TH_CB ~ party_official_on=2008-02-03 ~ email=diep@example.invalid ~ category? ~ department=PHÒNG TỔ CHỨC - HÀNH CHÍNH',
  ],
  [
    '9|VC009|Viên Đình|Hải|Nam|11/11/91||CN|Kế toán|HV Tài chính|2013||06.031|Kế toán viên|TOEIC 450 (2023)|CB||||BC|',
    'full_name=Viên Đình Hải ~ birth_date=1991-11-11 ~ gender=NAM ~ highest_degree=DH ~ major=Kế toán ~ institution=HV Tài chính ~ degree_year=2013 ~ rank_code=06.031 ~ position=Kế toán viên ~ languages? ~ it_level=TH_CB ~ category? ~ department=PHÒNG TỔ CHỨC - HÀNH CHÍNH',
  ],
  [
    "10|VC010|H'Linh|Niê|Nữ|04/4/1999||ĐH|Công tác xã hội|ĐH Tây Nguyên|2021||01.003|Chuyên viên|IELTS 6.5; tiếng Ê-đê|NC|||linh@example.invalid|Tập sự|",
    "full_name=H'Linh Niê ~ birth_date=1999-04-04 ~ gender=NU ~ highest_degree=DH ~ major=Công tác xã hội ~ institution=ĐH Tây Nguyên ~ degree_year=2021 ~ rank_code=01.003 ~ position=Chuyên viên ~ languages? ~ it_level=TH_NC ~ email=linh@example.invalid ~ department=PHÒNG TỔ CHỨC - HÀNH CHÍNH ~ category?",
  ],
  [
    '11|VC011|Tôn Nữ Diệu|Hiền|Nữ|6/1983||TS|Văn học Việt Nam|ĐHKHXH&NV|2019||V.07.08.21|Phó Hiệu trưởng|Pháp DELF B2|CB|x|30/4/2011|hien@example.invalid|BC|Biệt phái từ Sở GD&ĐT',
    'full_name=Tôn Nữ Diệu Hiền ~ birth_date=1983-06 ~ gender=NU ~ highest_degree=TS ~ major=Văn học Việt Nam ~ institution=ĐHKHXH&NV ~ degree_year=2019 ~ rank_code=V.07.08.21 ~ position=Phó Hiệu trưởng ~ languages=Pháp=B2 ~ it_level=TH_CB ~ party_official_on=2011-04-30 ~ email=hien@example.invalid ~ category? ~ department=PHÒNG TỔ CHỨC - HÀNH CHÍNH',
  ],
  ['Danh sách có 11 người, trong đó: TSKH 01, TS 02, ThS 04, ĐH 03, CĐ 01'],
  ['|||TRƯỞNG PHÒNG TC-HC||||||||||HIỆU TRƯỞNG'],
];

/** Teachers of a college: where and when each took a degree, tests of languages of every sort, titles beside degrees. */
export const college: OfficeRoster = {
  name: 'a college: titles, degrees, schools and years, tests of languages in a dozen writings, groups numbered in words',
  fileName: 'CB-GV-co-huu.xlsx',
  file: book([sheetOfLines('Cơ hữu', lines)]),
  unit: 'Trường Cao đẳng Việt Mẫu',
  asOf: '2026-08-31',
  people: peopleOf(lines),
  unkept: ['Q'],
};
