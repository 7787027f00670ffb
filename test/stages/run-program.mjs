import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const running = new Set();
/** Whether somebody asked us to stop. */
export const run = { calledOff: false };

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    run.calledOff = true;
    for (const child of running) child.kill(signal);
  });
}

/** Runs Node with everything it writes shown; true when it ended well. */
export async function node(parameters, environment = {}) {
  const child = spawn(process.execPath, parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  running.add(child);
  const [code] = await once(child, 'exit');
  running.delete(child);
  return code === 0;
}
