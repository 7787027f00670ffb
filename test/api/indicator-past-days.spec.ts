import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DayCounts, DayCountWork } from '#libs/indicators';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { PastHeads } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import { until } from '../harness/outbox-process.js';

interface Measured {
  readonly numerator: number;
  readonly denominator: number;
  readonly groups?: { code: string | null; denominator: number }[];
  readonly counting?: { id: string; onDay: string; done: number; total: number | null };
}

const RATIO = '/api/indicators/postgraduate-rate/measure';
let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let person: GivenPerson;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  ward = await given.unit('Phường Đông');
  for (const degree of ['ThS', 'CKI', 'DH', 'DH', null]) await given.person({ unit: ward, degree });
  person = await given.person({ degree: 'DH' });
  product.get(DayCounts).atOnce = 3; // as if these were a country
  product.get(PastHeads).mostPeople = 3;
});
afterAll(() => product.stop());

const ask = (query: string) => given.officer.get<Measured>(`${RATIO}?${query}`);
const answered = async (query: string) => {
  await until(async () => (await ask(query)).status === 200);
  return ask(query);
};
const byHand = async (query: string): Promise<Measured> => {
  product.get(DayCounts).atOnce = 500_000;
  const { body } = await ask(`${query}&knownAt=${new Date(Date.now() + 60_000).toISOString()}`);
  product.get(DayCounts).atOnce = 3;
  return body;
};

describe('a past day of very many people', () => {
  it('is counted in the background, says how far it is, and is read from then on', async () => {
    const first = await ask('onDay=2024-05-15&by=unit');
    expect([first.status, first.body.counting]).toEqual([202, expect.objectContaining({ onDay: '2024-05-15', done: expect.any(Number) })]);
    expect(first.headers['retry-after']).toBe('2');
    const { body, headers } = await answered('onDay=2024-05-15&by=unit');
    expect(headers['x-counted-by']).toBe('stored');
    const { knownAt: _, ...expected } = (await byHand('onDay=2024-05-15&by=unit')) as Measured & { knownAt: string };
    expect(body).toMatchObject(expected);
    expect([body.numerator, body.denominator]).toEqual([2, 6]);
  });

  it('is counted once, however many ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('onDay=2023-03-10')));
    expect(new Set(answers.map(({ body }) => body.counting?.id)).size).toBe(1);
    await answered('onDay=2023-03-10');
  });

  it('is counted anew once a record was changed, and as known at a time it stays as it was', async () => {
    const known = `onDay=2022-06-01&knownAt=${new Date().toISOString()}`;
    const before = (await answered('onDay=2022-06-01')).body;
    const then = (await answered(known)).body;
    await given.fact(person, 'qualifications', { track: 'professional', level: 'TS', startsOn: '2020-01-01' });
    expect((await ask('onDay=2022-06-01')).status).toBe(202);
    expect((await answered('onDay=2022-06-01')).body.numerator).toBe(before.numerator + 1);
    expect((await ask(known)).body).toEqual(then);
  });

  it('is counted at once where the unit is small', async () => {
    const small = await given.unit('Phường Nhỏ');
    await given.person({ unit: small, degree: 'ThS' });
    expect(await ask(`onDay=2024-05-15&unit=${small.id}`)).toMatchObject({ status: 200, body: { numerator: 1, denominator: 1 } });
  });

  it('is counted again by a job that was cut off, and a job that runs twice changes nothing', async () => {
    const { body } = await ask('onDay=2021-06-01');
    const done = await answered('onDay=2021-06-01');
    await product.get(DayCountWork).run({ countId: body.counting!.id });
    expect((await ask('onDay=2021-06-01')).body).toEqual(done.body);
    await product
      .get(Database)
      .write((tx) => tx.execute(`update indicators_day_count set state = 'counting' where id = $1`, [body.counting!.id]));
    await product.get(DayCountWork).run({ countId: body.counting!.id });
    expect((await ask('onDay=2021-06-01')).body).toEqual(done.body);
  });
});
