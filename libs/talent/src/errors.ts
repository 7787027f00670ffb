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
  'criteria.not_for_you': { status: 400, vi: 'Tài khoản này không lọc được theo «{key}».', en: 'This account cannot filter by “{key}”.' },
});
