import { pause, say } from './say.mjs';

const STEADY_MS = 60_000;
const MOST_CRASHES = 5;

/**
 * Keeps one process running. `start()` gives `{ pid, ended: () => Promise, stop: (ms) => Promise }`. A process that ends by itself
 * is started again, after 1, 2, 4, 8 seconds; the fifth end within a minute of its start is reported to `givesUp`.
 */
export class Keeper {
  constructor({ name, start, onStarted = () => undefined, givesUp }) {
    Object.assign(this, { name, begin: start, onStarted, givesUp });
    this.wanted = true;
    this.guarding = false;
    this.crashes = 0;
  }

  async start() {
    this.running = await this.begin();
    this.since = performance.now();
    this.onStarted(this.name, this.running.pid);
    if (this.guarding) void this.watch(this.running);
    return this.running;
  }

  /** From now on an end is a crash; before, it is a start that failed. */
  guard() {
    this.guarding = true;
    void this.watch(this.running);
  }

  async watch(running) {
    await running.ended();
    if (!this.wanted) return;
    this.crashes = performance.now() - this.since > STEADY_MS ? 1 : this.crashes + 1;
    if (this.crashes >= MOST_CRASHES) {
      this.givesUp(this.name);
      return;
    }
    const seconds = 2 ** (this.crashes - 1);
    say(`${this.name}: dừng đột ngột, khởi động lại sau ${seconds} giây / ended, starting again in ${seconds} s`);
    await pause(seconds * 1_000);
    if (!this.wanted) return;
    this.restarting = this.start().catch((error) => this.givesUp(this.name, error));
  }

  async stop(ms) {
    this.wanted = false;
    await this.restarting;
    await this.running?.stop(ms);
  }
}
