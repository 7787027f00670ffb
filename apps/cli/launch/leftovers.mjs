import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive, signal } from './process-identity.mjs';
import { say, until } from './say.mjs';

/** Longer than the api and the worker take to stop by themselves. */
const PATIENCE_MS = 9_000;

/** The processes of one start, written down so that the next start finds those that a kill left behind. */
export class Register {
  constructor(home) {
    this.file = join(home, 'run', 'processes.json');
    this.known = new Map();
  }

  add(name, pid) {
    this.known.set(name, { name, pid, identity: identityOf(pid) });
    writeFileSync(this.file, JSON.stringify([...this.known.values()]), { mode: 0o600 });
  }

  clear() {
    rmSync(this.file, { force: true });
  }

  /** Ends what is left of a start that was killed; its processes notice by themselves, this makes sure. */
  async endLeftovers() {
    const alive = () => this.written().filter(isAlive);
    if (alive().length === 0) return;
    say(
      `Chờ tiến trình còn sót của lần chạy trước / waiting for what the last start left: ${alive()
        .map(({ name }) => name)
        .join(', ')}`,
    );
    for (const { pid } of alive()) signal(pid, 'SIGTERM');
    if (!(await until(() => alive().length === 0, PATIENCE_MS))) for (const { pid } of alive()) signal(pid, 'SIGKILL');
    await until(() => alive().length === 0, 2_000);
  }

  written() {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8'));
    } catch {
      return [];
    }
  }
}
