import { defineErrors } from '#libs/kernel';

export const privacyErrors = defineErrors({
  'privacy.user_not_found': { status: 404, vi: 'Không có tài khoản này.', en: 'There is no such account.' },
  'privacy.record_not_found': {
    status: 422,
    vi: 'Không có hồ sơ mang mã này: xem lại mã ở đầu trang hồ sơ, ví dụ NL-00012.',
    en: 'There is no record of this code: look at the top of the record, for example NL-00012.',
  },
  'privacy.record_of_another': {
    status: 409,
    vi: 'Hồ sơ này đã gắn với một tài khoản khác: gỡ ở tài khoản đó trước.',
    en: 'This record belongs to another account: take it off there first.',
  },
});
