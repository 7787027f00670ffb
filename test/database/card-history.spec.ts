import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Clock } from '#libs/kernel';
import { asOwner, Database } from '#libs/platform';
import { CARD_FUNCTIONS, Cards, everybodyFrom } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Answer } from '../harness/client.js';

const NOON = new Date('2026-11-24T05:00:00Z');
let today = '2026-11-24';
const clock: Clock = { now: () => NOON, today: () => today };

let product: TestApplication;
let given: Given;
let units: GivenUnit[];

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  given = await Given.registry(product);
  units = [await given.unit('Phường Một'), await given.unit('Phường Hai')];
  units.push(await given.unit('Trường Một', units[0]));
});
afterAll(() => product.stop());

type KindName = keyof GivenPerson['facts'];

/** What an officer may do to a record, in any order: some acts are refused, and then must leave the cards alone. */
type Act =
  | { readonly does: 'add'; readonly kind: KindName; readonly pick: number; readonly startsOn: string | null; readonly open: boolean }
  | { readonly does: 'correct' | 'retract' | 'end' | 'verify'; readonly kind: KindName; readonly pick: number; readonly on: string }
  | { readonly does: 'wait'; readonly days: number };

const kind = fc.constantFrom<KindName>(
  'qualifications',
  'qualifications',
  'expertise',
  'memberships',
  'appraisals',
  'titles',
  'nominations',
  'groups',
  'availability',
  'residences',
  'citizenships',
  'consents',
  'studies',
  'retirements',
  'policies',
  'employments',
  'keepings',
  'identities',
);
const pick = fc.nat({ max: 11 });
const partialDay = fc.constantFrom('2019', '2024-05', '2026-11-24', '2026-12', '2027-02-01', '2027', null);
const day = fc.constantFrom('2025-01-01', '2026-11-25', '2026-12-31', '2027-03-01');
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('add' as const), kind, pick, startsOn: partialDay, open: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('correct' as const, 'retract' as const, 'end' as const, 'verify' as const),
      kind,
      pick,
      on: day,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const), days: fc.constantFrom(1, 9, 40, 400) }) },
);

function valuesOf(name: KindName, at: number): object {
  const one = <Item>(items: readonly Item[]): Item => items[at % items.length]!;
  switch (name) {
    case 'qualifications':
      if (at % 4 === 1) return { track: 'language', language: one(['tiếng Anh', 'Trung']), level: one(['KNL_B2', 'KNL_B4', 'CC_B', null]) };
      if (at % 4 === 2) return { track: 'it', level: one(['TH_CB', 'TH_NC', null]) };
      return at % 4 === 3
        ? { track: 'political_theory', level: one(['LLCT_SC', 'LLCT_TC', 'LLCT_CC']) }
        : { track: 'professional', level: one(['DH', 'ThS', 'TS', null]), major: one(['Luật', 'Kinh tế nông nghiệp', null]) };
    case 'expertise':
      return { field: one(['CNTT', 'YT', 'GDDT']), level: one([1, 3, null]) };
    case 'memberships':
      return { organisation: 'DANG', standing: one(['full', 'probationary', 'none']) };
    case 'appraisals':
      return { year: one([2023, 2024, 2025]), rating: one(['HTXS', 'HTT', 'CXL']) };
    case 'titles':
      return { title: one(['GS', 'PGS', 'NGUT']) };
    case 'nominations':
      return { plannedFor: one(['PH_X', 'CT_UBND']), term: '2026-2031' };
    case 'groups':
      return { group: one(['KHCN', 'TRE']) };
    case 'availability':
      return { mode: one(['advise', 'lecture']), extent: one(['open', 'limited', 'closed']) };
    case 'residences':
      return { country: one(['DE', 'JP']), timeZone: one(['Europe/Berlin', 'Asia/Tokyo', null]) };
    case 'citizenships':
      return { country: one(['VN', 'DE']) };
    case 'studies':
      return { level: one(['ThS', 'TS']), expectedOn: one(['2027', '2027-09']) };
    case 'retirements':
      return { leavesOn: one(['2027-01-31', '2050-06-30']), decision: 'QĐ 1' };
    case 'policies':
      return { policy: one(['attracted', 'recognised']), year: one([2021, 2022]), decision: 'QĐ 2' };
    case 'works':
      return { workTitle: 'Sách' };
    case 'consents':
      return { purpose: one(['listed', 'listed', 'contacted']), answer: one(['given', 'refused', 'given', 'withdrawn']), means: 'signed' };
    case 'employments':
      return {
        unitId: one(units).id,
        category: one(['CC', 'VC', null]),
        isPrimary: at % 3 !== 2,
        position: one(['Chuyên viên', 'Giáo viên']),
      };
    case 'keepings':
      return { unitId: one(units).id };
    case 'identities':
      return {
        fullName: one(['Lò Văn An', 'Đỗ Thị Bình']),
        gender: one(['NAM', 'NU', null]),
        birthOn: one(['1985', '1990-02', '1977-03-12', null]),
      };
  }
}

async function perform(acted: Act, id: string): Promise<Answer<unknown> | null> {
  const { officer } = given;
  if (acted.does === 'wait') {
    today = addDays(today, acted.days);
    await product.get(Cards).advance();
    return null;
  }
  const door = `/api/profiles/${id}/facts/${acted.kind}`;
  if (acted.does === 'add')
    return officer.post(door, {
      ...valuesOf(acted.kind, acted.pick),
      startsOn: acted.startsOn,
      seenOn: '2026-06-30',
      endPrevious: acted.open,
    });
  const { body } = await officer.get<GivenPerson>(`/api/profiles/${id}`);
  const facts = body.facts[acted.kind];
  if (facts.length === 0) return null;
  const fact = facts[acted.pick % facts.length]!;
  const seen = { 'if-match': `"v${fact.version}"` };
  if (acted.does === 'correct') return officer.patch(`${door}/${fact.id}`, valuesOf(acted.kind, acted.pick + 1), seen);
  if (acted.does === 'retract') return officer.delete(`${door}/${fact.id}`, { reason: 'nhầm' }, seen);
  if (acted.does === 'end') return officer.post(`${door}/${fact.id}/end`, { on: acted.on }, seen);
  return officer.post(`${door}/${fact.id}/verify`, { document: 'Quyết định số 1' }, seen);
}

const DAYS = ['2016-06-30', '2019-12-31', '2024-05-15', '2026-11-24', '2026-12-31', '2027-02-01', '2028-01-01'];

/** The definition gathered for everybody at once gives what the one for each person gives, on any day, as known now or at another time. */
async function expectSameForEverybody(): Promise<void> {
  const { differing, made } = await product.get(Database).readWhole(async (tx) => {
    const times = await tx.query<{ at: string }>(`select recorded_at::text as at from profiles_qualification order by random() limit 3`);
    const found: string[] = [];
    for (const onDay of DAYS)
      for (const at of [null, ...times.map((time) => time.at)]) {
        const moment = `$1::date, ${at === null ? 'null' : '$2::timestamptz'}`;
        const asked = at === null ? [onDay] : [onDay, at];
        const [row] = await tx.query<{ count: number; cards: number }>(
          `with one as materialized (select c.* from talent_card_at(${moment}) c), all_at_once as materialized (select c.* from talent_cards_at(${moment}) c)
           select (select count(*)::int from one) as cards,
             (select count(*)::int from ((table one except table all_at_once) union all (table all_at_once except table one)) d) as count`,
          asked,
        );
        if (row!.count > 0 || (at === null && onDay > '2024' && row!.cards === 0))
          found.push(`${onDay} ${at}: ${row!.count} of ${row!.cards}`);
      }
    const [texts] = await tx.query<{ one: string; everybody: string }>(
      `select pg_get_functiondef('talent_card_at'::regproc) as one, pg_get_functiondef('talent_cards_at'::regproc) as everybody`,
    );
    return { differing: found, made: texts!.everybody === everybodyFrom(texts!.one) };
  });
  expect([differing, made]).toEqual([[], true]);
}

/** The text the card is defined by gives what stands in the database, however that came to stand there. */
async function expectAsWritten(): Promise<void> {
  const differing = await asOwner(product.database.settings, async (tx) => {
    await tx.execute(`create schema written; set local search_path = written, public`);
    for (const text of Object.values(CARD_FUNCTIONS)) await tx.execute(text);
    const found: string[] = [];
    for (const onDay of DAYS)
      for (const name of Object.keys(CARD_FUNCTIONS)) {
        const [of, written] = [`public.${name}`, `written.${name}`].map((one) => `select * from ${one}($1::date, null)`);
        const [row] = await tx.query<{ count: number }>(
          `select count(*)::int as count from ((${of} except ${written}) union all (${written} except ${of})) d`,
          [onDay],
        );
        if (row!.count > 0) found.push(`${name} of ${onDay}: ${row!.count}`);
      }
    await tx.execute(`drop schema written cascade`);
    return found;
  });
  expect(differing).toEqual([]);
}

describe('the cards', () => {
  it('after any history of acts and days are what a rebuild makes of the facts', async () => {
    const answers = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 10 }), async (history) => {
        const { id } = await given.person({ unit: units[0]!, degree: 'DH' });
        for (const acted of history) {
          const answer = await perform(acted, id);
          if (answer) answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
        }
        expect(await product.get(Cards).differences()).toBe(0);
      }),
      { numRuns: 25 },
    );
    await expectSameForEverybody();
    await expectAsWritten();
    expect(Math.max(...answers.keys())).toBeLessThan(500);
    expect(answers.get(200)).toBeGreaterThan(40); // most acts were no refusals: the histories are histories
    const before = await product.get(Cards).differences();
    await product.get(Cards).rebuild();
    expect([before, await product.get(Cards).differences()]).toEqual([0, 0]);
  });
});
