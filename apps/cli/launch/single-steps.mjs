import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './settings.mjs';

const running = new Set();

/**
 * Runs a program of a single step to its end: `{ code, output }`, where `output` is what it wrote unless `stdio` says otherwise.
 * Those still running when the start is called off are ended with it.
 */
export async function runStep(program, parameters, { stdio = ['ignore', 'pipe', 'pipe'], onMessage, ...options } = {}) {
  const env = { ...(options.env ?? process.env), NO_COLOR: '1' };
  const child = spawn(program, parameters, { cwd: ROOT, stdio, ...options, env });
  running.add(child);
  const chunks = { stdout: [], stderr: [] };
  for (const name of ['stdout', 'stderr']) child[name]?.on('data', (chunk) => chunks[name].push(chunk));
  if (onMessage) child.on('message', (message) => onMessage(message, child));
  try {
    const [code] = await once(child, 'close');
    return { code: code ?? 1, output: text(chunks.stdout), complaints: text(chunks.stderr) };
  } catch (error) {
    return { code: 1, output: '', complaints: error.message };
  } finally {
    running.delete(child);
  }
}

export function endSteps() {
  for (const child of running) child.kill('SIGTERM');
}

const text = (chunks) => Buffer.concat(chunks).toString('utf8');
