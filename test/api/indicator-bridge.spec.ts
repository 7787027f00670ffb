import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock, systemActor } from '#libs/kernel';
import { UnitChanges } from '#libs/organizations';
import { Changes, Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface End {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
  readonly definitionVersion: number;
}
interface Term {
  readonly term: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly people: number;
  readonly points: number | null;
}
interface Bridge {
  readonly from: End;
  readonly to: End;
  readonly terms: Term[];
  readonly denominatorEffect: number | null;
  readonly code?: string;
}

const RATIO = '/api/indicators/postgraduate-rate';
const match = (version: number) => ({ 'if-match': `"v${version}"` });
const random = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};

let product: TestApplication;
let given: Given;
let officer: Client;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  officer = given.officer;
  leader = await product.userWith('leader');
});
afterAll(() => product.stop());

const bridge = async (query: string) => (await leader.get<Bridge>(`${RATIO}/bridge?${query}`)).body;
const end = async ({ id, facts }: GivenPerson, on: string, reason: string | null = null) => {
  const [employment] = facts.employments;
  const answer = await officer.post(
    `/api/profiles/${id}/facts/employments/${employment!.id}/end`,
    { on, reason },
    match(employment!.version),
  );
  if (answer.status !== 200) throw new Error(answer.text);
};
const work = (person: GivenPerson, unit: GivenUnit, startsOn: string, category = 'CC') =>
  given.fact(person, 'employments', { unitId: unit.id, category, startsOn, position: 'Chuyên viên', seenOn: '2026-06-30' });
const degree = (person: GivenPerson, level: string, startsOn: string) =>
  given.fact(person, 'qualifications', { track: 'professional', level, startsOn, seenOn: '2026-06-30' });
const termsOf = ({ terms }: Bridge) =>
  Object.fromEntries(terms.map(({ term, numerator, denominator }) => [term, [numerator, denominator]]));

/** Whatever happened, the terms are the whole change, and each opens as many people as it says. */
async function expectWhole(query: string): Promise<Bridge> {
  const found = await bridge(query);
  const sum = (of: (term: Term) => number) => found.terms.reduce((all, term) => all + of(term), 0);
  expect([query, sum(({ numerator }) => numerator)]).toEqual([query, found.to.numerator - found.from.numerator]);
  expect([query, sum(({ denominator }) => denominator)]).toEqual([query, found.to.denominator - found.from.denominator]);
  if (found.denominatorEffect !== null)
    expect(Math.round((sum(({ points }) => points!) + found.denominatorEffect) * 1e6)).toBe(
      Math.round(found.to.rate! * 1e6) - Math.round(found.from.rate! * 1e6),
    );
  for (const { term, people } of found.terms) {
    const { body } = await leader.get<{ total: number; items: object[] }>(`${RATIO}/bridge/people?${query}&term=${term}&limit=200`);
    expect([query, term, body.total, body.items.length]).toEqual([query, term, people, people]);
  }
  return found;
}

describe('the change between two days', () => {
  let ward: GivenUnit;

  beforeAll(async () => {
    ward = await given.unit('Phường Biến Động');
    const other = await given.unit('Phường Bên Cạnh');
    const stays = await given.person({ unit: ward, degree: 'DH' });
    await degree(stays, 'ThS', '2025-06-30'); // graduated
    await given.person({ unit: ward, degree: 'ThS', startsOn: '2025-03-01' }); // hired
    await end(await given.person({ unit: ward, degree: 'TS', birthOn: '1963-05-01' }), '2025-05-01'); // of age
    await end(await given.person({ unit: ward, degree: 'ThS' }), '2025-08-01', 'nghỉ hưu trước tuổi');
    await end(await given.person({ unit: ward, degree: 'DH' }), '2025-04-01', 'thôi việc');
    const out = await given.person({ unit: ward, degree: 'ThS', fullName: 'Lê Văn Đi' });
    await end(out, '2025-09-01');
    await work(out, other, '2025-09-01');
    const inward = await given.person({ unit: other, degree: 'DH', fullName: 'Lê Văn Đến' });
    await end(inward, '2025-10-01');
    await work(inward, ward, '2025-10-01');
    const contract = await given.person({ unit: ward, degree: 'DH', category: 'HD111' });
    await end(contract, '2025-11-01');
    await work(contract, ward, '2025-11-01', 'VC');
    for (let index = 0; index < 3; index++) await given.person({ unit: ward, degree: 'DH' });
  });

  it('is told apart by what happened to people, and adds up', async () => {
    const found = await expectWhole(`from=2024-12-31&to=2025-12-31&unit=${ward.id}`);
    expect(termsOf(found)).toEqual({
      hired: [1, 1],
      moved_in: [0, 1],
      joined: [0, 1],
      reached: [1, 0],
      retired: [-2, -2],
      left: [0, -1],
      moved_out: [-1, -1],
    });
    expect([found.from.numerator, found.from.denominator, found.to.numerator, found.to.denominator]).toEqual([3, 8, 2, 7]);
  });

  it('knows nobody moving where the whole is asked', async () => {
    const found = await expectWhole('from=2024-12-31&to=2025-12-31');
    expect(termsOf(found)).not.toHaveProperty('moved_in');
    expect(termsOf(found)).not.toHaveProperty('moved_out');
  });

  it('begins, where that is asked, with what was known then: what was corrected since stands by itself', async () => {
    const [row] = await product.get(Database).readWhole((tx) => tx.query<{ now: Date }>(`select clock_timestamp() as now`));
    const person = await given.person({ unit: ward, degree: 'DH', fullName: 'Trần Thị Bổ Sung' });
    await degree(person, 'ThS', '2020-01-01');
    const query = `from=2024-12-31&to=2025-12-31&unit=${ward.id}&knownAt=${row!.now.toISOString()}`;
    const found = await expectWhole(query);
    expect(termsOf(found).corrected).toEqual([1, 1]);
    expect(found.from.denominator).toBe(8);
  });

  it('is also that of a definition, where another one holds on the later day', async () => {
    await officer.post(`${RATIO}/draft`);
    const { body } = await officer.get<{ content: object }>(`${RATIO}/draft`);
    await officer.put(`${RATIO}/draft`, { ...body.content, numerator: { degrees: ['TS'] } }, match(1));
    await officer.post(`${RATIO}/draft/publish`, { validFrom: '2026-01-01' }, match(2));
    const found = await expectWhole(`from=2025-12-31&to=2026-03-31&unit=${ward.id}`);
    expect([found.from.definitionVersion, found.to.definitionVersion]).toEqual([1, 2]);
    expect(termsOf(found)).toEqual({ definition: [-found.from.numerator, 0] });
  });

  it.each([
    ['from=2025-12-31&to=2025-12-31', 422, 'indicators.bridge_order'],
    ['from=2025-02-30&to=2025-12-31', 400, 'request.malformed'],
    ['from=2025-12-31', 400, 'request.invalid'],
  ])('asked by %s is refused', async (query, status, code) => {
    const answer = await leader.get<Bridge>(`${RATIO}/bridge?${query}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('units that merge', () => {
  it('make no jump: who was in a predecessor was there already', async () => {
    const [one, two, merged] = [await given.unit('Xã Một'), await given.unit('Xã Hai'), await given.unit('Xã Mới')];
    const people = [
      await given.person({ unit: one, degree: 'ThS' }),
      await given.person({ unit: one, degree: 'DH' }),
      await given.person({ unit: two, degree: 'TS' }),
    ];
    const change = (work_: (...args: Parameters<Parameters<Changes['write']>[2]>) => Promise<unknown>) =>
      product.get(Changes).write(systemActor, null, work_);
    await product
      .get(Database)
      .write((tx) =>
        tx.execute(`update organizations_unit_period set valid = daterange('2025-07-01', null) where unit_id = $1`, [merged.id]),
      );
    for (const person of people) {
      await end(person, '2025-07-01');
      await work(person, merged, '2025-07-01');
    }
    for (const unit of [one, two])
      await change((tx, made) =>
        product.get(UnitChanges).close(tx, made, unit.id, '2025-07-01', [{ unitId: merged.id, extent: 'whole' }] as never),
      );
    const found = await expectWhole(`from=2024-12-31&to=2025-12-31&unit=${merged.id}`);
    expect(found.terms).toEqual([]);
    expect([found.from.numerator, found.from.denominator, found.to.denominator]).toEqual([2, 3, 3]);
  });
});

describe('any history', () => {
  it('is explained to the last person, for every unit and any two days', async () => {
    const next = random(20_261);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
    const units = [await given.unit('Tỉnh Ngẫu Nhiên')];
    units.push(await given.unit('Huyện Ngẫu Nhiên', units[0]!), await given.unit('Sở Ngẫu Nhiên', units[0]!));
    const day = () => `20${pick(['21', '22', '23', '24', '25'])}-${pick(['01', '03', '06', '07', '09', '12'])}-${pick(['01', '15', '28'])}`;
    for (let index = 0; index < 40; index++) {
      const person = await given.person({
        unit: pick(units),
        degree: pick(['ThS', 'DH', null, 'TS', 'CD']),
        degreeOn: pick(['2018', '2022-06', null, '2023-05-05']),
        category: pick(['CC', 'VC', 'HD111', null]),
        birthOn: pick(['1963-02-02', '1964', '1990-01-01', null]),
        startsOn: pick(['2015-01-01', '2022', '2023-04', null]),
      });
      const events = Math.floor(next() * 3);
      if (events > 0) {
        const on = `2024-${pick(['02', '05', '08'])}-01`;
        await end(person, on, pick(['nghỉ hưu', 'thôi việc', null]));
        if (events > 1) await work(person, pick(units), pick([on, '2025-01-15']), pick(['CC', 'VC', 'HDK']));
      }
      if (next() < 0.3) await degree(person, pick(['ThS', 'TS']), day());
    }
    for (let index = 0; index < 12; index++) {
      const [from, to] = [day(), day()].sort() as [string, string];
      if (from === to) continue;
      const unit = pick(units);
      const found = await expectWhole(`from=${from}&to=${to}&unit=${unit.id}`);
      for (const [onDay, side] of [
        [from, found.from],
        [to, found.to],
      ] as const) {
        const { body } = await leader.get<End>(`${RATIO}/measure?unit=${unit.id}&onDay=${onDay}`);
        expect([onDay, body.numerator, body.denominator]).toEqual([onDay, side.numerator, side.denominator]);
      }
    }
  });
});
