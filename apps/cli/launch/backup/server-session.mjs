import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Refusal } from '../say.mjs';
import { ROOT } from '../settings.mjs';

/**
 * The conversation with the running server during a copy of its files: `begin()` before, `end()` after the data, which tells
 * which part of the log belongs to the copy, and `done()` once that is copied too.
 */
export class ServerSession {
  constructor(databaseUrl) {
    this.child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'backup-session'], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    this.gone = once(this.child, 'exit').then(() => {
      throw new Refusal('PostgreSQL ngắt kết nối giữa lúc sao lưu.', 'PostgreSQL closed the connection during the backup.');
    });
    this.gone.catch(() => undefined);
  }

  begin() {
    return this.hear();
  }

  end() {
    const answer = this.hear();
    this.child.send('end');
    return answer;
  }

  async done() {
    if (this.child.exitCode !== null) return this.gone;
    this.child.send('copied');
    await this.gone.catch(() => undefined);
  }

  close() {
    this.child.kill('SIGTERM');
  }

  async hear() {
    const [message] = await Promise.race([once(this.child, 'message'), this.gone]);
    return message;
  }
}
