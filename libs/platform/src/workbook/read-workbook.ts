import { open, readFile, stat } from 'node:fs/promises';
import { DomainError } from '#libs/kernel';
import type { WorkbookInfo, WorkbookRow } from './cells.js';
import { readCsvRows } from './csv.js';
import { LIMITS } from './limits.js';
import { readSharedTexts, readStyles, readWorkbookPart } from './parts.js';
import { readFrame } from './read-frame.js';
import { readRows } from './read-sheet.js';
import { Package } from './zip.js';

export interface OpenedWorkbook {
  readonly info: WorkbookInfo;
  readonly rows: AsyncIterable<WorkbookRow[]>;
}

/**
 * Opens a workbook or CSV of an untrusted sender for one pass over one sheet (null: the first visible one with the most to say).
 * Only the parts needed are inflated; macros, links and drawings never. Run it in a child process: `readInChild`.
 */
export async function openWorkbook(path: string, sheet: number | null): Promise<OpenedWorkbook> {
  const { size } = await stat(path);
  if (size === 0) throw new DomainError('workbook.empty');
  if (size > LIMITS.fileBytes) throw new DomainError('workbook.too_large');
  const kind = await kindOf(path);
  return kind === 'zip' ? openZip(path, sheet) : openCsv(path);
}

/** By the first bytes; names and media types are what a sender says. */
async function kindOf(path: string): Promise<'zip' | 'csv'> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(64 * 1024);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const start = head.subarray(0, bytesRead);
    if (start.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return 'zip';
    if (start.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
      const encrypted =
        start.includes(Buffer.from('EncryptedPackage', 'utf16le')) ||
        (await wholeIncludes(path, Buffer.from('EncryptedPackage', 'utf16le')));
      throw new DomainError(encrypted ? 'workbook.password_protected' : 'workbook.old_format');
    }
    const utf16 =
      (start[0] === 0xff && start[1] === 0xfe) ||
      (start[0] === 0xfe && start[1] === 0xff) ||
      start.subarray(0, 200).filter((byte, at) => byte === 0 && at % 2 === 1).length > 40;
    const binary = !utf16 && start.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length > 0;
    if (binary || start.toString('latin1', 0, 4) === '%PDF') throw new DomainError('workbook.not_a_workbook');
    return 'csv';
  } finally {
    await file.close();
  }
}

async function wholeIncludes(path: string, needle: Buffer): Promise<boolean> {
  return (await readFile(path)).includes(needle);
}

async function openZip(path: string, chosen: number | null): Promise<OpenedWorkbook> {
  const zip = await Package.open(path);
  try {
    const { sheets, date1904, stylesPath, stringsPath } = await readWorkbookPart(zip);
    const visible = sheets.findIndex(({ state }) => state === 'visible');
    const sheet = chosen ?? Math.max(0, visible);
    const part = sheets[sheet];
    if (!part) throw new DomainError('workbook.no_such_sheet');
    const styles = await readStyles(zip, stylesPath);
    const shared = await readSharedTexts(zip, stringsPath);
    const frame = await readFrame(zip, part.path);
    const info = { sheets: sheets.map(({ name, state }) => ({ name, state })), sheet, date1904, ...frame };
    return { info, rows: closing(zip, measured(readRows(zip, part.path, styles, shared))) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function* closing(zip: Package, rows: AsyncIterable<WorkbookRow[]>): AsyncGenerator<WorkbookRow[]> {
  try {
    yield* rows;
  } finally {
    zip.close();
  }
}

async function openCsv(path: string): Promise<OpenedWorkbook> {
  const info: WorkbookInfo = { sheets: [{ name: 'CSV', state: 'visible' }], sheet: 0, date1904: false, merges: [], hiddenColumns: [] };
  return { info, rows: measured(readCsvRows(path)) };
}

/** Rows in batches that are small in characters too, and no more of them than a whole roster can have. */
async function* measured(batches: AsyncIterable<WorkbookRow[]>): AsyncGenerator<WorkbookRow[]> {
  let [batch, characters, total, count]: [WorkbookRow[], number, number, number] = [[], 0, 0, 0];
  for await (const rows of batches) {
    for (const row of rows) {
      const own = row.cells.reduce((sum, { text }) => sum + text.length, 0);
      total += own;
      count++;
      if (total > Math.min(LIMITS.saidCharacters, LIMITS.saidGrace + count * LIMITS.saidARow)) throw new DomainError('workbook.too_large');
      batch.push(row);
      characters += own;
      if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
      yield batch;
      [batch, characters] = [[], 0];
    }
  }
  if (batch.length > 0) yield batch;
}

const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 1_000_000;
