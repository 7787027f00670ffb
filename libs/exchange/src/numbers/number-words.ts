import type { Grouping } from '#libs/indicators';
import type { Language } from '#libs/kernel';

type InBoth = Readonly<Record<Language, string>>;

export const STATUS_WORDS: Readonly<Record<'met' | 'on_track' | 'behind' | 'at_risk' | 'missed' | 'no_path' | 'not_measurable', InBoth>> = {
  met: { vi: 'Đã đạt', en: 'Reached' },
  on_track: { vi: 'Đúng hướng', en: 'On track' },
  behind: { vi: 'Chậm', en: 'Behind' },
  at_risk: { vi: 'Nguy cơ không đạt', en: 'At risk' },
  missed: { vi: 'Không đạt', en: 'Missed' },
  no_path: { vi: 'Chưa giao mốc từng năm', en: 'No milestones' },
  not_measurable: { vi: 'Chưa đo được', en: 'Not measurable' },
};

export const BY_WORDS: Readonly<Record<Grouping, InBoth>> = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  category: { vi: 'Đối tượng', en: 'Category' },
  gender: { vi: 'Giới tính', en: 'Gender' },
  ageBand: { vi: 'Độ tuổi', en: 'Age' },
};

const VI = {
  asked: 'Đã hỏi gì',
  indicator: 'Chỉ tiêu',
  describes: 'Cách tính',
  unit: 'Phạm vi',
  everything: 'Toàn phạm vi',
  onDay: 'Tại ngày',
  knownAt: 'Theo dữ liệu lúc',
  madeBy: 'Người lập',
  madeAt: 'Lập lúc',
  rate: 'Tỷ lệ',
  target: 'Mục tiêu',
  by: 'đến',
  none: 'chưa có',
  status: 'Đánh giá',
  numerator: 'Đạt',
  remainder: 'Chưa đạt',
  unknown: 'Chưa rõ',
  excluded: 'Ngoài mẫu số',
  denominator: 'Mẫu số',
  need: 'Số người cần có',
  short: 'Còn thiếu',
  note: 'Lưu ý',
  version: 'Phiên bản',
  board: 'Các chỉ tiêu',
  way: 'Từng năm',
  day: 'Ngày',
  planned: 'Lộ trình',
};

const EN: typeof VI = {
  asked: 'What was asked',
  indicator: 'Indicator',
  describes: 'Counted how',
  unit: 'Scope',
  everything: 'Everything in reach',
  onDay: 'On the day',
  knownAt: 'As known at',
  madeBy: 'Made by',
  madeAt: 'Made at',
  rate: 'Rate',
  target: 'Target',
  by: 'by',
  none: 'none',
  status: 'Standing',
  numerator: 'Reached',
  remainder: 'Not reached',
  unknown: 'Unknown',
  excluded: 'Outside',
  denominator: 'Denominator',
  need: 'People needed',
  short: 'Short',
  note: 'Note',
  version: 'Version',
  board: 'Indicators',
  way: 'Year by year',
  day: 'Day',
  planned: 'Planned',
};

export const words = (language: Language): typeof VI => (language === 'vi' ? VI : EN);
