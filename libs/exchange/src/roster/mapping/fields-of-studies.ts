import { EVERYDAY_NAMES, LANGUAGE_NAMES } from '../cells/language-names.js';
import { field, knownField, type RosterField } from './roster-field.js';

/** What the heading of a column of ticks can stand for. */
const DEGREES =
  '(bac si |duoc si |bs ?|ds ?)?(ck|chuyen khoa)|tskh|ts|tien s|ths|th s|thac s|cao hoc|(sau|tren) (dai hoc|dh)|dai hoc|dh|cu nhan|cn|ky s|ks|bac s|bs|duoc s|kien truc s|kts|cao dang|cd|trung (cap|hoc)|thcn|tccn|tc|so cap|sc|con lai|khac|chua|khong|cqdt';

/** What somebody learned. */
export const FIELDS_OF_STUDIES: readonly RosterField[] = [
  knownField(
    'educationTick',
    'Trình độ văn hóa (đánh dấu; không lưu)',
    'General education (tick; not kept)',
    /(van hoa|pho thong|gdpt).* \/ (th|thcs|thpt|ptth|btth|bttvh|tieu hoc|trung hoc (co so|pho thong)|\d{1,2} 1[02])$/,
  ),
  knownField(
    'generalEducation',
    'Trình độ văn hóa (không lưu)',
    'General education (not kept)',
    /van hoa$|pho thong|^hoc van$|trinh do hoc van/,
  ),
  knownField(
    'defenceTraining',
    'Bồi dưỡng quốc phòng, an ninh (không lưu)',
    'Training in defence and security (not kept)',
    /(^|\/ )((kien thuc|trinh do|boi duong|chung chi|giao duc|dao tao|kt|gd|bd) ?)*(quoc phong( va)?( an ninh| an)?|qp(( va)? an ninh| ?an)|gdqp(( va)? an ninh| ?an)?|qp)$/,
  ),
  field('groupTick', 'Lĩnh vực trí thức (đánh dấu)', 'Group of intellectuals (tick)', /linh vuc.* \/ /),
  field('politicalTick', 'Lý luận chính trị (đánh dấu)', 'Political theory (tick)', /(ly luan|chinh tri|llct).* \/ (?!trinh do)/),
  field(
    'stateTick',
    'Quản lý nhà nước (đánh dấu)',
    'State management (tick)',
    /(quan ly nha nuoc|qlnn|quan ly hanh chinh).* \/ (?!trinh do)/,
  ),
  field('politicalTheory', 'Lý luận chính trị', 'Political theory', /ly luan|llct|^(trinh do )?chinh tri( \/ trinh do)?$|political/),
  field('stateManagement', 'Quản lý nhà nước', 'State management', /quan ly (nha nuoc|nn|hanh chinh)|qlnn|state management/),
  field(
    'major',
    'Chuyên ngành',
    'Major',
    /chuyen nganh|nganh (dao tao|hoc)|^nganh$|^major|(trinh do|dao tao).* \/ nganh/,
    /^(chuyen )?mon (duoc )?dao tao$/,
    /^chuyen mon$/,
    /^nganh nghe$/,
    /^(linh vuc chuyen mon|chuyen khoa)$/,
    /^field of study|^speciali[sz]ation/,
  ),
  field(
    'institution',
    'Nơi đào tạo',
    'Institution',
    /(noi|co so|truong) (dao tao|tot nghiep|cap bang)|^(\w+ )?institution|^university|tot nghiep truong|\/ truong$|^ten truong$/,
  ),
  field(
    'degreeYear',
    'Năm tốt nghiệp',
    'Year of award',
    /(nam|year) (tn|tot nghiep|cap|nhan bang|hoan thanh)|(chuyen mon|trinh do|dao tao|tot nghiep|van bang|bang cap).* \/ year$|tot nghiep (nam|year)$|^(ngay|thoi gian|thoi diem) tot nghiep|year of award|graduat/,
  ),
  field(
    'trainingForm',
    'Hình thức đào tạo',
    'Form of training',
    /(^|\/ )(hinh thuc|loai hinh|he)( (dao tao|hoc|dt))?$/,
    /(hinh thuc|loai hinh|he) dao tao$/,
  ),
  field(
    'language',
    'Ngoại ngữ',
    'Foreign languages',
    /ngoai ngu|^(other |foreign )?languages?( |$)/,
    /^english( |$)/,
    new RegExp(`(^|/ )(trinh do |chung chi )?tieng (${[...LANGUAGE_NAMES.keys(), ...EVERYDAY_NAMES.keys()].join('|')}|dan toc)( |$)`),
    /(^|\/ )anh van$/,
  ),
  field('itTick', 'Tin học (đánh dấu)', 'IT (tick)', /(^|\/ )(trinh do |ky nang )?(tin hoc|cntt) \/ (?!.*(trinh do|tin hoc|cntt))/),
  field(
    'it',
    'Tin học',
    'IT',
    /tin hoc|(^|\/ )(trinh do |ung dung |chung chi )*(cntt|cong nghe thong tin)$|^it( skills| level)?$|computer/,
  ),
  field(
    'degreeTick',
    'Trình độ (đánh dấu)',
    'Degree (tick)',
    new RegExp(`(chuyen mon|trinh do|dao tao|hoc vi|bang cap).* / (${DEGREES})`),
    /^(tskh|ths|(tien|thac) s[iy]|((tren|sau) )?dai hoc|cao dang)$/,
  ),
  field('honour', 'Danh hiệu nhà nước', 'Honour of the State', /^danh hieu( (nha nuoc|vinh du|cao quy|duoc (phong|trao)|phong|tang))*$/),
  field('academicTitle', 'Học hàm', 'Academic title', /(^|\/ )hoc ham$/),
  field(
    'degree',
    'Trình độ chuyên môn',
    'Degree',
    /(trinh do|hoc vi|bang cap|hoc ham|van bang)[^/]*$/, // what stands below such a heading and is no degree tells something else
    /(trinh do|dao tao|hoc vi|bang cap).* \/ (chuyen mon|cm|cao nhat|bang)( |$)/,
    /^(highest )?(degree|qualification|education)/,
  ),
];
