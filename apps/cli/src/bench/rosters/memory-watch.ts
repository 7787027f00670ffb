import { readdirSync, readFileSync } from 'node:fs';

const LOOK_MS = 50;

/** The most memory a process held, and the readers of files it started, in megabytes. */
export class MemoryWatch {
  own = 0;
  parser = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.timer = setInterval(() => this.look(), LOOK_MS);
  }

  /** What it holds at this moment. */
  now(): number {
    return megabytes(this.pid, 'VmRSS');
  }

  stop(): this {
    clearInterval(this.timer);
    this.look();
    return this;
  }

  private look(): void {
    this.own = Math.max(this.own, megabytes(this.pid, 'VmRSS'));
    for (const child of childrenOf(this.pid)) this.parser = Math.max(this.parser, megabytes(child, 'VmHWM')); // its own peak, as the kernel saw it
  }
}

const megabytes = (pid: number, what: string): number =>
  Number(new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

const childrenOf = (pid: number): number[] =>
  tasksOf(pid).flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number));

function tasksOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // gone by now
  }
}
