import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Counts {
  readonly numerator: number;
  readonly remainder: number;
  readonly denominator: number;
  readonly rate: number;
}
interface Replay {
  readonly id: string;
  readonly definitionVersion: number;
  readonly counts: Counts;
  readonly now: Counts;
  readonly intact: boolean;
  readonly takenBy: string;
  readonly moves: { from: string | null; to: string | null; people: number }[];
  readonly code?: string;
}
interface People {
  readonly total: number;
  readonly items: { profile: { fullName: string } }[];
}

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let leader: Client;
let officer: Client;
let graduate: GivenPerson;
let id: string;

const RATIO = 'postgraduate-rate';
const DAY = '2025-12-31';
const match = (version: number) => ({ 'if-match': `"v${version}"` });

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  await given.person({ unit: ward, fullName: 'Lê Thị Thạc Sĩ', degree: 'ThS' });
  graduate = await given.person({ unit: ward, fullName: 'Trần Văn Cử Nhân', degree: 'DH' });
  await given.person({ unit: ward, fullName: 'Phạm Thị Ở Lại', degree: 'DH' });
  officer = given.officer;
  leader = await product.userWith('leader', ward);
});
afterAll(() => product.stop());

const take = (body: object = {}, client = leader) =>
  client.post<Replay>('/api/snapshots', { indicator: RATIO, unitId: ward.id, onDay: DAY, title: 'Báo cáo năm 2025', ...body });
const replay = async () => (await leader.get<Replay>(`/api/snapshots/${id}`)).body;
const people = async (query: string) => (await leader.get<People>(`/api/snapshots/${id}/people?${query}`)).body;
const names = ({ items }: People) => items.map(({ profile }) => profile.fullName);

describe('a number that was reported', () => {
  it('is frozen with everybody behind it, by whoever signs', async () => {
    const { status, body } = await take();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      definitionVersion: 1,
      counts: { numerator: 1, remainder: 2, denominator: 3, rate: 0.333333 },
      intact: true,
      moves: [],
    });
    expect(body.takenBy).toContain(leader.username);
    id = body.id;
    expect(names(await people('from=numerator'))).toEqual(['Lê Thị Thạc Sĩ']);
  });

  it('stays what it was when records are corrected, and names whom that moved', async () => {
    await given.fact(graduate, 'qualifications', { track: 'professional', level: 'ThS', startsOn: '2024-06-30', seenOn: '2026-06-30' });
    await given.person({ unit: ward, fullName: 'Ngô Văn Ghi Sau', degree: 'DH' });
    const answer = await replay();
    expect(answer.counts).toMatchObject({ numerator: 1, denominator: 3 });
    expect(answer.now).toMatchObject({ numerator: 2, denominator: 4 });
    expect(answer.intact).toBe(true);
    expect(answer.moves).toEqual(
      expect.arrayContaining([
        { from: 'remainder', to: 'numerator', people: 1 },
        { from: null, to: 'remainder', people: 1 },
      ]),
    );
    expect(names(await people('from=remainder&to=numerator'))).toEqual(['Trần Văn Cử Nhân']);
    expect(names(await people('from=none&to=remainder'))).toEqual(['Ngô Văn Ghi Sau']);
    expect(names(await people('from=remainder'))).toEqual(['Phạm Thị Ở Lại', 'Trần Văn Cử Nhân']);
  });

  it('cites the version it was measured by, whatever was published since', async () => {
    await officer.post(`/api/indicators/${RATIO}/draft`);
    const { body } = await officer.get<{ content: object }>(`/api/indicators/${RATIO}/draft`);
    await officer.put(`/api/indicators/${RATIO}/draft`, { ...body.content, numerator: { degrees: ['TS'] } }, match(1));
    expect((await officer.post(`/api/indicators/${RATIO}/draft/publish`, { validFrom: '2025-01-01' }, match(2))).status).toBe(200);
    const answer = await replay();
    expect([answer.definitionVersion, answer.counts.numerator, answer.now.numerator]).toEqual([1, 1, 2]);
    expect((await take({ title: 'Sau khi đổi' })).body).toMatchObject({ definitionVersion: 2, counts: { numerator: 0 } });
  });

  it('cannot be changed in the database either, and tells when it was', async () => {
    const owner = product.get(Database);
    await expect(
      owner.write((tx) => tx.execute(`update indicators_snapshot_member set part = 'numerator' where snapshot_id = $1`, [id])),
    ).rejects.toThrow('never changed');
    await expect(owner.write((tx) => tx.execute(`delete from indicators_snapshot where id = $1`, [id]))).rejects.toThrow('never changed');
  });

  it('is listed within reach, newest first', async () => {
    const { body } = await leader.get<{ items: { title: string }[] }>(`/api/snapshots?indicator=${RATIO}`);
    expect(body.items.map(({ title }) => title)).toEqual(['Sau khi đổi', 'Báo cáo năm 2025']);
    const elsewhere = await product.userWith('leader', await given.unit('Phường Khác'));
    expect((await elsewhere.get<{ items: object[] }>(`/api/snapshots?indicator=${RATIO}`)).body.items).toEqual([]);
    expect((await elsewhere.get<Replay>(`/api/snapshots/${id}`)).body.code).toBe('indicators.snapshot_not_found');
    expect((await take({}, elsewhere)).status).toBe(404);
  });

  it.each([
    ['of nobody', { onDay: '1990-01-01' }, 422, 'indicators.snapshot_of_nobody'],
    ['without a name', { title: '' }, 400, 'request.invalid'],
    ['of an unknown indicator', { indicator: 'nothing' }, 404, 'indicators.not_found'],
  ])('%s is not frozen', async (_, body, status, code) => {
    const answer = await take(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
