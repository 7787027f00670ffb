import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, takeLock } from './lock.mjs';
import { pause, Refusal, say, secondsSince } from './say.mjs';
import { ROOT } from './settings.mjs';
import { runStep } from './single-steps.mjs';
import { hashOf, readStamps, writeStamp } from './stamps.mjs';

const isProduct = (path) => !/\.spec\.tsx?$/.test(path);

/** The steps in order: each is done again when what it is made from has changed, or what it makes is gone. */
const STEPS = [
  {
    name: 'server',
    says: 'máy chủ / server',
    madeFrom: () =>
      hashOf(
        ['apps/api', 'apps/worker', 'apps/cli/src', 'libs', 'config', 'tsconfig.json', 'package-lock.json'],
        (path) => isProduct(path) && /\.(ts|json)$/.test(path),
      ),
    makes: ['dist/apps/api/src/main.js', 'dist/apps/worker/src/main.js', 'dist/apps/cli/src/main.js'],
    run: () => tool('typescript/bin/tsc', ['-p', 'config/tools/tsconfig.build.json', '--pretty', 'false']),
  },
  {
    name: 'document',
    says: 'tài liệu API / API document',
    madeFrom: () => readStamps().server,
    makes: ['dist/openapi.json', 'apps/web/src/api/schema.ts'],
    run: makeDocument,
  },
  {
    name: 'web',
    says: 'giao diện / pages',
    madeFrom: () => hashOf(['apps/web', 'dist/openapi.json', 'package-lock.json'], isProduct),
    makes: ['dist/web/index.html'],
    run: () => tool('vite/bin/vite.js', ['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']),
  },
];

/** Builds what is stale, one process at a time. `last` names the step to stop after. */
export async function ensureBuilt(last = 'web') {
  if (STEPS.slice(0, STEPS.findIndex(({ name }) => name === last) + 1).every((step) => !isStale(step))) return;
  const lock = await waitForLock();
  try {
    for (const step of STEPS) {
      await ensureStep(step);
      if (step.name === last) return;
    }
  } finally {
    lock.release();
  }
}

const isStale = ({ name, madeFrom, makes }) => readStamps()[name] !== madeFrom() || makes.some((file) => !existsSync(join(ROOT, file)));

async function ensureStep(step) {
  if (!isStale(step)) return;
  const { name, says, madeFrom, makes, run } = step;
  const wanted = madeFrom();
  say(`Đang dựng, lần đầu mất vài phút… / building, the first time takes minutes…: ${says}`);
  const begin = performance.now();
  const output = await run();
  const missing = makes.filter((file) => !existsSync(join(ROOT, file)));
  if (missing.length > 0) throw failed(says, `${output}\n${missing.join('\n')}`);
  writeStamp(name, wanted); // as it was before: what was saved meanwhile is built next time
  say(`Đã dựng / built: ${says} (${secondsSince(begin)})`);
}

async function makeDocument() {
  const json = await node(['dist/apps/cli/src/main.js', 'openapi']);
  const file = join(ROOT, 'dist/openapi.json');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== json) {
    writeFileSync(`${file}.new`, json);
    renameSync(`${file}.new`, file);
  }
  mkdirSync(join(ROOT, 'apps/web/src/api'), { recursive: true });
  return tool('openapi-typescript/bin/cli.js', ['dist/openapi.json', '--output', 'apps/web/src/api/schema.ts']);
}

const tool = (path, parameters) => node([join('node_modules', path), ...parameters]);

/** Runs Node and gives what it wrote; a failure shows all of it. */
async function node(parameters) {
  const { code, output, complaints } = await runStep(process.execPath, parameters);
  if (code !== 0) throw failed(parameters[0], output + complaints);
  return output;
}

const failed = (what, details) => new Refusal(`Không dựng được: ${what}.`, `Could not be built: ${what}.`, details);

async function waitForLock() {
  const file = join(ROOT, 'dist', '.build.lock');
  for (let told = false; ; told = true) {
    const lock = takeLock(file);
    if (lock.release) return lock;
    if (!told) say(`Chờ một lần dựng khác (tiến trình ${lock.holder.pid}) / waiting for another build (process ${lock.holder.pid})`);
    while (lockHolder(file)) await pause(200);
  }
}
