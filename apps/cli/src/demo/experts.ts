import type { Profession } from './professions.js';

const OUTSIDE = {
  category: 'NGOAI',
  posts: [],
  ranks: {},
  politicalTheory: { '-': 100 },
  stateManagement: { '-': 100 },
  plannedFor: {},
} as const;

/** People outside the public sector, whom the associations propose. */
export const EXPERTS: Readonly<Record<string, Profession>> = {
  artist: {
    ...OUTSIDE,
    members: ['Nhà thơ', 'Họa sĩ', 'Nhạc sĩ', 'Nghệ nhân gốm', 'Nhiếp ảnh gia'],
    employers: ['Tự do', 'Xưởng gốm Đất Nâu', 'Phòng tranh Mùa Sen'],
    women: 40,
    group: 'VHVN',
    titles: { '-': 60, NSUT: 20, NNUT: 20 },
    degrees: { DH: 60, ThS: 20, CD: 20 },
    majors: ['Mỹ thuật ứng dụng', 'Thiết kế đồ họa', 'Âm nhạc học', 'Sáng tác văn học'],
    postgraduateMajors: ['Nghệ thuật âm nhạc', 'Lý luận văn học'],
    institutions: ['Trường Đại học Mỹ thuật Công nghiệp', 'Học viện Âm nhạc Quốc gia Việt Nam', 'Trường Đại học Văn hóa Hà Nội'],
  },
  entrepreneur: {
    ...OUTSIDE,
    members: ['Giám đốc', 'Giám đốc kỹ thuật', 'Chủ tịch hội đồng thành viên'],
    employers: [
      'Công ty TNHH Gốm Sao Khuê',
      'Công ty CP Năng lượng Lá Xanh',
      'Hợp tác xã Nông nghiệp Đồng Mây',
      'Công ty CP Du lịch Suối Mơ',
    ],
    women: 30,
    group: 'DN',
    titles: { '-': 92, PGS: 6, GS: 2 },
    degrees: { DH: 50, ThS: 40, TS: 10 },
    majors: ['Công nghệ vật liệu silicat', 'Kỹ thuật điện', 'Nông học', 'Quản trị dịch vụ du lịch và lữ hành', 'Tự động hóa'],
    postgraduateMajors: ['Khoa học vật liệu', 'Kỹ thuật năng lượng', 'Quản trị kinh doanh'],
    institutions: ['Đại học Bách khoa Hà Nội', 'Học viện Nông nghiệp Việt Nam', 'Trường Đại học Mỏ - Địa chất'],
  },
};
