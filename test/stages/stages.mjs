import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { printFigures } from './figures.mjs';
import { jestOutcome, playwrightOutcome } from './outcomes.mjs';
import { node, ROOT } from './run-program.mjs';
import { chromium } from './tools.mjs';

const bin = (path) => join('node_modules', path);
const checked = async (...runs) => ({ ok: await inTurn(...runs)() });
const inTurn =
  (...runs) =>
  async () => {
    for (const one of runs) if (!(await one())) return false;
    return true;
  };
const atOnce =
  (...runs) =>
  async () =>
    (await Promise.all(runs.map((one) => one()))).every(Boolean);

const PLAYWRIGHT = 'config/tools/playwright.config.ts';

/** The stages in their order. Each gives `{ ok, passed?, failed?, failures? }`. */
export const STAGES = {
  lint: () => checked(() => node([bin('@biomejs/biome/bin/biome'), 'ci', '.', ...(process.stdout.isTTY ? [] : ['--colors=off'])])),
  types: () =>
    checked(
      atOnce(
        () => node([bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']),
        inTurn(
          build('document'), // the types of the pages are made from it
          () => node([bin('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json']),
        ),
      ),
    ),
  architecture: () => jest('architecture'),
  unit: () => jest('unit'),
  build: () => checked(build('web')),
  built: () => jest('built'),
  database: () => jest('database'),
  security: () => (process.env.SECURITY === 'long' ? goals() : jest('security')),
  faults: () => jest('faults'),
  browser: () => playwright(),
};

function build(last) {
  return async () => {
    const { ensureBuilt } = await import('../../apps/cli/launch/build.mjs');
    try {
      await ensureBuilt(last);
      return true;
    } catch (error) {
      console.error(error.message);
      return false;
    }
  };
}

/** The security stage in full: every goal with its figure, in one table. What is measured is measured alone. */
async function goals() {
  if (!(await build('web')())) return { ok: false };
  const file = join(ROOT, 'test-results', 'security-figures.jsonl');
  rmSync(file, { force: true });
  const result = await jest('security', 1, { SECURITY: 'long', AUDIT: 'long', SECURITY_FIGURES: file });
  return { ...result, ok: printFigures(file) && result.ok };
}

async function jest(project, workers = 2, environment = {}) {
  const report = reportOf(project);
  const ok = await node(
    [
      ...[bin('jest/bin/jest.js'), '--config', 'config/tools/jest.config.mjs', '--selectProjects', project],
      ...[`--maxWorkers=${workers}`, '--ci'],
      ...['--json', `--outputFile=${report}`, '--testLocationInResults=false'],
    ],
    { NODE_ENV: 'test', ...environment },
  );
  return { ok, ...jestOutcome(report) };
}

async function playwright() {
  if (!existsSync(join(ROOT, PLAYWRIGHT))) {
    console.error(`${PLAYWRIGHT} is missing`);
    return { ok: false };
  }
  const report = reportOf('browser');
  const ok = await node([bin('@playwright/test/cli.js'), 'test', '--config', PLAYWRIGHT, '--reporter=list,json'], {
    CHROMIUM_PATH: chromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return { ok, ...playwrightOutcome(report) };
}

function reportOf(name) {
  const file = join(ROOT, 'test-results', `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
