import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Figures } from '../line.js';
import { type LoopDelay, TELL, WATCH } from './loop-delay-words.js';

const LOOP_DELAY = new URL('./loop-delay.js', import.meta.url).href;
const MAIN = fileURLToPath(new URL('../../../../api/src/main.js', import.meta.url));
const READY_MS = 60_000;

/** The api of this build as its own process, as it runs anywhere else. It ends with us. */
export class ApiProcess {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  static async start(databaseUrl: string, dataFolder: string): Promise<ApiProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, ['--import', LOOP_DELAY, MAIN], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...environmentOf(databaseUrl, dataFolder), PORT: String(port), HOST: '127.0.0.1' },
    });
    const api = new ApiProcess(port, child);
    await api.ready();
    return api;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** How late its event loop was while something went on, in milliseconds. */
  async loopDelay(work: () => Promise<unknown>): Promise<Figures> {
    this.child.send(WATCH);
    await work();
    const told = new Promise<Figures>((resolve) => {
      const hear = (message: unknown) => {
        if (typeof message !== 'object' || message === null || !('loopDelay' in message)) return;
        this.child.off('message', hear);
        resolve((message as LoopDelay).loopDelay);
      };
      this.child.on('message', hear);
    });
    this.child.send(TELL);
    return told;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  private async ready(): Promise<void> {
    for (const end = Date.now() + READY_MS; Date.now() < end; ) {
      if (this.child.exitCode !== null) break;
      const answer = await fetch(`http://127.0.0.1:${this.port}/api/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the api process does not answer');
  }
}

/** What a process of the product is told; what `bench` itself was told of Redis too. */
export const environmentOf = (databaseUrl: string, dataFolder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataFolder,
  PUBLIC_URL: '',
  LOG_LEVEL: 'fatal',
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}
