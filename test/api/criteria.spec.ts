import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixedClock } from '#libs/kernel';
import { Cards } from '#libs/talent';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { type Asked, everybody, held, mayBeListed, meets, type Somebody } from './criteria-recount.js';
import { criteriaOf, VALUES } from './criteria-values.js';

const TODAY = '2026-11-24';
const PEOPLE = 36;
const RUNS = { seed: 20261124, numRuns: 250 };

interface Found {
  readonly items: { id: string; matched: { key: string; factId: string | null; verified: boolean | null }[] }[];
  readonly total: number;
}
interface Facets {
  readonly total: number;
  readonly facets: Record<string, { code: string | null; count: number }[]>;
}

let product: TestApplication;
let given: Given;
let leader: Client;
let units: GivenUnit[];
let body: Awaited<ReturnType<typeof everybody>>;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock(`${TODAY}T03:00:00Z`) });
  given = await Given.registry(product);
  units = [await given.unit('Phường Một'), await given.unit('Phường Hai')];
  units.push(await given.unit('Văn phòng', units[0]!));
  for (let at = 0; at < PEOPLE; at++) await makeSomebody(at);
  leader = await product.userWith('leader');
  body = await everybody(product, TODAY);
}, 120_000);
afterAll(() => product.stop());

/** The n-th of some values that return in their own rhythm, so that the people differ in every combination. */
const nth = <Item>(items: readonly Item[], at: number, step: number): Item =>
  items[Math.floor((at * 7 + step * 13) / step) % items.length]!;

const BY_EMAIL = { means: 'email' };

async function makeSomebody(at: number): Promise<void> {
  const expert = at % 6 === 5;
  let person = await given.person({
    kind: expert ? 'expert' : 'staff',
    unit: nth(units, at, 2),
    gender: nth(['NAM', 'NU', null] as const, at, 3),
    birthOn: nth(['1966-02-01', '1975-11-24', '1985-11-25', '1995-06-30', null], at, 4),
    category: expert ? undefined : nth(['CB', 'CC', 'VC', null], at, 5),
    position: nth(['Trưởng phòng', 'Phó Trưởng phòng', 'Chuyên viên'], at, 2),
    degree: nth(['TS', 'ThS', 'DH', 'CKI', null], at, 3),
    degreeOn: nth(['2012-06-30', null], at, 5),
  });
  const add = async (kind: string, values: object | null, more: object = {}) => {
    if (values) person = await given.fact(person, kind, { ...values, seenOn: '2026-06-30', ...more });
  };
  const change = async (kind: 'identities' | 'employments', values: object) => {
    const fact = person.facts[kind][0];
    if (!fact) return;
    const answer = await given.officer.patch<GivenPerson>(`/api/profiles/${person.id}/facts/${kind}/${fact.id}`, values, {
      'if-match': `"v${fact.version}"`,
    });
    expect(answer.status).toBe(200);
    person = answer.body;
  };
  await change('identities', { residence: nth(['local', 'overseas', null], at, 2), ethnicity: nth(['01', '02', '18', null], at, 3) });
  await change('employments', { rankCode: nth(['01.003', '01.002', 'V.07.04.32', null], at, 4) });
  await add(
    'expertise',
    nth([{ field: 'CNTT', level: '4' }, { field: 'CNTT', basis: 'derived from major' }, { field: 'YT', level: '2' }, null], at, 3),
  );
  await add('expertise', nth([null, { field: 'NL', level: '5' }, { field: 'NL' }], at, 5));
  await add(
    'qualifications',
    nth([{ track: 'language', language: 'Anh', level: 'KNL_B4' }, { track: 'language', language: 'Anh', level: 'CC_B' }, null], at, 2),
  );
  await add(
    'qualifications',
    nth([null, { track: 'language', language: 'Trung', level: 'KNL_B2' }, { track: 'language', language: 'Anh', level: 'KNL_B2' }], at, 3),
  );
  await add('qualifications', nth([{ track: 'it', level: 'TH_CB' }, null, { track: 'it', level: 'TH_NC' }], at, 4));
  await add(
    'qualifications',
    nth([null, { track: 'political_theory', level: 'LLCT_TC' }, { track: 'political_theory', level: 'LLCT_CC' }], at, 5),
  );
  await add('qualifications', nth([{ track: 'state_management', level: 'QLNN_CV' }, null], at, 3));
  await add('studies', nth([null, { level: 'ThS', expectedOn: '2027-06' }, { level: 'TS', expectedOn: '2028' }, { level: 'ThS' }], at, 3));
  await add('studies', nth([null, null, { level: 'CKII', expectedOn: '2027-12-31' }], at, 5));
  await add('memberships', nth([{ organisation: 'DANG', standing: 'member' }, { organisation: 'DANG', standing: 'none' }, null], at, 2));
  await add('appraisals', nth([{ year: 2024, rating: 'HTXS' }, { year: 2024, rating: 'HT' }, null], at, 3));
  await add('appraisals', nth([{ year: 2025, rating: 'HTT' }, null, null], at, 2));
  await add('titles', nth([null, { title: 'PGS' }, null, { title: 'NGUT' }], at, 2));
  await add('titles', nth([null, null, { title: 'GS' }], at, 4), { startsOn: '2020-01-01', endsOn: nth([null, '2022-01-01'], at, 2) });
  await add('nominations', nth([null, { plannedFor: 'PH_X' }, { plannedFor: 'CT_UBND' }], at, 3));
  await add('groups', nth([{ group: 'KHCN' }, null, { group: 'TRE' }], at, 5));
  await add('availability', nth([{ mode: 'advise' }, { mode: 'advise', extent: 'closed' }, null], at, 2));
  await add('availability', nth([null, { mode: 'lecture', extent: 'limited' }], at, 3));
  await add(
    'residences',
    nth([{ country: 'DE', timeZone: 'Europe/Berlin' }, null, { country: 'JP', timeZone: 'Asia/Tokyo' }, { country: 'JP' }], at, 2),
  );
  await add('citizenships', nth([{ country: 'DE' }, { country: 'VN' }, null], at, 3));
  await add('citizenships', nth([null, { country: 'JP' }], at, 4));
  await add(
    'consents',
    nth([{ purpose: 'contacted', answer: 'given' }, { purpose: 'contacted', answer: 'refused' }, null], at, 2),
    BY_EMAIL,
  );
  await add('consents', nth([null, { purpose: 'shared', answer: 'given' }], at, 5), {
    ...BY_EMAIL,
    startsOn: '2025-01-01',
    endsOn: nth([null, '2026-01-01'], at, 3),
  });
  if (at % 12 === 11)
    await add('consents', { purpose: 'listed', answer: 'withdrawn' }, { ...BY_EMAIL, startsOn: '2026-06-30', endPrevious: true });
  for (const [kind, step] of [
    ['qualifications', 2],
    ['employments', 3],
    ['titles', 2],
  ] as const) {
    const fact = person.facts[kind].find(({ verification }) => verification === null);
    if (!fact || at % step !== 0) continue;
    const seen = { 'if-match': `"v${fact.version}"` };
    person = (
      await given.officer.post<GivenPerson>(`/api/profiles/${person.id}/facts/${kind}/${fact.id}/verify`, { document: 'QĐ 1' }, seen)
    ).body;
  }
  if (at % 3 === 1)
    await given.officer.patch(
      `/api/profiles/${person.id}`,
      { confirmedOn: nth(['2026-10-01', '2025-03-01'], at, 4) },
      { 'if-match': `"v${person.version}"` },
    );
}

const search = async (criteria: object, client = leader): Promise<Found> => {
  const { status, body: found, text } = await client.post<Found>('/api/talent/search', { criteria, limit: 200, withTotal: true });
  expect([status, text.slice(0, 300)]).toEqual([200, expect.anything()]);
  return found;
};
const expected = (asked: Asked): string[] =>
  body.people
    .filter((person) => mayBeListed(person) && meets(asked, person, body.lists, TODAY) === true)
    .map(({ id }) => id)
    .sort();
const asked = () =>
  criteriaOf(
    units.map(({ id }) => id),
    body.people.map(({ id }) => id),
  );

describe('every key of a question', () => {
  it('is answered as a recount from raw facts answers it, whatever it stands beside and however often it is denied', async () => {
    const answers = new Set<number>();
    await fc.assert(
      fc.asyncProperty(asked(), async (criteria) => {
        const { items, total } = await search(criteria);
        expect(items.map(({ id }) => id).sort()).toEqual(expected(criteria));
        expect(total).toBe(items.length);
        answers.add(total);
      }),
      RUNS,
    );
    expect(answers.size).toBeGreaterThan(10); // not only nobody and everybody
  }, 300_000);

  it.each(Object.keys(VALUES))('%s alone divides everybody into yes, no and unknown', async (key) => {
    const values = VALUES[key]!;
    for (const value of values) {
      const criteria = { [key]: value };
      for (const one of [criteria, { not: criteria }, { not: { not: criteria } }])
        expect([one, (await search(one)).items.map(({ id }) => id).sort()]).toEqual([one, expected(one)]);
    }
  });

  it('is counted apart as the recount counts, each facet without its own selection', async () => {
    const one = body.people[0]!;
    const facets = Object.keys(held(one, body.lists, TODAY)).filter((key) => key !== 'positions');
    await fc.assert(
      fc.asyncProperty(asked(), async (criteria) => {
        const { body: counted } = await leader.post<Facets>('/api/talent/facets', { criteria, facets });
        expect(counted.total).toBe(expected(criteria).length);
        for (const facet of facets) {
          const { [facet]: _, ...others } = criteria as Record<string, unknown>;
          if (facet === 'fields') delete others.fieldLevelAtLeast;
          const { include, exclude: __, ...rest } = others;
          if (include && Object.keys(rest).length === 0) continue; // alone they would be the whole question
          const people = body.people.filter((person) => mayBeListed(person) && meets(others, person, body.lists, TODAY) === true);
          expect([facet, sorted(counted.facets[facet]!)]).toEqual([facet, sorted(tally(people, facet))]);
        }
      }),
      { ...RUNS, numRuns: 60 },
    );
  }, 300_000);

  const tally = (people: readonly Somebody[], facet: string) => {
    const counts = new Map<string | null, number>();
    for (const person of people) {
      const has = held(person, body.lists, TODAY)[facet] ?? null;
      for (const code of new Set(has === null ? [null] : has.map(String))) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return [...counts].map(([code, count]) => ({ code, count }));
  };
  const sorted = (counts: readonly { code: string | null; count: number }[]) => counts.map(({ code, count }) => `${code} ${count}`).sort();

  it('is computed for another day and another time as it is kept for today', async () => {
    await fc.assert(
      fc.asyncProperty(asked(), async (criteria) => {
        const { body: past } = await leader.post<Found>('/api/talent/search', {
          criteria,
          limit: 200,
          onDay: TODAY,
          knownAt: '2999-01-01T00:00:00Z',
        });
        expect(past.items.map(({ id }) => id).sort()).toEqual(expected(criteria));
      }),
      { ...RUNS, numRuns: 25 },
    );
    expect(await product.get(Cards).differences()).toBe(0);
  }, 300_000);

  it('tells by which fact somebody meets it, and whether that fact was verified', async () => {
    const verified = new Map<string, boolean>();
    const ids = new Map<string, string>();
    for (const { id, facts } of body.people)
      for (const fact of Object.values(facts).flat()) {
        verified.set(String(fact.id), fact.verification === 'verified');
        ids.set(String(fact.id), id);
      }
    const keysMet = new Set<string>();
    for (const [key, values] of Object.entries(VALUES))
      for (const value of values)
        for (const { id, matched } of (await search({ [key]: value })).items)
          for (const reason of matched) {
            keysMet.add(key);
            if (reason.factId) expect([key, ids.get(reason.factId), reason.verified]).toEqual([key, id, verified.get(reason.factId)]);
            else expect(reason.verified).toBeNull();
          }
    expect(Object.keys(VALUES).filter((key) => !keysMet.has(key))).toEqual(['kinds', 'verifiedOnly']); // these stand in every row
  });
});

describe('a question', () => {
  it.each([
    [{ languages: [{ language: 'Anh', levelAtLeast: 'CC_B' }] }, 'criteria.unranked_code'],
    [{ languages: ['Anh'] }, 'request.invalid'],
    [{ languages: [{ language: 'Anh', level: 'KNL_B4' }] }, 'request.invalid'],
    [{ fieldLevelAtLeast: 6 }, 'request.invalid'],
    [{ ageFrom: -1 }, 'request.invalid'],
    [{ bornFrom: '1985' }, 'request.invalid'],
    [{ retiresBefore: '2026-02-30' }, 'request.invalid'],
    [{ include: [{ id: '01890000-0000-7000-8000-000000000000' }] }, 'request.invalid'],
    [{ exclude: [{ id: 'x', reason: 'y' }] }, 'request.invalid'],
    [{ titles: Array.from({ length: 10_000 }, () => 'GS') }, 'request.invalid'],
    [{ exclude: Array.from({ length: 501 }, () => ({ id: '01890000-0000-7000-8000-000000000000', reason: 'x' })) }, 'request.invalid'],
    [JSON.parse(`${'{"not":'.repeat(12)}{"titles":["GS"]}${'}'.repeat(12)}`), 'criteria.too_deep'],
    [JSON.parse(`${'{"not":'.repeat(50)}{"titles":["GS"]}${'}'.repeat(50)}`), 'request.too_deep'],
  ])('is refused where it means nothing or too much (%#)', async (criteria, code) => {
    for (const door of ['search', 'facets', 'describe']) {
      if (code === 'criteria.unranked_code' && door === 'describe') continue;
      const answer = await leader.post<{ code: string; detail: string }>(`/api/talent/${door}`, {
        criteria,
        ...(door === 'facets' ? { facets: ['gender'] } : {}),
      });
      expect([door, answer.status, answer.body.code]).toEqual([door, 400, code]);
    }
  });

  it('is said in words, with every value it asks for', async () => {
    const { body: said } = await leader.post<{ vi: string; en: string }>('/api/talent/describe', {
      criteria: {
        languages: [{ language: 'Anh', levelAtLeast: 'KNL_B4' }, { language: 'Trung' }],
        studying: [{ level: 'ThS' }, { level: 'TS', expectedIn: 2028 }],
        titles: ['PGS', null],
        ranks: ['01.002', 'V.07.04.32'],
        ratings: ['HTXS'],
        fields: ['CNTT'],
        fieldLevelAtLeast: 3,
        ageTo: 45,
        retiresBefore: '2030-12-31',
        availability: ['advise'],
        ...{ countries: ['DE'], hoursApart: ['0', '6', null], hoursApartAtMost: 6 },
        consents: ['contacted', 'shared'],
        ethnicMinority: [true],
        include: [{ id: '01890000-0000-7000-8000-000000000000', reason: 'đã gặp' }],
        not: { plannedFor: ['PH_X'] },
      },
    });
    expect(said).toEqual({
      vi: 'Lĩnh vực Công nghệ thông tin, chuyên môn từ mức 3, đang học Thạc sĩ hoặc Tiến sĩ, dự kiến xong năm 2028, ngoại ngữ Tiếng Anh từ KNLNNVN Bậc 4 hoặc Tiếng Trung, học hàm, danh hiệu Phó Giáo sư hoặc chưa rõ, ngạch, hạng Chuyên viên chính hoặc Giáo viên trung học cơ sở hạng III, xếp loại gần nhất Hoàn thành xuất sắc nhiệm vụ, sẵn sàng tư vấn, nghỉ hưu trước ngày 31/12/2030, sống ở Đức, cùng giờ Việt Nam hoặc lệch Việt Nam 6 giờ hoặc chưa rõ múi giờ, lệch múi giờ Việt Nam nhiều nhất 6 giờ, được phép liên hệ hoặc chia sẻ với cơ quan khác, đến 45 tuổi, người dân tộc thiểu số, kể cả 1 người chọn riêng, không phải (quy hoạch Trưởng phòng chuyên môn cấp xã)',
      en: 'In the field of Information technology, expertise of level 3 or more, studying for Master or Doctorate (PhD), to be finished in 2028, with the language English at level 4 or higher or Chinese, with the title Associate Professor or unknown, of the rank Principal specialist or Lower-secondary teacher III, last rated Excellent, available for advising, retiring before 31/12/2030, living in Germany, at the time in Vietnam or 6 hours from the time in Vietnam or in an unknown time zone, at most 6 hours from the time in Vietnam, who may be contacted or shared with other bodies, aged up to 45, of an ethnic minority, and 1 chosen by hand, but not (planned for Head of a commune division (2025+))',
    });
  });
});
