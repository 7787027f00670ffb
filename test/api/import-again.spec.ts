import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GivenUpWork } from '#libs/exchange';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { FACT_KIND_NAMES, kindOf } from '#libs/profiles';
import { Cards } from '#libs/talent';
import { Given, type GivenUnit } from '../builders/given.js';
import { RosterDesk, rosterWorkbook, sheetOf } from '../builders/rosters.js';
import { buildWorkbook } from '../fixtures/workbooks/build.js';
import { TestApplication } from '../harness/application.js';
import { until } from '../harness/outbox-process.js';

const HEADING = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Đơn vị công tác',
  'Chức vụ',
  'Đối tượng',
  'Ngày về đơn vị',
  'Trình độ chuyên môn',
  'Chuyên ngành',
];

describe('a roster that comes again, goes again, or cannot stand', () => {
  let product: TestApplication;
  let given: Given;
  let ward: GivenUnit;
  let desk: RosterDesk;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    given = await Given.registry(product);
    ward = await given.unit('Phường Mẫu');
    desk = new RosterDesk(await product.userWith('personnel_officer', ward));
  });
  afterAll(() => product.stop());

  const sql = <Row>(text: string) => product.get(Database).readWhole((tx) => tx.query<Row>(text));
  const roster = (...people: (string | number | null)[][]) => rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', HEADING, people);
  const person = (name: string, unit: string | null, more: { birth?: string; since?: string; degree?: string } = {}) =>
    [
      1,
      name,
      more.birth ?? '12/03/1985',
      'Nam',
      unit,
      'Chuyên viên',
      'Công chức',
      more.since ?? null,
      more.degree ?? 'Đại học',
      'Luật',
    ] as (string | null)[];

  /** Everything believed of everybody, and the tree: without what says when and by which change it was recorded. */
  async function believed(): Promise<string[]> {
    const facts = FACT_KIND_NAMES.map(
      (
        kind,
      ) => `select '${kind}' as kind, to_jsonb(f) - '{id,recorded_at,recorded_change,retracted_at,retracted_change,corrects,version}'::text[] as fact
        from ${kindOf(kind).table} f where f.retracted_at is null`,
    );
    const tree = `select 'unit', jsonb_build_object('name', u.name_vi, 'path', u.path, 'valid', u.valid) from organizations_unit_period u`;
    const people = `select 'person', to_jsonb(p) - '{version}'::text[] from profiles_person p where p.archived_at is null`;
    return (await sql<{ kind: string; fact: object }>([...facts, tree, people].join(' union all ')))
      .map((row) => JSON.stringify(row))
      .sort();
  }

  async function written(): Promise<Record<string, number>> {
    const tables = [...FACT_KIND_NAMES.map((kind) => kindOf(kind).table), 'profiles_person', 'audit_event'];
    const [row] = await sql<Record<string, number>>(
      `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')},
         (select count(*)::int from platform_change c where c.actor_kind = 'user') as changes,
         (select coalesce(sum(p.version), 0)::int from profiles_person p) as versions`,
    );
    return row!;
  }

  it('the same file again is all unchanged and writes nothing of people', async () => {
    const file = await roster(person('Nguyễn Văn An', 'Tổ một cửa'), person('Trần Thị Bình', null));
    const first = await desk.upload(file);
    expect(first.counts).toMatchObject({ create: 2 });
    await desk.commit(first.id);
    const before = await written();

    const again = await desk.upload(file);
    expect(again.counts).toMatchObject({ rows: 2, unchanged: 2, create: 0, update: 0, absent: 0, ask: 0 });
    expect((await desk.officer.post<{ code: string }>(`/api/imports/${again.id}/commit`)).body.code).toBe('import.nothing_to_commit');
    const after = await written();
    // the upload itself is one change and one audited act
    expect(after).toEqual({ ...before, changes: before.changes! + 1, audit_event: before.audit_event! + 1 });

    const longer = await desk.upload(
      await roster(person('Nguyễn Văn An', 'Tổ một cửa'), person('Trần Thị Bình', null), person('Lê Văn Cường', null)),
    );
    await desk.commit(longer.id);
    expect((await written()).versions).toBe(before.versions! + 1); // of the new one alone
    await desk.undo(longer.id);
    await desk.undo(first.id);
    expect(await desk.names()).toEqual([]);
  });

  it('an undo brings the former state back, and the units it made go with it unless somebody is in them', async () => {
    await given.person({ unit: ward, fullName: 'Phạm Văn Cũ', birthOn: '1980-01-01', degree: 'DH', major: 'Luật' });
    const before = await believed();
    const file = await roster(
      person('Phạm Văn Cũ', null, { birth: '01/01/1980', degree: 'Thạc sĩ' }),
      person('Đỗ Văn Dũng', 'Đội quản lý trật tự'),
      person('Hồ Thị Giang', 'Trạm khuyến nông'),
    );
    const view = await desk.upload(file);
    expect(view.counts).toMatchObject({ create: 2, update: 1 });
    await desk.commit(view.id);
    const [made] = await sql<{ id: string }>(
      `select u.unit_id as id from organizations_unit_period u where u.name_vi = 'Trạm khuyến nông'`,
    );
    const kept = await given.person({ unit: ward, worksIn: { id: made!.id, name: '', path: '' }, fullName: 'Vũ Văn Ở Lại' });
    expect(await believed()).not.toEqual(before);

    const undone = await desk.undo(view.id);
    expect(undone).toMatchObject({ status: 'undone', kept: [{ code: 'Trạm khuyến nông', field: 'unit', why: 'in_use' }] });
    const left = (await believed()).filter((row) => !row.includes(kept.id) && !row.includes('Trạm khuyến nông'));
    expect(left).toEqual(before);
    expect((await believed()).join()).toContain('Trạm khuyến nông');
    expect(await product.get(Cards).differences()).toBe(0);

    const again = await desk.upload(file); // the unit is offered again, and its name is not taken
    await desk.commit(again.id);
    expect((await believed()).join()).toContain('Đội quản lý trật tự');
    await desk.undo(again.id);
  });

  it('a row whose day contradicts the record is asked in words, and fails nobody else', async () => {
    const moved = await given.person({ unit: ward, fullName: 'Bùi Văn Chuyển', birthOn: '1980-01-01', startsOn: '2010-01-01' });
    const [job] = moved.facts.employments;
    const ended = await given.officer.post(
      `/api/profiles/${moved.id}/facts/employments/${job!.id}/end`,
      { on: '2020-01-01' },
      { 'if-match': `"v${job!.version}"` },
    );
    expect(ended.status).toBe(200);
    const view = await desk.upload(
      await roster(
        person('Bùi Văn Chuyển', 'Tổ tiếp dân', { birth: '01/01/1980', since: '01/06/2019' }),
        person('Ngô Văn Yên', 'Tổ tiếp dân'),
      ),
    );
    expect(view.counts).toMatchObject({ ask: 1, create: 1 });
    const [row] = await desk.rows(view.id, '&decision=open');
    expect(row).toMatchObject({ decision: 'ask', conflict: { code: 'days_contradict' }, person: { id: moved.id } });
    expect(row!.conflict!.text).toContain('mâu thuẫn');
    expect(row!.cells.find(({ field }) => field === 'joined_unit_on')).toMatchObject({ decision: 'ask' });
    expect((await desk.commit(view.id)).status).toBe('committed');
    expect(await desk.names()).toContain('Ngô Văn Yên');

    const answered = await desk.answer(view.id, { row: row!.key, column: 'joined_unit_on', value: '2020-01-01' });
    expect(answered.body.counts).toMatchObject({ ask: 0, update: 1 });
    expect((await desk.commit(view.id)).status).toBe('committed');
    expect(await product.get(Cards).differences()).toBe(0);
    await desk.undo(view.id);
  });

  it.each([
    ['reading', 'read_import', 'failed'],
    ['committing', 'commit_import', 'ready'],
  ])('%s that no attempt could finish ends with a reason, and can be begun again', async (busy, work, then) => {
    const view = await desk.upload(await roster(person(`Mai Văn ${busy}`, null)));
    await product.get(Database).write(async (tx) => {
      await tx.execute(`update exchange_import set status = $2 where id = $1`, [view.id, busy]);
      await tx.execute(`insert into platform_outbox (topic, payload, state, attempts) values ($1, $2, 'dead', 8)`, [
        `exchange.${work}`,
        JSON.stringify({ importId: view.id }),
      ]);
    });
    const given_up = await until(async () => {
      await product.get(GivenUpWork).settle(); // passes over it while the reading of the file is still being marked as done
      const { body } = await desk.officer.get<typeof view>(`/api/imports/${view.id}`);
      return body.status !== busy && body;
    });
    expect([given_up.status, given_up.error?.code]).toEqual([then, 'import.given_up']);
    const again = given_up.status === 'failed' ? await desk.set(given_up, {}) : given_up;
    expect(again.status).toBe('ready');
    expect((await desk.commit(view.id)).error).toBeNull();
    await product.get(GivenUpWork).settle(); // what is done stays done
    expect((await desk.undo(view.id)).status).toBe('undone');
  });

  it('hidden columns are read and said to be hidden', async () => {
    const sheet = sheetOf('Danh sách', [['UBND PHƯỜNG MẪU'], ['(Tính đến ngày 30/6/2026)'], HEADING, person('Tạ Văn Ẩn', null)]);
    const view = await desk.upload(await buildWorkbook([{ ...sheet, hiddenColumns: [9] }]));
    const columns = view.mapping as unknown as { column: string; field: string; hidden: boolean }[];
    expect(columns.filter(({ hidden }) => hidden)).toMatchObject([{ column: 'I', field: 'degree' }]);
    expect((await desk.rows(view.id))[0]!.cells.find(({ field }) => field === 'highest_degree')).toMatchObject({ value: 'DH' });
  });
});
