import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogs, catalogsMigrations, loadCatalogs } from '#libs/catalogs';
import { asOwner, platformMigrations, type Tx } from '#libs/platform';
import { findEncoding, UnicodeParts } from '../../libs/exchange/src/roster/encoding.js';
import { PeopleReader } from '../../libs/exchange/src/roster/people-reader.js';
import { fieldsBy, type RosterPerson, warningsOf } from '../../libs/exchange/src/roster/person.js';
import { Sheet } from '../../libs/exchange/src/roster/sheet.js';
import { SheetParts } from '../../libs/exchange/src/roster/sheet-parts.js';
import { findLayout, understand } from '../../libs/exchange/src/roster/understand.js';
import { openWorkbook } from '../../libs/platform/src/workbook/read-workbook.js';
import { WORLD } from '../builders/world/index.js';
import type { WorldRoster } from '../builders/world/world-roster.js';
import { createTestDatabase, type TestDatabase } from '../harness/database.js';

describe('a roster of the world', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hien-tai-rosters-'));
  let database: TestDatabase;
  let catalogs: Catalogs;

  beforeAll(async () => {
    database = await createTestDatabase([...platformMigrations, ...catalogsMigrations], {
      name: 'lists',
      run: (settings) => asOwner(settings, (tx) => loadCatalogs(tx)),
    });
    const reader = { readWhole: <Result>(work: (tx: Tx) => Promise<Result>) => asOwner(database.settings, work) };
    catalogs = new Catalogs(reader as ConstructorParameters<typeof Catalogs>[0]);
    await catalogs.reload();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function sheetOf({ file, sheet = null }: Pick<WorldRoster, 'file'> & { sheet?: number | null }): Promise<Sheet> {
    const path = join(folder, 'roster');
    writeFileSync(path, await file());
    const { info, rows } = await openWorkbook(path, sheet);
    const all = [];
    for await (const batch of rows) all.push(...batch);
    return new Sheet(all, info.merges, info.date1904);
  }

  it.each(WORLD)('$name', async (roster) => {
    const layout = findLayout(await sheetOf(roster))!;
    const { body, asOf, encoding = 'unicode', claimedTotal = null, heading, people } = roster;
    expect(layout).toMatchObject({ heading, letterhead: { body, asOf }, encoding: { encoding } });
    const understood = understand(layout, { catalogs, today: '2026-11-24', date1904: layout.sheet.date1904 });
    expect(understood.claimedTotal).toBe(claimedTotal);
    expect(understood.people.map(shown)).toEqual(people);
  });

  it.each(WORLD)('$name, read in parts, is understood as it is whole', async (roster) => {
    const written = await sheetOf(roster);
    const layout = findLayout(written)!;
    const parts = new SheetParts(written.merges, written.date1904);
    const unicode = new UnicodeParts(written, layout.encoding.encoding, layout.encoding.columns);
    const reader = new PeopleReader(layout, { catalogs, today: '2026-11-24', date1904: written.date1904 });
    const people: RosterPerson[] = [];
    let next = layout.heading.to + 1;
    for (let at = 0; at < written.rows.length; at += 2) {
      const read = reader.read(unicode.next(parts.next(written.rows.slice(at, at + 2))), next, at + 2 >= written.rows.length);
      people.push(...read.people);
      next = read.next;
      parts.readUpTo(next);
    }
    expect(people.map(shown)).toEqual(roster.people);
    expect(reader.claimedTotal).toBe(roster.claimedTotal ?? null);
  });

  it('whose column of a legacy font goes on in another one is read as what stands there', () => {
    const cell = (text: string, font: string) => ({ column: 0, type: 'text' as const, value: text, text, numberFormat: null, font });
    const row = (number: number, text: string, font: string, more: ReturnType<typeof cell>[] = []) => ({
      number,
      cells: [cell(text, font), ...more],
    });
    const first = new Sheet([row(1, 'Hä vµ tªn', '.VnTime'), row(2, 'NguyÔn V¨n H\u00adng', '.VnTime')], []);
    const { encoding, columns } = findEncoding(first);
    const unicode = new UnicodeParts(first, encoding, columns);
    const later = new Sheet([row(3, 'Lê Ô', 'Times New Roman', [{ ...cell('Kü s\u00ad', '.VnTime'), column: 1 }])], []);
    const read = unicode.next(later);
    expect(read.text(3, 0)).toBe('Lê Ô'); // in a part of its own nothing tells that the column had a font
    expect(read.text(3, 1)).toBe('Kỹ sư'); // a column that begins below the first rows
  });

  it('in another encoding than the officer says is read as the officer says', async () => {
    const legacy = WORLD.find(({ encoding }) => encoding === 'tcvn3')!;
    const layout = findLayout(await sheetOf(legacy), { heading: legacy.heading, encoding: 'unicode' })!;
    expect(layout.columns[1]!.heading).toEqual(['Hä vµ tªn']);
    expect(layout.encoding.examples).toContainEqual({ before: 'Hä vµ tªn', after: 'Họ và tên' });
  });
});

const shown = (person: RosterPerson) => ({
  key: person.key,
  values: Object.fromEntries([...person.values].flatMap(([field, { value }]) => (value === null ? [] : [[field, value]]))),
  asks: fieldsBy(person, 'ask').sort().join(' '),
  fixes: fieldsBy(person, 'fix').sort().join(' '),
  warns: warningsOf(person).sort().join(' '),
});
