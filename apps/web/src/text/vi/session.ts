export const session = {
  motto: 'Hiền tài là nguyên khí của quốc gia',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  signingIn: 'Đang đăng nhập',
  changePassword: 'Đổi mật khẩu',
  passwordRules: 'Ít nhất 8 ký tự, không phải tên đăng nhập, không phải mật khẩu phổ biến hay đã bị lộ. Một câu dài dễ nhớ là tốt nhất.',
  currentPassword: 'Mật khẩu hiện tại',
  newPassword: 'Mật khẩu mới',
  repeatPassword: 'Nhập lại mật khẩu mới',
  passwordsDiffer: 'Hai lần nhập mật khẩu mới chưa giống nhau.',
  save: 'Lưu mật khẩu mới',
};
