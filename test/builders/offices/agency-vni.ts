import { inVni } from '../../fixtures/workbooks/legacy-fonts.js';
import { book, type Line, type OfficeRoster, peopleOf, sheetOfLines } from './office-roster.js';

const lines: Line[] = [
  ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH MẪU'],
  ['CHI CỤC THỦY LỢI MẪU'],
  ['DANH SÁCH TRÍCH NGANG CÁN BỘ, CÔNG CHỨC'],
  ['Tính đến tháng 9 năm 2026'],
  [
    'TT|Họ tên, ngày sinh|Giới tính|Dân tộc, tôn giáo|Chức vụ hiện nay|Trình độ (chuyên môn, LLCT, QLNN, ngoại ngữ, tin học)|Ngạch, bậc, hệ số|Ngày vào Đảng|Vào ngành|QP-AN|Ghi chú',
  ],
  ['I|LÃNH ĐẠO CHI CỤC'],
  [
    '1|Châu Văn Lộc\n(12/3/1973)|Nam|Kinh, không|Chi cục trưởng|CM: ThS Thủy lợi\nLLCT: CC\nQLNN: CVC\nNN: Anh B1\nTH: UDCNTT CB|01.002; 5/8; 5,76|03/02/2001 (CT: 03/02/2002)|9/1996|Đối tượng 3|',
    'full_name=Châu Văn Lộc ~ birth_date=1973-03-12 ~ gender=NAM ~ ethnicity=01 ~ religion=99 ~ position=Chi cục trưởng ~ highest_degree=ThS ~ major=Thủy lợi ~ political_theory=LLCT_CC ~ state_management=QLNN_CVC ~ languages=Anh=B1 ~ it_level=TH_CB ~ rank_code=01.002 ~ salary_step=5 ~ salary_coefficient=5.76 ~ party_probation_on=2001-02-03 ~ party_official_on=2002-02-03 ~ recruited_on=1996-09 ~ department=LÃNH ĐẠO CHI CỤC ~ category?',
  ],
  [
    '2|Huỳnh Thị Cẩm Tiên\n(05/9/1980)|Nữ|Kinh, Công giáo|Phó Chi cục trưởng|CM: KS Công trình thủy lợi; ThS QLKT\nLLCT: CC\nQLNN: CVC\nNN: Anh B\nTH: A|01.003; 8/9; 4,65|19/5/2009 (CT: 19/5/2010)|2003|Đối tượng 3|',
    'full_name=Huỳnh Thị Cẩm Tiên ~ birth_date=1980-09-05 ~ gender=NU ~ ethnicity=01 ~ religion=02 ~ position=Phó Chi cục trưởng ~ highest_degree=ThS ~ major=Quản lý kinh tế ~ other_qualifications=DH=Công trình thủy lợi ~ political_theory=LLCT_CC ~ state_management=QLNN_CVC ~ languages=Anh=B ~ it_level=TH_A ~ rank_code=01.003 ~ salary_step=8 ~ salary_coefficient=4.65 ~ party_probation_on=2009-05-19 ~ party_official_on=2010-05-19 ~ recruited_on=2003 ~ department=LÃNH ĐẠO CHI CỤC ~ category?',
  ],
  ['II|PHÒNG KỸ THUẬT'],
  [
    '3|Thạch Sô Phia\n(1985)|Nữ|Khmer, Phật giáo|Trưởng phòng|CM: KS Xây dựng\nLLCT: TC\nQLNN: CV\nNN: Anh A2; Khmer\nTH: CB|01.003; 6/9; 3,99|30/4/2016 (CT: 30/4/2017)|10/2008|Đối tượng 4|Đang học cao học (k2025)',
    'full_name=Thạch Sô Phia ~ birth_date=1985 ~ gender=NU ~ ethnicity=05 ~ religion=01 ~ position=Trưởng phòng ~ highest_degree=DH ~ major=Xây dựng ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ languages=Anh=A2;Khmer ~ it_level=TH_CB ~ rank_code=01.003 ~ salary_step=6 ~ salary_coefficient=3.99 ~ party_probation_on=2016-04-30 ~ party_official_on=2017-04-30 ~ recruited_on=2008-10 ~ study_in_progress? ~ department=PHÒNG KỸ THUẬT ~ category?',
  ],
  [
    '4|Lữ Quang Vinh\n(8/1991)|Nam|Hoa, không|Chuyên viên|CM: KS Cấp thoát nước\nQLNN: CV\nNN: Trung HSK4\nTH: IC3|01.003; 4/9; 3,33||2015||',
    'full_name=Lữ Quang Vinh ~ birth_date=1991-08 ~ gender=NAM ~ ethnicity=04 ~ religion=99 ~ position=Chuyên viên ~ highest_degree=DH ~ major=Cấp thoát nước ~ state_management=QLNN_CV ~ languages=Trung=HSK4 ~ it_level=TH_QT ~ rank_code=01.003 ~ salary_step=4 ~ salary_coefficient=3.33 ~ recruited_on=2015 ~ department=PHÒNG KỸ THUẬT ~ category?',
  ],
  [
    '5|Đoàn Minh Nhựt\n(20/11/1994)|Nam|Kinh, Cao Đài|Chuyên viên|CM: CN Luật\nLLCT: SC\nQLNN: CV\nNN: IELTS 6.0\nTH: UDCNTT CB|01.003; 3/9; 3,00|02/9/2025|2018|Đối tượng 4|',
    'full_name=Đoàn Minh Nhựt ~ birth_date=1994-11-20 ~ gender=NAM ~ ethnicity=01 ~ religion=05 ~ position=Chuyên viên ~ highest_degree=DH ~ major=Luật ~ political_theory=LLCT_SC ~ state_management=QLNN_CV ~ languages? ~ it_level=TH_CB ~ rank_code=01.003 ~ salary_step=3 ~ salary_coefficient=3.00 ~ party_probation_on=2025-09-02 ~ recruited_on=2018 ~ department=PHÒNG KỸ THUẬT ~ category?',
  ],
  ['III|HẠT QUẢN LÝ ĐÊ'],
  [
    '6|Tiêu Hồng Phước\n(03/02/1970)|Nam|Kinh, không|Hạt trưởng|CM: TC Thủy lợi; ĐH Thủy lợi (TC)\nLLCT: TC\nQLNN: CV\nNN: không\nTH: A|01.003; 9/9; 4,98|22/12/1998 (CT: 22/12/1999)|1992|Đối tượng 4|Nghỉ hưu 01/3/2032',
    'full_name=Tiêu Hồng Phước ~ birth_date=1970-02-03 ~ gender=NAM ~ ethnicity=01 ~ religion=99 ~ position=Hạt trưởng ~ highest_degree=DH ~ major=Thủy lợi ~ other_qualifications=TC=Thủy lợi ~ political_theory=LLCT_TC ~ state_management=QLNN_CV ~ it_level=TH_A ~ rank_code=01.003 ~ salary_step=9 ~ salary_coefficient=4.98 ~ party_probation_on=1998-12-22 ~ party_official_on=1999-12-22 ~ recruited_on=1992 ~ department=HẠT QUẢN LÝ ĐÊ ~ category?',
  ],
  [
    '7|Dư Thị Bé Tư\n(1988)|Nữ|Kinh, Tin Lành|Kiểm soát viên đê điều|CM: CĐ Thủy lợi\nNN: Anh A\nTH: B|11.082; 4/9; 3,33||2011||Nghỉ thai sản đến 02/2027',
    'full_name=Dư Thị Bé Tư ~ birth_date=1988 ~ gender=NU ~ ethnicity=01 ~ religion=08 ~ position=Kiểm soát viên đê điều ~ highest_degree=CD ~ major=Thủy lợi ~ languages=Anh=A ~ it_level=TH_B ~ rank_code=11.082 ~ salary_step=4 ~ salary_coefficient=3.33 ~ recruited_on=2011 ~ department=HẠT QUẢN LÝ ĐÊ ~ category?',
  ],
  [
    '8|Lâm Út\n(7/1969)|Nam|Khmer, không|Bảo vệ|CM: chưa qua đào tạo|HĐ 111||2005||Hợp đồng 111',
    'full_name=Lâm Út ~ birth_date=1969-07 ~ gender=NAM ~ ethnicity=05 ~ religion=99 ~ position=Bảo vệ ~ highest_degree=CQDT ~ recruited_on=2005 ~ department=HẠT QUẢN LÝ ĐÊ ~ category?',
  ],
  ['|Tổng cộng: 08 người'],
  ['|Người lập biểu|||||||||CHI CỤC TRƯỞNG'],
];

/** An office of the south in VNI: what others keep in columns stands here in one cell, line under line with a word before each. */
export const agencyVni: OfficeRoster = {
  name: 'an office in VNI: birth below the name, five levels of one cell each with a word before it, both Party days in one cell',
  fileName: 'chi-cuc.xlsx',
  file: book([sheetOfLines('TN', lines, { font: () => inVni })]),
  unit: 'Chi cục Thủy lợi Mẫu',
  asOf: '2026-09-30',
  people: peopleOf(lines),
  unkept: [],
};
