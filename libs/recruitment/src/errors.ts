import { defineErrors } from '#libs/kernel';

export const recruitmentErrors = defineErrors({
  'follow.unit_not_found': {
    status: 422,
    vi: 'Đơn vị này nằm ngoài phạm vi của bạn: chỉ theo dõi được đơn vị trong phạm vi.',
    en: 'This unit is outside your scope: only units within it can be followed.',
  },
  'follow.field_unknown': {
    status: 422,
    vi: 'Không có lĩnh vực «{value}» trong danh mục.',
    en: 'The field “{value}” is not in the catalogue.',
  },
  'follow.not_found': { status: 404, vi: 'Bạn không theo dõi mục này.', en: 'You do not follow this.' },
});
