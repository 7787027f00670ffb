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
  'watch.not_found': { status: 404, vi: 'Không có câu hỏi này trong danh sách của bạn.', en: 'You keep no such question.' },
  'watch.name_taken': {
    status: 409,
    vi: 'Bạn đã có một câu hỏi mang tên này: chọn tên khác.',
    en: 'You keep a question of this name already: choose another name.',
  },
  'watch.too_many': {
    status: 422,
    vi: 'Mỗi người lưu được nhiều nhất {most} câu hỏi: xóa bớt một câu không dùng nữa.',
    en: 'Nobody keeps more than {most} questions: remove one you do not need any more.',
  },
  'watch.too_broad': {
    status: 422,
    vi: 'Câu hỏi có hơn {most} người đáp ứng: thêm điều kiện để theo dõi được.',
    en: 'More than {most} people answer this question: add a condition to watch it.',
  },
  'watch.changed_meanwhile': {
    status: 412,
    vi: 'Câu hỏi vừa được sửa ở nơi khác: tải lại rồi sửa tiếp.',
    en: 'The question has just been changed elsewhere: load it again.',
  },
  'shortlist.not_found': {
    status: 404,
    vi: 'Không có danh sách này, hoặc không ai chia sẻ nó với bạn.',
    en: 'There is no such list, or nobody shares it with you.',
  },
  'shortlist.entry_not_found': {
    status: 404,
    vi: 'Người này không có trong danh sách, hoặc nằm ngoài phạm vi của bạn.',
    en: 'This person is not on the list, or is outside your scope.',
  },
  'shortlist.name_taken': {
    status: 409,
    vi: 'Bạn đã có một danh sách mang tên này: chọn tên khác.',
    en: 'You have a list of this name already: choose another name.',
  },
  'shortlist.nameless': { status: 400, vi: 'Đặt tên cho danh sách.', en: 'Give the list a name.' },
  'shortlist.too_many': {
    status: 422,
    vi: 'Mỗi người có nhiều nhất {most} danh sách: xóa bớt một danh sách không dùng nữa.',
    en: 'Nobody has more than {most} lists: remove one you do not need any more.',
  },
  'shortlist.full': {
    status: 422,
    vi: 'Danh sách đã đủ {most} người: bỏ bớt người, hoặc lập danh sách khác.',
    en: 'The list holds {most} people, which is the most: take some off, or begin another list.',
  },
  'shortlist.wrong_last_day': {
    status: 400,
    vi: 'Ngày hết hạn phải từ hôm nay và không quá {days} ngày nữa.',
    en: 'The last day must be today or later, and at most {days} days ahead.',
  },
  'shortlist.expired': {
    status: 409,
    vi: 'Danh sách đã hết hạn nên không sửa được: người lập gia hạn trước.',
    en: 'The last day of the list is over, so it cannot be changed: its owner may prolong it first.',
  },
  'shortlist.changed_meanwhile': {
    status: 412,
    vi: 'Chỗ này vừa được sửa ở nơi khác: xem lại rồi sửa tiếp.',
    en: 'This has just been changed elsewhere: look at it again.',
  },
  'shortlist.read_only': {
    status: 403,
    vi: 'Danh sách này được chia sẻ cho bạn để xem: nhờ người lập cho quyền sửa.',
    en: 'This list is shared with you to read: ask its owner for the right to work on it.',
  },
  'shortlist.not_yours': {
    status: 403,
    vi: 'Chỉ người lập danh sách mới làm được việc này.',
    en: 'Only the owner of the list can do this.',
  },
  'shortlist.nobody_asked': {
    status: 400,
    vi: 'Cho biết thêm ai: những người được chọn, hoặc mọi người đáp ứng một câu hỏi.',
    en: 'Say whom to add: people chosen, or everybody who answers a question.',
  },
  'shortlist.nobody_named': {
    status: 400,
    vi: 'Cho biết bỏ ai: những người được chọn, hoặc mọi người ngoài phạm vi.',
    en: 'Say whom to take off: people chosen, or everybody out of your scope.',
  },
  'shortlist.nothing_to_undo': {
    status: 404,
    vi: 'Không còn gì để hoàn tác: chỉ hoàn tác được trong một ngày. Thêm lại người từ trang Nguồn nhân tài.',
    en: 'There is nothing left to undo: that can be done for a day. Add people again from the talent pool.',
  },
  'shortlist.left_out': {
    status: 409,
    vi: 'Người này đã ghi là không chọn: khôi phục trước khi chuyển bước.',
    en: 'This person is left out: take that back before changing the stage.',
  },
  'shortlist.reason_needed': { status: 400, vi: 'Ghi lý do không chọn.', en: 'Say why this person is left out.' },
  'shortlist.no_such_user': {
    status: 400,
    vi: 'Không có tài khoản này, hoặc tài khoản đã khóa: hỏi lại tên đăng nhập.',
    en: 'There is no such account, or it is disabled: ask for the user name again.',
  },
  'shortlist.shared_with_oneself': { status: 400, vi: 'Danh sách này đã là của bạn.', en: 'This list is yours already.' },
  'shortlist.reader_without_right': {
    status: 400,
    vi: 'Tài khoản này không có quyền xem nguồn nhân tài nên không mở được danh sách.',
    en: 'This account may not search for talent, so that it could not open the list.',
  },
  'shortlist.reader_sees_nobody': {
    status: 400,
    vi: 'Cả {people} người trong danh sách đều ngoài phạm vi của tài khoản này.',
    en: 'All {people} people of the list are outside the scope of this account.',
  },
  'shortlist.reader_sees_part': {
    status: 400,
    vi: 'Tài khoản này không xem được {people} trong {of} người của danh sách vì ngoài phạm vi.',
    en: 'This account cannot see {people} of the {of} people on the list: they are outside its scope.',
  },
  'shortlist.too_many_readers': {
    status: 422,
    vi: 'Một danh sách chia sẻ cho nhiều nhất {most} người: bỏ bớt một người.',
    en: 'A list is shared with at most {most} people: take it back from one.',
  },
  'shortlist.reader_not_found': {
    status: 404,
    vi: 'Danh sách này không chia sẻ cho người đó.',
    en: 'This list is not shared with that user.',
  },
  'criteria.not_for_you': { status: 400, vi: 'Tài khoản này không lọc được theo «{key}».', en: 'This account cannot filter by “{key}”.' },
});
