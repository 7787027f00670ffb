import { defineErrors } from '#libs/kernel';

export const accessErrors = defineErrors({
  'access.sign_in_needed': { status: 401, vi: 'Cần đăng nhập.', en: 'Sign in first.' },
  'access.wrong_credentials': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Quên mật khẩu: nhờ quản trị viên cấp mật khẩu dùng một lần.',
    en: 'The user name or the password is not right. Forgotten: ask an administrator for a one-time password.',
  },
  'access.too_many_attempts': {
    status: 429,
    vi: 'Đã thử quá nhiều lần. Thử lại sau {minutes} phút.',
    en: 'Too many attempts. Try again in {minutes} minutes.',
  },
  'access.busy': {
    status: 503,
    vi: 'Đang có nhiều người đăng nhập: thử lại sau ít giây.',
    en: 'Many people are signing in: try again in a few seconds.',
  },
  'access.plain_http': {
    status: 403,
    vi: 'Không cho đăng nhập qua kết nối không mã hoá từ máy khác. Dùng https, hoặc đặt ALLOW_PLAIN_HTTP=lan trong mạng nội bộ.',
    en: 'Signing in over an unencrypted connection from another machine is refused. Use https, or set ALLOW_PLAIN_HTTP=lan in an internal network.',
  },
  'access.forbidden': { status: 403, vi: 'Tài khoản này chưa có quyền làm việc này.', en: 'This account may not do this.' },
  'access.limited_to_fields': {
    status: 403,
    vi: 'Vai trò của bạn chỉ dành cho một số lĩnh vực ưu tiên, nên mở được tìm người, hồ sơ và danh sách, không mở được phần này. Cần thêm: nhờ quản trị viên bỏ giới hạn lĩnh vực.',
    en: 'Your role is for some priority fields only: it opens the search for people, their records and lists, not this part. If you need it, ask an administrator to lift the limit.',
  },
  'access.role_not_by_field': {
    status: 422,
    vi: 'Chỉ vai trò lãnh đạo và tuyển dụng mới giới hạn được theo lĩnh vực: bỏ chọn lĩnh vực ở vai trò này.',
    en: 'Only leaders and recruiters can be limited to fields: choose no fields for this role.',
  },
  'access.unknown_field': {
    status: 422,
    vi: 'Không có lĩnh vực ưu tiên «{field}»: chọn trong danh sách.',
    en: 'There is no priority field “{field}”: choose from the list.',
  },
  'access.role_given_twice': {
    status: 422,
    vi: 'Cùng một vai trò ở cùng đơn vị đang có hai mức lĩnh vực khác nhau: gộp lại thành một dòng.',
    en: 'The same role within the same unit is given with different fields: make it one line.',
  },
  'access.password_change_needed': {
    status: 403,
    vi: 'Đổi mật khẩu dùng một lần trước khi làm việc.',
    en: 'Change the one-time password before working.',
  },
  'access.wrong_password': { status: 422, vi: 'Mật khẩu hiện tại chưa đúng.', en: 'The current password is not right.' },
  'access.short_password': { status: 422, vi: 'Mật khẩu cần ít nhất 8 ký tự.', en: 'A password needs at least 8 characters.' },
  'access.long_password': {
    status: 422,
    vi: 'Mật khẩu quá dài: nhiều nhất 256 byte, chừng 180 chữ tiếng Việt.',
    en: 'This password is too long: 256 bytes at most.',
  },
  'access.weak_password': {
    status: 422,
    vi: 'Mật khẩu này có trong danh sách mật khẩu đã bị lộ hoặc quá dễ đoán, kể cả khi thêm số hay năm. Dùng một câu dài dễ nhớ.',
    en: 'This password is on the list of leaked ones or too easy to guess, also with a number or a year added. Use a long sentence you remember.',
  },
  'access.same_password': {
    status: 422,
    vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    en: 'The new password must differ from the current one.',
  },
  'access.step_up_needed': {
    status: 403,
    vi: 'Việc này cần xác nhận lại bằng mật khẩu hoặc mã trên điện thoại.',
    en: 'Give your password or the code of your phone once more for this.',
  },
  'access.code_needed': { status: 401, vi: 'Nhập mã 6 số trên điện thoại.', en: 'Give the six digits your phone shows.' },
  'access.wrong_code': {
    status: 422,
    vi: 'Mã chưa đúng hoặc đã dùng: chờ mã mới trên điện thoại, hoặc dùng một mã dự phòng.',
    en: 'This code is wrong or was used: wait for the next one on the phone, or use a recovery code.',
  },
  'access.second_factor_needed': {
    status: 403,
    vi: 'Vai trò của bạn cần xác thực hai lớp: thiết lập trước khi làm việc.',
    en: 'Your role needs a second factor: set it up before working.',
  },
  'access.second_factor_on': { status: 409, vi: 'Xác thực hai lớp đã bật.', en: 'The second factor is on already.' },
  'access.second_factor_off': { status: 409, vi: 'Xác thực hai lớp chưa bật.', en: 'The second factor is not on.' },
  'access.no_single_sign_on': { status: 404, vi: 'Ở đây không có đăng nhập một lần.', en: 'There is no single sign-on here.' },
  'access.single_sign_on_unknown': {
    status: 403,
    vi: 'Chưa có tài khoản nào cho người này: nhờ quản trị viên ghi thư điện tử của bạn vào tài khoản.',
    en: 'There is no account for this person: ask an administrator to write your e-mail address into yours.',
  },
  'access.in_person': {
    status: 403,
    vi: 'Việc này chỉ làm được khi đăng nhập, không làm được bằng khoá API.',
    en: 'This is done signed in, not with an API token.',
  },
  'access.token_with_cookie': {
    status: 400,
    vi: 'Khoá API không đi cùng cookie đăng nhập: chỉ gửi một trong hai.',
    en: 'An API token does not go with a session cookie: send one of them.',
  },
  'access.token_permission': {
    status: 422,
    vi: 'Khoá API cần ít nhất một quyền, chỉ trong các quyền của bạn và không gồm quyền quản trị tài khoản.',
    en: 'A token needs at least one permission, only of those you have and none over accounts.',
  },
  'access.token_name_taken': {
    status: 409,
    vi: 'Đã có khoá API tên này: đặt tên khác hoặc thu hồi khoá cũ.',
    en: 'There is a token of this name: choose another, or revoke the old one.',
  },
  'access.token_not_found': { status: 404, vi: 'Không có khoá API này.', en: 'There is no such token.' },
  'access.too_many_tokens': {
    status: 422,
    vi: 'Đã có {most} khoá API: thu hồi khoá không dùng nữa.',
    en: 'There are {most} tokens already: revoke those not in use.',
  },
  'access.session_not_found': { status: 404, vi: 'Không có phiên đăng nhập này.', en: 'There is no such session.' },
  'access.rules_changed_meanwhile': {
    status: 412,
    vi: 'Người khác vừa sửa các quy định này: tải lại rồi sửa tiếp.',
    en: 'Somebody else has just changed these rules: reload, then change.',
  },
  'access.username_taken': { status: 409, vi: 'Tên đăng nhập này đã có.', en: 'This user name is taken.' },
  'access.user_not_found': { status: 404, vi: 'Không tìm thấy người dùng.', en: 'User not found.' },
  'access.user_changed_meanwhile': {
    status: 412,
    vi: 'Người khác vừa sửa tài khoản này: tải lại rồi sửa tiếp.',
    en: 'Somebody else has just changed this account: reload, then change.',
  },
  'access.last_administrator': {
    status: 409,
    vi: 'Đây là quản trị viên cuối cùng: cấp quyền cho người khác, và chờ người ấy đăng nhập, đặt mật khẩu của mình đã.',
    en: 'This is the last administrator: grant the role to somebody else, who has to sign in and choose a password first.',
  },
  'access.unit_not_found': {
    status: 422,
    vi: 'Đơn vị được chọn không có hoặc đã đóng: chọn một đơn vị đang hoạt động.',
    en: 'The chosen unit does not exist or is closed: choose one that is open.',
  },
  'access.ends_too_soon': {
    status: 422,
    vi: 'Ngày hết hiệu lực phải sau hôm nay.',
    en: 'The day on which it no longer holds has to be after today.',
  },
  'access.lent_too_long': {
    status: 422,
    vi: 'Uỷ quyền nhiều nhất {days} ngày: chọn ngày gần hơn, rồi gia hạn khi cần.',
    en: 'A role is lent for {days} days at most: choose an earlier day, and lend it again when needed.',
  },
  'access.lent_to_oneself': {
    status: 422,
    vi: 'Không uỷ quyền cho chính mình: chọn một đồng nghiệp.',
    en: 'A role is not lent to oneself: choose a colleague.',
  },
  'access.not_yours_to_lend': {
    status: 422,
    vi: 'Chỉ uỷ quyền được vai trò cán bộ tổ chức hoặc lãnh đạo mà bạn đang giữ, trong phạm vi của bạn; vai trò được uỷ quyền thì không uỷ quyền tiếp.',
    en: 'Only the role of personnel officer or leader that you hold can be lent, within your scope; one that is lent to you cannot be lent on.',
  },
  'access.lent_already': {
    status: 409,
    vi: 'Đã uỷ quyền vai trò này cho người này ở phạm vi này: thu hồi trước khi đổi ngày.',
    en: 'This role is lent to this person there already: take it back before changing the day.',
  },
  'access.loan_not_found': { status: 404, vi: 'Không có uỷ quyền này.', en: 'There is no such loan of a role.' },
  'access.not_to_be_viewed': {
    status: 422,
    vi: 'Không xem như chính mình hoặc như tài khoản đã khoá.',
    en: 'Neither oneself nor a disabled account can be looked as.',
  },
  'access.setup_done': { status: 409, vi: 'Hệ thống đã được thiết lập xong.', en: 'The registry has been set up already.' },
  'access.setup_out_of_order': { status: 409, vi: 'Làm bước trước đã.', en: 'Do the step before this one first.' },
});
