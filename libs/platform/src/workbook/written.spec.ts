import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { openWorkbook } from './read-workbook.js';
import { streamWorkbook } from './stream-workbook.js';
import { streamCsv, type WrittenCell, writeCsv } from './write-csv.js';

const folder = mkdtempSync(join(tmpdir(), 'written-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What spreadsheets have been made to run. */
const HOSTILE = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\u0000=1',
  '＝1+1',
  '=HYPERLINK("http://x.invalid","a")',
  "=cmd|' /C calc'!A0",
];

async function readBack(workbook: Buffer, sheet: number) {
  const path = join(folder, `${Math.random()}.xlsx`);
  writeFileSync(path, workbook);
  const { info, rows } = await openWorkbook(path, sheet);
  const read: (string | number | boolean | null)[][] = [];
  for await (const batch of rows)
    for (const { cells } of batch) read.push(cells.map(({ type, value }) => (type === 'text' || type === 'number' ? value : `a ${type}`)));
  return { info, read };
}

describe('a written CSV', () => {
  it('begins with the mark of UTF-8 and reads back as it was', () => {
    const rows = [
      ['Nguyễn "Đức", Văn', 'hai\ndòng'],
      ['  blanks  ', ''],
    ];
    const text = writeCsv({ headings: ['A', 'B'], rows });
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(parse(text, { bom: true })).toEqual([['A', 'B'], ...rows]);
  });

  it('says the same while its rows come', async () => {
    const rows = [['Nguyễn "Đức", Văn', 3.66, null], ...HOSTILE.map((text) => [text, null, ''])];
    async function* coming() {
      yield* rows;
    }
    let text = '';
    for await (const part of streamCsv(['A', 'B', 'C'], coming())) text += part;
    expect(text).toBe(writeCsv({ headings: ['A', 'B', 'C'], rows }));
  });

  it.each(HOSTILE)('never begins a field with a formula: %j', (text) => {
    const [[field]] = parse(writeCsv({ rows: [[text]] }), { bom: true }) as [[string]];
    expect(field).toMatch(/^'/);
  });
});

describe('a streamed workbook', () => {
  async function* of(...rows: WrittenCell[][]): AsyncGenerator<WrittenCell[]> {
    yield* rows;
  }

  it('says what it was given, and nothing in it is computed', async () => {
    const rows = [['Họ & tên', 'Số <1>'], ['Đặng Văn Ước', 3.66], [null, '  0912 ', 'c'], HOSTILE];
    const { info, read } = await readBack(await buffer(streamWorkbook({ name: 'Dòng: 1/2', boldRows: 1, rows: of(...rows) })), 0);
    expect(info.sheets).toEqual([{ name: 'Dòng  1 2', state: 'visible' }]);
    expect(read).toEqual([rows[0], rows[1], ['  0912 ', 'c'], HOSTILE.map((text) => text.replaceAll('\u0000', '').replaceAll('\r', ''))]);
  });

  it('has any number of sheets, the first of which can tell what the last one held', async () => {
    let people = 0;
    async function* list(): AsyncGenerator<WrittenCell[]> {
      yield ['Họ và tên'];
      for (const name of ['Nguyễn Thị Ánh', 'Trần Văn Ước']) {
        people++;
        yield [name];
      }
    }
    async function* about(): AsyncGenerator<WrittenCell[]> {
      yield ['Số người', people];
    }
    const workbook = streamWorkbook(
      { name: 'Câu hỏi', boldRows: 0, widths: [24, 90], rows: about() },
      { name: 'Danh sách', boldRows: 1, widths: [26], rows: list() },
    );
    const bytes = await buffer(workbook);
    const { info, read } = await readBack(bytes, 0);
    expect(info.sheets.map(({ name }) => name)).toEqual(['Câu hỏi', 'Danh sách']);
    expect(read).toEqual([['Số người', 2]]);
    expect((await readBack(bytes, 1)).read).toEqual([['Họ và tên'], ['Nguyễn Thị Ánh'], ['Trần Văn Ước']]);
  });

  it('breaks off where its rows do, rather than look whole', async () => {
    async function* broken(): AsyncGenerator<WrittenCell[]> {
      yield ['một'];
      throw new Error('gone');
    }
    await expect(buffer(streamWorkbook({ name: 'a', boldRows: 0, rows: broken() }))).rejects.toThrow('gone');
  });
});
