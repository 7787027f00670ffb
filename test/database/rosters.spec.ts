import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogs, catalogsMigrations, loadCatalogs } from '#libs/catalogs';
import { asOwner, platformMigrations, type Tx } from '#libs/platform';
import { fieldsBy, givenValue, type PersonField, type RosterPerson, warningsOf } from '../../libs/exchange/src/roster/person.js';
import { findLayout, understand } from '../../libs/exchange/src/roster/understand.js';
import { fixtureRows } from '../fixtures/csv.js';
import { sampleSheet } from '../fixtures/rosters/sample-sheet.js';
import { createTestDatabase, type TestDatabase } from '../harness/database.js';

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
afterAll(() => database.drop());

const precision = (date: string | null): string => (date === null ? '' : date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day');
const POSTGRADUATE = new Set(['TSKH', 'TS', 'CKII', 'BSNT', 'ThS', 'CKI']);

/** A parsed person in the columns of the expected file. */
function shown(person: RosterPerson, columns: readonly string[]): Record<string, string> {
  const derived: Record<string, string> = {
    source_row: person.key,
    birth_precision: precision(givenValue(person, 'birth_date')),
    is_postgraduate: POSTGRADUATE.has(givenValue(person, 'highest_degree') ?? '') ? '1' : '',
    in_cbccvc: person.inCbccvc === false ? '0' : person.inCbccvc ? '1' : '',
    asks: sorted(fieldsBy(person, 'ask')),
    fixes: sorted(fieldsBy(person, 'fix')),
    warns: sorted(warningsOf(person)),
  };
  return Object.fromEntries(columns.map((column) => [column, derived[column] ?? givenValue(person, column as PersonField) ?? '']));
}
const sorted = (fields: readonly string[]): string => [...fields].sort().join(';');
const expectedRow = (row: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      /^(asks|fixes|warns)$/.test(column) ? sorted(value.split(';').filter(Boolean)) : value,
    ]),
  );

describe.each(['roster1_ward_39col', 'roster3_experts'])('the sample roster %s', (name) => {
  const expected = fixtureRows(`rosters/${name}.expected.csv`);

  it('is understood as its expected preview says, asks, fixes and warnings included', () => {
    const sheet = sampleSheet(name);
    const layout = findLayout(sheet)!;
    const { people } = understand(layout, { catalogs, today: '2026-11-24', date1904: false });
    expect(people.map((person) => shown(person, Object.keys(expected[0]!)))).toEqual(expected.map(expectedRow));
  });
});

describe('the head of a roster', () => {
  it('tells whose it is and of which day', () => {
    expect(findLayout(sampleSheet('roster1_ward_39col'))).toMatchObject({
      heading: { from: 5, to: 6 },
      letterhead: { body: 'UBND PHƯỜNG MẪU', asOf: '2026-06-30' },
    });
    expect(findLayout(sampleSheet('roster3_experts'))).toMatchObject({
      heading: { from: 6, to: 8 },
      letterhead: { body: 'ĐẢNG ỦY PHƯỜNG MẪU', asOf: '2026-05-15' },
    });
  });
});
