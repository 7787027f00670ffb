import { say } from './say.mjs';

/** A process whose loop has not turned for so long does nothing any more: it is ended, and its keeper starts it again. */
const SILENT_MS = 60_000;
const LOOK_MS = 5_000;

/** Listens to the beats of a child; from the first one on, silence ends it. */
export function watchHeartbeat(name, child) {
  let last = null;
  child.on('message', (message) => {
    if (message === 'alive') last = performance.now();
  });
  const look = setInterval(() => {
    if (last === null || performance.now() - last < SILENT_MS) return;
    say(`${name}: không còn phản hồi, dừng để khởi động lại / does not respond any more, ended to start again`);
    child.kill('SIGKILL');
  }, LOOK_MS).unref();
  child.once('exit', () => clearInterval(look));
}
