import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Counting, GROUPINGS, type Grouping, Questions } from '#libs/indicators';
import { fixedClock } from '#libs/kernel';
import { boundsSql, Database, subtree } from '#libs/platform';
import { type Criteria, CriteriaCompiler, HeadCount, HOME_PATH } from '#libs/talent';
import { yearByBridge } from '../builders/bridged-year.js';
import { cardsIn, type DrawnCard, drawnCard, drawnCriteria, PATHS } from '../builders/drawn-cards.js';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

const TODAY = '2026-11-24';
/** The long form draws as many questions as the promise says. */
const QUESTIONS = process.env.HEADS === 'long' ? 10_000 : 250;
const CHILDREN = ['1.2.', '1.20.', '1.21.'].map((path) => ({ id: path, name: path, path }));

let product: TestApplication;
let given: Given;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock(`${TODAY}T03:00:00Z`) });
  given = await Given.registry(product);
});
afterAll(() => product.stop());

describe('a number of today from the index', () => {
  const cards: DrawnCard[] = fc.sample(drawnCard, { numRuns: 400, seed: 11 });
  beforeAll(async () => {
    await product.get(Database).write((tx) => cardsIn(tx, cards));
    product.get(HeadCount).start();
    await until(async () => product.get(HeadCount).includes !== null);
  });
  afterAll(() =>
    product.get(Database).write((tx) =>
      cardsIn(
        tx,
        [],
        cards.map(({ id }) => id),
      ),
    ),
  );

  /** What the index and the cards say of one definition. */
  async function both(
    kind: 'stock' | 'flow',
    population: Criteria,
    numerator: Criteria,
    within: readonly string[] | null,
    by: Grouping | null,
  ) {
    const counting = product.get(Counting);
    const scope = {
      unit: null,
      ranges: within?.map(subtree) ?? null,
      children: CHILDREN,
      missing: false,
      opens: true,
      ofPredecessors: false,
      partial: [],
      opened: [],
    };
    const definition = {
      ...WORDS,
      kind,
      cohortYears: null,
      population: [{ criteria: population }],
      numerator,
      direction: 'at_least' as const,
      unknownRule: 'in_denominator' as const,
      ofWhich: ['ThS', 'TS'],
    };
    const heads = await counting.ready({ onDay: null, knownAt: null });
    const byIndex = counting.byIndex(heads, definition, TODAY, scope, by);
    const byCards = await product.get(Database).readWhole(async (tx) => {
      const sql = await product.get(CriteriaCompiler).prepare(tx, {}, 'whole', TODAY);
      const parts = product.get(Questions).parts(sql, definition, TODAY);
      const where = scope.ranges === null ? 'true' : boundsSql(scope.ranges, [HOME_PATH], sql.parameters);
      return counting.count(
        tx,
        { definition, scope, day: TODAY, knownAt: null, source: 'talent_card', some: null, where, parts, sql, published: null },
        by,
        null,
      );
    });
    expect([byIndex?.by, byCards.by]).toEqual(['index', 'cards']);
    return { byIndex: told(byIndex!), byCards: told(byCards) };
  }

  it('is that of the cards, by any definition, within any units, in all and apart', async () => {
    const scope = fc.option(fc.uniqueArray(fc.constantFrom(...PATHS), { maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('stock', 'flow'),
        drawnCriteria,
        drawnCriteria,
        scope,
        fc.option(fc.constantFrom(...GROUPINGS)),
        async (...asked) => {
          const { byIndex, byCards } = await both(...asked);
          expect(byIndex).toEqual(byCards);
        },
      ),
      { numRuns: QUESTIONS },
    );
  }, 600_000);

  it('is left to the cards where the definition asks for what the index does not know', async () => {
    const counting = product.get(Counting);
    const heads = await counting.ready({ onDay: null, knownAt: null });
    const scope = { unit: null, ranges: null, children: [], missing: false, opens: true, ofPredecessors: false, partial: [], opened: [] };
    const counted = (numerator: Criteria, kind: 'stock' | 'cohort' = 'stock') => ({
      kind,
      cohortYears: null,
      population: [{ criteria: {} }],
      numerator,
      direction: 'at_least' as const,
      unknownRule: 'beside' as const,
    });
    for (const asked of [
      counted({ retiresBefore: '2030-01-01' }),
      counted({ fields: ['YT'], fieldLevelAtLeast: 3 }),
      counted({ gender: ['NU'] }, 'cohort'),
    ])
      expect(counting.byIndex(heads, asked, TODAY, scope, null)).toBeNull();
    expect(counting.byIndex(heads, counted({ gender: ['NU'] }), '2025-12-31', scope, null)).toBeNull();
    expect(await counting.ready({ onDay: null, knownAt: `${TODAY}T00:00:00Z` })).toBeNull();
  });
});

describe('a number of a past day from its index', () => {
  const DOOR = '/api/indicators';
  const YEAR_ENDS = Array.from({ length: 10 }, (_, at) => `${2016 + at}-12-31`);
  const CODES = [
    'postgraduate-rate',
    'young-rate',
    'women-postgraduate-rate',
    'priority-field-rate',
    'recruits-postgraduate-rate',
    'language-rate',
  ];
  let units: GivenUnit[];
  let leader: Client;
  let next: () => number;

  beforeAll(async () => {
    next = random(20_261_129);
    const ward = await given.unit('Phường Một');
    units = [ward, await given.unit('Trường Một', ward), await given.unit('Phường Hai')];
    leader = await product.userWith('leader');
    for (let at = 0; at < 40; at++) {
      const person = await somebody();
      if (at % 3 === 0) await speaks(person);
    }
  });

  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  const somebody = () =>
    given.person({
      unit: pick(units),
      gender: pick(['NAM', 'NU', null]),
      birthOn: pick(['1970', '1985-03', '1990-08-15', null]),
      category: pick(['CB', 'CC', 'VC', 'HD111', 'CC_XA', null]),
      degree: pick(['TS', 'ThS', 'DH', 'CKI', null]),
      degreeOn: pick(['2012', '2018-06', '2020-01-15', '2023', null]),
      startsOn: pick(['2010-05-01', '2016', '2019-09-01', '2022-03', null]),
      fields: pick([[], ['CNTT'], ['YT', 'CNTT']]),
    });
  const speaks = (person: GivenPerson) =>
    given.fact(person, 'qualifications', {
      track: 'language',
      language: 'Anh',
      level: pick(['KNL_B2', 'KNL_B4', null]),
      startsOn: pick(['2015', '2021']),
    });
  const measured = async (code: string, query: string) => {
    const { body, headers } = await leader.get<Record<string, unknown>>(`${DOOR}/${code}/measure?${query}`);
    const { knownAt: _, ...answer } = body;
    return { answer, by: headers['x-counted-by'] };
  };

  /** Asked as it is known at this moment, the cards are counted by their definition. */
  async function compare(): Promise<void> {
    const now = new Date(Date.now() + 60_000).toISOString();
    for (const day of YEAR_ENDS)
      for (const code of CODES) {
        const query = `onDay=${day}&by=${pick(GROUPINGS)}${pick(['', `&unit=${units[0]!.id}`])}`;
        const [byIndex, byCards] = [await measured(code, query), await measured(code, `${query}&knownAt=${now}`)];
        expect([day, code, byIndex.by, byCards.by]).toEqual([day, code, 'index', 'cards']);
        expect([query, byIndex.answer]).toEqual([query, byCards.answer]);
      }
  }

  it('is kept from the second time on that the year-ends are asked for, and is that of the definition', async () => {
    const before = (await leader.get<object>(`${DOOR}/postgraduate-rate/trajectory`)).body;
    await until(async () => {
      for (const day of YEAR_ENDS) if ((await measured('postgraduate-rate', `onDay=${day}`)).by !== 'index') return false;
      return true;
    });
    await compare();
    expect((await leader.get<object>(`${DOOR}/postgraduate-rate/trajectory`)).body).toEqual(before);
  }, 120_000);

  it('is kept of any other day from the second time on, and then is that of the definition too', async () => {
    for (const day of Array.from(
      { length: 4 },
      () => `20${14 + Math.floor(next() * 12)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`,
    )) {
      const query = `onDay=${day}&by=category`;
      const byCards = await measured('postgraduate-rate', query);
      expect([day, byCards.by]).toEqual([day, 'cards']);
      await until(async () => (await measured('postgraduate-rate', query)).by === 'index');
      expect([day, (await measured('postgraduate-rate', query)).answer]).toEqual([day, byCards.answer]);
    }
  }, 120_000);

  it('tells what happened in the last years as the bridges between them do', async () => {
    const leaves = async (on: string, reason: string | null) => {
      const { id, facts } = await given.person({
        unit: pick(units),
        degree: 'ThS',
        category: 'CC',
        startsOn: '2012-01-01',
        birthOn: '1966-01-01',
      });
      const [employment] = facts.employments;
      const door = `/api/profiles/${id}/facts/employments/${employment!.id}/end`;
      await given.officer.post(door, { on, reason }, { 'if-match': `"v${employment!.version}"` });
    };
    for (const on of ['2023-03-01', '2024-08-01', '2025-08-01'])
      for (const reason of [null, 'nghỉ hưu trước tuổi', 'thôi việc']) await leaves(on, reason);
    const moved = await given.person({ unit: units[0]!, degree: 'ThS', category: 'VC', startsOn: '2012-01-01' });
    await given.fact(moved, 'employments', { unitId: units[1]!.id, category: 'VC', startsOn: '2024-02-01', endPrevious: true });
    for (const unit of ['', `&unit=${units[0]!.id}`]) {
      const { body } = await leader.get<{ history: Record<string, unknown>[] }>(`${DOOR}/postgraduate-rate/forecast?${unit}`);
      const told = [];
      for (const year of [2023, 2024, 2025]) told.push(await yearByBridge(leader, year, unit));
      expect(body.history).toEqual(told);
      expect(told.some(({ left }) => left > 0)).toBe(true);
    }
  }, 120_000);

  it('follows whatever is recorded of that day later', async () => {
    const graduate = await given.person({ unit: units[0]!, degree: 'DH', startsOn: '2012-01-01', category: 'CC', birthOn: '1980-01-01' });
    const numerator = async () => (await measured('postgraduate-rate', 'onDay=2019-12-31')).answer.numerator as number;
    const before = await numerator();
    await given.fact(graduate, 'qualifications', { track: 'professional', level: 'ThS', startsOn: '2015-06-30', seenOn: '2015-06-30' });
    expect(await numerator()).toBe(before + 1);
    const [employment] = graduate.facts.employments;
    const ended = await given.officer.post(
      `/api/profiles/${graduate.id}/facts/employments/${employment!.id}/end`,
      { on: '2018-01-01' },
      { 'if-match': `"v${employment!.version}"` },
    );
    expect(ended.status).toBeLessThan(300);
    expect(await numerator()).toBe(before);
    for (let at = 0; at < 5; at++) await somebody();
    await compare();
  }, 120_000);
});

const WORDS = {
  code: 'drawn',
  version: 1,
  plan: null,
  name: { vi: 'Thử', en: 'Drawn' },
  describes: { vi: 'Thử', en: 'Drawn' },
  unitOfCounting: 'person',
  legalSource: { vi: 'Thử', en: 'Drawn' },
  validFrom: '2020-01-01',
  validUntil: null,
  target: null,
};

type Rows = readonly { readonly part: string; readonly why: string | null; readonly count: number }[];
const sums = (rows: Rows): Record<string, number> => {
  const all: Record<string, number> = {};
  for (const { part, why, count } of rows) all[`${part} ${why}`] = (all[`${part} ${why}`] ?? 0) + count;
  return all;
};
const told = ({ parts, groups, ofWhich }: { parts: Rows; groups: ReadonlyMap<string | null, Rows> | null; ofWhich: object }) => ({
  parts: sums(parts),
  groups: groups && [...groups].map(([code, rows]) => [code, sums(rows)]),
  ofWhich,
});

const random = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};
