import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { DomainError } from '#libs/kernel';
import type { WorkbookRow } from './cells.js';
import { LIMITS } from './limits.js';

/** The rows of a CSV: UTF-8 with or without mark, UTF-16, else bytes as Latin-1 for the legacy encodings to be told from. */
export async function readCsvFile(path: string): Promise<WorkbookRow[]> {
  const text = decode(await readFile(path));
  if (text.includes('\u0000')) throw new DomainError('workbook.not_a_workbook');
  const rows = parseRows(text, delimiterOf(text));
  if (rows.length > LIMITS.rows || rows.some((cells) => cells.length > LIMITS.columns))
    throw new DomainError('workbook.too_many_rows', { rows: LIMITS.rows, columns: LIMITS.columns });
  return rows.flatMap((cells, index) => {
    const filled = cells.flatMap((cell, column) => {
      const value = cell.slice(0, LIMITS.cellCharacters);
      return value.trim() === '' ? [] : [{ column, type: 'text' as const, value, text: value, numberFormat: null, font: null }];
    });
    return filled.length > 0 ? [{ number: index + 1, cells: filled }] : [];
  });
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  const zeros = bytes.subarray(0, 200).filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (zeros > 40) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** The sign that divides most fields of the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]!.sign;
}

function parseRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, bom: true, relax_quotes: true });
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED') throw new DomainError('workbook.unclosed_quote', { line: lines ?? 1 });
    throw new DomainError('workbook.damaged');
  }
}
