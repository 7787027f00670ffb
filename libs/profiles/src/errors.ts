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
  'profile.unmasked_enough': {
    status: 429,
    vi: 'Trong một giờ chỉ được xem đủ {most} giá trị bị che: đợi rồi xem tiếp.',
    en: 'Only {most} masked values may be shown within an hour: wait, then go on.',
  },
  'profile.nothing_to_unmask': {
    status: 404,
    vi: 'Hồ sơ này chưa ghi giá trị đó.',
    en: 'This record has no such value.',
  },
  'fact.not_found': { status: 404, vi: 'Không tìm thấy dữ kiện này trong hồ sơ.', en: 'This fact is not in the record.' },
  'fact.changed_meanwhile': {
    status: 412,
    vi: 'Dữ kiện này vừa được người khác sửa hoặc rút: xem bản mới rồi sửa tiếp.',
    en: 'Somebody else has just changed or retracted this fact: look at the new one, then change.',
  },
  'fact.unknown_kind': { status: 404, vi: 'Không có loại dữ kiện này.', en: 'There is no such kind of fact.' },
  'fact.missing': { status: 400, vi: 'Cần nhập mục này.', en: 'This is needed.' },
  'fact.not_of_this_kind': {
    status: 400,
    vi: 'Loại dữ kiện này không có trường «{property}».',
    en: 'This kind of fact has no property “{property}”.',
  },
  'fact.unknown_code': { status: 400, vi: 'Không có mã «{value}» trong danh mục.', en: 'The code “{value}” is not in the catalogue.' },
  'fact.not_readable': {
    status: 400,
    vi: '«{value}» chưa đúng dạng: múi giờ như Europe/Berlin, liên kết như https://… hoặc 10.1000/182.',
    en: '“{value}” is not as expected: a time zone like Europe/Berlin, a link like https://… or 10.1000/182.',
  },
  'fact.not_a_date': {
    status: 400,
    vi: 'Không có ngày này: xem lại ngày, tháng, năm.',
    en: 'There is no such day: look again at day, month and year.',
  },
  'fact.ends_before_start': { status: 422, vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must be after the start.' },
  'fact.in_future': { status: 422, vi: 'Ngày sinh không thể ở tương lai.', en: 'A day of birth cannot be in the future.' },
  'fact.overlaps': {
    status: 409,
    vi: 'Trùng thời gian với một dữ kiện cùng loại đang có hiệu lực: kết thúc dữ kiện cũ trước, hoặc sửa ngày.',
    en: 'This overlaps with a fact of the same kind that is in force: end the older one first, or correct the days.',
  },
  'cell.unsure': { status: 422, vi: 'Chưa chắc đọc đúng: kiểm tra lại.', en: 'This can be read in two ways: check it.' },
  'cell.repaired': { status: 422, vi: 'Đã đọc là {value}.', en: 'Read as {value}.' },
  'cell.not_cleared': {
    status: 422,
    vi: 'Không xoá trống ở bảng: mở hồ sơ để kết thúc hoặc rút dữ kiện này.',
    en: 'This is not cleared in a table: open the record to end or retract the fact.',
  },
  'cell.no_fact': {
    status: 422,
    vi: 'Hồ sơ chưa có dữ kiện để ghi ô này: thêm ở hồ sơ trước.',
    en: 'The record has no fact this cell belongs to: add one on the record first.',
  },
  'cell.several_facts': {
    status: 422,
    vi: 'Hồ sơ có nhiều lĩnh vực: sửa ở hồ sơ.',
    en: 'The record has several fields: change them on the record.',
  },
  'cell.not_a_phone': { status: 422, vi: 'Không đọc được số điện thoại.', en: 'This is no telephone number.' },
  'cell.not_an_email': { status: 422, vi: 'Không phải địa chỉ thư điện tử.', en: 'This is no e-mail address.' },
  'cell.number_lost_zero': { status: 422, vi: 'Đã thêm lại số 0 ở đầu.', en: 'The leading zero was put back.' },
  'cell.number_digits_lost': { status: 422, vi: 'Số định danh thiếu chữ số.', en: 'Digits of the citizen number are missing.' },
  'cell.number_unknown_province': {
    status: 422,
    vi: 'Ba số đầu không phải mã tỉnh nào: kiểm tra lại.',
    en: 'The first three digits are no province: check them.',
  },
  'cell.number_gender_differs': {
    status: 422,
    vi: 'Số định danh không khớp giới tính.',
    en: 'The citizen number does not fit the gender.',
  },
  'cell.number_birth_year_differs': {
    status: 422,
    vi: 'Số định danh không khớp năm sinh.',
    en: 'The citizen number does not fit the year of birth.',
  },
  'batch.person_twice': { status: 422, vi: 'Một hồ sơ đứng ở hai dòng.', en: 'One record stands in two rows.' },
});
