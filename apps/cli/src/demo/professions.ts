import type { Weights } from './draw.js';
import { EXPERTS } from './experts.js';

/** What people of one kind of work have in common in the sample body. */
export interface Profession {
  readonly category: 'CB' | 'CC' | 'VC' | 'NGOAI';
  /** The first persons of a workplace hold these posts, in this order; all others one of `members`. */
  readonly posts: readonly string[];
  readonly members: readonly string[];
  readonly departments?: readonly string[];
  readonly employers?: readonly string[]; // outside the tree
  readonly ranks: Weights;
  readonly women: number; // percent
  readonly degrees: Weights;
  readonly majors: readonly string[];
  readonly postgraduateMajors: readonly string[];
  readonly institutions: readonly string[];
  readonly politicalTheory: Weights; // '-' is none
  readonly stateManagement: Weights;
  readonly group: string; // of intellectuals
  readonly titles?: Weights;
  readonly plannedFor: Weights; // what those are planned for who hold no post yet
}

const OFFICIAL = {
  category: 'CC',
  ranks: { '01.003': 78, '01.002': 10, '01.004': 12 },
  women: 48,
  degrees: { DH: 84, ThS: 13, CD: 2, TC: 1 },
  institutions: ['Học viện Hành chính Quốc gia', 'Trường Đại học Luật Hà Nội', 'Trường Đại học Nội vụ Hà Nội', 'Trường Đại học Hạ Long'],
  politicalTheory: { LLCT_TC: 62, LLCT_SC: 18, LLCT_CC: 8, '-': 12 },
  stateManagement: { QLNN_CV: 66, QLNN_CVC: 12, '-': 22 },
  group: 'KHCN',
  plannedFor: { PHP_X: 6, PH_X: 3, VP_X: 1, HCC_X: 1 },
} as const;

const TEACHER = {
  category: 'VC',
  women: 82,
  institutions: ['Trường Đại học Sư phạm Hà Nội', 'Trường Đại học Hạ Long', 'Trường Đại học Sư phạm Hà Nội 2', 'Trường Đại học Hải Phòng'],
  politicalTheory: { '-': 60, LLCT_SC: 22, LLCT_TC: 18 },
  stateManagement: { '-': 88, QLNN_CV: 12 },
  group: 'GDDT',
  titles: { '-': 96, NGUT: 4 },
  plannedFor: { SN_P: 4, SN_T: 1 },
} as const;

const HEALTH = {
  category: 'VC',
  institutions: [
    'Trường Đại học Y Hà Nội',
    'Trường Đại học Y Dược Hải Phòng',
    'Trường Đại học Y Dược Thái Bình',
    'Trường Đại học Điều dưỡng Nam Định',
  ],
  politicalTheory: { '-': 66, LLCT_SC: 18, LLCT_TC: 16 },
  stateManagement: { '-': 90, QLNN_CV: 10 },
  group: 'YT',
  plannedFor: { SN_P: 4, SN_T: 1 },
} as const;

const DEPARTMENTS = ['Khoa Nội', 'Khoa Ngoại', 'Khoa Nhi', 'Khoa Sản', 'Khoa Cấp cứu', 'Khoa Khám bệnh', 'Khoa Y tế công cộng'];

export const PROFESSIONS: Readonly<Record<string, Profession>> = {
  leader: {
    ...OFFICIAL,
    category: 'CB',
    posts: ['Bí thư Đảng ủy', 'Chủ tịch UBND phường', 'Phó Chủ tịch UBND phường'],
    members: ['Phó Chủ tịch HĐND phường'],
    ranks: { '01.002': 60, '01.003': 40 },
    women: 28,
    degrees: { DH: 50, ThS: 50 },
    majors: ['Luật', 'Quản lý nhà nước', 'Kinh tế'],
    postgraduateMajors: ['Quản lý công', 'Luật hiến pháp và luật hành chính', 'Quản lý kinh tế'],
    politicalTheory: { LLCT_CC: 92, LLCT_CN: 8 },
    stateManagement: { QLNN_CVC: 70, QLNN_CV: 30 },
  },
  office: {
    ...OFFICIAL,
    posts: ['Chánh Văn phòng', 'Phó Chánh Văn phòng'],
    members: ['Chuyên viên', 'Chuyên viên', 'Kế toán', 'Văn thư'],
    majors: ['Luật', 'Hành chính học', 'Kế toán', 'Quản trị văn phòng', 'Công nghệ thông tin'],
    postgraduateMajors: ['Quản lý công', 'Luật kinh tế', 'Hệ thống thông tin'],
  },
  economy: {
    ...OFFICIAL,
    posts: ['Trưởng phòng', 'Phó Trưởng phòng'],
    members: ['Chuyên viên'],
    women: 34,
    majors: ['Quản lý đất đai', 'Kỹ thuật xây dựng', 'Kinh tế nông nghiệp', 'Kiến trúc', 'Khoa học môi trường'],
    postgraduateMajors: ['Quản lý kinh tế', 'Quản lý đất đai', 'Quản lý xây dựng'],
    institutions: [
      'Trường Đại học Xây dựng Hà Nội',
      'Trường Đại học Kiến trúc Hà Nội',
      'Học viện Nông nghiệp Việt Nam',
      'Trường Đại học Mỏ - Địa chất',
    ],
  },
  culture: {
    ...OFFICIAL,
    posts: ['Trưởng phòng', 'Phó Trưởng phòng'],
    members: ['Chuyên viên'],
    women: 60,
    majors: ['Quản lý văn hóa', 'Công tác xã hội', 'Quản lý giáo dục', 'Du lịch', 'Công nghệ thông tin'],
    postgraduateMajors: ['Quản lý văn hóa', 'Quản lý giáo dục', 'Công tác xã hội'],
    institutions: ['Trường Đại học Văn hóa Hà Nội', 'Trường Đại học Hạ Long', 'Học viện Báo chí và Tuyên truyền'],
  },
  counter: {
    ...OFFICIAL,
    posts: ['Giám đốc', 'Phó Giám đốc'],
    members: ['Chuyên viên', 'Nhân viên tiếp nhận hồ sơ'],
    women: 66,
    majors: ['Luật', 'Công nghệ thông tin', 'Hành chính học', 'Quản trị kinh doanh'],
    postgraduateMajors: ['Quản lý công', 'Công nghệ thông tin'],
  },
  party: {
    ...OFFICIAL,
    posts: ['Trưởng ban', 'Phó Trưởng ban'],
    members: ['Chuyên viên'],
    majors: ['Xây dựng Đảng và Chính quyền nhà nước', 'Luật', 'Triết học'],
    postgraduateMajors: ['Xây dựng Đảng và Chính quyền nhà nước', 'Chính trị học'],
    institutions: ['Học viện Báo chí và Tuyên truyền', 'Học viện Hành chính Quốc gia'],
    politicalTheory: { LLCT_CC: 40, LLCT_TC: 60 },
  },
  nursery: {
    ...TEACHER,
    posts: ['Hiệu trưởng', 'Phó Hiệu trưởng'],
    members: ['Giáo viên'],
    ranks: { 'V.07.02.26': 60, 'V.07.02.25': 34, 'V.07.02.24': 6 },
    women: 98,
    degrees: { DH: 64, CD: 28, TC: 5, ThS: 3 },
    majors: ['Giáo dục mầm non'],
    postgraduateMajors: ['Quản lý giáo dục'],
  },
  primary: {
    ...TEACHER,
    posts: ['Hiệu trưởng', 'Phó Hiệu trưởng'],
    members: ['Giáo viên', 'Giáo viên', 'Giáo viên', 'Giáo viên', 'Kế toán', 'Nhân viên thư viện'],
    ranks: { 'V.07.03.29': 58, 'V.07.03.28': 38, 'V.07.03.27': 4 },
    degrees: { DH: 80, CD: 13, ThS: 7 },
    majors: ['Giáo dục tiểu học', 'Giáo dục tiểu học', 'Sư phạm Tiếng Anh', 'Giáo dục thể chất', 'Sư phạm Tin học'],
    postgraduateMajors: ['Quản lý giáo dục', 'Giáo dục học'],
  },
  secondary: {
    ...TEACHER,
    posts: ['Hiệu trưởng', 'Phó Hiệu trưởng'],
    members: ['Giáo viên', 'Giáo viên', 'Giáo viên', 'Giáo viên', 'Giáo viên', 'Nhân viên thiết bị'],
    ranks: { 'V.07.04.32': 54, 'V.07.04.31': 40, 'V.07.04.30': 6 },
    women: 72,
    degrees: { DH: 84, CD: 7, ThS: 9 },
    majors: [
      'Sư phạm Toán học',
      'Sư phạm Ngữ văn',
      'Sư phạm Vật lý',
      'Sư phạm Hóa học',
      'Sư phạm Sinh học',
      'Sư phạm Tin học',
      'Sư phạm Tiếng Anh',
    ],
    postgraduateMajors: ['Quản lý giáo dục', 'Lý luận và phương pháp dạy học bộ môn Toán', 'Văn học Việt Nam'],
  },
  upper: {
    ...TEACHER,
    posts: ['Hiệu trưởng', 'Phó Hiệu trưởng', 'Phó Hiệu trưởng'],
    members: ['Giáo viên'],
    ranks: { 'V.07.05.15': 70, 'V.07.05.14': 28, 'V.07.05.13': 2 },
    women: 64,
    degrees: { DH: 74, ThS: 26 },
    majors: [
      'Sư phạm Toán học',
      'Sư phạm Ngữ văn',
      'Sư phạm Vật lý',
      'Sư phạm Lịch sử',
      'Sư phạm Địa lý',
      'Sư phạm Tin học',
      'Sư phạm Tiếng Anh',
    ],
    postgraduateMajors: ['Toán giải tích', 'Vật lý kỹ thuật', 'Văn học Việt Nam', 'Quản lý giáo dục', 'Ngôn ngữ Anh'],
  },
  vocational: {
    ...TEACHER,
    posts: ['Giám đốc', 'Phó Giám đốc'],
    members: ['Giáo viên'],
    ranks: { 'V.07.05.15': 100 },
    women: 44,
    degrees: { DH: 76, ThS: 24 },
    majors: ['Kỹ thuật điện', 'Công nghệ kỹ thuật cơ khí', 'Công nghệ ô tô', 'Công nghệ thông tin', 'Sư phạm Toán học'],
    postgraduateMajors: ['Kỹ thuật điện', 'Kỹ thuật cơ khí', 'Khoa học máy tính'],
    institutions: ['Đại học Bách khoa Hà Nội', 'Trường Đại học Công nghiệp Quảng Ninh', 'Trường Đại học Sư phạm Kỹ thuật Hưng Yên'],
  },
  doctor: {
    ...HEALTH,
    posts: ['Giám đốc', 'Phó Giám đốc', 'Trưởng khoa', 'Trưởng khoa', 'Trưởng khoa'],
    members: ['Bác sĩ'],
    departments: DEPARTMENTS,
    ranks: { 'V.08.01.03': 78, 'V.08.01.02': 22 },
    women: 42,
    degrees: { DH: 58, CKI: 24, ThS: 8, CKII: 6, BSNT: 4 },
    titles: { '-': 91, TTUT: 9 },
    majors: ['Bác sĩ đa khoa', 'Y học cổ truyền', 'Răng hàm mặt'],
    postgraduateMajors: ['Nội khoa', 'Ngoại khoa', 'Nhi khoa', 'Sản phụ khoa', 'Y tế công cộng', 'Chẩn đoán hình ảnh'],
  },
  nurse: {
    ...HEALTH,
    posts: ['Điều dưỡng trưởng'],
    members: ['Điều dưỡng', 'Điều dưỡng', 'Điều dưỡng', 'Hộ sinh', 'Kỹ thuật viên'],
    departments: DEPARTMENTS,
    ranks: { 'V.08.05.12': 58, 'V.08.05.13': 36, 'V.08.05.11': 6 },
    women: 84,
    degrees: { DH: 46, CD: 44, TC: 6, ThS: 2, CKI: 2 },
    majors: ['Điều dưỡng', 'Hộ sinh', 'Kỹ thuật xét nghiệm y học'],
    postgraduateMajors: ['Điều dưỡng', 'Quản lý bệnh viện'],
  },
  pharmacist: {
    ...HEALTH,
    posts: ['Trưởng khoa Dược'],
    members: ['Dược sĩ'],
    departments: ['Khoa Dược'],
    ranks: { 'V.08.08.22': 70, 'V.08.08.23': 30 },
    women: 70,
    degrees: { DH: 64, CD: 20, CKI: 16 },
    majors: ['Dược học'],
    postgraduateMajors: ['Tổ chức quản lý dược', 'Dược lý và dược lâm sàng'],
    institutions: ['Trường Đại học Dược Hà Nội', 'Trường Đại học Y Dược Hải Phòng'],
  },
  engineer: {
    ...OFFICIAL,
    category: 'VC',
    posts: ['Giám đốc', 'Phó Giám đốc'],
    members: ['Kỹ sư', 'Kỹ sư', 'Chuyên viên'],
    ranks: { 'V.05.02.07': 80, 'V.05.02.06': 20 },
    women: 24,
    degrees: { DH: 78, ThS: 20, TS: 2 },
    majors: ['Kỹ thuật xây dựng', 'Kỹ thuật xây dựng công trình giao thông', 'Kiến trúc', 'Kỹ thuật điện', 'Kinh tế xây dựng'],
    postgraduateMajors: ['Quản lý xây dựng', 'Kỹ thuật xây dựng công trình dân dụng và công nghiệp'],
    institutions: ['Trường Đại học Xây dựng Hà Nội', 'Trường Đại học Kiến trúc Hà Nội', 'Trường Đại học Giao thông vận tải'],
  },
  ...EXPERTS,
};
