import type { Hint, Lane, QueuePort } from '../queue-port.js';

const STOP_MS = 5_000;

/** Hints wait in the memory of this process: lost with it, like the contents of every queue, and the rows are handed out again. */
export class InProcessQueue implements QueuePort {
  private readonly lanes = new Map<string, { free: number; waiting: Hint[] }>();
  private readonly active = new Set<Promise<void>>();
  private work: (hint: Hint) => Promise<void> = async () => undefined;
  private stopped = false;

  async start(lanes: readonly Lane[], work: (hint: Hint) => Promise<void>): Promise<void> {
    this.work = work;
    for (const { topic, concurrency } of lanes) this.lanes.set(topic, { free: concurrency, waiting: [] });
  }

  async add(hints: readonly Hint[]): Promise<void> {
    for (const hint of hints) this.lanes.get(hint.topic)?.waiting.push(hint);
    for (const topic of new Set(hints.map((hint) => hint.topic))) this.take(topic);
  }

  async health(): Promise<string> {
    return 'in-process';
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const late = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS).unref());
    await Promise.race([Promise.all(this.active), late]);
  }

  private take(topic: string): void {
    const lane = this.lanes.get(topic);
    if (!lane || this.stopped) return;
    lane.waiting.sort((a, b) => a.priority - b.priority);
    while (lane.free > 0 && lane.waiting.length > 0) {
      lane.free--;
      const running: Promise<void> = this.work(lane.waiting.shift()!).finally(() => {
        lane.free++;
        this.active.delete(running);
        this.take(topic);
      });
      this.active.add(running);
    }
  }
}
