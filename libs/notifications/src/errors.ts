import { defineErrors } from '#libs/kernel';

export const notificationsErrors = defineErrors({
  'notifications.case_not_found': {
    status: 404,
    vi: 'Không tìm thấy việc này, hoặc nó nằm ngoài phạm vi của bạn.',
    en: 'The case was not found, or is outside your scope.',
  },
  'notifications.preference_changed_meanwhile': {
    status: 412,
    vi: 'Tuỳ chọn vừa được sửa ở nơi khác: tải lại rồi sửa tiếp.',
    en: 'The preferences were changed elsewhere: reload, then change.',
  },
  'notifications.half_quiet': {
    status: 422,
    vi: 'Giờ yên tĩnh cần cả giờ bắt đầu và giờ kết thúc, hoặc bỏ trống cả hai.',
    en: 'Quiet hours need both a beginning and an end, or neither.',
  },
  'notifications.too_many_streams': {
    status: 429,
    vi: 'Tài khoản này đang mở quá nhiều trang: đóng bớt rồi thử lại.',
    en: 'This account has too many pages open: close some, then try again.',
  },
  'notifications.not_dead': {
    status: 409,
    vi: 'Việc này không nằm trong danh sách đã bỏ cuộc: tải lại để xem trạng thái mới.',
    en: 'This work has not been given up: reload to see its state.',
  },
});
