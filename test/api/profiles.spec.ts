import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Cards } from '#libs/talent';
import { Given, type GivenPerson } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';

const version = (fact: { version: number }) => ({ 'if-match': `"v${fact.version}"` });

describe('a record', () => {
  let product: TestApplication;
  let given: Given;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    given = await Given.registry(product);
  });
  afterAll(() => product.stop());

  const show = async (id: string, query = '') => (await given.officer.get<GivenPerson>(`/api/profiles/${id}${query}`)).body;

  it('is added with an identity, a keeping unit and an employment', async () => {
    const person = await given.person({ fullName: '  Nguyễn  Văn Đức ', degree: 'ThS', citizenNumber: '022085001234' });
    expect(person).toMatchObject({
      fullName: 'Nguyễn Văn Đức',
      degree: 'ThS',
      category: 'CC',
      age: 41,
      citizenNumber: '022*****1234',
      unit: { name: 'Tỉnh Mẫu' },
    });
    expect(person.code).toMatch(/^NL-\d{5}$/);
    expect(person.facts.identities[0]).toMatchObject({ family: 'Nguyễn', middle: 'Văn', given: 'Đức' });
  });

  it('keeps its citizen number encrypted and refuses it a second time without a name', async () => {
    await given.person({ fullName: 'Trần Bí Mật', citizenNumber: '022085009999' });
    const stored = await product
      .get(Database)
      .readWhole((tx) => tx.query<{ text: string }>(`select encode(citizen_number, 'escape') as text from profiles_person`));
    expect(stored.map(({ text }) => text).join()).not.toContain('022085009999');
    const again = await given.officer.post<{ code: string }>('/api/profiles', {
      kind: 'staff',
      fullName: 'Lê Khác',
      keepingUnitId: given.root.id,
      citizenNumber: '022085009999',
    });
    expect([again.status, again.body.code]).toEqual([409, 'profile.citizen_number_taken']);
    expect(again.text).not.toContain('Bí Mật');
  });

  it('answers as known yesterday after it was corrected today', async () => {
    const person = await given.person({ degree: 'DH' });
    const degree = person.facts.qualifications[0]!;
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const corrected = await given.officer.patch<GivenPerson>(
      `/api/profiles/${person.id}/facts/qualifications/${degree.id}`,
      { level: 'ThS' },
      version(degree),
    );
    expect(corrected.status).toBe(200);
    expect((await show(person.id)).degree).toBe('ThS');
    expect((await show(person.id, `?knownAt=${before}`)).degree).toBe('DH');
  });

  it('says on a past day what was so then, and what is unsure', async () => {
    const person = await given.person({ degree: 'ThS', degreeOn: null, seenOn: '2026-06-30' });
    expect((await show(person.id, '?onDay=2026-07-01')).degree).toBe('ThS');
    const past = await show(person.id, '?onDay=2020-01-01');
    expect(past.degree).toBeNull();
    expect(past.facts.qualifications[0]!.state).toBe('unsure');
  });

  it('lets only the first of two officers correct a fact', async () => {
    const person = await given.person({ degree: 'DH' });
    const degree = person.facts.qualifications[0]!;
    const path = `/api/profiles/${person.id}/facts/qualifications/${degree.id}`;
    const answers = await Promise.all(
      ['ThS', 'TS'].map((level) => given.officer.patch<{ code: string }>(path, { level }, version(degree))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('refuses what cannot be, by name', async () => {
    const person = await given.person();
    const path = `/api/profiles/${person.id}/facts`;
    const codes = async (kind: string, body: object) => {
      const { status, body: problem } = await given.officer.post<{ code: string; errors?: { pointer: string; code: string }[] }>(
        `${path}/${kind}`,
        body,
      );
      return [status, problem.errors?.[0]?.code ?? problem.code];
    };
    expect(await codes('qualifications', { track: 'professional', level: 'XX' })).toEqual([400, 'fact.unknown_code']);
    expect(await codes('qualifications', { track: 'professional', level: 'ThS', gender: 'NAM' })).toEqual([400, 'fact.not_of_this_kind']);
    expect(await codes('qualifications', { track: 'professional', level: 'ThS', startsOn: '2020-02-31' })).toEqual([
      400,
      'fact.not_a_date',
    ]);
    expect(await codes('employments', { unitId: given.root.id, startsOn: '2026-01-01' })).toEqual([409, 'fact.overlaps']);
    expect(await codes('employments', { unitId: given.root.id, startsOn: '2026-01-01', endsOn: '2025-01-01' })).toEqual([
      422,
      'fact.ends_before_start',
    ]);
    expect(await codes('nothing', {})).toEqual([404, 'fact.unknown_kind']);
  });

  it('ends the previous employment when asked to', async () => {
    const person = await given.person();
    const unit = await given.unit();
    const after = await given.fact(person, 'employments', { unitId: unit.id, category: 'VC', startsOn: '2026-05-01', endPrevious: true });
    expect(after.facts.employments.map(({ state, endsOn }) => [state, endsOn])).toEqual([
      ['now', null],
      ['past', '2026-05-01'],
    ]);
    expect(after.unit).toMatchObject({ id: unit.id });
  });

  it('remembers who saw which document', async () => {
    const person = await given.person({ degree: 'ThS' });
    const degree = person.facts.qualifications[0]!;
    const { body } = await given.officer.post<GivenPerson>(
      `/api/profiles/${person.id}/facts/qualifications/${degree.id}/verify`,
      { document: 'Bằng số 123' },
      version(degree),
    );
    expect(body.facts.qualifications[0]!.verification).toMatchObject({ document: 'Bằng số 123' });
  });

  it('shows its history, each change with before and after', async () => {
    const person = await given.person({ degree: 'DH' });
    const degree = person.facts.qualifications[0]!;
    await given.officer.patch(
      `/api/profiles/${person.id}/facts/qualifications/${degree.id}`,
      { level: 'ThS', reason: 'nhầm bằng' },
      version(degree),
    );
    const { body } = await given.officer.get<{
      items: { reason: string | null; facts: { kind: string; before: { level: string } | null; after: { level: string } | null }[] }[];
    }>(`/api/profiles/${person.id}/history`);
    expect(body.items[0]).toMatchObject({
      reason: 'nhầm bằng',
      facts: [{ kind: 'qualifications', before: { level: 'DH' }, after: { level: 'ThS' } }],
    });
    expect(body.items).toHaveLength(3);
  });

  it('moves to another keeping unit on a day', async () => {
    const [here, there] = [await given.unit(), await given.unit()];
    const person = await given.person({ unit: here });
    const answer = await given.officer.post(`/api/profiles/${person.id}/transfer`, { unitId: there.id, on: '2026-09-01' }, version(person));
    expect(answer.status).toBe(204);
    expect((await show(person.id)).keepingUnit).toMatchObject({ id: there.id });
    expect((await show(person.id, '?onDay=2026-08-31')).keepingUnit).toMatchObject({ id: here.id });
  });

  it('moves also on the first day of the month since which it is kept where it is', async () => {
    const [here, there] = [await given.unit(), await given.unit()];
    const person = await given.person({ unit: here });
    const [keeping] = person.facts.keepings;
    await given.officer.patch(`/api/profiles/${person.id}/facts/keepings/${keeping!.id}`, { startsOn: '2026-05' }, version(keeping!));
    const move = { unitId: there.id, on: '2026-05-01' };
    const answer = await given.officer.post(`/api/profiles/${person.id}/transfer`, move, version(await show(person.id)));
    expect(answer.status).toBe(204);
    expect((await show(person.id, '?onDay=2026-05-01')).keepingUnit).toMatchObject({ id: there.id });
  });

  it('outside the scope is not found, exactly like one that does not exist', async () => {
    const [mine, other] = [await given.unit(), await given.unit()];
    const stranger = await given.person({ unit: other });
    const officer = await product.userWith('personnel_officer', mine);
    const outside = await officer.get(`/api/profiles/${stranger.id}`);
    const missing = await officer.get('/api/profiles/01990000-0000-7000-8000-000000000000');
    expect([outside.status, outside.text]).toEqual([404, missing.text]);
    expect((await officer.post(`/api/profiles/${stranger.id}/facts/expertise`, { field: 'CNTT' })).status).toBe(404);
  });

  it('archived is out of every answer, with its history kept', async () => {
    const person = await given.person({ degree: 'TS' });
    expect(
      (await given.officer.delete(`/api/profiles/${person.id}`, { reason: 'nhập trùng' }, version({ version: person.version - 1 }))).status,
    ).toBe(412);
    const current = await show(person.id);
    expect((await given.officer.delete(`/api/profiles/${person.id}`, { reason: 'nhập trùng' }, version(current))).status).toBe(204);
    expect(await show(person.id)).toMatchObject({ archiveReason: 'nhập trùng', mayEdit: false, fullName: person.fullName, degree: 'TS' });
    expect((await given.officer.post(`/api/profiles/${person.id}/facts/expertise`, { field: 'CNTT' })).status).toBe(409);
  });

  it('archived as a duplicate gives its citizen number free', async () => {
    const double = await given.person({ citizenNumber: '022085007777' });
    await given.officer.delete(`/api/profiles/${double.id}`, { reason: 'nhập trùng' }, version(double));
    expect((await given.person({ citizenNumber: '022085007777' })).citizenNumber).toBe('022*****7777');
  });

  it('archived while others write to it has no fact believed afterwards', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => given.person()));
    const add = (id: string, field: string) => given.officer.post(`/api/profiles/${id}/facts/expertise`, { field });
    const answers = await Promise.all(
      people.flatMap((person) => [
        add(person.id, 'CNTT'),
        given.officer.delete(`/api/profiles/${person.id}`, { reason: 'nhập trùng' }, version(person)),
        add(person.id, 'YT'),
      ]),
    );
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const [row] = await product.get(Database).readWhole((tx) =>
      tx.query<{ believed: number }>(
        `select count(*)::int as believed from profiles_expertise f join profiles_person p on p.id = f.person_id
         where p.archived_at is not null and f.retracted_at is null`,
      ),
    );
    expect(row!.believed).toBe(0);
  });

  it('never ends before it starts, however the days were reached', async () => {
    const person = await given.person({ degree: 'DH', startsOn: '2020-01-01' });
    const degree = person.facts.qualifications[0]!;
    const corrected = await given.officer.patch<{ code: string }>(
      `/api/profiles/${person.id}/facts/qualifications/${degree.id}`,
      { endsOn: '2001-01-01' },
      version(degree),
    );
    expect([corrected.status, corrected.body.code]).toEqual([422, 'fact.ends_before_start']);
    const earlier = await given.officer.post<{ code: string }>(`/api/profiles/${person.id}/facts/employments`, {
      unitId: given.root.id,
      startsOn: '2019-01-01',
      endPrevious: true,
    });
    expect([earlier.status, earlier.body.code]).toEqual([409, 'fact.overlaps']);
    const unseen = await given.officer.post(`/api/profiles/${person.id}/facts/expertise`, { field: 'CNTT', seenOn: '2030-01-01' });
    expect(unseen.status).toBe(400);
  });

  it('corrected is no longer verified by the document seen before', async () => {
    const person = await given.person({ degree: 'DH' });
    const path = `/api/profiles/${person.id}/facts/qualifications`;
    const [degree] = person.facts.qualifications;
    const verified = await given.officer.post<GivenPerson>(`${path}/${degree!.id}/verify`, { document: 'Bằng số 9' }, version(degree!));
    const [seen] = verified.body.facts.qualifications;
    const { body } = await given.officer.patch<GivenPerson>(`${path}/${seen!.id}`, { level: 'ThS' }, version(seen!));
    expect(body.facts.qualifications[0]).toMatchObject({ level: 'ThS', verification: null });
  });

  it('has one audit row and one outbox row for every change', async () => {
    const person = await given.person();
    await given.fact(person, 'expertise', { field: 'CNTT' });
    const [row] = await product.get(Database).readWhole((tx) =>
      tx.query<{ audit: number; outbox: number; changes: number }>(
        `select (select count(*)::int from audit_event where entity_id = $1) as audit,
           (select count(*)::int from platform_outbox o where o.topic = 'profiles.people_changed' and o.change_id in (select change_id from audit_event where entity_id = $1)) as outbox,
           (select count(distinct change_id)::int from audit_event where entity_id = $1) as changes`,
        [person.id],
      ),
    );
    expect(row).toEqual({ audit: 2, outbox: 2, changes: 2 });
  });

  it('has a right card after eight writers raced on it', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => given.person({ degree: 'DH' })));
    const fields = ['CNTT', 'YT', 'NL', 'DL', 'KT', 'CDS', 'VH', 'GDDT'];
    const answers = await Promise.all(
      people.flatMap(({ id }) => fields.map((field) => given.officer.post(`/api/profiles/${id}/facts/expertise`, { field }))),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await product.get(Cards).differences()).toBe(0);
  });
});
