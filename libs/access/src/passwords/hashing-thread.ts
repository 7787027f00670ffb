import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { compiled } from '#libs/platform';
import type { HashingAnswer, HashingWork } from './hash-in-thread.js';

/** One thread, asked one thing at a time: begun when it is first needed, and anew after it broke. It keeps no process alive by itself. */
export class HashingThread {
  private worker: Worker | null = null;
  private ended = new AbortController();

  async ask(work: HashingWork): Promise<HashingAnswer> {
    const worker = this.worker ?? this.begin();
    worker.ref();
    try {
      worker.postMessage(work);
      const [answer] = (await once(worker, 'message', { signal: this.ended.signal })) as [HashingAnswer];
      return answer;
    } finally {
      worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const worker = new Worker(compiled('./hash-in-thread.js', import.meta.url));
    const ended = new AbortController();
    const leave = (): void => {
      if (this.worker === worker) this.worker = null;
    };
    worker.on('error', leave); // told to whoever waits for an answer
    worker.once('exit', () => {
      leave();
      ended.abort();
    });
    this.worker = worker;
    this.ended = ended;
    return worker;
  }
}
