import { defineErrors } from '#libs/kernel';

export const exchangeErrors = defineErrors({
  'import.not_found': {
    status: 404,
    vi: 'Không tìm thấy lần nhập này, hoặc nằm ngoài phạm vi của bạn.',
    en: 'The import was not found, or is outside your scope.',
  },
  'import.no_longer_allowed': {
    status: 403,
    vi: 'Tài khoản không còn quyền nhập danh sách cho đơn vị này, nên việc chưa được làm: nhờ người có quyền làm tiếp.',
    en: 'The account may no longer bring rosters in for this unit, so nothing was done: ask somebody who may.',
  },
  'import.no_file': {
    status: 400,
    vi: 'Chưa có tệp: chọn tệp .xlsx hoặc .csv rồi tải lên.',
    en: 'There is no file: choose an .xlsx or .csv file and upload it.',
  },
  'import.changed_meanwhile': {
    status: 412,
    vi: 'Lần nhập này vừa thay đổi: tải lại rồi làm tiếp.',
    en: 'This import has just changed: reload, then go on.',
  },
  'import.not_now': {
    status: 409,
    vi: 'Chưa làm được bước này: lần nhập đang ở trạng thái «{status}».',
    en: 'This cannot be done now: the import is “{status}”.',
  },
  'import.as_of_refused': {
    status: 422,
    vi: 'Ngày {day} không dùng được: danh sách tính đến một ngày từ 01/01/1990 đến hôm nay.',
    en: 'The day {day} cannot be used: a list speaks of a day between 01/01/1990 and today.',
  },
  'import.heading_wrong': {
    status: 422,
    vi: 'Dòng tiêu đề phải liền nhau, từ trên xuống, nhiều nhất {most} dòng.',
    en: 'Heading rows follow each other from top to bottom, at most {most} of them.',
  },
  'import.heading_outside': {
    status: 422,
    vi: 'Dòng tiêu đề {to} nằm ngoài bảng: trang tính chỉ có {last} dòng, và dưới tiêu đề phải còn dữ liệu.',
    en: 'Heading row {to} lies outside the table: the sheet has {last} rows, and there must be data below the heading.',
  },
  'import.unknown_column': {
    status: 422,
    vi: 'Cột «{column}» không có trong tệp, hoặc được chọn hai lần.',
    en: 'The column “{column}” is not in the file, or was chosen twice.',
  },
  'import.field_twice': {
    status: 422,
    vi: 'Hai cột cùng được chọn là «{field}»: giữ lại một cột.',
    en: 'Two columns were chosen as “{fieldEn}”: keep one of them.',
  },
  'import.too_many_streams': {
    status: 429,
    vi: 'Bạn đang mở quá nhiều trang theo dõi: đóng bớt rồi thử lại.',
    en: 'You follow too many imports at once: close some pages and try again.',
  },
  'import.unit_not_found': {
    status: 422,
    vi: 'Không có đơn vị này, hoặc nằm ngoài phạm vi của bạn.',
    en: 'There is no such unit, or it is outside your scope.',
  },
  'import.no_table': {
    status: 422,
    vi: 'Không tìm thấy bảng có tiêu đề cột: chọn trang tính khác, hoặc chỉ ra các dòng tiêu đề.',
    en: 'No table with column headings was found: choose another sheet, or point out the heading rows.',
  },
  'import.unknown_field': { status: 400, vi: 'Không có trường «{field}» để ghép.', en: 'There is no field “{field}” to map to.' },
  'import.wrong_answer': {
    status: 400,
    vi: 'Câu trả lời cho trường «{field}» không hợp lệ: chọn trong danh mục hoặc ghi đúng dạng.',
    en: 'The answer for the field “{field}” is not valid: choose from the list, or write it in the right form.',
  },
  'import.one_row_only': {
    status: 400,
    vi: 'Trường «{field}» chỉ trả lời cho từng dòng.',
    en: 'The field “{field}” is answered row by row.',
  },
  'import.no_such_record': {
    status: 400,
    vi: 'Hồ sơ này không phải là một trong các hồ sơ có thể khớp với dòng.',
    en: 'This record is not one of those the row may be.',
  },
  'import.record_taken': {
    status: 409,
    vi: 'Một dòng khác của tệp đã là hồ sơ này.',
    en: 'Another row of the file is this record already.',
  },
  'import.end_before_start': {
    status: 400,
    vi: 'Ngày kết thúc phải sau ngày bắt đầu làm việc và không ở tương lai.',
    en: 'The day of leaving must be after the first day of work, and not in the future.',
  },
  'import.unit_needed': { status: 400, vi: 'Chọn đơn vị.', en: 'Choose a unit.' },
  'import.commit_failed': {
    status: 409,
    vi: 'Ghi không thành công, chưa có gì được lưu. Thử lại; nếu vẫn lỗi, báo quản trị viên.',
    en: 'Writing failed, and nothing was saved. Try again; if it fails again, tell an administrator.',
  },
  'import.undo_failed': {
    status: 409,
    vi: 'Hoàn tác không thành công, chưa có gì thay đổi. Thử lại; nếu vẫn lỗi, báo quản trị viên.',
    en: 'Undoing failed, and nothing was changed. Try again; if it fails again, tell an administrator.',
  },
  'import.given_up': {
    status: 409,
    vi: 'Máy chủ đã thử nhiều lần mà chưa làm xong bước này; chưa có gì thay đổi. Bấm thử lại; nếu vẫn lỗi, báo quản trị viên.',
    en: 'The server tried several times and could not finish this step; nothing was changed. Try again; if it fails again, tell an administrator.',
  },
  'import.unknown_row': { status: 404, vi: 'Không có dòng này trong lần nhập.', en: 'There is no such row in this import.' },
  'import.nothing_to_commit': {
    status: 409,
    vi: 'Không có gì để ghi: không dòng nào thêm hay đổi hồ sơ, và người vắng trong tệp đều được giữ lại.',
    en: 'There is nothing to commit: no row adds or changes a record, and everybody the file does not name is kept.',
  },
  'import.failed': {
    status: 500,
    vi: 'Đọc tệp không thành công. Tải lại tệp; nếu vẫn lỗi, báo quản trị viên.',
    en: 'The file could not be read. Upload it again; if it fails again, tell an administrator.',
  },
  'export.not_found': { status: 404, vi: 'Không tìm thấy danh sách này.', en: 'The list was not found.' },
  'export.not_ready': {
    status: 409,
    vi: 'Tệp chưa làm xong, hoặc làm không thành công.',
    en: 'The file is not ready, or could not be made.',
  },
  'export.not_by_oneself': {
    status: 403,
    vi: 'Bạn không tự duyệt được danh sách của mình: chờ một người khác có quyền duyệt.',
    en: 'You cannot approve your own list: somebody else who may approve it has to.',
  },
  'export.question_not_for_you': {
    status: 403,
    vi: 'Bạn không đọc được câu hỏi của danh sách này nên không duyệt được: từ chối, hoặc để người khác có quyền xem duyệt.',
    en: 'You cannot read what this list asks, so you cannot approve it: refuse it, or leave it to somebody who may see it.',
  },
  'export.not_approved': {
    status: 409,
    vi: 'Quá 3 ngày chưa ai duyệt nên danh sách không được tạo. Xin xuất lại, và báo người duyệt.',
    en: 'Nobody approved the list within 3 days, so it was not made. Ask for it again, and tell somebody who may approve it.',
  },
  'export.rules_changed_meanwhile': {
    status: 412,
    vi: 'Quy định này vừa được sửa: tải lại trang rồi sửa tiếp.',
    en: 'These rules have just been changed: reload the page, then change them.',
  },
  'export.given_up': {
    status: 409,
    vi: 'Máy chủ đã thử nhiều lần mà chưa làm xong tệp. Bấm xuất lại; nếu vẫn lỗi, báo quản trị viên.',
    en: 'The server tried several times and could not make the file. Export again; if it fails again, tell an administrator.',
  },
  'export.consent_taken_back': {
    status: 410,
    vi: 'Sau khi tệp được tạo, {people} người trong đó đã rút lại đồng ý, nên tệp không tải được nữa: bấm Làm lại để có tệp mới.',
    en: 'Since the file was made, {people} of those in it took back their consent, so that it is not handed out any more: make it again.',
  },
  'export.two_questions': {
    status: 400,
    vi: 'Chọn một: điều kiện tìm kiếm, hoặc một phần của chỉ tiêu.',
    en: 'Choose one: criteria, or a part of an indicator.',
  },
  'export.no_columns': { status: 400, vi: 'Chọn ít nhất một cột.', en: 'Choose at least one column.' },
  'export.unknown_column': { status: 400, vi: 'Không có cột «{column}».', en: 'There is no column “{column}”.' },
  'export.column_not_for_you': {
    status: 400,
    vi: 'Tài khoản này không xuất được cột «{column}».',
    en: 'This account cannot export the column “{column}”.',
  },
  'export.too_many_pages': {
    status: 422,
    vi: 'Danh sách có {people} người, in thành trang được nhiều nhất {most}: chọn Excel hoặc CSV, hoặc thu hẹp câu hỏi.',
    en: 'The list has {people} people, pages hold at most {most}: take Excel or CSV, or narrow the question.',
  },
  'export.too_many_columns': {
    status: 422,
    vi: 'Danh sách có {columns} cột, một trang in đọc được nhiều nhất {most} cột: bớt cột, hoặc chọn Excel hay CSV.',
    en: 'The list has {columns} columns, a page can be read with at most {most}: choose fewer, or take Excel or CSV.',
  },
  'export.too_large': {
    status: 422,
    vi: 'Danh sách có {people} người, tối đa {most}: thêm điều kiện rồi xuất từng phần.',
    en: 'The list has {people} people, at most {most}: narrow the question and export it in parts.',
  },
  'export.too_many_running': {
    status: 429,
    vi: 'Bạn có {most} danh sách đang được lập, nhiều nhất là vậy: chờ một danh sách xong hoặc dừng bớt, rồi xuất lại.',
    en: '{most} of your lists are being made, which is the most: wait until one is ready or stop one, then export again.',
  },
  'export.too_many_waiting': {
    status: 429,
    vi: 'Bạn có {most} danh sách đang chờ người thứ hai duyệt, nhiều nhất là vậy: chờ duyệt hoặc dừng bớt, rồi xuất lại.',
    en: '{most} of your lists wait for a second person, which is the most: wait until one is decided or stop one, then export again.',
  },
  'export.no_longer_allowed': {
    status: 403,
    vi: 'Tài khoản không còn quyền xuất danh sách này: lập lại trong phạm vi quyền hiện có.',
    en: 'The account may no longer export this list: make it again within its present rights.',
  },
});
