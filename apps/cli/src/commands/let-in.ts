import { LockedOut } from '#libs/access';
import { insideProduct } from '../inside-product.js';
import { NoAdministrator } from '../no-administrator.js';

/** `let-in <username>`: a one-time password for an administrator, printed once; while the product runs or not. */
export function run([username = 'admin']: readonly string[]): Promise<void> {
  return insideProduct(async (product) => {
    const lockedOut = product.get(LockedOut, { strict: false });
    const given = await lockedOut.letIn(username);
    if (!given) throw new NoAdministrator(username, await lockedOut.administrators());
    console.log(
      `Đã mở lại tài khoản ${username}: mọi phiên kết thúc, xác thực hai lớp đã gỡ / ${username} is let in again: every session ended, the second factor is off`,
    );
    console.log(`Mật khẩu dùng một lần, bảy ngày / one-time password, seven days: ${given.oneTimePassword}`);
  });
}
