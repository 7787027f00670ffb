import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A data folder of one's own below /tmp, and the launcher run on it as an operator would. */
export class Installation {
  readonly folder: string;
  private readonly started: Started[] = [];

  /** `mode`: of the folder above the data; 0700 keeps other users out of it. */
  constructor(
    readonly port: number,
    mode = 0o711,
  ) {
    this.folder = mkdtempSync(join(tmpdir(), 'hien-tai-launch-'));
    chmodSync(this.folder, mode);
  }

  static async make(mode?: number): Promise<Installation> {
    return new Installation(await freePort(), mode);
  }

  /** The folder of `npm start`; where its database lies is said by a note when it is not in there. */
  get home(): string {
    return join(this.folder, 'data', 'main');
  }
  get base(): string {
    const note = join(this.home, 'postgresql.place');
    return existsSync(note) ? readFileSync(note, 'utf8').trim() : this.home;
  }
  get postmasterFile(): string {
    return join(this.base, 'postgresql', 'postmaster.pid');
  }
  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  run(words: string[], environment: NodeJS.ProcessEnv = {}): Started {
    const inherited = { ...process.env };
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'NODE_OPTIONS', 'NODE_ENV']) delete inherited[name];
    const child = spawn(process.execPath, ['apps/cli/launch.mjs', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...inherited, PORT: String(this.port), DATA_DIR: join(this.folder, 'data'), ...environment },
    });
    const started = new Started(child, this.address);
    this.started.push(started);
    return started;
  }

  async start(environment?: NodeJS.ProcessEnv): Promise<Started> {
    const started = this.run(['start'], environment);
    await started.ready();
    return started;
  }

  /** Every process of this installation, whoever runs it. */
  processes(): number[] {
    const mine = (pid: string) => {
      const [words, environment] = [textOf(`/proc/${pid}/cmdline`), textOf(`/proc/${pid}/environ`)];
      return words.includes(this.base) || words.includes(this.folder) || environment.includes(`DATA_DIR=${this.folder}`);
    };
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && mine(name))
      .map(Number);
  }

  /** Ends whoever is left, as a power cut does; one that ends by itself meanwhile is no matter. */
  killAll(): void {
    for (const pid of this.processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }

  async query<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ user: 'hien_tai', database: 'hien_tai', host: join(this.base, 'sockets') });
    await client.connect();
    try {
      return (await client.query<Row>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  async remove(): Promise<void> {
    for (const started of this.started) await started.stop('SIGTERM');
    this.killAll();
    if (this.base !== this.home) rmSync(this.base, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One run of the launcher. */
export class Started {
  output = '';
  private readonly exited: Promise<number | null>;

  constructor(
    readonly child: ChildProcess,
    private readonly address: string,
  ) {
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exited = once(child, 'close').then(([code]) => code as number | null);
  }

  /** Until the line that says it is ready; with what was said instead when it does not come. */
  async ready(): Promise<void> {
    while (!this.output.includes(`Hiền Tài: ${this.address}`)) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) throw new Error(`not ready:\n${this.output}`);
      await pause(50);
    }
  }

  /** The exit code, once it is there. */
  ended(): Promise<number | null> {
    return this.exited;
  }

  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.exited;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is yes; the test's own limit ends it otherwise. */
export async function eventually(question: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await question())) await pause(50);
}

/** Below the ports a system gives to connections (from 32768): one of those may be taken by the time of the next start. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(25_000, 32_000);
    const server = createServer().listen(port, '127.0.0.1');
    const free = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!free) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
