import { defineErrors } from '#libs/kernel';

export const profilesErrors = defineErrors({
  'profile.not_found': {
    status: 404,
    vi: 'Không tìm thấy hồ sơ, hoặc hồ sơ nằm ngoài phạm vi của bạn.',
    en: 'The record was not found, or is outside your scope.',
  },
  'profile.changed_meanwhile': {
    status: 412,
    vi: 'Người khác vừa sửa hồ sơ này: xem bản mới rồi sửa tiếp.',
    en: 'Somebody else has just changed this record: look at the new one, then change.',
  },
  'profile.archived': {
    status: 409,
    vi: 'Hồ sơ đã lưu trữ, không sửa được nữa.',
    en: 'The record is archived and can no longer be changed.',
  },
  'profile.unit_not_found': {
    status: 422,
    vi: 'Không có đơn vị này vào ngày đã chọn, hoặc đơn vị nằm ngoài phạm vi của bạn.',
    en: 'There is no such unit on that day, or it is outside your scope.',
  },
  'profile.citizen_number_taken': {
    status: 409,
    vi: 'Số định danh này đã có ở một hồ sơ khác, có thể do đơn vị khác quản lý: kiểm tra lại số, hoặc đề nghị chuyển hồ sơ.',
    en: 'This citizen number is on another record, perhaps kept by another unit: check the number, or ask for a transfer of the record.',
  },
  'profile.citizen_number_wrong': {
    status: 422,
    vi: 'Số định danh cần 12 chữ số (CMND cũ: 9 chữ số).',
    en: 'A citizen number has 12 digits (an old identity card: 9).',
  },
  'fact.not_found': { status: 404, vi: 'Không tìm thấy dữ kiện này trong hồ sơ.', en: 'This fact is not in the record.' },
  'fact.changed_meanwhile': {
    status: 412,
    vi: 'Dữ kiện này vừa được người khác sửa hoặc rút: xem bản mới rồi sửa tiếp.',
    en: 'Somebody else has just changed or retracted this fact: look at the new one, then change.',
  },
  'fact.unknown_kind': { status: 404, vi: 'Không có loại dữ kiện này.', en: 'There is no such kind of fact.' },
  'fact.missing': { status: 400, vi: 'Cần nhập trường này.', en: 'This property is needed.' },
  'fact.not_of_this_kind': {
    status: 400,
    vi: 'Loại dữ kiện này không có trường «{property}».',
    en: 'This kind of fact has no property “{property}”.',
  },
  'fact.unknown_code': { status: 400, vi: 'Không có mã «{value}» trong danh mục.', en: 'The code “{value}” is not in the catalogue.' },
  'fact.not_a_date': { status: 400, vi: 'Không có ngày này.', en: 'There is no such day.' },
  'fact.ends_before_start': { status: 422, vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must be after the start.' },
  'fact.in_future': { status: 422, vi: 'Ngày sinh không thể ở tương lai.', en: 'A day of birth cannot be in the future.' },
  'fact.overlaps': {
    status: 409,
    vi: 'Trùng thời gian với một dữ kiện cùng loại đang có hiệu lực: kết thúc dữ kiện cũ trước, hoặc sửa ngày.',
    en: 'This overlaps with a fact of the same kind that is in force: end the older one first, or correct the days.',
  },
});
