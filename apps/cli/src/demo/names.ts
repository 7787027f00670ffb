import type { Draw, Weights } from './draw.js';

const words = (text: string): string[] => text.split(' ');

/** How often a family name is met, in a hundred or so. */
const FAMILIES: Weights = {
  Nguyễn: 38,
  Trần: 11,
  Lê: 9,
  Phạm: 7,
  Phan: 4,
  Hoàng: 3,
  Vũ: 4,
  Đặng: 2,
  Bùi: 3,
  Đỗ: 3,
  Ngô: 2,
  Dương: 2,
  Đinh: 1,
  Lương: 1,
  Trịnh: 1,
  Mai: 1,
  Cao: 1,
  Hà: 1,
  Tạ: 1,
  Lý: 1,
  Nông: 1,
};
const MIDDLES = {
  NU: ['Thị', 'Thị', 'Thị', 'Thị', 'Thị Thu', 'Thị Hồng', 'Thị Minh', 'Thị Thanh', 'Thị Kim', 'Ngọc', 'Thu', 'Thanh', 'Phương', 'Hoài'],
  NAM: ['Văn', 'Văn', 'Văn', 'Đức', 'Hữu', 'Quang', 'Minh', 'Công', 'Xuân', 'Đình', 'Ngọc', 'Thành', 'Quốc', 'Trọng', 'Duy'],
};
const GIVEN = {
  NU: words(
    'Hương Lan Hoa Hồng Mai Thảo Linh Trang Hà Hằng Nga Thủy Thúy Yến Oanh Nhung Phượng Ngân Huyền Dung Hiền Loan Tuyết Vân Anh Quỳnh Chi Ngọc Châu Giang Khánh Nguyệt Thơm Tâm Thu Uyên Xuân Đào Ánh Ước',
  ),
  NAM: words(
    'Hùng Dũng Tuấn Sơn Hải Nam Minh Long Cường Thắng Hoàng Đức Quang Huy Khoa Phúc Tùng Trung Kiên Việt Bình An Anh Bảo Công Duy Giang Hiếu Hưng Khánh Lâm Lộc Mạnh Nghĩa Nhân Phong Quân Quyết Tài Toàn Trí Vinh Vũ Đạt Định',
  ),
};

/** An invented full name; common given names come more often, as they do. */
export function inventName(draw: Draw, gender: 'NAM' | 'NU'): string {
  const given = GIVEN[gender];
  const rank = Math.min(draw.below(given.length), draw.below(given.length));
  return `${draw.weighted(FAMILIES)} ${draw.pick(MIDDLES[gender])} ${given[rank]}`;
}
