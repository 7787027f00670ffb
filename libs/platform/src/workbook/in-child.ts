import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { DomainError } from '#libs/kernel';
import { compiled } from '../compiled.js';
import type { WorkbookInfo, WorkbookRow } from './cells.js';
import type { ChildMessage } from './child.js';

const MOST_RSS_BYTES = 300 * 1024 * 1024;
const HEAP_MB = 192;
const YOUNG_MB = 16; // a batch of rows lives shortly: with less it is copied about before it is gone
const LOOK_MS = 100;
const WORK_MS = 90_000; // of a processor; the limits of size end a file long before
const SILENT_MS = 5 * 60_000; // without a word, however busy the machine is
const MOST_MS = 30 * 60_000; // whatever the reader of the rows does meanwhile

export interface ReadInChild {
  readonly info: WorkbookInfo;
  readonly rows: AsyncIterable<readonly WorkbookRow[]>;
  /** The most memory the child was seen to hold, in bytes. */
  readonly peakRss: () => number;
}

/** Reads an untrusted file in a process of its own with bounded memory and time; whatever happens there, this process goes on. */
export async function readInChild(path: string, sheet: number | null): Promise<ReadInChild> {
  const child = fork(compiled('./child.js', import.meta.url), [path, ...(sheet === null ? [] : [String(sheet)])], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${YOUNG_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  const guard = new Guard(child);
  const first = await guard.next();
  if (first.kind !== 'info') throw guard.stop(refusal(first));
  return { info: first.info, rows: rowsOf(guard), peakRss: () => guard.peak };
}

async function* rowsOf(guard: Guard): AsyncGenerator<readonly WorkbookRow[]> {
  try {
    for (;;) {
      const message = await guard.next();
      if (message.kind === 'end') return;
      if (message.kind !== 'rows') throw refusal(message);
      yield message.rows;
    }
  } finally {
    guard.stop();
  }
}

const refusal = (message: ChildMessage): DomainError =>
  message.kind === 'refused' ? new DomainError(message.code, message.params) : new DomainError('workbook.damaged');

/** Watches a child: its messages one at a time, its memory, and the time it computes: a busy machine makes no file dangerous. */
class Guard {
  peak = 0;
  private failure: DomainError | null = null;
  private readonly timer: NodeJS.Timeout;
  private readonly watch: NodeJS.Timeout;
  private waiting: ((message: ChildMessage | null) => void) | null = null;
  private readonly arrived: ChildMessage[] = [];

  constructor(private readonly child: ChildProcess) {
    this.timer = setTimeout(() => this.kill('workbook.time_limit'), MOST_MS);
    this.watch = setInterval(() => this.look(), LOOK_MS);
    child.on('message', (message) => {
      if (this.waiting) this.waiting(message as ChildMessage);
      else this.arrived.push(message as ChildMessage);
    });
    child.on('error', () => this.waiting?.(null));
    child.on('exit', () => this.waiting?.(null));
  }

  /** The next message; asks at once for the one after it, so that the child reads on while this one is worked on, and never further. */
  async next(): Promise<ChildMessage> {
    const message = this.arrived.shift() ?? (this.child.exitCode === null && this.child.connected ? await this.arrival() : null);
    if (message) {
      if (this.child.connected) this.child.send('more', () => undefined); // it may have ended meanwhile
      return message;
    }
    throw this.stop(this.failure ?? new DomainError('workbook.out_of_memory')); // the heap limit ends a process without a word
  }

  private async arrival(): Promise<ChildMessage | null> {
    const timer = setTimeout(() => this.kill('workbook.time_limit'), SILENT_MS);
    const message = await new Promise<ChildMessage | null>((resolve) => (this.waiting = resolve));
    this.waiting = null;
    clearTimeout(timer);
    return message;
  }

  stop<Failure>(failure?: Failure): Failure {
    clearTimeout(this.timer);
    clearInterval(this.watch);
    if (this.child.connected) this.child.send('more', () => undefined);
    this.child.kill('SIGKILL');
    void once(this.child, 'exit').catch(() => undefined);
    return failure as Failure;
  }

  private look(): void {
    const { rss, worked } = usedBy(this.child.pid);
    this.peak = Math.max(this.peak, rss);
    if (this.peak > MOST_RSS_BYTES) this.kill('workbook.out_of_memory');
    if (worked > WORK_MS) this.kill('workbook.time_limit');
  }

  private kill(code: string): void {
    this.failure ??= new DomainError(code);
    this.child.kill('SIGKILL');
  }
}

/** Memory in bytes and milliseconds of a processor, as Linux tells them; elsewhere nothing is known. */
function usedBy(pid: number | undefined): { rss: number; worked: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // a name may hold anything
    const [user, system, pages] = [11, 12, 21].map((at) => Number(fields[at])) as [number, number, number];
    return { rss: pages * 4096, worked: (user + system) * TICK_MS };
  } catch {
    return { rss: 0, worked: 0 };
  }
}

const TICK_MS = 10; // of the kernel's accounting, on every platform there is
