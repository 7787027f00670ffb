import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DomainError, type ErrorRegistry } from '#libs/kernel';
import { HOSTILE_FILES } from '../../../../test/fixtures/workbooks/hostile-files.js';
import { rawZip, sheetXml, workbookParts } from '../../../../test/fixtures/workbooks/raw-zip.js';
import { tell } from '../../../../test/harness/figures.js';
import type { WorkbookRow } from './cells.js';
import { readInChild } from './in-child.js';
import { LIMITS } from './limits.js';
import { workbookErrors } from './workbook.errors.js';

const TEXTS: ErrorRegistry = workbookErrors;
const MOST_RSS = 300 * 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The most memory that each child of this process held so far, in bytes, as the kernel counts it. */
function memoryOfChildren(): number[] {
  const list = `/proc/${process.pid}/task/${process.pid}/children`;
  const pids = existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').filter(Boolean) : [];
  return pids.map((pid) => {
    const status = `/proc/${pid}/status`;
    return existsSync(status) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) * 1024 : 0;
  });
}

let count = 0;
let [asExpected, slowest, largest] = [0, 0, 0];
/** What became of a file: the code it was refused with, or its rows; and the most memory its reader held. */
async function met(bytes: Buffer): Promise<{ refused: string | null; rows: WorkbookRow[]; peak: number }> {
  const path = join(folder, `${++count}`);
  writeFileSync(path, bytes);
  const rows: WorkbookRow[] = [];
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, ...memoryOfChildren());
  }, 10);
  try {
    const { rows: batches } = await readInChild(path, null);
    for await (const batch of batches) if (rows.length < 10) rows.push(...batch);
    return { refused: null, rows, peak };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refused: error.code, rows, peak };
  } finally {
    clearInterval(watch);
    rmSync(path);
  }
}

describe('a file of an untrusted sender', () => {
  it.each(HOSTILE_FILES)(
    '$title is refused by name or read within bounds',
    async ({ bytes, refused = null, rows }) => {
      const made = bytes();
      const begin = performance.now();
      const result = await met(made);
      slowest = Math.max(slowest, performance.now() - begin);
      largest = Math.max(largest, result.peak);
      if (result.refused === refused) asExpected++;
      expect(result.refused).toBe(refused);
      if (refused === null) expect(result.rows).toHaveLength(rows!);
      else expect(TEXTS[refused]).toMatchObject({ vi: expect.any(String), en: expect.any(String) });
      expect(result.peak).toBeLessThan(MOST_RSS);
    },
    60_000,
  );

  it('by every file of the set, within bounds', () => {
    const all = HOSTILE_FILES.length;
    tell(
      'G-16',
      'hostile files refused by name or read, as declared',
      `${asExpected} of ${all}`,
      'all, >= 40',
      asExpected === all && all >= 40,
    );
    tell('G-16', 'the most memory their reader held', `${Math.round(largest / 1024 / 1024)} MB`, '<= 300 MB', largest <= MOST_RSS);
    tell('G-16', 'the slowest of them', `${Math.round(slowest)} ms`, '<= 2,000 ms', slowest <= 2_000);
    expect(asExpected).toBe(all);
  });

  it('has a cell shortened that is longer than a spreadsheet allows', async () => {
    const sheet = sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(100_000)}</t></is></c></row>`);
    const { rows } = await met(rawZip(workbookParts(sheet)));
    expect(rows[0]!.cells[0]!.text).toHaveLength(LIMITS.cellCharacters);
  });

  it('does not take the process with it: the next honest file is read', async () => {
    const { rows } = await met(rawZip(workbookParts(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))));
    expect(rows[0]!.cells[0]!.text).toBe('một');
  });
});

describe('an honest file at the limits', () => {
  it('is read whole, as a workbook', async () => {
    const row = '<c t="inlineStr"><is><t>Nguyễn Văn An</t></is></c><c><v>3.66</v></c>'.repeat(10);
    const { refused, rows, peak } = await met(rawZip(workbookParts(sheetXml(`<row>${row}</row>`.repeat(LIMITS.rows)))));
    tell(
      'G-16',
      `an honest workbook of ${LIMITS.rows} rows`,
      refused ?? `read, ${Math.round(peak / 1024 / 1024)} MB`,
      'read, <= 300 MB',
      refused === null && peak < MOST_RSS,
    );
    expect(refused).toBeNull();
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(peak).toBeLessThan(MOST_RSS);
  }, 120_000);

  it('is read whole, as a CSV', async () => {
    const { refused, peak } = await met(Buffer.from(`${'Nguyễn Văn An,3.66,'.repeat(10)}x\n`.repeat(LIMITS.rows)));
    expect(refused).toBeNull();
    expect(peak).toBeLessThan(MOST_RSS);
  }, 120_000);
});
