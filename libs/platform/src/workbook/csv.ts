import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { DomainError } from '#libs/kernel';
import type { WorkbookRow } from './cells.js';
import { LIMITS } from './limits.js';

const BATCH = 500;
const HEAD_BYTES = 64 * 1024;

/** The rows of a CSV: UTF-8 with or without mark, UTF-16, else bytes as Latin-1 for the legacy encodings to be told from. */
export async function* readCsvRows(path: string): AsyncGenerator<WorkbookRow[]> {
  const encoding = await encodingOf(path);
  const parser = parse({
    delimiter: delimiterOf(await headOf(path, encoding)),
    relax_column_count: true,
    skip_empty_lines: false,
    bom: true,
    relax_quotes: true,
    max_record_size: LIMITS.recordCharacters,
  });
  const feeding = feed(path, encoding, parser);
  let [batch, number, count]: [WorkbookRow[], number, number] = [[], 0, 0];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const row = rowOf(cells, ++number);
      if (row && (++count > LIMITS.rows || row.cells.at(-1)!.column >= LIMITS.columns))
        throw new DomainError('workbook.too_many_rows', { rows: LIMITS.rows, columns: LIMITS.columns });
      if (row) batch.push(row);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw error instanceof DomainError ? error : refusalOf(error as { code?: string; lines?: number });
  } finally {
    parser.destroy();
    await feeding;
  }
  if (batch.length > 0) yield batch;
}

/** Text goes in as fast as rows are taken out; what goes wrong here comes out there. */
async function feed(path: string, encoding: string, parser: ReturnType<typeof parse>): Promise<void> {
  const decoder = new TextDecoder(encoding);
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (parser.destroyed) return;
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\u0000')) throw new DomainError('workbook.not_a_workbook');
      if (!parser.write(text)) await roomIn(parser);
    }
    parser.end(decoder.decode());
  } catch (error) {
    parser.destroy(error as Error);
  }
}

/** Until it takes more, or nobody reads it any more. */
function roomIn(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      parser.off('drain', go).off('close', go);
      resolve();
    };
    parser.once('drain', go).once('close', go);
  });
}

function rowOf(cells: readonly string[], number: number): WorkbookRow | null {
  const filled = cells.flatMap((cell, column) => {
    const value = (/^="([^"]*)"$/.exec(cell)?.[1] ?? cell).slice(0, LIMITS.cellCharacters).normalize('NFC'); // ="022…" keeps a spreadsheet from dropping zeros
    return value.trim() === '' ? [] : [{ column, type: 'text' as const, value, text: value, numberFormat: null, font: null }];
  });
  return filled.length > 0 ? { number, cells: filled } : null;
}

/** By mark, by zero bytes, else UTF-8 where the whole file is that, else the code page by how it writes tones. */
async function encodingOf(path: string): Promise<string> {
  const start = await firstBytes(path);
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start.subarray(0, 200).filter((byte, at) => byte === 0 && at % 2 === 1).length > 40) return 'utf-16le';
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lines = new LineMeter();
  const tones = new ToneMeter();
  let isUtf8 = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    lines.pass(chunk);
    tones.pass(chunk);
    isUtf8 &&= decodes(strict, chunk);
  }
  if (isUtf8 && decodes(strict)) return 'utf-8';
  return tones.standBehindVowels ? 'windows-1258' : 'latin1';
}

/**
 * The code page of Vietnamese Windows keeps vowels with hats as letters and writes the tone behind them. No other one does: in TCVN3 such
 * a vowel with its tone is one byte, in VNI two of which the first is plain.
 */
class ToneMeter {
  private before = 0;
  private found = 0;

  pass(chunk: Buffer): void {
    for (const byte of chunk) {
      if (byte > ASCII && TONES.has(byte) && HATTED.has(this.before)) this.found++;
      this.before = byte;
    }
  }

  get standBehindVowels(): boolean {
    return this.found >= FEWEST_TONES;
  }
}

const ASCII = 127;
const TONES: ReadonlySet<number> = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
const HATTED: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd]);
const FEWEST_TONES = 3;

function decodes(strict: TextDecoder, chunk?: Buffer): boolean {
  try {
    strict.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** Refuses a line that no row can be, by its bytes alone: the reader of rows would look at it sign by sign. */
class LineMeter {
  private length = 0;
  private line = 1;

  pass(chunk: Buffer): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte !== LF && byte !== CR) continue;
      if (byte === LF || chunk[at + 1] !== LF) this.line++;
      this.grow(at - from);
      this.length = 0;
      from = at + 1;
    }
    this.grow(chunk.length - from);
  }

  private grow(bytes: number): void {
    this.length += bytes;
    if (this.length > LIMITS.recordCharacters * MOST_BYTES) throw new DomainError('workbook.unclosed_quote', { line: this.line });
  }
}

const [LF, CR] = [10, 13];
const MOST_BYTES = 3; // of UTF-8 for one unit of UTF-16, as rows are measured in

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const headOf = async (path: string, encoding: string): Promise<string> =>
  new TextDecoder(encoding).decode(await firstBytes(path)).slice(0, 20_000);

/** The sign that divides most fields of the first lines. */
function delimiterOf(text: string): string {
  const head = text.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]!.sign;
}

/** A record without end is a quotation mark without end. */
function refusalOf({ code, lines }: { code?: string; lines?: number }): DomainError {
  const unclosed = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
  return unclosed ? new DomainError('workbook.unclosed_quote', { line: lines ?? 1 }) : new DomainError('workbook.damaged');
}
