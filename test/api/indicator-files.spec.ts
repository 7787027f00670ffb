import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { openWorkbook } from '../../libs/platform/src/workbook/read-workbook.js';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

let product: TestApplication;
let given: Given;
let [ward, few]: GivenUnit[] = [];
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  ward = await given.unit('Phường Lớn');
  few = await given.unit('Phường Ít');
  for (let at = 0; at < 7; at++) await given.person({ unit: ward, degree: 'ThS' });
  for (let at = 0; at < 9; at++) await given.person({ unit: ward, degree: 'DH' });
  for (const degree of ['TS', 'DH', 'DH']) await given.person({ unit: few, degree });
  leader = await product.userWith('leader');
}, 60_000);
afterAll(() => product.stop());

async function sheetsOf(client: Client, door: string, sheets: number): Promise<string[][][]> {
  const answer = await product.app.inject({ method: 'GET', url: door, headers: { cookie: client.cookieHeader } });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
  const path = join(product.folder, 'numbers.xlsx');
  writeFileSync(path, answer.rawPayload);
  const read: string[][][] = [];
  for (let at = 0; at < sheets; at++) {
    const rows: string[][] = [];
    for await (const batch of (await openWorkbook(path, at)).rows)
      for (const { cells } of batch) rows.push(cells.map(({ value }) => String(value ?? '')));
    read.push(rows);
  }
  return read;
}

const RATIO = '/api/indicators/postgraduate-rate';

describe('a number as a workbook', () => {
  it('says on its first sheet what it is, then tells the groups as the page does, and every year', async () => {
    const [head, groups, years] = await sheetsOf(leader, `${RATIO}/file?by=unit`, 3);
    const facts = Object.fromEntries(head!);
    expect(facts['Chỉ tiêu']).toBe('Tỷ lệ sau đại học (v1)');
    expect([facts['Tại ngày'], facts['Tỷ lệ'], facts['Mẫu số']]).toEqual(['24/11/2026', '42,11\u00a0%', '19']);
    expect(groups!.slice(1).map(([name, numerator, remainder]) => [name, numerator, remainder])).toEqual([
      ['Phường Ít', '1', '2'],
      ['Phường Lớn', '7', '9'],
    ]);
    expect(years!.at(-1)!.slice(0, 4)).toEqual(['24/11/2026', '8', '19', '42,11\u00a0%']);
  });

  it('speaks the language of whoever takes it', async () => {
    const english = await product.userWith('leader');
    await english.put('/api/session/language', { language: 'en' });
    const [head] = await sheetsOf(english, `${RATIO}/file`, 1);
    expect(head![0]).toEqual(['Indicator', 'Postgraduate rate (v1)']);
    expect(Object.fromEntries(head!).Rate).toBe('42.11%');
  });

  it('tells whoever may not open people of no few', async () => {
    const [, groups] = await sheetsOf(await product.userWith('observer'), `${RATIO}/file?by=unit`, 2);
    expect(groups!.slice(1).flatMap(([, numerator, remainder]) => [Number(numerator), Number(remainder)])).not.toContain(1);
  });

  it('tells no rate where the page tells none: of a unit that came from another only in part', async () => {
    const administrator = await product.userWith('administrator');
    const [before, beside] = [await given.unit('Phường Trước'), await given.unit('Phường Chia')];
    for (const degree of ['ThS', 'DH']) await given.person({ unit: before, degree });
    const { body: after } = await administrator.post<{ id: string }>('/api/org-units', {
      name: 'Phường Sau',
      kind: 'ward',
      parentId: given.root.id,
      validFrom: '2026-07-01',
    });
    for (const [unit, extent] of [[before, 'whole'] as const, [beside, 'part'] as const])
      await administrator.post(`/api/org-units/${unit.id}/close`, { on: '2026-07-01', successors: [{ unitId: after.id, extent }] });

    const asked = `unit=${after.id}&onDay=2026-06-30`;
    expect((await leader.get(`${RATIO}/measure?${asked}`)).body).toMatchObject({ rate: null, status: 'not_measurable' });
    const [head] = await sheetsOf(leader, `${RATIO}/file?${asked}`, 1);
    const facts = Object.fromEntries(head!);
    expect([facts['Tỷ lệ'], facts['Đánh giá']]).toEqual([undefined, 'Chưa đo được']);
    expect(facts['Lưu ý']).toContain('Phường Chia chỉ nhập về một phần');
  });

  it('is refused outside the scope as if the unit did not exist', async () => {
    const { status, body } = await (await product.userWith('leader', ward!)).get<{ code: string }>(`${RATIO}/file?unit=${few!.id}`);
    expect([status, body.code]).toEqual([404, 'indicators.unit_not_found']);
  });
});

/** The pages of a PDF by the marks of their objects: what is on them is packed. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('a number as pages', () => {
  it.each([
    [`${RATIO}/file?format=pdf&by=unit`, 2],
    ['/api/indicator-board/file?format=pdf', 1],
  ])('is a PDF to be saved, with no empty page: %s', async (door, pages) => {
    const answer = await product.app.inject({ method: 'GET', url: door, headers: { cookie: leader.cookieHeader } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+2026-11-24\.pdf"/);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(answer.rawPayload.toString('latin1')).toContain('BeVietnamPro');
    expect(pagesOf(answer.rawPayload)).toBe(pages);
  });

  it('is refused in another form', async () => {
    expect((await leader.get(`${RATIO}/file?format=docx`)).status).toBe(400);
  });
});

describe('the board as a workbook', () => {
  it('has every indicator the asker may know of', async () => {
    const { body } = await leader.get<{ items: { name: { vi: string } }[] }>('/api/indicator-board');
    const [asked, board] = await sheetsOf(leader, '/api/indicator-board/file', 2);
    expect(asked!.map(([name]) => name)).toEqual(['Phạm vi', 'Tại ngày', 'Người lập', 'Lập lúc']);
    expect(board!.slice(1).map(([name]) => name)).toEqual(body.items.map(({ name }) => name.vi));
  });
});
