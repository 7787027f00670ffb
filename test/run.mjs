/** `npm test [-- stage …]`: everything that has to hold before a change goes in. Nothing is skipped silently. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../apps/cli/launch/install.mjs';
import { ROOT, run } from './stages/run-program.mjs';
import { STAGES } from './stages/stages.mjs';
import { ensureTools } from './stages/tools.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(STAGES, name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}`);
  process.exit(1);
}
const names = Object.keys(STAGES).filter((name) => wanted.length === 0 || wanted.includes(name));

try {
  await ensureInstalled();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (ensureTools(names).length > 0) process.exit(1);
mkdirSync(join(ROOT, 'test-results'), { recursive: true });

const results = [];
for (const name of names) {
  if (run.calledOff) break;
  console.log(`\n── ${name}`);
  const begin = performance.now();
  const { ok, passed = 0, failed = 0, failures = [] } = await STAGES[name]();
  results.push({ name, ok, passed, failed: ok ? failed : Math.max(failed, 1), failures, seconds: (performance.now() - begin) / 1000 });
}

for (const { name, failures } of results) for (const failure of failures) console.log(`\n✕ ${name}: ${failure.name}\n${failure.message}`);
console.log('');
for (const { name, ok, passed, failed, seconds } of results) {
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(13)} ${seconds.toFixed(1).padStart(6)} s${passed + failed > 0 ? `  ${passed} passed, ${failed} failed` : ''}`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const complete = results.length === names.length;
if (!complete) console.log('Called off before the end.');
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(complete && results.every(({ ok }) => ok) ? 0 : 1);
