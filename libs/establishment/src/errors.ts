import { defineErrors } from '#libs/kernel';

export const establishmentErrors = defineErrors({
  'quota.not_found': {
    status: 404,
    vi: 'Không tìm thấy chỉ tiêu này, hoặc nó nằm ngoài phạm vi của bạn.',
    en: 'The quota was not found, or is outside your scope.',
  },
  'quota.changed_meanwhile': {
    status: 412,
    vi: 'Người khác vừa sửa chỉ tiêu này: tải lại rồi sửa tiếp.',
    en: 'Somebody else has just changed this quota: reload, then change.',
  },
  'quota.withdrawn': {
    status: 409,
    vi: 'Chỉ tiêu này đã rút: nhập chỉ tiêu mới cho cùng năm, đơn vị và lĩnh vực.',
    en: 'This quota was withdrawn: enter a new one for the same year, unit and field.',
  },
  'quota.unit_not_found': {
    status: 422,
    vi: 'Không có đơn vị «{value}» trong phạm vi của bạn: chọn trong danh sách, hoặc dùng mã đơn vị.',
    en: 'There is no unit “{value}” within your scope: choose from the list, or use the code of the unit.',
  },
  'quota.unit_twice': {
    status: 422,
    vi: 'Có nhiều đơn vị tên «{value}»: dùng mã đơn vị.',
    en: 'Several units are called “{value}”: use the code of the unit.',
  },
  'quota.unit_closed': {
    status: 422,
    vi: 'Đơn vị «{value}» đã giải thể: giao chỉ tiêu cho đơn vị kế thừa.',
    en: 'The unit “{value}” is closed: give the quota to its successor.',
  },
  'quota.field_unknown': {
    status: 422,
    vi: 'Không có lĩnh vực «{value}» trong danh mục.',
    en: 'The field “{value}” is not in the catalogue.',
  },
  'quota.degree_unknown': {
    status: 422,
    vi: 'Không có trình độ «{value}» trong danh mục.',
    en: 'The degree “{value}” is not in the catalogue.',
  },
  'quota.year_past': {
    status: 422,
    vi: 'Năm {year} đã qua: chỉ giao chỉ tiêu cho năm nay hoặc các năm sau.',
    en: 'The year {year} is over: quotas are given for this year or later ones.',
  },
  'quota.not_a_count': {
    status: 422,
    vi: 'Số chỉ tiêu là số nguyên từ 0 đến 100000.',
    en: 'The number of posts is a whole number from 0 to 100000.',
  },
  'quota.not_a_day': {
    status: 422,
    vi: 'Không đọc được ngày «{value}»: viết dạng 31/12/2026.',
    en: 'The day “{value}” cannot be read: write 31/12/2026.',
  },
  'quota.twice': {
    status: 422,
    vi: 'Dòng này trùng năm, đơn vị và lĩnh vực với dòng {row}.',
    en: 'This row has the year, unit and field of row {row}.',
  },
  'appointment.already': {
    status: 409,
    vi: 'Người này đã được ghi nhận tuyển dụng theo chỉ tiêu này.',
    en: 'This person has already been appointed against this quota.',
  },
  'appointment.not_found': { status: 404, vi: 'Không tìm thấy lần tuyển dụng này.', en: 'This appointment was not found.' },
  'appointment.in_future': {
    status: 422,
    vi: 'Ngày tuyển dụng không thể ở tương lai.',
    en: 'The day of an appointment cannot be in the future.',
  },
});
