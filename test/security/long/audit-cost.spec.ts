import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrations } from '../../../apps/api/src/wiring.js';
import type { Bench } from '../../../apps/cli/src/bench/bench.js';
import { holds, type Line, ratioOf } from '../../../apps/cli/src/bench/line.js';
import { audit } from '../../../apps/cli/src/bench/measures/audit.js';
import { createTestDatabase, type TestDatabase } from '../../harness/database.js';
import { tell } from '../../harness/figures.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  folder = mkdtempSync(join(tmpdir(), 'hien-tai-audit-cost-'));
}, 120_000);
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const share = (line: Line): string => `${(100 / ratioOf(line)!).toFixed(1)} %`;

/** The same measurement as `npm run bench -- 3k audit`; here the database writes through no disk, so that the sealer weighs more. */
it('what the trail costs is measured: writers beside the sealer, the wait for a seal, the check of everything', async () => {
  const bench: Pick<Bench, 'another' | 'folder'> = { another: async () => database.settings, folder };
  const lines = await audit.run(bench as Bench);
  const [beside, lag, verified] = lines as [Line, Line, Line];
  tell('G-22', 'write throughput with sealing, of without (9 pairs, median)', share(beside), '>= 95 %', holds(beside));
  tell('G-22', 'event to its seal, p99', `${Math.round(lag.product.p99!)} ms`, '<= 1,000 ms', holds(lag));
  tell('G-22', verified.name, `${Math.round(verified.product.p50)} ms`, '>= 50,000 rows/s', holds(verified));
  expect(lines.map(({ product }) => Number.isFinite(product.p50))).toEqual([true, true, true]);
}, 600_000);
