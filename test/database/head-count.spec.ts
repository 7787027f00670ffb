import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Asker } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { asOwner, type Bounds, Database, subtree } from '#libs/platform';
import { Cards, type Criteria, FACETS, FacetsQuery, HeadCheck, HeadCount, HeadFacets, PeopleFound, type Question } from '#libs/talent';
import { CODES, cardsIn, type DrawnCard, drawnCard, drawnCriteria, PATHS } from '../builders/drawn-cards.js';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import { until } from '../harness/outbox-process.js';

/** The long form draws as many questions as the promise says. */
const QUESTIONS = process.env.HEADS === 'long' ? 10_000 : 250;
const NOW = { onDay: null, knownAt: null };

let today = '2026-11-24';
const clock: Clock = { now: () => new Date(`${today}T03:00:00Z`), today: () => today };

let product: TestApplication;
let beside: TestApplication;
let given: Given;
let ward: GivenUnit;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  beside = await product.beside({ clock });
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
});
afterAll(async () => {
  await beside.stop();
  await product.stop();
});

const ready = async (app: TestApplication) => {
  app.get(HeadCount).start();
  await until(async () => app.get(HeadCount).includes !== null);
};
const write = <Result>(work: Parameters<Database['write']>[0]) => product.get(Database).write(work) as Promise<Result>;

describe('the head counts', () => {
  const cards: DrawnCard[] = fc.sample(drawnCard, { numRuns: 400, seed: 7 });
  beforeAll(async () => {
    await write((tx) => cardsIn(tx, cards));
    await ready(product);
  });
  afterAll(() =>
    write((tx) =>
      cardsIn(
        tx,
        [],
        cards.map(({ id }) => id),
      ),
    ),
  );

  /** What the index and the cards say to one question. */
  async function both(criteria: Criteria, bounds: Bounds) {
    const byIndexNow = () => product.get(HeadFacets).count(bounds, criteria, FACETS, today);
    const byIndex = (await byIndexNow()) ?? (await ready(product).then(byIndexNow)); // without room for more it is made anew
    const byCards = await product.get(Database).readWhole((tx) => product.get(FacetsQuery).byCards(tx, bounds, criteria, FACETS, NOW));
    return { byIndex, byCards };
  }

  /** Five people from the index and from the cards, in the order of names, after somebody or from the first on. */
  async function lists(criteria: Criteria, bounds: Bounds, after: Question['after']) {
    const asker = { bounds, hasThroughout: () => true } as unknown as Asker;
    const question: Question = { criteria, wishes: {}, sort: 'givenName', moment: NOW, day: today, limit: 5, after, similar: false };
    const people = product.get(PeopleFound);
    const ahead = await people.ahead(asker, question);
    expect(ahead).not.toBe(null);
    const [byIndex, byCards] = await product
      .get(Database)
      .readWhole((tx) => Promise.all([ahead, null].map((index) => people.page(tx, asker, question, index))));
    return { byIndex: byIndex!.map(({ person_id: id }) => id), byCards: byCards!.map(({ person_id: id }) => id) };
  }

  /** How many cards a transaction with such bounds sees, whatever it asks. */
  const behindRowSecurity = async (bounds: Bounds): Promise<number> => {
    const [row] = await product
      .get(Database)
      .read(bounds, (tx) => tx.query<{ count: number }>(`select count(*)::int as count from talent_card`));
    return row!.count;
  };

  /** Where the next page begins. */
  const markOf = (id: string | undefined): Promise<Question['after']> =>
    product.get(Database).readWhole(async (tx) => {
      const [card] = await tx.query<{ key: string }>(`select sort_key as key from talent_card where person_id = $1`, [id]);
      return card ? ['', card.key, id!] : null;
    });

  it('count and list whom the cards do, for any question within any scope, while people come, change and go', async () => {
    const change = fc.record({
      put: fc.array(drawnCard, { maxLength: 4 }),
      gone: fc.array(fc.nat(), { maxLength: 2 }),
      moved: fc.array(fc.nat(), { maxLength: 4 }),
    });
    const reach = fc.record({
      path: fc.constantFrom(...PATHS),
      fields: fc.option(fc.uniqueArray(fc.constantFrom(...CODES.field), { minLength: 1, maxLength: 2 })),
    });
    const scope = fc.option(fc.uniqueArray(reach, { maxLength: 3 }), { nil: 'whole' as const });
    await fc.assert(
      fc.asyncProperty(drawnCriteria, scope, change, drawnCard, async (criteria, within, { put, gone, moved }, as) => {
        const leaving = gone.map((pick) => cards.splice(pick % cards.length, 1)[0]!.id);
        const changed = moved.map((pick) => ({ ...as, id: cards[pick % cards.length]!.id }));
        await write((tx) => cardsIn(tx, [...put, ...changed], leaving));
        cards.push(...put);
        const bounds: Bounds =
          within === 'whole' ? within : within.map(({ path, fields }) => (fields ? { ...subtree(path), fields } : subtree(path)));
        expect(await behindRowSecurity(bounds)).toBe((await both({}, bounds)).byCards.total);
        const { byIndex, byCards } = await both(criteria, bounds);
        expect(byIndex).toEqual(byCards);
        const first = await lists(criteria, bounds, null);
        expect(first.byIndex).toEqual(first.byCards);
        const next = await lists(criteria, bounds, await markOf(first.byCards.at(-1)));
        expect(next.byIndex).toEqual(next.byCards);
      }),
      { numRuns: QUESTIONS },
    );
  }, 600_000);

  it('find nothing to correct in themselves', async () => {
    expect(await product.get(HeadCheck).look()).toEqual([]);
  });

  it('leave to the cards what they do not know: the code of a record, another day, a wrong question', async () => {
    for (const criteria of [
      { text: 'NL-00001' },
      { majors: ['Luật'] },
      { degreeAtLeast: '?' },
      { ageBand: ['?'] },
      { units: ['?'] },
      { languages: [{ language: 'Anh', levelAtLeast: '?' }] },
      { fields: ['CNTT'], fieldLevelAtLeast: 3 },
      { retiresBefore: '2030-01-01' },
      { exclude: [{ id: '01890000-0000-7000-8000-000000000000', reason: 'x' }] },
      { not: { text: 'nl 1' } },
    ])
      expect(await product.get(HeadFacets).count('whole', criteria, [], today)).toBe(null);
    expect(await product.get(HeadFacets).count('whole', {}, [], '2026-11-23')).toBe(null);
  });
});

describe('a change', () => {
  beforeEach(async () => {
    await ready(product);
    await ready(beside);
  });

  const counted = async (app: TestApplication, criteria: object = { units: [ward.id] }) => {
    const { body, headers } = await given.officer
      .at(app.app)
      .post<{ total: number }>('/api/talent/facets', { criteria, facets: ['degrees'] });
    expect(headers['x-counted-by']).toBe('index');
    return body.total;
  };

  it('is counted at once, by the process that made it and by every other', async () => {
    const before = await counted(beside);
    const person = await given.person({ unit: ward });
    expect(await counted(beside)).toBe(before + 1);
    expect(await counted(product)).toBe(before + 1);
    await given.officer.delete(`/api/profiles/${person.id}`, { reason: 'Nhập nhầm' }, { 'if-match': `"v${person.version}"` });
    expect(await counted(beside)).toBe(before);
  });

  it('that began earlier and is committed later than another is not missed', async () => {
    const early = await given.person({ unit: ward });
    const late = await given.person({ unit: ward });
    const before = await counted(product, { residence: ['overseas'], units: [ward.id] });
    const move = (id: string) => `update talent_card set residence = 'overseas' where person_id = '${id}'`;
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let said = false;
    const first = write(async (tx) => {
      await tx.execute(move(early.id));
      await tx.execute(`insert into talent_touched (people) values ($1::uuid[])`, [[early.id]]);
      said = true;
      await held;
    });
    await until(async () => said);
    await write(async (tx) => {
      await tx.execute(move(late.id));
      await tx.execute(`insert into talent_touched (people) values ($1::uuid[])`, [[late.id]]);
    });
    expect(await counted(product, { residence: ['overseas'], units: [ward.id] })).toBe(before + 1);
    commit();
    await first;
    expect(await counted(product, { residence: ['overseas'], units: [ward.id] })).toBe(before + 2);
  });

  it('that is rolled back is not counted', async () => {
    const before = await counted(product);
    await expect(
      write(async (tx) => {
        await tx.execute(`insert into talent_touched (people) select array_agg(person_id) from talent_card`);
        await tx.execute(`delete from talent_card`);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await counted(product)).toBe(before);
  });
});

describe('an index in doubt', () => {
  beforeEach(() => ready(product));

  it('is made anew when all cards are, and on a new day', async () => {
    const snapshot = product.get(HeadCount).includes;
    await product.get(Cards).rebuild();
    await product.get(HeadCount).upToDate();
    await ready(product);
    expect(product.get(HeadCount).includes).not.toBe(snapshot);
    today = '2026-11-25';
    expect((await product.get(HeadCount).upToDate())?.day ?? today).toBe(today);
    await ready(product);
    expect((await product.get(HeadCount).upToDate())?.day).toBe(today);
    today = '2026-11-24'; // sessions would be over
    await product.get(HeadCount).upToDate();
  });

  it('counts what comes while it is made, and with nobody left to tell it of a change', async () => {
    const before = (await product.get(HeadFacets).count('whole', {}, [], today))!.total;
    const people: Promise<unknown>[] = [];
    for (let round = 0; round < 4; round++) {
      await product.get(Cards).rebuild(); // after which an index is made anew
      people.push(given.person({ unit: ward }), product.get(HeadCount).upToDate());
    }
    await Promise.all(people);
    await asOwner(product.database.settings, (tx) =>
      tx.query(
        `select pg_terminate_backend(a.pid) from pg_stat_activity a where a.query ilike 'listen%' and a.datname = current_database()`,
      ),
    );
    await given.person({ unit: ward });
    await ready(product);
    expect((await product.get(HeadFacets).count('whole', {}, [], today))!.total).toBe(before + 5);
    expect(await product.get(HeadCheck).look()).toEqual([]);
  });

  it('that counts otherwise than the cards is found out, and not asked after the second time', async () => {
    await given.person({ unit: ward });
    await product.get(HeadCount).upToDate();
    await write((tx) => tx.execute(`update talent_card set gender = null`)); // behind its back
    expect(await product.get(HeadCheck).look()).toContain('gender');
    await ready(product);
    await write((tx) => tx.execute(`update talent_card set search_name = ' an binh '`));
    expect(await product.get(HeadCheck).look()).toContain('total');
    product.get(HeadCount).start();
    const { headers } = await given.officer.post('/api/talent/facets', { facets: ['gender'] });
    expect(headers['x-counted-by']).toBe('cards');
  });
});
