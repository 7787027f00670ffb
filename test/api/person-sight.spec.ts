import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Contacts {
  readonly phones: string[];
  readonly emails: string[];
  readonly address: string | null;
}
type Shown = GivenPerson & { readonly contacts: Contacts; readonly citizenNumber: string; readonly mayEdit: boolean };

const version = ({ version }: { version: number }) => ({ 'if-match': `"v${version}"` });
const CONTACTS: Contacts = { phones: ['+84912345678'], emails: ['nguyen.an@example.vn'], address: 'Khu 1' };

let product: TestApplication;
let given: Given;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
});
afterAll(() => product.stop());

const show = async (id: string, by: Client = given.officer, query = '') => (await by.get<Shown>(`/api/profiles/${id}${query}`)).body;

async function personIn(unit: GivenUnit): Promise<Shown> {
  const made = await given.person({ unit, citizenNumber: '022085004444' });
  const identity = made.facts.identities[0]!;
  await given.officer.patch(
    `/api/profiles/${made.id}/facts/identities/${identity.id}`,
    { ethnicity: '02', religion: '01' },
    version(identity),
  );
  await given.fact(made, 'memberships', { organisation: 'DANG', standing: 'member' });
  await given.officer.patch(`/api/profiles/${made.id}`, { contacts: CONTACTS }, version(await show(made.id)));
  return show(made.id);
}

describe('what is seen of a person', () => {
  let unit: GivenUnit;
  let person: Shown;

  beforeAll(async () => {
    unit = await given.unit();
    person = await personIn(unit);
  });

  it('by the officer who keeps the record is everything but the citizen number', () => {
    expect(person).toMatchObject({ contacts: CONTACTS, masked: { contacts: false, sensitive: false }, citizenNumber: '022*****4444' });
    expect(person.facts.identities[0]).toMatchObject({ ethnicity: '02', religion: '01' });
    expect(person.facts.memberships).toHaveLength(1);
  });

  it('by a leader has contacts by their ends only', async () => {
    const seen = await show(person.id, await product.userWith('leader', unit));
    expect(seen).toMatchObject({
      contacts: { phones: ['*********678'], emails: ['n***@example.vn'], address: '***' },
      masked: { contacts: true, sensitive: false },
      mayEdit: false,
    });
    expect(seen.facts.memberships).toHaveLength(1);
  });

  it('by an auditor has nothing sensitive in it, in the record as in its history, also of another day', async () => {
    const auditor = await product.userWith('auditor');
    const seen = await auditor.get<Shown>(`/api/profiles/${person.id}?onDay=2026-11-24&knownAt=2999-01-01T00:00:00Z`);
    const history = await auditor.get(`/api/profiles/${person.id}/history`);
    for (const { status, text } of [seen, history]) {
      expect(status).toBe(200);
      for (const hidden of ['ethnicity', 'religion', 'DANG', '12345678', 'nguyen.an', 'Khu 1', '022085004444'])
        expect(text).not.toContain(hidden);
    }
    expect(seen.body).toMatchObject({ masked: { contacts: true, sensitive: true }, fullName: person.fullName });
  });

  it('by somebody who keeps records elsewhere is what the role here shows', async () => {
    const elsewhere = await given.unit();
    const both = await product.userWith('auditor', unit);
    await product.grant(both.username, 'personnel_officer', elsewhere);
    const seen = await show(person.id, both);
    expect(seen).toMatchObject({ masked: { contacts: true, sensitive: true }, mayEdit: false });
    expect('ethnicity' in seen.facts.identities[0]!).toBe(false);
  });
});

describe('a person on a day', () => {
  it('retires on the last day of the month in which the age is reached', async () => {
    expect(await show((await given.person({ gender: 'NAM', birthOn: '1965-07-12' })).id)).toMatchObject({
      retiresOn: '2027-04-30',
      retiresOnCertain: true,
      birthCertain: true,
    });
  });

  it('born in a year, and nobody knows the month, is reckoned from its first day and says so', async () => {
    expect(await show((await given.person({ gender: 'NU', birthOn: '1975' })).id)).toMatchObject({
      retiresOn: '2034-09-30',
      retiresOnCertain: false,
      birthCertain: false,
      age: 51,
    });
    expect(await show((await given.person({ gender: null })).id)).toMatchObject({ retiresOn: null, retiresOnCertain: false });
  });

  it('who has left retires no more, and it is told since when and why; on a day before he did', async () => {
    const person = await given.person({ gender: 'NAM', birthOn: '1985-07-12' });
    const [post] = person.facts.employments;
    const ended = await given.officer.post(
      `/api/profiles/${person.id}/facts/employments/${post!.id}/end`,
      { on: '2026-10-01', reason: 'chuyển sang cơ quan Trung ương' },
      version(post!),
    );
    expect(ended.status).toBe(200);
    const left = { on: '2026-10-01', reason: 'chuyển sang cơ quan Trung ương' };
    expect(await show(person.id)).toMatchObject({ left, retiresOn: null, retiresOnCertain: false, position: null });
    expect(await show(person.id, given.officer, '?onDay=2026-09-30')).toMatchObject({
      left: null,
      retiresOn: '2047-07-31',
      position: 'Chuyên viên',
    });
    await given.fact(person, 'employments', { unitId: given.root.id, category: 'CC', startsOn: '2026-11-01' });
    expect(await show(person.id)).toMatchObject({ left: null, retiresOn: '2047-07-31' });
    expect(await show(person.id, given.officer, '?onDay=2026-10-15')).toMatchObject({ left, retiresOn: null });
  });

  it('when and why somebody left is corrected, and so is that it happened at all', async () => {
    const person = await given.person({ gender: 'NAM', birthOn: '1985-07-12' });
    const place = `/api/profiles/${person.id}/facts/employments`;
    const [post] = person.facts.employments;
    const ended = await given.officer.post<GivenPerson>(`${place}/${post!.id}/end`, { on: '2026-10-01', reason: 'nghỉ' }, version(post!));
    const [over] = ended.body.facts.employments;
    const corrected = await given.officer.patch<GivenPerson>(
      `${place}/${over!.id}`,
      { endsOn: '2026-10-15', endReason: 'chuyển về Sở Nội vụ' },
      version(over!),
    );
    expect(corrected.body).toMatchObject({ left: { on: '2026-10-15', reason: 'chuyển về Sở Nội vụ' } });
    const [again] = corrected.body.facts.employments;
    const back = await given.officer.patch<GivenPerson>(`${place}/${again!.id}`, { endsOn: null }, version(again!));
    expect(back.body).toMatchObject({ left: null, position: 'Chuyên viên', facts: { employments: [{ endsOn: null, endReason: null }] } });
  });

  it('who has never been at work has not left', async () => {
    expect(await show((await given.person({ kind: 'expert' })).id)).toMatchObject({ left: null });
  });

  it('perhaps held a degree and a post before they were first seen', async () => {
    const person = await given.person({ degree: 'ThS', degreeOn: null, startsOn: null });
    expect(await show(person.id, given.officer, '?onDay=2020-01-01')).toMatchObject({
      degree: null,
      degreePossible: 'ThS',
      employmentCertain: false,
      category: null,
      position: 'Chuyên viên',
    });
    expect(await show(person.id)).toMatchObject({ degree: 'ThS', degreePossible: null, employmentCertain: true });
  });
});

describe('the history of a record', () => {
  interface Entry {
    readonly person: string[];
    readonly reason: string | null;
    readonly facts: unknown[];
  }
  const entries = async (id: string) => (await given.officer.get<{ items: Entry[] }>(`/api/profiles/${id}/history`)).body.items;

  it('says that contacts, number and confirmation changed, never their values', async () => {
    const person = await given.person({ citizenNumber: '022085005555' });
    const path = `/api/profiles/${person.id}`;
    await given.officer.patch(path, { contacts: CONTACTS }, version(await show(person.id)));
    await given.officer.patch(path, { citizenNumber: '022085006666', confirmedOn: '2026-11-24' }, version(await show(person.id)));
    const { text } = await given.officer.get(`${path}/history`);
    for (const value of ['022085005555', '022085006666', '912345678', 'Khu 1']) expect(text).not.toContain(value);
    expect((await entries(person.id)).map(({ person: fields }) => fields)).toEqual([
      ['citizenNumber', 'confirmedOn'],
      ['contacts'],
      ['created'],
    ]);
  });

  it('has the transfer and the end of the record with their reasons', async () => {
    const [person, there] = [await given.person(), await given.unit()];
    const path = `/api/profiles/${person.id}`;
    await given.officer.post(`${path}/transfer`, { unitId: there.id, on: '2026-09-01', reason: 'điều động' }, version(person));
    await given.officer.delete(path, { reason: 'nhập trùng' }, version(await show(person.id)));
    const [archived, transferred] = await entries(person.id);
    expect(archived).toMatchObject({ person: ['archived'], reason: 'nhập trùng' });
    expect(transferred).toMatchObject({ person: ['keepingUnit'], reason: 'điều động' });
    expect(transferred!.facts).toHaveLength(2);
  });
});
