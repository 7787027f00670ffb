import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { inTcvn3, inVni, inWindows1258 } from '../../../../test/fixtures/workbooks/legacy-fonts.js';
import { openWorkbook } from './read-workbook.js';

const folder = mkdtempSync(join(tmpdir(), 'encodings-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(file: Buffer): Promise<string[]> {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, file);
  const found: string[] = [];
  const { rows } = await openWorkbook(path, 0);
  for await (const batch of rows) found.push(...batch.flatMap(({ cells }) => cells.map(({ text }) => text)));
  return found;
}

const TEXT = ['Họ và tên', 'Trình độ', 'Nguyễn Thị Hường', 'Trưởng phòng Nội vụ', 'Đảng viên từ 1996', 'Quản lý kinh tế'];
const latin1 = (cells: readonly string[]) => Buffer.from(cells.join(';'), 'latin1');

describe('a CSV of another code page', () => {
  it('is read in that of Vietnamese Windows where tones stand behind their vowels, in letters of one sign', async () => {
    expect(await read(inWindows1258(TEXT.join(';')))).toEqual(TEXT);
  });

  it('is so in its last lines, too', async () => {
    const file = Buffer.concat([Buffer.from('1;2;3\r\n'.repeat(20_000)), inWindows1258(TEXT.join(';'))]);
    expect((await read(file)).slice(-TEXT.length)).toEqual(TEXT);
  });

  it.each([
    ['TCVN3', inTcvn3],
    ['VNI', inVni],
  ])('typed in a font of %s stays as its bytes are, for the reader of fonts', async (_name, typed) => {
    const written = TEXT.map((text) => String(typed(text).value));
    expect(await read(latin1(written))).toEqual(written.map((text) => new TextDecoder('latin1').decode(Buffer.from(text, 'latin1'))));
  });

  it('with an accent of the west or two is no Vietnamese one', async () => {
    expect(await read(latin1(['Fr\u00eat', 'd\u00e9j\u00e0 vu', 'C\u00f4te d\u2019Or'.replace('\u2019', "'")]))).toEqual([
      'Frêt',
      'déjà vu',
      "Côte d'Or",
    ]);
  });

  it('with a letter and its tone apart is read with letters of one sign', async () => {
    expect(await read(Buffer.from(TEXT.join(';').normalize('NFD')))).toEqual(TEXT);
  });
});
