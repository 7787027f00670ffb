import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DayCounts, DayCountWork } from '#libs/indicators';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { PastHeads } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
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

  it('keeps nobody waiting for a connection, though more ask at once than there are connections', async () => {
    const days = Array.from({ length: 60 }, (_, at) => `2021-${String((at % 12) + 1).padStart(2, '0')}-${11 + Math.floor(at / 12)}`);
    const answers = await Promise.all(days.map((day) => ask(`onDay=${day}`)));
    expect(answers.map(({ status }) => status)).toEqual(days.map(() => 202));
    expect(new Set(answers.map(({ body }) => body.counting?.id)).size).toBe(days.length);
    await until(async () => (await ask(`onDay=${days.at(-1)}`)).status === 200);
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

describe('the people, the board and the bridge of a past day of very many people', () => {
  const DAY = '2024-05-15';
  interface Listed {
    readonly items: { profile: { id: string; fullName: string }; rule: { text: string } }[];
    readonly next: string | null;
    readonly total: number;
    readonly counting?: { onDay: string };
  }

  const get = <Body>(path: string, as: Client = given.officer) => as.get<Body & { counting?: { onDay: string } }>(`/api/${path}`);
  const answeredAt = async <Body>(path: string, as: Client = given.officer) => {
    await until(async () => (await get(path, as)).status === 200);
    return (await get<Body>(path, as)).body;
  };
  /** The same as those few would be answered at once. */
  const atOnce = async <Body>(path: string, as: Client = given.officer): Promise<Body> => {
    product.get(DayCounts).atOnce = 500_000;
    const { body, status } = await get<Body>(path, as);
    product.get(DayCounts).atOnce = 3;
    expect(status).toBe(200);
    return body;
  };

  it('are answered later with how far the count is, and then as they would have been at once', async () => {
    for (const path of [
      `indicator-board?onDay=${DAY}`,
      `indicators/postgraduate-rate/people?part=numerator&onDay=${DAY}`,
      `indicators/postgraduate-rate/people?part=remainder&onDay=${DAY}&by=unit&group=${ward.id}`,
      `indicators/postgraduate-rate/people?part=unknown&onDay=${DAY}&by=gender&group=`,
      `indicators/postgraduate-rate/bridge?from=2014-12-31&to=${DAY}`,
      `indicators/postgraduate-rate/bridge?from=2015-12-31&to=2026-11-24&knownAt=${new Date().toISOString()}`,
    ]) {
      const first = await get(path);
      expect([path, first.status, first.headers['retry-after'], typeof first.body.counting!.onDay]).toEqual([path, 202, '2', 'string']);
      expect([path, await answeredAt<object>(path)]).toEqual([path, await atOnce<object>(path)]);
    }
    expect((await get(`indicator-board?onDay=${DAY}`)).headers['x-counted-by']).toBe('stored');
  });

  it('are listed page by page, and a list that was counted anew goes on behind the same person', async () => {
    for (const fullName of ['Trần Thị Ân', 'Trần Thị Yến']) await given.person({ unit: ward, degree: 'DH', fullName });
    const list = 'indicators/postgraduate-rate/people?part=remainder&onDay=2020-04-01';
    const whole = await answeredAt<Listed>(list);
    expect(whole).toMatchObject({ total: whole.items.length, next: null });
    expect(whole.items.length).toBeGreaterThan(2);
    const paged = `${list}&limit=2`;
    const first = await answeredAt<Listed>(paged);
    const late = await given.person({ unit: ward, degree: 'DH', fullName: 'Trần Văn Á' }); // stands before everybody listed so far
    expect((await get(`${paged}&after=${first.next}`)).status).toBe(202);
    const rest = await answeredAt<Listed>(`${list}&limit=200&after=${first.next}`);
    expect([...first.items, ...rest.items].map(({ profile }) => profile.id)).toEqual(whole.items.map(({ profile }) => profile.id));
    expect((await answeredAt<Listed>(list)).items[0]!.profile.id).toBe(late.id);
  });

  it('opens of every reason of the bridge exactly the people it counts', async () => {
    const bridge = `indicators/postgraduate-rate/bridge`;
    const query = `from=2014-12-31&to=${DAY}`;
    const { terms } = await answeredAt<{ terms: { term: string; people: number }[] }>(`${bridge}?${query}`);
    expect(terms.length).toBeGreaterThan(0);
    for (const { term, people } of terms) {
      const path = `${bridge}/people?term=${term}&${query}`;
      const found = await answeredAt<Listed>(path);
      expect([term, found.total, found.items.length]).toEqual([term, people, people]);
      const expected = await atOnce<Listed>(path);
      const ids = ({ items }: Listed) => items.map(({ profile, rule }) => [profile.id, rule.text]).sort();
      expect(ids(found)).toEqual(ids(expected));
    }
  });

  it('are never given to whoever reaches fewer people than they were counted over', async () => {
    const other = await given.unit('Phường Tây');
    for (const degree of ['TS', 'ThS', 'DH', 'DH']) await given.person({ unit: other, degree });
    for (const path of [
      'indicator-board?onDay=2019-05-15',
      'indicators/postgraduate-rate/people?part=numerator&onDay=2019-05-15',
      'indicators/postgraduate-rate/bridge?from=2014-12-31&to=2019-05-15',
    ]) {
      const all = await answeredAt<object>(path);
      for (const unit of [ward, other]) {
        const leader = await product.userWith('leader', unit);
        expect((await get(path, leader)).status).toBe(202);
        const own = await answeredAt<object>(path, leader);
        expect(own).not.toEqual(all);
        expect(own).toEqual(await atOnce<object>(path, leader));
      }
    }
    const { items } = await answeredAt<Listed>(
      'indicators/postgraduate-rate/people?part=numerator&onDay=2019-05-15',
      await product.userWith('leader', other),
    );
    expect(items).toHaveLength(2);
  });
});

describe('the last year-ends of very many people', () => {
  interface Points {
    readonly points: { onDay: string; numerator: number; denominator: number }[];
  }
  const CODE = 'postgraduate-rate';
  const past = async () => {
    const { body, status } = await given.officer.get<{ items: (Points & { code: string })[]; units: (Points & { unitId: string })[] }>(
      `/api/indicator-board/past?code=${CODE}`,
    );
    expect(status).toBe(200);
    const own = (points: Points['points'] = []) =>
      points.map(({ onDay, numerator, denominator }) => `${onDay} ${numerator}/${denominator}`);
    return {
      whole: own(body.items.find(({ code }) => code === CODE)?.points),
      ward: own(body.units.find(({ unitId }) => unitId === ward.id)?.points),
    };
  };

  it('are those that were counted and still hold, or were frozen: nobody waits and nothing is counted for them', async () => {
    const counts = () =>
      product.get(Database).readWhole((tx) => tx.query(`select c.key, c.asked_at from indicators_day_count c order by c.key`));
    const before = await counts();
    expect(await past()).toEqual({ whole: [], ward: [] });
    expect(await counts()).toEqual(before);

    const leader = await product.userWith('leader');
    const freeze = { indicator: CODE, unitId: given.root.id, onDay: '2022-12-31', title: 'Báo cáo năm 2022' };
    expect((await leader.post('/api/snapshots', freeze)).status).toBe(202);
    await until(async () => (await past()).whole.length === 1);
    const whole = (await answered('onDay=2024-12-31')).body;
    const apart = (await answered('onDay=2023-12-31&by=unit')).body;
    const found = await past();
    expect(found.whole.map((point) => point.slice(0, 10))).toEqual(['2022-12-31', '2023-12-31', '2024-12-31']);
    expect(found.whole[2]).toBe(`2024-12-31 ${whole.numerator}/${whole.denominator}`);
    expect(found.ward.map((point) => Number(point.split('/')[1]))).toEqual([
      apart.groups!.find(({ code }) => code === ward.id)!.denominator,
    ]);

    await given.fact(person, 'qualifications', { track: 'it', level: 'TH_CB' });
    await until(async () => (await past()).whole.length === 1); // what was frozen stays
    expect((await past()).whole).toEqual(found.whole.slice(0, 1));
  });
});
