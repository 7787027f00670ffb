import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { asOwner, Database } from '#libs/platform';
import { areCardsOutdated, Cards } from '#libs/talent';
import { migrateDatabase } from '../../apps/cli/src/commands/migrate.js';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';

interface Found {
  readonly items: { id: string; fullName: string; matched: { key: string; text: string }[] }[];
  readonly total: number | null;
}

let product: TestApplication;
let given: Given;
let unit: GivenUnit;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  unit = await given.unit('Phường Một');
}, 60_000);
afterAll(() => product.stop());

const search = async (body: object) => (await given.officer.post<Found>('/api/talent/search', { withTotal: true, ...body })).body;
const names = async (body: object) => (await search(body)).items.map(({ fullName }) => fullName);

describe('cards while everybody writes', () => {
  it('are right after eight writers raced with a new day, a changed unit and a rebuild', async () => {
    const cards = product.get(Cards);
    const people: GivenPerson[] = [];
    for (let index = 0; index < 4; index++) people.push(await given.person({ unit }));
    const write = (writer: number) =>
      given.officer.post(`/api/profiles/${people[writer % people.length]!.id}/facts/qualifications`, {
        track: 'professional',
        level: ['ThS', 'TS', 'DH'][writer % 3],
        startsOn: `20${10 + writer}`,
        seenOn: '2026-06-30',
      });
    await product.get(Database).write((tx) => tx.execute(`update talent_state set refreshed_for = '2010-01-01'`));
    const [days, answers] = await Promise.all([
      Promise.all([cards.advance(), cards.unitsChanged([unit.id]), cards.rebuild(), cards.advance(), cards.unitsChanged([unit.id])]),
      Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer))),
    ]);
    expect(days).toHaveLength(5);
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(await cards.differences()).toBe(0);
  }, 60_000);
});

describe('a question by major', () => {
  beforeAll(async () => {
    const person = await given.person({ unit, fullName: 'Lò Văn Tám', degree: 'DH', major: 'Kinh tế nông nghiệp' });
    await given.fact(person, 'qualifications', {
      track: 'professional',
      level: 'ThS',
      major: 'Luật',
      startsOn: '2019',
      seenOn: '2026-06-30',
    });
    await given.person({ unit, fullName: 'Lò Văn Chín', degree: 'DH', major: 'Kế toán', fields: ['CNTT'] });
  }, 60_000);

  it('finds any major of a person and says which it was', async () => {
    const { items } = await search({ criteria: { majors: ['kinh te nong nghiep'] } });
    expect(items.map(({ fullName }) => fullName)).toEqual(['Lò Văn Tám']);
    expect(items[0]!.matched).toMatchObject([{ key: 'majors', text: 'Kinh tế nông nghiệp' }]);
  });

  it('does not take a field, a degree or words of two majors for one', async () => {
    expect(await names({ criteria: { majors: ['Công nghệ thông tin'] } })).toEqual([]);
    expect(await names({ criteria: { majors: ['Đại học'] } })).toEqual([]);
    expect(await names({ criteria: { majors: ['Luật nông nghiệp'] } })).toEqual([]);
  });

  it('does not count an unknown major as another one', async () => {
    const others = await names({ criteria: { not: { majors: ['Luật'] }, text: 'lò văn' } });
    expect(others).toEqual(['Lò Văn Chín']);
    await given.person({ unit, fullName: 'Lò Văn Mười', degree: null });
    expect(await names({ criteria: { not: { majors: ['Luật'] }, text: 'lò văn' } })).toEqual(['Lò Văn Chín']);
  });
});

describe('by relevance', () => {
  it('come names with the accents typed, then the whole word, then its beginning', async () => {
    for (const fullName of ['Đinh Thị Lành', 'Đinh Thị Lân', 'ĐINH THỊ LAN', 'Đinh Thị Hoà', 'Đinh Thị Hóa'])
      await given.person({ unit, fullName });
    expect(await names({ criteria: { text: 'lan' }, sort: 'relevance' })).toEqual(['ĐINH THỊ LAN', 'Đinh Thị Lân', 'Đinh Thị Lành']);
    expect(await names({ criteria: { text: 'đinh hòa' }, sort: 'relevance' })).toEqual(['Đinh Thị Hoà', 'Đinh Thị Hóa']);
  }, 60_000);
});

describe('what was known then', () => {
  it('is what facets count, too', async () => {
    const count = async (knownAt?: string) =>
      (await given.officer.post<{ total: number }>('/api/talent/facets', { facets: ['gender', 'units'], ...(knownAt ? { knownAt } : {}) }))
        .body.total;
    const before = await count();
    const at = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 15));
    await given.person({ unit });
    expect([await count(), await count(at)]).toEqual([before + 1, before]);
  });
});

describe('a question in words', () => {
  it('names a unit however deep it stands', async () => {
    const criteria = { not: { gender: ['NU'], not: { units: [unit.id] } } };
    const { body } = await given.officer.post<{ vi: string }>('/api/talent/describe', { criteria });
    expect(body.vi).toContain('dưới Phường Một');
  });
});

describe('cards made of lists that an upgrade changed', () => {
  it('are known to be outdated until they are rebuilt, also when the start was cut off before', async () => {
    const { settings } = product.database;
    const outdated = () => asOwner(settings, areCardsOutdated);
    await product.get(Cards).rebuild();
    expect(await outdated()).toBe(false);
    await asOwner(settings, (tx) => tx.execute(`update catalogs_source set sha256 = 'of the version before' where file = 'genders.csv'`));
    expect((await migrateDatabase(settings)).catalogs).toEqual(['genders']);
    expect((await migrateDatabase(settings)).catalogs).toEqual([]); // the next start, after a kill
    expect(await outdated()).toBe(true);
    await product.get(Cards).rebuild();
    expect(await outdated()).toBe(false);
  });
});
