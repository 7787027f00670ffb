import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type LoopDelay, TELL, WATCH } from './loop-delay-words.js';

/** Loaded into a process before its own main file (`--import`): how late its event loop comes to a timer of a millisecond, when asked. */
const delay = monitorEventLoopDelay({ resolution: 1 });
const ms = (percentile: number) => delay.percentile(percentile) / 1e6;

process.on('message', (asked) => {
  if (asked === WATCH) {
    delay.reset();
    delay.enable();
  } else if (asked === TELL) {
    delay.disable();
    const loopDelay = { p50: ms(50), p95: ms(95), p99: ms(99), runs: delay.count };
    process.send?.({ loopDelay } satisfies LoopDelay);
  }
});
