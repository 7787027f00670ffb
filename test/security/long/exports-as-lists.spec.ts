import { buffer } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import yauzl from 'yauzl';
import type { Role } from '#libs/access';
import { fixedClock } from '#libs/kernel';
import { asOwner } from '#libs/platform';
import { Given, type GivenUnit } from '../../builders/given.js';
import { TestApplication } from '../../harness/application.js';
import type { Client } from '../../harness/client.js';
import { tell } from '../../harness/figures.js';

/** What a spreadsheet takes for the beginning of a formula. */
const BEGINNINGS = ['=', '+', '-', '@', '\t', '\r', '\n', '\u0000', '＝', '＋', '－', '＠', '|', '%', ';'];
const begins = (cell: string): boolean => BEGINNINGS.slice(0, -3).some((sign) => cell.startsWith(sign));
/** What a record is called by: the only thing in a file of codes that looks like it. */
const CODE = /\bNL-\d+\b/g;
const COLUMNS = ['code', 'fullName', 'unit', 'position', 'major'];

let product: TestApplication;
let ward: GivenUnit;
let written: string[] = [];
const askers = new Map<string, Client>();

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  const given = await Given.registry(product);
  ward = await given.unit('Phường Mẫu');
  const other = await given.unit('Phường Khác');
  for (const [at, sign] of BEGINNINGS.entries()) {
    const canary = `${sign}cmd|' /C calc'!A${at}`;
    const made = await given
      .person({ unit: ward, fullName: `Nguyễn Thị Ưở${'abcdeghiklmnopqr'[at]}`, position: canary, degree: 'DH', major: canary })
      .catch(() => null);
    if (made)
      written.push(canary); // the others were refused at the door
    else
      await given.person({
        unit: ward,
        fullName: `Nguyễn Thị Ưở${'abcdeghiklmnopqr'[at]}`,
        position: 'Chuyên viên',
      });
  }
  for (let at = 0; at < 8; at++) await given.person({ unit: other, degree: 'ThS' });
  written = [...new Set(written)];
  const add = async (role: Role, unit: GivenUnit | null) => askers.set(`${role} ${unit?.name ?? ''}`, await product.userWith(role, unit));
  for (const role of ['administrator', 'personnel_officer', 'leader', 'recruiter'] as const)
    for (const unit of [null, ward]) await add(role, unit);
}, 120_000);
afterAll(() => product.stop());

interface View {
  readonly id: string;
  readonly status: string;
  readonly people: number | null;
}

async function exported(client: Client, format: 'csv' | 'xlsx', body: object = {}): Promise<{ view: View; bytes: Buffer }> {
  const answer = await client.post<{ id: string }>('/api/exports', {
    criteria: {},
    columns: COLUMNS,
    format,
    purpose: 'Kiểm tra',
    ...body,
  });
  if (answer.status !== 202) throw new Error(`${answer.status} ${answer.text}`);
  for (;;) {
    const { body: view } = await client.get<View>(`/api/exports/${answer.body.id}`);
    if (view.status === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 25));
      continue;
    }
    const file = await product.app.inject({ method: 'GET', url: `/api/exports/${view.id}/file`, headers: { cookie: client.cookieHeader } });
    return { view, bytes: file.rawPayload };
  }
}

/** The parts of a workbook by a reader that is not the product's own. */
async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file))),
  );
  const parts = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.on('entry', (entry: yauzl.Entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((content) => {
          parts.set(entry.fileName, content.toString('utf8'));
          zip.readEntry();
        }, reject);
      }),
    );
    zip.readEntry();
  });
  return parts;
}

describe('what leaves as a file', () => {
  it('has no cell that a spreadsheet would work out', async () => {
    const officer = askers.get('personnel_officer Phường Mẫu')!;
    const csv = (await exported(officer, 'csv')).bytes;
    const cells = (parse(csv, { bom: true }) as string[][]).flat();
    const live = cells.filter((cell) => begins(cell));
    const kept = written.filter((canary) => cells.some((cell) => words(cell) === words(canary))).length;
    const parts = await partsOf((await exported(officer, 'xlsx')).bytes);
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, xml]) => xml);
    const formulas = sheets.flatMap((xml) => xml.match(/<f[ >/]/g) ?? []);
    const texts = [...parts]
      .filter(([name]) => /worksheets|sharedStrings/.test(name))
      .map(([, xml]) => xml)
      .join('');
    const asText = written.filter((canary) => texts.includes(words(canary).replaceAll('&', '&amp;'))).length;
    tell(
      'G-17',
      `CSV: cells that begin a formula, of ${cells.length} (${written.length} of ${BEGINNINGS.length} canaries got in, the others were refused)`,
      live.length,
      '0',
      live.length === 0,
    );
    tell('G-17', 'XLSX reopened by another reader: formulas', formulas.length, '0', formulas.length === 0);
    tell(
      'G-17',
      'canaries that came out as text, in CSV and XLSX',
      `${kept}, ${asText} of ${written.length}`,
      'all',
      kept === written.length && asText === written.length,
    );
    const intact = cells.some((cell) => cell.startsWith('Nguyễn Thị Ưở')) && csv.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    tell('G-17', 'Vietnamese letters, with the mark Excel needs', intact ? 'intact' : 'damaged', 'intact', intact);
    expect([live, formulas, kept, asText, intact]).toEqual([[], [], written.length, written.length, true]);
    expect(written.length).toBeGreaterThan(5);
  }, 60_000);

  it('holds the people and the columns of the screen, whoever asks', async () => {
    const wrong: unknown[] = [];
    for (const [name, client] of askers) {
      const { items } = (await client.post<{ items: { code: string }[] }>('/api/talent/search', { limit: 200 })).body;
      for (const format of ['csv', 'xlsx'] as const) {
        const { view, bytes } = await exported(client, format, { columns: ['code'] });
        const text = format === 'csv' ? bytes.toString('utf8') : [...(await partsOf(bytes)).values()].join('');
        const codes = [...new Set(text.match(CODE))].sort();
        if (view.people !== items.length || String(codes) !== String(items.map(({ code }) => code).sort()))
          wrong.push([name, format, view.people, codes]);
      }
      const offered = (await client.get<{ items: { code: string }[] }>('/api/exports/columns')).body.items.map(({ code }) => code);
      for (const column of (await askers.get('administrator ')!.get<{ items: { code: string }[] }>('/api/exports/columns')).body.items) {
        const answer = await client.post<{ id: string }>('/api/exports', { criteria: {}, columns: [column.code], format: 'csv' });
        if (answer.status === 202) await client.delete(`/api/exports/${answer.body.id}`); // only so many are made at once
        if ((answer.status === 202) !== offered.includes(column.code)) wrong.push([name, column.code, answer.status]);
      }
    }
    tell(
      'G-17',
      `lists of ${askers.size} askers whose people or columns differ from those of the screen`,
      wrong.length,
      '0',
      wrong.length === 0,
    );
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is on record with its question, its columns and how many people it had', async () => {
    const officer = askers.get('personnel_officer Phường Mẫu')!;
    const criteria = { degrees: ['DH'], text: 'nguyen' };
    const { view } = await exported(officer, 'csv', { criteria });
    const [event] = await asOwner(product.database.settings, (tx) =>
      tx.query<{ question: Record<string, unknown>; field_names: string[]; reason: string }>(
        `select e.question, e.field_names, e.reason from audit_event e where e.entity_id = $1 and e.action = 'exchange.list_exported'`,
        [view.id],
      ),
    );
    const asked = { degrees: ['DH'], text: true, people: view.people, use: 'own' };
    const right = isDeepStrictEqual(event?.question, asked) && isDeepStrictEqual(event?.field_names, COLUMNS);
    tell(
      'G-17',
      'an export on record: question without words, columns, number of people, purpose',
      right ? 'all' : JSON.stringify(event),
      'all',
      right,
    );
    expect(event).toEqual({ question: asked, field_names: COLUMNS, reason: 'Kiểm tra' });
  });
});

/** Without the mark that makes a text of it, and without the blanks before. */
const words = (text: string): string => text.replace(/^'?\s*/, '');
