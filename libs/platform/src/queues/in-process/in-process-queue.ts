import { inBatches } from '../batches.js';
import type { Hint, Lane, QueuePort } from '../queue-port.js';

const STOP_MS = 5_000;

/** Hints wait in the memory of this process: lost with it, like the contents of every queue, and the rows are handed out again. */
export class InProcessQueue implements QueuePort {
  private readonly lanes = new Map<string, { free: number; batch: number; waiting: Hint[][] }>();
  private readonly active = new Set<Promise<void>>();
  private work: (hints: readonly Hint[]) => Promise<void> = async () => undefined;
  private stopped = false;

  async start(lanes: readonly Lane[], work: (hints: readonly Hint[]) => Promise<void>): Promise<void> {
    this.work = work;
    for (const { topic, concurrency, batch } of lanes) this.lanes.set(topic, { free: concurrency, batch, waiting: [] });
  }

  async add(hints: readonly Hint[]): Promise<void> {
    for (const batch of inBatches(hints, (topic) => this.lanes.get(topic)?.batch ?? 1))
      this.lanes.get(batch[0]!.topic)?.waiting.push(batch);
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
    lane.waiting.sort((a, b) => a[0]!.priority - b[0]!.priority);
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
