import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

let running = null;
/** Whether somebody asked us to stop. */
export const run = { calledOff: false };

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    run.calledOff = true;
    running?.kill(signal);
  });
}

/** Runs Node with everything it writes shown; true when it ended well. */
export async function node(parameters, environment = {}) {
  running = spawn(process.execPath, parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const [code] = await once(running, 'exit');
  running = null;
  return code === 0;
}
