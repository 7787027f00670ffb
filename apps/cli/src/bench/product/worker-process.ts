import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '#config';
import { environmentOf } from './api-process.js';

const MAIN = fileURLToPath(new URL('../../../../worker/src/main.js', import.meta.url));

/** The worker of this build as its own process beside the api, as the product starts it where there is a Redis. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Null without Redis: then the api does that work too. */
  static async start(databaseUrl: string, dataFolder: string): Promise<WorkerProcess | null> {
    if (!readEnvironment().REDIS_URL) return null;
    const child = spawn(process.execPath, [MAIN], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: environmentOf(databaseUrl, dataFolder),
    });
    await Promise.race([
      once(child, 'message'), // that it is ready
      once(child, 'exit').then(() => Promise.reject(new Error('the worker process does not start'))),
    ]);
    return new WorkerProcess(child);
  }

  get pid(): number {
    return this.child.pid!;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
