import { defineErrors } from '#libs/kernel';

export const talentErrors = defineErrors({
  'criteria.too_deep': {
    status: 400,
    vi: 'Điều kiện lồng quá {most} tầng: tách thành câu hỏi đơn giản hơn.',
    en: 'Conditions are nested more than {most} deep: ask a simpler question.',
  },
  'criteria.unit_not_found': {
    status: 400,
    vi: 'Không có đơn vị này, hoặc đơn vị nằm ngoài phạm vi của bạn.',
    en: 'There is no such unit, or it is outside your scope.',
  },
  'criteria.unknown_code': { status: 400, vi: 'Không có mã «{value}» trong danh mục.', en: 'The code “{value}” is not in the catalogue.' },
  'criteria.unranked_code': {
    status: 400,
    vi: '«{value}» không xếp bậc được: chọn một mức có bậc trong danh mục.',
    en: '“{value}” has no rank: choose a level that the catalogue ranks.',
  },
  'watch.not_found': { status: 404, vi: 'Không có câu hỏi này trong danh sách của bạn.', en: 'You keep no such question.' },
  'watch.name_taken': {
    status: 409,
    vi: 'Bạn đã có một câu hỏi mang tên này: chọn tên khác.',
    en: 'You keep a question of this name already: choose another name.',
  },
  'watch.too_many': {
    status: 422,
    vi: 'Mỗi người lưu được nhiều nhất {most} câu hỏi: xóa bớt một câu không dùng nữa.',
    en: 'Nobody keeps more than {most} questions: remove one you do not need any more.',
  },
  'watch.too_broad': {
    status: 422,
    vi: 'Câu hỏi có hơn {most} người đáp ứng: thêm điều kiện để theo dõi được.',
    en: 'More than {most} people answer this question: add a condition to watch it.',
  },
  'watch.changed_meanwhile': {
    status: 412,
    vi: 'Câu hỏi vừa được sửa ở nơi khác: tải lại rồi sửa tiếp.',
    en: 'The question has just been changed elsewhere: load it again.',
  },
  'criteria.not_for_you': { status: 400, vi: 'Tài khoản này không lọc được theo «{key}».', en: 'This account cannot filter by “{key}”.' },
});
