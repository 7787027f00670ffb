import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Clock, dayInVietnam } from '#libs/kernel';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { recordedAt } from '../harness/recorded-at.js';

interface Counts {
  readonly numerator: number;
  readonly remainder: number;
  readonly denominator: number;
  readonly rate: number | null;
  readonly status: string;
}
interface Measured extends Counts {
  readonly reason: string | null;
  readonly onDay: string;
  readonly toldAnewOn: string | null;
  readonly ofWhich: readonly { count: number }[];
  readonly groups?: readonly (Counts & { readonly code: string | null; readonly name: string })[];
  readonly code?: string;
}

interface Point {
  readonly onDay: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
}
interface Past {
  readonly items: readonly { readonly code: string; readonly points: readonly Point[] }[];
  readonly units: readonly { readonly unitId: string; readonly points: readonly Point[] }[];
}

/** Of each unit: how many with a postgraduate degree, and how many without. */
const PEOPLE = { large: [6, 8], small: [2, 7], middle: [5, 6] } as const;

/** Of the numbers that are told in November. */
const QUARTER = '2026-09-30';
let now = new Date('2026-11-24T03:00:00Z');
const clock: Clock = { now: () => now, today: () => dayInVietnam(now) };

let product: TestApplication;
let given: Given;
let [area, large, small, middle]: GivenUnit[] = [];
let observer: Client;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  given = await Given.registry(product);
  area = await given.unit('Khu vực');
  [large, small, middle] = [await given.unit('Lớn', area), await given.unit('Ít', area), await given.unit('Vừa', area)];
  for (const [unit, [postgraduate, other]] of [
    [large, PEOPLE.large],
    [small, PEOPLE.small],
    [middle, PEOPLE.middle],
  ] as const) {
    for (let at = 0; at < postgraduate; at++) await given.person({ unit: unit!, degree: 'ThS' });
    for (let at = 0; at < other; at++) await given.person({ unit: unit!, degree: 'DH' });
  }
  await recordedAt(product.database, '2026-08-01T00:00:00Z');
  [observer, leader] = [await product.userWith('observer', area), await product.userWith('leader', area)];
});
afterAll(() => product.stop());

const measure = async (client: Client, query = '') =>
  (await client.get<Measured>(`/api/indicators/postgraduate-rate/measure${query}`)).body;
const told = ({ groups = [] }: Measured) => groups.map(({ name, numerator, remainder }) => [name, numerator, remainder]);

describe('numbers for whoever may not open the people behind them', () => {
  it('are the same in all, and of units with few told together with another', async () => {
    const [seen, exact] = [await measure(observer, '?by=unit'), await measure(leader, '?by=unit')];
    expect([seen.numerator, seen.remainder, seen.rate]).toEqual([13, 21, exact.rate]);
    expect(told(exact)).toEqual([
      ['Ít', 2, 7],
      ['Lớn', 6, 8],
      ['Vừa', 5, 6],
    ]);
    expect(told(seen)).toEqual([
      ['Lớn', 6, 8],
      ['Các nhóm ít người, gộp lại', 7, 13],
    ]);
  });

  it.each(['gender', 'ageBand', 'category', 'field'])('tell of no few people by %s either', async (by) => {
    const { groups = [] } = await measure(observer, `?by=${by}`);
    expect(groups.length).toBeGreaterThan(0);
    for (const { numerator, remainder } of groups)
      for (const count of [numerator, remainder]) expect([by, count === 0 || count >= 5]).toEqual([by, true]);
  });

  it('are not told of the units below, whose difference would tell of few', async () => {
    for (const unit of [large, small, middle]) {
      const { code } = await measure(observer, `?unit=${unit!.id}`);
      expect(code).toBe('indicators.told_at_the_top');
      expect((await measure(leader, `?unit=${unit!.id}`)).denominator).toBeGreaterThan(0);
    }
    expect((await measure(observer, `?unit=${area!.id}`)).numerator).toBe(13);
  });

  it('are told for the end of the last quarter and of the years before it, and say until when', async () => {
    for (const query of ['', '?onDay=2026-11-24', `?onDay=${QUARTER}`])
      expect(await measure(observer, query)).toMatchObject({ onDay: QUARTER, toldAnewOn: '2027-01-01', denominator: 34 });
    expect(await measure(observer, '?onDay=2025-12-31')).toMatchObject({ onDay: '2025-12-31', denominator: 34 });
    expect(await measure(leader)).toMatchObject({ onDay: '2026-11-24', toldAnewOn: null });
    for (const query of ['?onDay=2026-11-23', '?onDay=2025-12-30', '?knownAt=2026-11-24T02:59:00Z', '?by=unit&onDay=2026-06-30']) {
      expect([query, (await measure(observer, query)).code]).toEqual([query, 'indicators.told_as_published']);
      expect([query, (await measure(leader, query)).code]).toEqual([query, undefined]);
    }
    const board = await observer.get<{ code: string; detail: string }>('/api/indicator-board?onDay=2026-11-23', {
      'accept-language': 'en',
    });
    expect([board.body.code, board.body.detail]).toEqual(['indicators.told_as_published', expect.stringContaining('the last quarter')]);
    expect((await observer.get<{ detail: string }>('/api/indicator-board?onDay=2026-11-23')).body.detail).toContain('hết quý vừa qua');
  });

  it('are told one by one as on the board, whichever was asked first', async () => {
    const board = async () =>
      (await observer.get<{ items: (Counts & { code: string })[] }>('/api/indicator-board?onDay=2025-12-31')).body.items;
    for (const { code, numerator, remainder } of await board()) {
      const alone = await observer.get<Measured>(`/api/indicators/${code}/measure?onDay=2025-12-31`);
      expect([code, alone.status]).toEqual([code, 200]);
      expect([code, alone.body.numerator, alone.body.remainder]).toEqual([code, numerator, remainder]);
    }
    expect((await board()).length).toBeGreaterThan(10);
  });

  it('have a past: of each year-end what the chart tells of an indicator, and of units what that day alone tells', async () => {
    const { items, units } = (await observer.get<Past>('/api/indicator-board/past?code=postgraduate-rate')).body;
    expect(items.length).toBeGreaterThan(5);
    for (const { code, points } of items) {
      const { body: chart } = await observer.get<{ actual: Point[] }>(`/api/indicators/${code}/trajectory`);
      const shown = chart.actual.filter(({ onDay, rate }) => onDay > '2020' && onDay.endsWith('-12-31') && rate !== null);
      expect([code, points]).toEqual([
        code,
        shown.map(({ onDay, numerator, denominator, rate }) => ({ onDay, numerator, denominator, rate })),
      ]);
    }
    const days = [2020, 2021, 2022, 2023, 2024, 2025].map((year) => `${year}-12-31`);
    expect(items.find(({ code }) => code === 'postgraduate-rate')!.points.map(({ onDay }) => onDay)).toEqual(days);
    expect(units.map(({ unitId }) => unitId)).toEqual([large!.id]); // the two others only ever stand together
    for (const { onDay, numerator, denominator } of units[0]!.points) {
      const { groups = [] } = await measure(observer, `?by=unit&onDay=${onDay}`);
      expect(groups.find(({ code }) => code === large!.id)).toMatchObject({ numerator, denominator });
    }
    expect(units[0]!.points.map(({ onDay }) => onDay)).toEqual(days);
    const ofFew = await product.userWith('observer', small);
    const past = (await ofFew.get<Past>('/api/indicator-board/past?code=postgraduate-rate')).body;
    expect([past.items.filter(({ code }) => code === 'postgraduate-rate'), past.units]).toEqual([[], []]);
    const below = await observer.get<{ code: string }>(`/api/indicator-board/past?unit=${large!.id}`);
    expect(below.body.code).toBe('indicators.told_at_the_top');
  });

  it('are not told at all where there are few in the whole scope', async () => {
    const answer = await measure(await product.userWith('observer', small), '?by=unit');
    expect(answer).toMatchObject({ numerator: 0, remainder: 0, denominator: 0, rate: null, status: 'not_measurable', ofWhich: [] });
    expect(answer.groups).toBeUndefined();
    expect(answer.reason).toContain('dưới 5 người');
  });

  it('are exact where the same user may open the people', async () => {
    const both = await product.userWith('observer', area);
    await product.grant(both.username, 'leader', small!);
    expect(await measure(both, `?unit=${small!.id}`)).toMatchObject({ numerator: 2, remainder: 7 });
    expect((await measure(both, `?unit=${large!.id}`)).code).toBe('indicators.told_at_the_top');
  });

  it('never isolate few, whichever two answers are subtracted', async () => {
    const answers = [
      await measure(observer),
      ...(await Promise.all(['unit', 'gender', 'category', 'ageBand', 'field'].map((by) => measure(observer, `?by=${by}`)))),
    ];
    const counts = answers.flatMap((answer) =>
      [answer, ...(answer.groups ?? [])].map(({ numerator, remainder }) => ({ numerator, remainder })),
    );
    for (const one of counts)
      for (const other of counts)
        for (const part of ['numerator', 'remainder'] as const) {
          const difference = Math.abs(one[part] - other[part]);
          const nested = one[part] === answers[0]![part] || other[part] === answers[0]![part]; // a group of the whole: what is left is a group too
          if (nested) expect([one, other, difference === 0 || difference >= 5]).toEqual([one, other, true]);
        }
  });
});

describe('two days of one quarter, and whatever is recorded between them', () => {
  const QUESTIONS = [
    ...['', '?by=unit', '?by=gender', '?by=category', '?by=ageBand', '?by=field', '?onDay=2025-12-31', '?onDay=2024-12-31&by=unit'].map(
      (query) => `/api/indicators/postgraduate-rate/measure${query}`,
    ),
    '/api/indicators/postgraduate-rate/trajectory',
    '/api/indicator-board',
    '/api/indicator-board?onDay=2025-12-31',
    '/api/indicator-board/past?code=postgraduate-rate',
  ];
  /** By processes that have heard nothing of it yet: what one of them keeps in mind is no answer to the question. */
  async function heard(on: string, language: 'vi' | 'en'): Promise<string[]> {
    now = new Date(`${on}T03:00:00Z`);
    const beside = await product.beside({ clock });
    const asker = await product.userWith('observer', area);
    const answers: string[] = [];
    for (const path of QUESTIONS) answers.push((await asker.at(beside.app).get(path, { 'accept-language': language })).text);
    await beside.stop();
    return answers;
  }
  const version = (of: { version: number }) => ({ 'if-match': `"v${of.version}"` });

  /** Of everything that a number could tell: who came, studied, left, moved, was put right, taken back, or agreed to something. */
  async function muchIsRecorded(): Promise<void> {
    const unit = large!;
    await given.person({ unit, degree: 'ThS', degreeOn: '2019-06-30', startsOn: '2015-01-01' }); // as if always there
    const [studied, moved, archived] = [
      await given.person({ unit }),
      await given.person({ unit, degree: 'TS' }),
      await given.person({ unit }),
    ];
    await given.fact(studied, 'qualifications', { track: 'professional', level: 'ThS', startsOn: '2018-01-01', seenOn: '2026-06-30' });
    const path = ({ id }: { id: string }) => `/api/profiles/${id}`;
    const done = async (answer: Promise<{ status: number; text: string }>) => {
      const { status, text } = await answer;
      if (status >= 300) throw new Error(text);
    };
    await done(given.officer.post(`${path(moved)}/transfer`, { unitId: small!.id, on: '2026-07-01' }, version(moved)));
    await done(given.officer.delete(path(archived), { reason: 'nhập trùng' }, version(archived)));
    const { items } = (
      await leader.get<{ items: { profile: { id: string } }[] }>('/api/indicators/postgraduate-rate/people?part=numerator&limit=9')
    ).body;
    const [left, corrected, undone] = await Promise.all(
      items.slice(0, 3).map(async ({ profile }) => (await given.officer.get<GivenPerson>(path(profile))).body),
    );
    const fact = (person: GivenPerson, kind: 'employments' | 'qualifications' | 'identities') => ({
      door: `${path(person)}/facts/${kind}/${person.facts[kind][0]!.id}`,
      seen: version(person.facts[kind][0]!),
    });
    const [employment, degree, identity] = [fact(left!, 'employments'), fact(undone!, 'qualifications'), fact(corrected!, 'identities')];
    await done(given.officer.post(`${employment.door}/end`, { on: '2025-06-01' }, employment.seen));
    await done(given.officer.delete(degree.door, { reason: 'nhầm' }, degree.seen));
    await done(given.officer.patch(identity.door, { gender: 'NU', birthOn: '1999-01-01' }, identity.seen));
    await given.person({ kind: 'expert', unit, degree: 'TS' }); // who agrees to being listed
  }

  it('are answered alike, to the byte, in both languages, and otherwise when the next quarter has begun', async () => {
    const before = { vi: await heard('2026-10-01', 'vi'), en: await heard('2026-10-02', 'en') };
    for (const user of [given.officer, leader]) await user.signIn(user.username, product.password); // a session does not last for weeks
    const exact = await measure(leader);
    await muchIsRecorded();
    expect((await measure(leader)).numerator).not.toBe(exact.numerator);
    expect(await heard('2026-12-31', 'vi')).toEqual(before.vi);
    expect(await heard('2026-12-30', 'en')).toEqual(before.en);
    await recordedAt(product.database, '2026-12-01T00:00:00Z', '2026-09-01');
    const next = await heard('2027-01-01', 'vi');
    expect(next.filter((answer, at) => answer !== before.vi[at])).toHaveLength(QUESTIONS.length);
  }, 120_000);

  it('have none where nobody was on record when the quarter ended, and say so', async () => {
    now = new Date('2026-07-15T03:00:00Z'); // before anything was recorded here
    const beside = await product.beside({ clock });
    const asker = (await product.userWith('observer', area)).at(beside.app);
    const { body } = await asker.get<Measured>('/api/indicators/postgraduate-rate/measure');
    expect(body).toMatchObject({ onDay: '2026-06-30', denominator: 0, status: 'not_measurable', toldAnewOn: '2026-10-01' });
    expect(body.reason).toContain('Chưa có số liệu công bố');
    await asker.put('/api/session/language', { language: 'en' });
    expect((await asker.get<Measured>('/api/indicators/postgraduate-rate/measure')).body.reason).toContain('No numbers are published yet');
    await beside.stop();
  });
});
