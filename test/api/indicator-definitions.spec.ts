import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Listed {
  readonly items: { code: string; version: number }[];
}
interface Measured {
  readonly version: number;
  readonly numerator: number;
  readonly remainder: number;
  readonly unknown: number;
  readonly denominator: number;
  readonly rate: number | null;
  readonly rateRange: { low: number; high: number };
}
interface Draft {
  readonly version: number;
  readonly basedOn: number | null;
  readonly content: Record<string, unknown> & { population: object[]; ofWhich: string[] };
}
interface Preview {
  readonly before: Measured | null;
  readonly after: Measured;
  readonly moves: { from: string; to: string; people: number }[];
}
interface Problem {
  readonly code: string;
  readonly errors?: { pointer: string; code: string }[];
}
interface History {
  readonly versions: {
    version: number;
    validFrom: string;
    validUntil: string | null;
    publishedBy: string | null;
    numeratorWords: { vi: string };
  }[];
  readonly drafted: boolean;
}

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let officer: Client;
let leader: Client;

const RATIO = '/api/indicators/postgraduate-rate';
const match = (version: number) => ({ 'if-match': `"v${version}"` });

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  await given.person({ unit: ward, fullName: 'Lê Thị Thạc Sĩ', degree: 'ThS', gender: 'NU', birthOn: '1990-01-01', fields: ['CNTT'] });
  await given.person({ unit: ward, fullName: 'Trần Văn Chuyên Khoa', degree: 'CKII', gender: 'NAM', birthOn: '1970-01-01' });
  await given.person({ unit: ward, fullName: 'Phạm Văn Đại Học', degree: 'DH', gender: 'NAM', birthOn: '1988-02-01', fields: ['YT'] });
  await given.person({ unit: ward, fullName: 'Ngô Thị Chưa Rõ', degree: null, gender: null, birthOn: null });
  officer = given.officer;
  leader = await product.userWith('leader');
});
afterAll(() => product.stop());

const measure = async (query = '', code = 'postgraduate-rate', client = leader) =>
  (await client.get<Measured>(`/api/indicators/${code}/measure${query}`)).body;
const draftOf = async () => (await officer.get<Draft>(`${RATIO}/draft`)).body;
const withoutCkii = (content: Draft['content']) => ({ ...content, numerator: { degrees: ['TSKH', 'TS', 'BSNT', 'ThS', 'CKI'] } });

describe('the indicators of the plan', () => {
  it('are at least twelve, each measured', async () => {
    const { body } = await leader.get<Listed>('/api/indicators');
    expect(body.items.length).toBeGreaterThanOrEqual(12);
    for (const { code } of body.items) expect([code, (await measure('', code)).version]).toEqual([code, 1]);
  });

  it.each([
    { code: 'doctorate-rate', parts: [0, 3, 1] },
    { code: 'university-rate', parts: [3, 0, 1] },
    { code: 'women-rate', parts: [1, 2, 1] },
    { code: 'young-rate', parts: [2, 1, 1] },
    { code: 'it-expertise-rate', parts: [1, 1, 2] }, // of whom no field is recorded it is unknown
    { code: 'women-postgraduate-rate', parts: [1, 1, 1] },
    { code: 'verified-rate', parts: [0, 4, 0] },
    { code: 'ethnic-minority-rate', parts: [0, 0, 4] },
    { code: 'language-rate', parts: [0, 0, 4] },
    { code: 'it-standard-rate', parts: [0, 0, 4] },
  ])('$code counts $parts', async ({ code, parts }) => {
    const { numerator, remainder, unknown } = await measure('', code);
    expect([numerator, remainder, unknown]).toEqual(parts);
  });

  it('that count by what somebody may not see are not there for them', async () => {
    const auditor = await product.userWith('auditor');
    const { body } = await auditor.get<Listed>('/api/indicators');
    expect(body.items.map(({ code }) => code)).not.toContain('party-intellectual-rate');
    const answer = await auditor.get<Problem>('/api/indicators/party-intellectual-rate/measure');
    expect([answer.status, answer.body.code]).toEqual([404, 'indicators.not_found']);
    expect((await auditor.get('/api/indicators/party-intellectual-rate')).status).toBe(404);
  });

  it('say of everybody why they stand where they stand', async () => {
    const { body } = await leader.get<{ items: { rule: { text: string }; factId: string | null }[] }>(
      '/api/indicators/it-expertise-rate/people?part=numerator',
    );
    expect(body.items.map(({ rule }) => rule.text)).toEqual(['Đúng điều kiện: Lĩnh vực Công nghệ thông tin hoặc Chuyển đổi số.']);
    expect(body.items[0]!.factId).not.toBeNull();
  });
});

describe('a definition', () => {
  it('is drafted by those who answer for the whole body', async () => {
    const local = await product.userWith('personnel_officer', ward);
    expect((await leader.post(`${RATIO}/draft`)).status).toBe(403);
    expect((await local.post(`${RATIO}/draft`)).status).toBe(403);
    const { status, body } = await officer.post<Draft>(`${RATIO}/draft`);
    expect([status, body.version, body.basedOn]).toEqual([201, 1, 1]);
    expect((await officer.post<Problem>(`${RATIO}/draft`)).body.code).toBe('indicators.draft_open');
  });

  it('is changed by the version one saw', async () => {
    const { content } = await draftOf();
    expect((await officer.put(`${RATIO}/draft`, content)).status).toBe(428);
    const { status, body } = await officer.put<Draft>(`${RATIO}/draft`, withoutCkii(content), match(1));
    expect([status, body.version]).toEqual([200, 2]);
    expect((await officer.put<Problem>(`${RATIO}/draft`, content, match(1))).body.code).toBe('indicators.draft_changed_meanwhile');
  });

  it.each([
    ['a degree that is in no catalogue', { numerator: { degrees: ['THS'] } }, '/numerator/degrees', 'indicators.unknown_code'],
    ['a condition without values', { numerator: { fields: [] } }, '/numerator/fields', 'indicators.matches_nobody'],
    ['no condition at all', { numerator: {} }, '/numerator', 'indicators.numerator_empty'],
    ['words, which may be a name', { numerator: { text: 'Nguyễn' } }, '/numerator/text', 'indicators.not_in_definitions'],
    [
      'people chosen by hand',
      { numerator: { include: [{ id: '01890000-0000-7000-8000-000000000000', reason: 'chọn' }] } },
      '/numerator/include',
      'indicators.not_in_definitions',
    ],
    ['nobody to count', { population: [] }, '/population', 'indicators.population_empty'],
    [
      'periods that leave a gap at the end',
      { population: [{ until: '2025-07-01', criteria: { categories: ['CC'] } }] },
      '/population/0/until',
      'indicators.population_periods',
    ],
    [
      'a category deep below that is unknown',
      { numerator: { not: { categories: ['XX'] } } },
      '/numerator/not/categories',
      'indicators.unknown_code',
    ],
  ])('with %s is refused by its place, and nothing is stored', async (_, wrong, pointer, code) => {
    const before = await draftOf();
    const { status, body } = await officer.put<Problem>(`${RATIO}/draft`, { ...before.content, ...wrong }, match(before.version));
    expect([status, body.errors?.map((error) => [error.pointer, error.code])]).toEqual([400, [[pointer, code]]]);
    expect(await draftOf()).toEqual(before);
  });

  it('shows before it is published what it would change, and whom', async () => {
    const { body } = await officer.get<Preview>(`${RATIO}/draft/preview`);
    expect([body.before!.numerator, body.after.numerator, body.before!.denominator, body.after.denominator]).toEqual([2, 1, 4, 4]);
    expect(body.moves).toEqual([{ from: 'numerator', to: 'remainder', people: 1 }]);
    const { body: moved } = await officer.get<{ items: { profile: { fullName: string }; rule: { text: string } }[]; total: number }>(
      `${RATIO}/draft/moved?from=numerator&to=remainder`,
    );
    expect([moved.total, moved.items.map(({ profile }) => profile.fullName)]).toEqual([1, ['Trần Văn Chuyên Khoa']]);
    expect((await measure()).numerator).toBe(2);
  });

  it('holds from its day on, and earlier days keep citing the one before', async () => {
    const early = await officer.post<Problem>(`${RATIO}/draft/publish`, { validFrom: '2024-08-13' }, match(2));
    expect([early.status, early.body.code]).toEqual([422, 'indicators.versions_overlap']);
    expect((await officer.post<Problem>(`${RATIO}/draft/publish`, { validFrom: '2026-07-01' }, match(1))).status).toBe(412);
    const { status, body } = await officer.post<History>(`${RATIO}/draft/publish`, { validFrom: '2026-07-01' }, match(2));
    expect(status).toBe(200);
    expect(body.versions.map(({ version, validFrom, validUntil }) => [version, validFrom, validUntil])).toEqual([
      [2, '2026-07-01', null],
      [1, '2024-08-13', '2026-07-01'],
    ]);
    expect(body.drafted).toBe(false);
    expect(await measure()).toMatchObject({ version: 2, numerator: 1 });
    expect(await measure('?onDay=2026-06-30')).toMatchObject({ version: 1, numerator: 2 });
    expect(await measure('?version=1')).toMatchObject({ version: 1, numerator: 2 });
    expect((await leader.get<Problem>(`${RATIO}/measure?version=9`)).body.code).toBe('indicators.not_found');
    expect((await officer.get(`${RATIO}/draft`)).status).toBe(404);
  });

  it('says what moved somebody, in the words of the version', async () => {
    const { body } = await leader.get<{ items: { rule: { text: string } }[] }>(`${RATIO}/people?part=remainder`);
    expect(body.items.map(({ rule }) => rule.text.split(';')[0])).toEqual([
      'Trình độ cao nhất là Đại học',
      'Trình độ cao nhất là Chuyên khoa cấp II',
    ]);
  });

  it('of an indicator of ones own holds once it is published', async () => {
    const { content } = (await officer.post<Draft>('/api/indicators/women-rate/draft')).body;
    expect((await officer.delete('/api/indicators/women-rate/draft', undefined, match(1))).status).toBe(204);
    const own = {
      ...content,
      code: 'men-known-rate',
      name: { vi: 'Tỷ lệ nam', en: 'Share of men' },
      numerator: { gender: ['NAM'] },
      unknownRule: 'beside',
    };
    expect((await officer.post<Problem>('/api/indicator-drafts', { ...own, code: 'Tỷ lệ' })).body.errors![0]!.code).toBe(
      'indicators.code_form',
    );
    expect((await officer.post<Problem>('/api/indicator-drafts', { ...own, code: 'women-rate' })).body.code).toBe('indicators.code_taken');
    expect((await officer.post('/api/indicator-drafts', own)).status).toBe(201);
    const preview = (await officer.get<Preview>('/api/indicators/men-known-rate/draft/preview')).body;
    expect([preview.before, preview.after.numerator]).toEqual([null, 2]);
    expect((await leader.get('/api/indicators/men-known-rate/measure')).status).toBe(404);
    await officer.post('/api/indicators/men-known-rate/draft/publish', { validFrom: '2020-01-01' }, match(1));
    const { numerator, denominator, unknown, rateRange } = await measure('', 'men-known-rate');
    expect([numerator, denominator, unknown, rateRange]).toEqual([2, 3, 1, { low: 0.5, high: 0.75 }]);
  });
});
