import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST = 20 * 1024 * 1024;
const KEPT = 5;

/** A log that is moved aside when it is large: `api.log`, then `api.log.1` … `api.log.5`. */
export class LogFile {
  constructor(path) {
    this.path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.open();
  }

  open() {
    this.file = openSync(this.path, 'a', 0o600);
    this.size = statSync(this.path).size;
  }

  write(chunk) {
    if (this.size + chunk.length > LARGEST) this.rotate();
    this.size += writeSync(this.file, chunk);
  }

  rotate() {
    closeSync(this.file);
    rmSync(`${this.path}.${KEPT}`, { force: true });
    for (let number = KEPT - 1; number >= 0; number--) {
      const older = number === 0 ? this.path : `${this.path}.${number}`;
      if (statSync(older, { throwIfNoEntry: false })) renameSync(older, `${this.path}.${number + 1}`);
    }
    this.open();
  }

  /** The last lines, for a message that says why something ended. */
  tail(lines = 8) {
    return readFileSync(this.path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }
}
