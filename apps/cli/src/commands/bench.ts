import { readEnvironment } from '#config';
import { type ConnectionSettings, openSecrets } from '#libs/platform';
import { WrongAnswer } from '../bench/bench.js';
import { dropCopy, freshCopy } from '../bench/data/prepared-database.js';
import { HEADING, holds, lineText } from '../bench/line.js';
import { MEASUREMENTS } from '../bench/measurements.js';
import { withBench } from '../bench/product/running.js';
import { SIZES } from '../bench/sizes.js';
import { TargetsMissed } from '../targets-missed.js';

/**
 * `bench 3k|60k [names]`: what the product takes beside what the same work takes by hand, on invented people in databases of its
 * own (`bench_…`). Fails when a target is missed.
 */
export async function run(words: readonly string[]): Promise<void> {
  const size = SIZES.find(({ name }) => words.includes(name)) ?? SIZES[0]!;
  const names = words.filter((word) => word !== size.name);
  const chosen = MEASUREMENTS.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.filter((name) => !MEASUREMENTS.some((measurement) => measurement.name === name));
  if (unknown.length > 0)
    throw new Error(`no such measurement: ${unknown.join(', ')}; there are ${MEASUREMENTS.map(({ name }) => name).join(', ')}`);

  const { DATA_DIR, DATABASE_URL = '' } = readEnvironment();
  const server = { url: DATABASE_URL, passwords: openSecrets(DATA_DIR).passwords };
  const copies = [await freshCopy(server, DATA_DIR, size, 'run')];
  const another = async (): Promise<ConnectionSettings> => {
    const copy = await freshCopy(server, DATA_DIR, size, `copy${copies.length}`);
    copies.push(copy);
    return copy;
  };
  let missed = 0;
  try {
    await withBench(copies[0]!, DATA_DIR, size, another, async (bench) => {
      console.log(HEADING);
      for (const measurement of chosen) missed += await linesOf(measurement.name, () => measurement.run(bench));
    });
  } finally {
    for (const copy of copies) await dropCopy(server, copy);
  }
  if (missed > 0) throw new TargetsMissed(missed);
}

async function linesOf(name: string, measure: () => ReturnType<(typeof MEASUREMENTS)[number]['run']>): Promise<number> {
  try {
    const lines = await measure();
    for (const line of lines) console.log(lineText(line));
    return lines.filter((line) => !holds(line)).length;
  } catch (error) {
    if (!(error instanceof WrongAnswer)) throw error;
    console.log(`${name}: WRONG ${error.message}`);
    return 1;
  }
}
