/** Loaded into every Node process of an installation (`--import`): writes once a second how late its event loop came to a timer. */
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const file = process.env.LOOP_WATCH;
const main = process.argv[1] ?? '';
if (file && main.includes('/apps/api/')) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  setInterval(() => {
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), p99: delay.percentile(99) / 1e6, most: delay.max / 1e6 })}\n`);
    delay.reset();
  }, 1_000).unref();
}
