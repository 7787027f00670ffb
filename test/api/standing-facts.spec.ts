import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenPerson } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';

let product: TestApplication;
let given: Given;
let person: GivenPerson;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  person = await given.person();
});
afterAll(() => product.stop());

const add = (kind: string, body: object) => given.officer.post<{ code: string }>(`/api/profiles/${person.id}/facts/${kind}`, body);
const path = () => `/api/profiles/${person.id}`;

describe('how somebody stands', () => {
  it.each([
    ['appraisals', { year: 2025, rating: 'HTXS', note: 'Quyết định 12' }],
    ['titles', { title: 'PGS' }],
    ['nominations', { plannedFor: 'PH_X', term: '2026-2031' }],
    ['groups', { group: 'KHCN' }],
    ['availability', { mode: 'lecture', extent: 'limited' }],
    ['citizenships', { country: 'DE' }],
    ['consents', { purpose: 'contacted', answer: 'given', means: 'signed', document: 'Phiếu số 4' }],
    ['policies', { policy: 'attracted', year: 2021, decision: 'QĐ 12/QĐ-UBND ngày 05/03/2021', legalSource: 'NĐ 140/2017/NĐ-CP' }],
    ['retirements', { leavesOn: '2051-03-31', decision: 'QĐ 40', legalSource: 'NĐ 83/2022/NĐ-CP' }],
  ])('is kept as %s: recorded once, corrected, ended, and told by the history', async (kind, values) => {
    const added = (await add(kind, { ...values, startsOn: '2026-01-15' })).body as unknown as GivenPerson;
    const facts = (of: GivenPerson) => of.facts[kind as 'titles'];
    expect(facts(added)).toEqual([expect.objectContaining({ ...values, state: 'now', startsOn: '2026-01-15' })]);
    expect(await add(kind, { ...values, startsOn: '2026-03-01' })).toMatchObject({ status: 409, body: { code: 'fact.overlaps' } });
    const [fact] = facts(added);
    const seen = { 'if-match': `"v${fact!.version}"` };
    const corrected = await given.officer.patch<GivenPerson>(`${path()}/facts/${kind}/${fact!.id}`, { note: 'đã đối chiếu' }, seen);
    expect(facts(corrected.body)).toEqual([expect.objectContaining({ ...values, note: 'đã đối chiếu' })]);
    const [now] = facts(corrected.body);
    const ended = await given.officer.post<GivenPerson>(
      `${path()}/facts/${kind}/${now!.id}/end`,
      { on: '2026-06-01' },
      { 'if-match': `"v${now!.version}"` },
    );
    expect(facts(ended.body)).toEqual([expect.objectContaining({ state: 'past', endsOn: '2026-06-01' })]);
    const { body } = await given.officer.get<{ items: { facts: { kind: string }[] }[] }>(`${path()}/history`);
    expect(body.items.slice(0, 3).map(({ facts: told }) => told.map((one) => one.kind))).toEqual([[kind], [kind], [kind]]);
  });

  it('is rated once a year, and each year anew', async () => {
    for (const year of [2023, 2024]) expect((await add('appraisals', { year, rating: 'HTT' })).status).toBe(200);
    expect((await add('appraisals', { year: 2024, rating: 'HT' })).body.code).toBe('fact.overlaps');
  });

  it.each([
    ['appraisals', { year: 2025, rating: 'TOT' }],
    ['appraisals', { rating: 'HTT' }],
    ['appraisals', { year: 1200, rating: 'HTT' }],
    ['titles', { title: 'ThS' }],
    ['nominations', { plannedFor: 'Trưởng phòng' }],
    ['groups', { group: 'DV' }], // a membership says that, to those who may know it
    ['groups', { group: 'VNNN' }], // the residence says that
    ['availability', { mode: 'phone' }],
    ['availability', { mode: 'advise', rating: 'HTT' }],
    ['residences', { country: 'XX' }],
    ['residences', { country: 'DE', timeZone: 'Berlin' }],
    ['works', { workTitle: 'Sách', link: 'javascript:alert(1)' }],
    ['works', { year: 2020 }],
    ['studies', { major: 'Luật' }],
    ['studies', { level: 'LLCT_CC', expectedOn: '2028' }],
    ['studies', { level: 'ThS', expectedOn: '2028-13' }],
    ['studies', { level: 'ThS', expectedOn: '2020-06', startsOn: '2025-09-01' }],
    ['retirements', { leavesOn: '2030-02-30', decision: 'QĐ 1' }],
    ['retirements', { leavesOn: '2030-06-30' }], // without a decision the law holds
    ['policies', { policy: 'attracted', year: 2021 }],
    ['policies', { policy: 'liked', year: 2021, decision: 'QĐ 1' }],
    ['consents', { purpose: 'listed', answer: 'given' }], // how, nobody could show
    ['consents', { purpose: 'listed', answer: 'yes', means: 'signed' }],
  ])('is refused as %s %j', async (kind, values) => {
    expect(await add(kind, values)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('spells a language as the list does, and keeps one the list does not know as it was written', async () => {
    const somebody = await given.person();
    await given.fact(somebody, 'qualifications', { track: 'language', language: 'Anh văn', level: 'KNL_B4' });
    const { facts } = await given.fact(somebody, 'qualifications', { track: 'language', language: 'Tiếng Pali' });
    expect(facts.qualifications.map(({ language }) => language).sort()).toEqual(['Anh', 'Tiếng Pali']);
  });

  it('is kept as a study: one of each degree at a time, with the day it is expected', async () => {
    const study = { level: 'ThS', major: 'Quản lý công', institution: 'Học viện Hành chính', expectedOn: '2027-09', decision: 'QĐ 77' };
    const { body } = await add('studies', { ...study, startsOn: '2025-09-05' });
    expect((body as unknown as GivenPerson).facts.studies).toEqual([expect.objectContaining({ ...study, state: 'now' })]);
    expect((await add('studies', { level: 'ThS', expectedOn: '2029', startsOn: '2026-01-01' })).body.code).toBe('fact.overlaps');
  });

  it('leaves by decision where there is one, and by the months of the law again where it is taken back', async () => {
    const somebody = await given.person({ birthOn: '1966-02-10' });
    const leaves = async () => (await given.officer.get<GivenPerson>(`/api/profiles/${somebody.id}`)).body.retiresOn;
    expect(await leaves()).toBe('2027-11-30');
    const { facts } = await given.fact(somebody, 'retirements', { leavesOn: '2029-11-30', decision: 'QĐ 9', startsOn: '2026-10-01' });
    expect(await leaves()).toBe('2029-11-30');
    const search = (retiresBefore: string) =>
      given.officer.post<{ items: { id: string }[] }>('/api/talent/search', { criteria: { retiresBefore } });
    const found = async (day: string) => (await search(day)).body.items.some(({ id }) => id === somebody.id);
    expect([await found('2028-01-01'), await found('2030-01-01')]).toEqual([false, true]);
    const [decided] = facts.retirements;
    await given.officer.delete(
      `/api/profiles/${somebody.id}/facts/retirements/${decided!.id}`,
      { reason: 'ghi nhầm người' },
      { 'if-match': `"v${decided!.version}"` },
    );
    expect([await leaves(), await found('2028-01-01')]).toEqual(['2027-11-30', true]);
  });

  it('lets nobody retire by age who holds no post on the day: the last is over, or the first has not come', async () => {
    const told = async (id: string, onDay?: string) => {
      const { body } = await given.officer.get<GivenPerson>(`/api/profiles/${id}${onDay ? `?onDay=${onDay}` : ''}`);
      const criteria = { kinds: ['expert'], retiresBefore: '2100-01-01' };
      const found = await given.officer.post<{ items: { id: string; retiresOn: string }[] }>('/api/talent/search', {
        criteria,
        ...(onDay ? { onDay } : {}),
      });
      return [body.retiresOn, found.body.items.find((item) => item.id === id)?.retiresOn ?? null];
    };
    const expert = await given.person({ kind: 'expert', birthOn: '1966-02-10' });
    expect(await told(expert.id)).toEqual([null, null]);
    const post = { unitId: given.root.id, category: 'VC' };
    await given.fact(expert, 'employments', { ...post, startsOn: '2010-01-01', endsOn: '2020-01-01' });
    const { facts } = await given.fact(expert, 'employments', { ...post, startsOn: '2027-03-01' });
    expect(await told(expert.id)).toEqual([null, null]);
    expect(await told(expert.id, '2019-12-31')).toEqual(['2027-11-30', '2027-11-30']);
    expect(await told(expert.id, '2027-03-01')).toEqual(['2027-11-30', '2027-11-30']);
    const before = facts.employments.find(({ endsOn }) => endsOn !== null)!;
    await given.officer.delete(
      `/api/profiles/${expert.id}/facts/employments/${before.id}`,
      { reason: 'ghi nhầm người' },
      { 'if-match': `"v${before.version}"` },
    );
    expect(await told(expert.id)).toEqual([null, null]);
    await given.fact(expert, 'retirements', { leavesOn: '2029-11-30', decision: 'QĐ 9', startsOn: '2026-01-01' });
    expect(await told(expert.id)).toEqual(['2029-11-30', '2029-11-30']);
  });

  it('tells who may not see sensitive data nothing of what somebody is planned for', async () => {
    const somebody = await given.person();
    await given.fact(somebody, 'nominations', { plannedFor: 'CT_UBND', term: '2026-2031' });
    const auditor = await product.userWith('auditor');
    const answers = [
      await auditor.get<GivenPerson>(`/api/profiles/${somebody.id}`),
      await auditor.get(`/api/profiles/${somebody.id}/history`),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain('CT_UBND');
    }
    const leader = await product.userWith('leader');
    expect((await leader.get<GivenPerson>(`/api/profiles/${somebody.id}`)).body.facts.nominations).toHaveLength(1);
  });
});
