/** Nobody of that name is an administrator of the whole. */
export class NoAdministrator extends Error {
  constructor(username: string, others: readonly string[]) {
    const names = others.join(', ') || '–';
    super(`Không có quản trị viên «${username}»; đang có: ${names} / there is no administrator “${username}”; there are: ${names}`);
  }
}
