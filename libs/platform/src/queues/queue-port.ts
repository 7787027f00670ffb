/** "Look at this row": all a queue carries. The row knows whether there still is work; a hint may be lost, late or doubled. */
export interface Hint {
  readonly id: string;
  readonly epoch: number;
  readonly topic: string;
  readonly priority: number;
}

export interface Lane {
  readonly topic: string;
  readonly concurrency: number;
  /** How many rows may be worked on together: one job carries the hints of that many rows of one priority. */
  readonly batch: number;
}

/** A transport of hints: Bull over Redis, or this process itself. */
export interface QueuePort {
  /** Begins to take hints, at most as many at once as the lane's batch, all of one topic; `work` never throws. */
  start(lanes: readonly Lane[], work: (hints: readonly Hint[]) => Promise<void>): Promise<void>;
  /** Gives up within a bounded time when the transport is away: the rows stay in PostgreSQL. */
  add(hints: readonly Hint[]): Promise<void>;
  /** "up", "down" or "in-process". */
  health(): Promise<string>;
  /** Takes no more hints and waits, for a bounded time, for those in work. */
  stop(): Promise<void>;
}

export const QUEUE = Symbol('queue');
