import type { Hint } from './queue-port.js';

/** Hints in groups of one topic and one priority, at most `sizeOf(topic)` each, in the order they came. */
export function inBatches(hints: readonly Hint[], sizeOf: (topic: string) => number): Hint[][] {
  const open = new Map<string, Hint[]>();
  const batches: Hint[][] = [];
  for (const hint of hints) {
    const key = `${hint.topic} ${hint.priority}`;
    const batch = open.get(key);
    if (batch && batch.length < sizeOf(hint.topic)) batch.push(hint);
    else {
      const next = [hint];
      open.set(key, next);
      batches.push(next);
    }
  }
  return batches;
}
