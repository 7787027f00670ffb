import { readEnvironment } from '#config';
import { LockedOut } from '#libs/access';
import { createLogger, openSecrets } from '#libs/platform';
import { createApplication } from '../../../api/src/application.js';
import { NoAdministrator } from '../no-administrator.js';

/** `let-in <username>`: a one-time password for an administrator, printed once; while the product runs or not. */
export async function run([username = 'admin']: readonly string[]): Promise<void> {
  const environment = readEnvironment();
  const secrets = openSecrets(environment.DATA_DIR);
  const app = await createApplication({
    database: { url: environment.DATABASE_URL ?? '', passwords: secrets.passwords },
    secrets,
    logger: createLogger('silent'),
    dataFolder: environment.DATA_DIR,
  });
  try {
    const lockedOut = app.get(LockedOut, { strict: false }); // never initialised: no door opens, no work begins
    const given = await lockedOut.letIn(username);
    if (!given) throw new NoAdministrator(username, await lockedOut.administrators());
    console.log(
      `Đã mở lại tài khoản ${username}: mọi phiên kết thúc, xác thực hai lớp đã gỡ / ${username} is let in again: every session ended, the second factor is off`,
    );
    console.log(`Mật khẩu dùng một lần, bảy ngày / one-time password, seven days: ${given.oneTimePassword}`);
  } finally {
    await app.close();
  }
}
