import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Cards } from '#libs/talent';
import { Given, type GivenPerson } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Cell {
  readonly row: number;
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly suggestion?: string;
}
interface Batch {
  readonly saved: number;
  readonly rows: { readonly id: string; readonly outcome: string; readonly version: number | null }[];
  readonly errors: Cell[];
  readonly warnings: Cell[];
}
type Row = readonly [GivenPerson, Record<string, string | null>];

let product: TestApplication;
let given: Given;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
});
afterAll(() => product.stop());

const show = async (id: string) => (await given.officer.get<GivenPerson>(`/api/profiles/${id}`)).body;

async function save(rows: readonly Row[], more: object = {}, by: Client = given.officer): Promise<Batch> {
  const body = { rows: rows.map(([{ id, version }, changes]) => ({ id, version, changes })), ...more };
  const answer = await by.patch<Batch>('/api/profiles', body);
  if (answer.status !== 200) throw new Error(`answered ${answer.status} ${answer.text}`);
  return answer.body;
}
const codes = ({ errors }: Batch) => errors.map(({ row, pointer, code }) => [row, pointer.replace('/changes', ''), code]);

describe('cells of a grid', () => {
  it('are read as people type them', async () => {
    const person = await given.person({ degree: 'DH' });
    const batch = await save([
      [
        person,
        {
          ...{
            fullName: '  Trần  Thị Ngọc ',
            gender: 'nữ',
            birthOn: '1/5/1979',
            ethnicity: 'Tày',
            category: 'viên chức',
            degree: 'Thạc sỹ',
          },
          ...{ major: 'Luật học', field: 'công nghệ thông tin', politicalTheory: 'Cao cấp', citizenNumber: '022179001234' },
          ...{ phone: '0912 345 678', email: 'Ngoc@Example.VN', confirmedOn: '20/11/2026', recruitedOn: '9/2004' },
        },
      ],
    ]);
    expect([batch.saved, batch.errors, batch.warnings]).toEqual([1, [], []]);
    const after = await show(person.id);
    expect(after).toMatchObject({
      ...{ fullName: 'Trần Thị Ngọc', gender: 'NU', birthOn: '1979-05-01', category: 'VC', degree: 'ThS', version: person.version + 1 },
      ...{ citizenNumber: '022*****1234', contacts: { phones: ['0912345678'], emails: ['ngoc@example.vn'] }, confirmedOn: '2026-11-20' },
    });
    expect(after.facts.identities[0]).toMatchObject({ ethnicity: '02', family: 'Trần', given: 'Ngọc' });
    expect(after.facts.employments[0]).toMatchObject({ recruitedOn: '2004-09', startsOn: '2015-01-01' });
    expect(after.facts.qualifications.map(({ level, major }) => [level, major])).toContainEqual(['ThS', 'Luật học']);
    expect(after.facts.expertise[0]).toMatchObject({ field: 'CNTT', basis: 'entered' });
    expect(await product.get(Cards).differences()).toBe(0);
  });

  it('are one change in the history of each person, with what it was and why', async () => {
    const people = [await given.person({ degree: 'DH' }), await given.person({ degree: 'DH' })];
    await save(
      people.map((person) => [person, { degree: 'ThS', phone: '0912345678' }] as const),
      { reason: 'đối chiếu văn bằng' },
    );
    interface Entry {
      readonly changeId: string;
      readonly reason: string;
      readonly person: string[];
      readonly facts: object[];
    }
    const entries = await Promise.all(
      people.map(async ({ id }) => (await given.officer.get<{ items: Entry[] }>(`/api/profiles/${id}/history`)).body.items[0]!),
    );
    expect(entries[0]!.changeId).toBe(entries[1]!.changeId);
    expect(entries[0]).toMatchObject({
      ...{ reason: 'đối chiếu văn bằng', person: ['contacts'] },
      facts: [{ kind: 'qualifications', before: { level: 'DH' }, after: { level: 'ThS' } }],
    });
  });

  it('that are wrong are named one by one, with what was perhaps meant', async () => {
    const [a, b] = [await given.person({ degree: 'DH' }), await given.person({ fields: ['CNTT', 'YT'] })];
    const expert = await given.person({ kind: 'expert' });
    const batch = await save([
      [a, { birthOn: '31/02/1990', degree: 'Thạc sỹ kinh tế', fullName: '', phone: '12', email: 'x', citizenNumber: '123' }],
      [b, { field: 'Y tế', gender: 'khác', confirmedOn: '2030-01-01' }],
      [expert, { position: 'Giám đốc', degree: '', major: 'Toán' }],
    ]);
    expect(codes(batch).sort()).toEqual(
      [
        [0, '/birthOn', 'fact.not_a_date'],
        [0, '/citizenNumber', 'profile.citizen_number_wrong'],
        [0, '/degree', 'fact.unknown_code'],
        [0, '/email', 'cell.not_an_email'],
        [0, '/fullName', 'fact.missing'],
        [0, '/phone', 'cell.not_a_phone'],
        [1, '/confirmedOn', 'fact.not_a_date'],
        [1, '/field', 'cell.several_facts'],
        [1, '/gender', 'fact.unknown_code'],
        [2, '/major', 'cell.no_fact'],
        [2, '/position', 'cell.no_fact'],
      ].sort(),
    );
    expect(batch.errors.find(({ pointer }) => pointer.endsWith('degree'))).toMatchObject({
      suggestion: 'Thạc sĩ',
      detail: expect.stringContaining('Thạc sỹ kinh tế'),
    });
    expect((await save([[a, { degree: '' }]])).errors[0]!.code).toBe('cell.not_cleared');
  });

  it('are saved all or none, unless the valid ones are asked for', async () => {
    const [good, bad] = [await given.person({ degree: 'DH' }), await given.person()];
    const rows: Row[] = [
      [good, { position: 'Trưởng phòng' }],
      [bad, { birthOn: '31/02/1990', position: 'Phó phòng' }],
    ];
    const none = await save(rows);
    expect([none.saved, none.rows.map(({ outcome }) => outcome)]).toEqual([0, ['held', 'refused']]);
    expect((await show(good.id)).version).toBe(good.version);
    const valid = await save(rows, { mode: 'valid' });
    expect([valid.saved, valid.rows.map(({ outcome }) => outcome)]).toEqual([1, ['saved', 'refused']]);
    expect(await show(good.id)).toMatchObject({ position: 'Trưởng phòng', version: valid.rows[0]!.version });
    expect(await show(bad.id)).toMatchObject({ position: 'Chuyên viên', version: bad.version });
  });

  it('of a stale version, a stranger, an archived record or a record named twice are refused by row', async () => {
    const [mine, other] = [await given.unit(), await given.unit()];
    const [stale, twice, archived] = [
      await given.person({ unit: mine }),
      await given.person({ unit: mine }),
      await given.person({ unit: mine }),
    ];
    const stranger = await given.person({ unit: other });
    await given.officer.delete(`/api/profiles/${archived.id}`, { reason: 'x' }, { 'if-match': `"v${archived.version}"` });
    const officer = await product.userWith('personnel_officer', mine);
    const cells = { position: 'Kế toán' };
    const batch = await save(
      [
        [{ ...stale, version: 9 }, cells],
        [stranger, cells],
        [archived, cells],
        [twice, cells],
        [twice, cells],
      ],
      { mode: 'valid' },
      officer,
    );
    expect(codes(batch)).toEqual([
      [0, '/version', 'profile.changed_meanwhile'],
      [1, '/id', 'profile.not_found'],
      [2, '/id', 'profile.archived'],
      [4, '/id', 'batch.person_twice'],
    ]);
    expect(batch.rows.map(({ outcome, version }) => [outcome, version])).toEqual([
      ['refused', 1],
      ['refused', null],
      ['refused', archived.version + 1],
      ['saved', twice.version + 1],
      ['refused', 1],
    ]);
  });

  it('never give one citizen number to two people', async () => {
    const [a, b, c] = [await given.person({ citizenNumber: '022185000001' }), await given.person(), await given.person()];
    const batch = await save([
      [b, { citizenNumber: '022185000001' }],
      [c, { citizenNumber: '022185000002' }],
      [a, { citizenNumber: '022185000002' }],
    ]);
    expect(codes(batch)).toEqual([0, 1, 2].map((row) => [row, '/citizenNumber', 'profile.citizen_number_taken']));
    expect(JSON.stringify(batch)).not.toContain('022185000001');
  });

  it('that say what the record says already change nothing', async () => {
    const person = await given.person({ degree: 'ThS', citizenNumber: '022085003333' });
    const batch = await save([
      [person, { degree: 'ThS', position: 'Chuyên viên', gender: 'Nam', citizenNumber: '022085003333', phone: '' }],
    ]);
    expect(batch.rows).toEqual([{ id: person.id, outcome: 'unchanged', version: person.version }]);
  });

  it('that are doubtful are saved and said', async () => {
    const person = await given.person({ gender: 'NAM', birthOn: '1985-03-12' });
    const batch = await save([[person, { citizenNumber: '22185007001' }]]);
    expect([batch.saved, batch.warnings.map(({ pointer, code }) => [pointer, code])]).toEqual([
      1,
      [['/changes/citizenNumber', 'cell.number_lost_zero']],
    ]);
  });

  it('of five hundred people go in at once; more, or an unknown column, are refused', async () => {
    const person = await given.person();
    const many = (count: number) => ({ rows: Array.from({ length: count }, () => ({ id: person.id, version: 1, changes: {} })) });
    expect((await given.officer.patch('/api/profiles', many(500))).status).toBe(200);
    expect((await given.officer.patch('/api/profiles', many(501))).status).toBe(400);
    const row = { id: person.id, version: 1, changes: { salary: '3' } };
    expect((await given.officer.patch('/api/profiles', { rows: [row] })).status).toBe(400);
  });

  it('are not for those who only read', async () => {
    expect((await (await product.userWith('leader')).patch('/api/profiles', { rows: [] })).status).toBe(403);
  });

  it('of two officers at once: one is saved, the other told', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => given.person({ degree: 'DH' })));
    const answers = await Promise.all(
      ['ThS', 'TS', 'CKI'].map((degree, at) =>
        save(
          (at % 2 ? [...people].reverse() : people).map((person) => [person, { degree }] as const),
          { mode: 'valid' },
        ),
      ),
    );
    expect(answers.map(({ saved }) => saved).sort()).toEqual([0, 0, 10]);
    expect(await product.get(Cards).differences()).toBe(0);
    const [row] = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query(`select count(*)::int as n from profiles_qualification f where f.retracted_at is null and f.person_id = any($1::uuid[])`, [
          people.map(({ id }) => id),
        ]),
      );
    expect(row).toEqual({ n: 10 });
  });
});
