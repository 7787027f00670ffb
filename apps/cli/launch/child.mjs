import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { watchHeartbeat } from './heartbeat.mjs';
import { LogFile } from './log-file.mjs';
import { Refusal } from './say.mjs';
import { ROOT } from './settings.mjs';
import { runStep } from './single-steps.mjs';

/**
 * One of the product's own long-running processes. It is told over its channel that we are gone, and then ends by itself; ctrl-C
 * does not reach it, so that everything stops in order.
 */
export function startChild(name, { home, environment }) {
  const log = new LogFile(join(home, 'logs', `${name}.log`));
  const child = spawn(process.execPath, [`dist/apps/${name}/src/main.js`], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: environment,
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => log.write(chunk));
  watchHeartbeat(name, child);
  return { ...handleOf(child), child, log };
}

/** What the keeper wants of a child process. */
export function handleOf(child) {
  const ended = once(child, 'exit').catch(() => undefined);
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid,
    hasEnded,
    ended: () => ended,
    async stop(ms) {
      if (hasEnded()) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), ms);
      await ended;
      clearTimeout(force);
    },
  };
}

/** Runs a command of the product to its end; it speaks for itself. A failure is a refusal that points to what it said. */
export async function runCommand(words, environment) {
  const { code } = await runStep(process.execPath, ['dist/apps/cli/src/main.js', ...words], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: environment,
  });
  if (code !== 0) {
    throw new Refusal(`Bước "${words[0]}" không xong; lý do ở ngay trên.`, `The step "${words[0]}" failed; the reason stands above.`);
  }
}
