import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Cell {
  readonly field: string;
  readonly unitId: string | null;
  readonly people: number;
  readonly levels: { level: string; people: number; lastRetires: number | null }[];
  readonly lastRetires: number | null;
}
interface HoleMap {
  readonly staff: number;
  readonly unrecorded: number;
  readonly fields: string[];
  readonly levels: { level: string; degrees: string[] }[];
  readonly direct: boolean;
  readonly cells: Cell[];
  readonly totals: Cell[];
}

let product: TestApplication;
let given: Given;
let [one, two]: GivenUnit[] = [];
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  await product.get(Database).write((tx) => tx.execute(`update access_setup set plan = 'dong-trieu-2024', plan_chosen = true`));
  [one, two] = [await given.unit('Phường Một'), await given.unit('Phường Hai')];
  await given.person({ unit: one, degree: 'ThS', fields: ['CNTT', 'CDS'], birthOn: '1965-07-01' });
  await given.person({ unit: one, degree: 'TS', fields: ['CNTT'], birthOn: '1964-10-01' });
  await given.person({ unit: two!, degree: null, fields: ['YT'], birthOn: null });
  await given.person({ unit: two!, kind: 'expert', degree: 'TS', fields: ['NL'] });
  leader = await product.userWith('leader');
});
afterAll(() => product.stop());

const map = async (query = '', client = leader) => (await client.get<HoleMap>(`/api/hole-map${query}`)).body;
const cell = ({ cells }: HoleMap, field: string, unit: GivenUnit | null) =>
  cells.find((found) => found.field === field && found.unitId === (unit?.id ?? null))!;

describe('the map of holes', () => {
  it('has every field of the plan in every unit, with nobody where there is nobody', async () => {
    const found = await map();
    expect(found.fields.length).toBe(18);
    expect(found.cells.length).toBe(18 * 2);
    expect([cell(found, 'CNTT', two!).people, cell(found, 'NL', two!).people]).toEqual([0, 0]); // experts are no staff
    expect(cell(found, 'DL', one!)).toMatchObject({ people: 0, lastRetires: null });
  });

  it('tells the levels, and when the last one retires', async () => {
    const found = await map();
    const it_ = cell(found, 'CNTT', one!);
    expect([it_.people, it_.levels.filter(({ people }) => people > 0), it_.lastRetires]).toEqual([
      2,
      [
        { level: 'doctor', people: 1, lastRetires: 2026 },
        { level: 'master', people: 1, lastRetires: 2027 },
      ],
      2027,
    ]);
    expect(cell(found, 'YT', two!)).toMatchObject({ people: 1, lastRetires: null }); // of unknown birth
    expect(found.totals.find(({ field }) => field === 'CNTT')).toMatchObject({ people: 2, lastRetires: 2027 });
  });

  it('has every level of every field in every unit, and each opens exactly its people', async () => {
    const found = await map();
    const levels = ['doctor', 'master', 'university', 'below', 'unknown'];
    expect(found.cells.every((one) => one.levels.map(({ level }) => level).join() === levels.join())).toBe(true);
    const degrees = found.levels.flatMap((one) => one.degrees);
    expect(degrees.length).toBe(new Set(degrees).size);
    expect(found.levels.find(({ level }) => level === 'unknown')!.degrees).toEqual([]);
    const people = found.cells.flatMap((one) => one.levels.filter((level) => level.people > 0).map((level) => ({ ...one, ...level })));
    expect(people.map(({ field, level, people: count }) => [field, level, count])).toEqual([
      ['YT', 'unknown', 1],
      ['CNTT', 'doctor', 1],
      ['CNTT', 'master', 1],
      ['CDS', 'master', 1],
    ]);
    for (const { field, unitId, level, people: count } of people) {
      const codes = found.levels.find((one) => one.level === level)!.degrees;
      const criteria = { kinds: ['staff'], fields: [field], units: [unitId], degrees: codes.length > 0 ? codes : [null] };
      expect((await leader.post<{ total: number }>('/api/talent/search', { criteria, withTotal: true })).body.total).toBe(count);
    }
  });

  it('says how many are present, and of how many no field is recorded: their zeros are no holes', async () => {
    const nobodyYet = await given.unit('Phường Mới Lập');
    expect(await map(`?unit=${nobodyYet.id}`)).toMatchObject({ staff: 0, unrecorded: 0 });
    const unsaid = await given.unit('Phường Chưa Ghi');
    await given.person({ unit: unsaid, degree: 'DH', fields: [] });
    expect(await map(`?unit=${unsaid.id}`)).toMatchObject({ staff: 1, unrecorded: 1 });
    expect(await map()).toMatchObject({ staff: 4, unrecorded: 1 });
    const criteria = { kinds: ['staff'], fields: [null] };
    expect((await leader.post<{ total: number }>('/api/talent/search', { criteria, withTotal: true })).body.total).toBe(1);
  });

  it('is that of the unit asked for, within reach', async () => {
    expect((await map(`?unit=${one!.id}`)).cells.find(({ field }) => field === 'CNTT')).toMatchObject({ unitId: null, people: 2 });
    const local = await product.userWith('leader', two!);
    expect((await map('', local)).totals.find(({ field }) => field === 'CNTT')!.people).toBe(0);
    expect((await local.get(`/api/hole-map?unit=${one!.id}`)).status).toBe(404);
  });
});
