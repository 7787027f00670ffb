import { defineErrors } from '#libs/kernel';

export const organizationsErrors = defineErrors({
  'organizations.not_found': {
    status: 404,
    vi: 'Không tìm thấy đơn vị, hoặc đơn vị nằm ngoài phạm vi của bạn.',
    en: 'The unit was not found, or lies outside your scope.',
  },
  'organizations.changed_meanwhile': {
    status: 412,
    vi: 'Đơn vị vừa được người khác sửa: tải lại rồi sửa.',
    en: 'Somebody else has just changed this unit: reload, then change.',
  },
  'organizations.parent_not_in_force': {
    status: 409,
    vi: 'Đơn vị cấp trên không tồn tại suốt từ ngày này: chọn ngày muộn hơn hoặc đơn vị khác.',
    en: 'The unit above does not exist throughout from this day: choose a later day or another unit.',
  },
  'organizations.name_taken': {
    status: 409,
    vi: 'Đã có đơn vị cùng tên dưới đơn vị cấp trên này.',
    en: 'There is already a unit of this name below that unit.',
  },
  'organizations.not_in_force': {
    status: 409,
    vi: 'Đơn vị không tồn tại vào ngày {day}.',
    en: 'The unit does not exist on {day}.',
  },
  'organizations.changed_later': {
    status: 409,
    vi: 'Đơn vị đã có thay đổi ghi từ ngày {day}: chọn ngày từ đó trở đi.',
    en: 'A change of this unit is already recorded from {day}: choose that day or a later one.',
  },
  'organizations.first_day_known': {
    status: 409,
    vi: 'Đã rõ đơn vị có từ ngày nào: nhập ngày bắt đầu gọi như vậy.',
    en: 'It is known since when the unit exists: enter the day from which it is called so.',
  },
  'organizations.open_children': {
    status: 409,
    vi: 'Còn {count} đơn vị trực thuộc: đóng hoặc chuyển các đơn vị đó trước.',
    en: 'Units still stand below ({count}): close or move them first.',
  },
  'organizations.root_stays': {
    status: 409,
    vi: 'Không đóng hoặc chuyển đơn vị cao nhất.',
    en: 'The topmost unit can be neither closed nor moved.',
  },
  'organizations.root_exists': { status: 409, vi: 'Đã có đơn vị cao nhất.', en: 'There is already a topmost unit.' },
  'organizations.below_itself': {
    status: 409,
    vi: 'Không thể chuyển đơn vị vào dưới chính nó.',
    en: 'A unit cannot be moved below itself.',
  },
  'organizations.own_successor': {
    status: 400,
    vi: 'Đơn vị không thể là đơn vị kế thừa của chính nó.',
    en: 'A unit cannot be its own successor.',
  },
  'organizations.link_exists': { status: 409, vi: 'Đã ghi quan hệ kế thừa này.', en: 'This succession is already recorded.' },
  'organizations.move_in_future': {
    status: 400,
    vi: 'Chỉ chuyển đơn vị từ hôm nay hoặc ngày đã qua.',
    en: 'A unit can be moved from today or a past day only.',
  },
  'organizations.unknown_code': {
    status: 400,
    vi: 'Mã này không có trong danh mục tỉnh, phường, xã.',
    en: 'This code is not in the catalogues of provinces and wards.',
  },
  'organizations.body_needed': {
    status: 400,
    vi: 'Chọn một tỉnh, một phường xã, hoặc nhập tên cơ quan.',
    en: 'Choose a province or a ward, or enter the name of the body.',
  },
});
