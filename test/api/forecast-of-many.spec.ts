import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DayCounts } from '#libs/indicators';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { PastHeads } from '#libs/talent';
import { Given, type GivenPerson } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import { until } from '../harness/outbox-process.js';

interface Forecast {
  readonly history: readonly { readonly from: string; readonly converted: number }[];
  readonly historyCountedAt: string | null;
  readonly status: string;
  readonly counting?: { readonly onDay: string };
}

const clock = fixedClock('2026-11-24T03:00:00Z');
const CODE = 'postgraduate-rate';
const FORECAST = `/api/indicators/${CODE}/forecast`;
let product: TestApplication;
let given: Given;
let person: GivenPerson;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  given = await Given.registry(product);
  for (const degreeOn of ['2012-06-30', '2023-05-02', '2024-06-30', '2025-07-01'])
    await given.person({ degree: 'ThS', degreeOn, startsOn: '2015-01-01', seenOn: '2015-01-01' });
  person = await given.person({ degree: 'DH', degreeOn: '2010-06-30', startsOn: '2015-01-01', seenOn: '2015-01-01' });
  product.get(DayCounts).atOnce = 3; // as if these were a country
  product.get(PastHeads).mostPeople = 3;
});
afterAll(() => product.stop());

const forecast = () => given.officer.get<Forecast>(FORECAST);
const convertedIn = ({ history }: Forecast) => history.map(({ converted }) => converted);

describe('the forecast of very many people', () => {
  it('keeps nobody waiting: it says how far the years are that it is made of, and the board stands as measured meanwhile', async () => {
    const goal = { value: '0.9', by: '2030-12-31', baselineValue: '0.1', baselineDay: '2025-12-31', spread: 'linear' };
    expect((await given.officer.post(`/api/indicators/${CODE}/goals`, { unitId: given.root.id, ...goal })).status).toBe(201);
    const board = await given.officer.get<{ items: { code: string; status: string }[] }>('/api/indicator-board');
    expect(board.status).toBe(200);
    expect(board.body.items.find(({ code }) => code === CODE)!.status).toBe('on_track');
    const first = await forecast();
    expect([first.status, first.headers['retry-after'], typeof first.body.counting!.onDay]).toEqual([202, '2', 'string']);
  });

  it('is the same as of fewer people once these years are counted, and says when they were', async () => {
    await until(async () => (await forecast()).status === 200);
    const { historyCountedAt, ...found } = (await forecast()).body;
    expect(Date.parse(historyCountedAt!)).not.toBeNaN();
    const beside = await product.beside({ clock }); // where a day of so few is counted at once
    const { body } = await given.officer.at(beside.app).get<Forecast>(FORECAST);
    await beside.stop();
    expect(body).toEqual({ ...found, historyCountedAt: null });
    expect(convertedIn(body)).toEqual([1, 1, 1]);
  });

  it('goes on with what was counted when records are changed, and is counted anew a day later', async () => {
    await given.fact(person, 'qualifications', { track: 'professional', level: 'ThS', startsOn: '2024-03-01', seenOn: '2024-03-01' });
    const after = await forecast();
    expect([after.status, convertedIn(after.body)]).toEqual([200, [1, 1, 1]]);
    await product.get(Database).write((tx) => tx.execute(`update indicators_day_count set counted_at = counted_at - interval '1 day'`));
    await given.fact(person, 'qualifications', { track: 'it', level: 'TH_CB' });
    await until(async () => {
      const { body } = await forecast();
      const lately = Date.now() - 3_600_000;
      return convertedIn(body).join() === '1,2,1' && Date.parse(body.historyCountedAt!) > lately; // of each of the years
    });
  });
});
