import { defineErrors } from '#libs/kernel';

export const workbookErrors = defineErrors({
  'workbook.not_a_workbook': {
    status: 422,
    vi: 'Tệp này không phải bảng tính .xlsx hay .csv: mở bằng Excel rồi lưu lại thành .xlsx.',
    en: 'This file is neither an .xlsx workbook nor a .csv: open it in Excel and save it as .xlsx.',
  },
  'workbook.password_protected': {
    status: 422,
    vi: 'Tệp có mật khẩu: mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu rồi tải lại.',
    en: 'The file has a password: open it in Excel, remove the password (File, Info, Protect Workbook), save and upload again.',
  },
  'workbook.old_format': {
    status: 422,
    vi: 'Tệp thuộc dạng cũ (.xls) hoặc dạng khác: mở bằng Excel rồi lưu thành .xlsx.',
    en: 'The file is of an older or another format (.xls, .xlsb, .ods): open it in Excel and save it as .xlsx.',
  },
  'workbook.too_large': {
    status: 422,
    vi: 'Tệp quá lớn khi mở ra: xoá trang, ảnh và định dạng thừa, hoặc tách thành nhiều tệp.',
    en: 'The file is too large when opened: delete sheets, pictures and formats not needed, or split it.',
  },
  'workbook.too_many_rows': {
    status: 422,
    vi: 'Trang tính có hơn {rows} dòng hoặc {columns} cột: tách tệp, hoặc xoá vùng thừa bên ngoài bảng.',
    en: 'The sheet has more than {rows} rows or {columns} columns: split the file, or clear what lies outside the table.',
  },
  'workbook.damaged': {
    status: 422,
    vi: 'Tệp bị hỏng hoặc tải lên thiếu: mở bằng Excel để kiểm tra, lưu lại rồi tải lại.',
    en: 'The file is damaged or was cut short: open it in Excel to check, save and upload again.',
  },
  'workbook.no_such_sheet': { status: 422, vi: 'Tệp không có trang tính này.', en: 'The file has no such sheet.' },
  'workbook.empty': { status: 422, vi: 'Tệp không có dữ liệu.', en: 'The file holds no data.' },
  'workbook.unclosed_quote': {
    status: 422,
    vi: 'Tệp CSV có dấu ngoặc kép không đóng hoặc một dòng dài quá mức, bắt đầu ở khoảng dòng {line}.',
    en: 'The CSV file has a quotation mark that is never closed or a line longer than any row, from about line {line}.',
  },
  'workbook.time_limit': {
    status: 422,
    vi: 'Đọc tệp quá lâu nên đã dừng: xoá trang và định dạng thừa, hoặc tách tệp.',
    en: 'Reading the file took too long and was stopped: delete sheets and formats not needed, or split it.',
  },
  'workbook.out_of_memory': {
    status: 422,
    vi: 'Tệp cần quá nhiều bộ nhớ nên đã dừng: xoá trang và định dạng thừa, hoặc tách tệp.',
    en: 'The file needs too much memory and was stopped: delete sheets and formats not needed, or split it.',
  },
});
