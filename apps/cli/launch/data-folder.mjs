import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, takeLock } from './lock.mjs';
import { placeFor } from './postgresql/place.mjs';
import { Refusal } from './say.mjs';

const lockOf = (folder) => join(folder, 'run', 'start.lock');

/** Takes a data folder, and the folder of its database where that lies elsewhere, for one start. Gives `{ release }`. */
export function takeDataFolder(home) {
  const { base } = placeFor(home);
  const taken = [];
  const release = () => {
    for (const lock of taken) lock.release();
  };
  for (const folder of new Set([home, base])) {
    mkdirSync(join(folder, 'run'), { recursive: true, mode: 0o700 });
    chmodSync(join(folder, 'run'), 0o700);
    const lock = takeLock(lockOf(folder));
    if (!lock.release) {
      release();
      throw inUse(folder, lock.holder);
    }
    taken.push(lock);
  }
  return { release };
}

/** The start that uses a data folder now, or null. */
export const userOf = (home) => lockHolder(lockOf(home));

export const inUse = (folder, { pid }) =>
  new Refusal(
    `Thư mục dữ liệu ${folder} đang được một lần chạy khác dùng (tiến trình ${pid}): dừng nó, hoặc đặt DATA_DIR khác.`,
    `The data folder ${folder} is in use by another start (process ${pid}): stop that one, or set another DATA_DIR.`,
  );
