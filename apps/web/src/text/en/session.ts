export const session = {
  motto: 'The talented are the vital force of a nation',
  username: 'User name',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in',
  changePassword: 'Change password',
  passwordRules: 'At least 8 characters, not the user name, not a common or leaked password. A long sentence you remember is best.',
  currentPassword: 'Current password',
  newPassword: 'New password',
  repeatPassword: 'New password again',
  passwordsDiffer: 'The two new passwords differ.',
  save: 'Save the new password',
};
