import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#libs/kernel';
import { measuredUnitsOn, type NewUnit, UnitChanges, UnitCreation, UnitMoves, Units } from '#libs/organizations';
import { type Change, Changes, Database, subtree, type Tx } from '#libs/platform';
import { TestApplication } from '../harness/application.js';

let product: TestApplication;
let root: string;
const units = () => product.get(Units);
const read = <Result>(work: (tx: Tx) => Promise<Result>) => product.get(Database).readWhole(work);
const write = <Result>(work: (tx: Tx, change: Change) => Promise<Result>) => product.get(Changes).write(systemActor, null, work);
const create = (unit: Partial<NewUnit> & { name: string }, from: string | null = null) =>
  write((tx, change) => product.get(UnitCreation).create(tx, change, { kind: 'office', parentId: root, ...unit }, from));
const rename = (id: string, version: number | null, name: string, from: string) =>
  write((tx, change) => product.get(UnitChanges).rename(tx, change, id, version, { name }, from));
const close = (id: string, on: string, successors: { unitId: string; extent: 'whole' | 'part' }[] = []) =>
  write((tx, change) => product.get(UnitChanges).close(tx, change, id, on, successors));
const move = (id: string, parentId: string, from: string) =>
  write((tx, change) => product.get(UnitMoves).move(tx, change, id, null, parentId, from));
const nameOn = (id: string, day: string) => read(async (tx) => (await units().byIds(tx, [id], day)).get(id)?.name ?? null);
const pathOn = (id: string, day: string) => read(async (tx) => (await units().paths(tx, [id], day)).get(id) ?? null);

beforeAll(async () => {
  product = await TestApplication.start();
  root = await create({ name: 'Tỉnh thử nghiệm', kind: 'province', parentId: null });
});
afterAll(() => product.stop());

describe('a unit over time', () => {
  it('is called as on the day asked', async () => {
    const id = await create({ name: 'Xã Bình An', kind: 'commune' }, '2020-01-01');
    await rename(id, 1, 'Phường Bình An', '2024-11-01');
    expect(await nameOn(id, '2019-12-31')).toBeNull();
    expect(await nameOn(id, '2024-10-31')).toBe('Xã Bình An');
    expect(await nameOn(id, '2024-11-01')).toBe('Phường Bình An');
  });

  it('is corrected, not split, when renamed from its first day', async () => {
    const id = await create({ name: 'Xã Sai Tên', kind: 'commune' }, '2020-01-01');
    await rename(id, null, 'Xã Đúng Tên', '2020-01-01');
    expect(await read((tx) => units().periods(tx, id))).toHaveLength(1);
  });

  it('is changed by the first of two administrators only', async () => {
    const id = await create({ name: 'Phòng Hai Người' });
    await rename(id, 1, 'Phòng Một', '2026-01-01');
    await expect(rename(id, 1, 'Phòng Hai', '2026-01-01')).rejects.toMatchObject({
      code: 'organizations.changed_meanwhile',
      params: { version: 2 },
    });
  });

  it('is refused a name that a sibling has at the same time', async () => {
    await create({ name: 'Phòng Kinh tế - Kỹ thuật' });
    await expect(create({ name: 'phong kinh te ky thuat' })).rejects.toMatchObject({ code: 'organizations.name_taken' });
  });

  it('is refused a second topmost unit beside it', async () => {
    await expect(create({ name: 'Tỉnh thứ hai', kind: 'province', parentId: null })).rejects.toMatchObject({
      code: 'organizations.root_exists',
    });
  });

  it('is found by its name below another unit, however the name is written', async () => {
    const ward = await create({ name: 'Phường Tìm Kiếm', kind: 'ward' });
    const office = await create({ name: 'Văn phòng HĐND và UBND', parentId: ward });
    const found = (name: string) => read(async (tx) => (await units().findByNameBelow(tx, ward, name, '2026-01-01')).map(({ id }) => id));
    expect(await found('VĂN PHÒNG HĐND VÀ UBND')).toEqual([office]);
    expect(await found('van phong hdnd va ubnd')).toEqual([office]);
    expect(await found('Phường Tìm Kiếm')).toEqual([ward]);
    expect(await found('Văn phòng')).toEqual([]);
  });
});

describe('making many units at once', () => {
  it('gives their ids in the order of the list and paths below their parents', async () => {
    const ward = await create({ name: 'Phường Nhiều', kind: 'ward' });
    const names = ['Phòng Ba', 'Phòng Một', 'Phòng Hai'];
    const ids = await write((tx, change) =>
      product.get(UnitCreation).createMany(
        tx,
        change,
        names.map((name) => ({ name, kind: 'office' as const, parentId: ward })),
        '2025-01-01',
      ),
    );
    expect(await Promise.all(ids.map((id) => nameOn(id, '2026-01-01')))).toEqual(names);
    const { lo, hi } = subtree((await pathOn(ward, '2026-01-01'))!);
    for (const id of ids) {
      const path = (await pathOn(id, '2026-01-01'))!;
      expect(path >= lo && path < hi).toBe(true);
    }
  });

  it('makes none when one of them stands below a unit that does not exist yet', async () => {
    const late = await create({ name: 'Phường Muộn', kind: 'ward' }, '2026-06-01');
    const attempt = write((tx, change) =>
      product.get(UnitCreation).createMany(
        tx,
        change,
        [
          { name: 'Phòng Tốt', kind: 'office', parentId: root },
          { name: 'Phòng Sớm', kind: 'office', parentId: late },
        ],
        '2026-01-01',
      ),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'organizations.parent_not_in_force' });
    expect(await read((tx) => units().findByNameBelow(tx, root, 'Phòng Tốt', '2026-07-01'))).toEqual([]);
  });

  it('lets a unit without a first day stand as long as the one above it', async () => {
    const late = await create({ name: 'Phường Theo Cha', kind: 'ward' }, '2026-06-01');
    const office = await create({ name: 'Phòng Theo Cha', parentId: late });
    expect(await pathOn(office, '2026-05-31')).toBeNull();
    expect(await pathOn(office, '2026-06-01')).not.toBeNull();
  });
});

describe('closing a unit', () => {
  it('ends it on the day given and names who took over', async () => {
    const [old, next] = [await create({ name: 'Trung tâm Cũ' }, '2020-01-01'), await create({ name: 'Trung tâm Mới' }, '2025-07-01')];
    await close(old, '2025-07-01', [{ unitId: next, extent: 'whole' }]);
    expect(await nameOn(old, '2025-06-30')).toBe('Trung tâm Cũ');
    expect(await nameOn(old, '2025-07-01')).toBeNull();
    expect(await read((tx) => units().successors(tx, old))).toMatchObject([{ unitId: next, name: 'Trung tâm Mới', extent: 'whole' }]);
    expect(await read((tx) => units().predecessors(tx, next))).toMatchObject([{ unitId: old, name: 'Trung tâm Cũ' }]);
  });

  it('is refused while units below it stay open, naming how many', async () => {
    const ward = await create({ name: 'Phường Có Phòng', kind: 'ward' });
    await create({ name: 'Phòng A', parentId: ward });
    await create({ name: 'Phòng B', parentId: ward });
    await expect(close(ward, '2026-01-01')).rejects.toMatchObject({ code: 'organizations.open_children', params: { count: 2 } });
  });

  it('is refused before a change that is already recorded, and for the topmost unit', async () => {
    const id = await create({ name: 'Phòng Có Lịch Sử' });
    await rename(id, null, 'Phòng Có Lịch Sử Mới', '2026-03-01');
    await expect(close(id, '2026-02-01')).rejects.toMatchObject({
      code: 'organizations.changed_later',
      params: { day: '01/03/2026' },
    });
    await expect(close(root, '2026-02-01')).rejects.toMatchObject({ code: 'organizations.root_stays' });
  });
});

describe('moving a unit', () => {
  it('takes everything below it along from that day, and rights with it', async () => {
    const [from, to] = [await create({ name: 'Phường Đi', kind: 'ward' }), await create({ name: 'Phường Đến', kind: 'ward' })];
    const school = await create({ name: 'Trường Chuyển', kind: 'school', parentId: from });
    const group = await create({ name: 'Tổ Toán', parentId: school });
    const before = { path: (await pathOn(school, '2026-11-01'))! };
    const leader = await product.userWith('leader', { id: school, path: before.path });

    await move(school, to, '2026-09-01');

    expect(await pathOn(group, '2026-08-31')).toContain((await pathOn(from, '2026-08-31'))!);
    expect(await pathOn(group, '2026-09-01')).toContain((await pathOn(to, '2026-09-01'))!);
    const tree = await leader.get<{ items: { id: string }[] }>('/api/org-units');
    expect(tree.body.items.map(({ id }) => id)).toEqual([school, group]);
  });

  it('found out late leaves whoever has gone elsewhere since the rights of where that is', async () => {
    const [from, to] = [await create({ name: 'Phường Cũ Trước', kind: 'ward' }), await create({ name: 'Phường Mới Sau', kind: 'ward' })];
    const office = await create({ name: 'Phòng Đi Trước', parentId: from });
    await move(office, to, '2026-06-01');
    const path = (await pathOn(office, '2026-11-01'))!;
    const leader = await product.userWith('leader', { id: office, path });

    await move(from, await create({ name: 'Phường Trên', kind: 'ward' }), '2026-01-01');

    expect(await pathOn(office, '2026-11-01')).toBe(path);
    const tree = await leader.get<{ items: { id: string }[] }>('/api/org-units');
    expect(tree.body.items.map(({ id }) => id)).toEqual([office]);
  });

  it('below itself is refused', async () => {
    const ward = await create({ name: 'Phường Vòng', kind: 'ward' });
    const office = await create({ name: 'Phòng Vòng', parentId: ward });
    await expect(move(ward, office, '2026-01-01')).rejects.toMatchObject({ code: 'organizations.below_itself' });
  });

  it('leaves every path the path of its parent and its own step', async () => {
    const wrong = await read((tx) =>
      tx.query(
        `select from organizations_unit_period p join organizations_unit u on u.id = p.unit_id
         join organizations_unit_period up on up.unit_id = p.parent_id and up.valid && p.valid
         where p.path <> up.path || u.number || '.'`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a figure of a day before a unit existed', () => {
  it('is measured over those that came over wholly, and theirs', async () => {
    const [a, b] = [await create({ name: 'Xã Gốc A', kind: 'commune' }), await create({ name: 'Xã Gốc B', kind: 'commune' })];
    const middle = await create({ name: 'Xã Giữa', kind: 'commune' }, '2024-11-01');
    const last = await create({ name: 'Phường Cuối', kind: 'ward' }, '2025-07-01');
    await close(a, '2024-11-01', [{ unitId: middle, extent: 'whole' }]);
    await close(middle, '2025-07-01', [{ unitId: last, extent: 'whole' }]);
    await close(b, '2025-07-01', [{ unitId: last, extent: 'whole' }]);
    const measured = (day: string) => read(async (tx) => (await measuredUnitsOn(tx, [last], day)).units.map(({ id }) => id).sort());
    expect(await measured('2025-07-01')).toEqual([last]);
    expect(await measured('2025-06-30')).toEqual([middle, b].sort());
    expect(await measured('2024-10-31')).toEqual([a, b].sort());
  });

  it('is not measurable when one came over in part, and says which', async () => {
    const split = await create({ name: 'Phường Chia', kind: 'ward' });
    const [one, two] = [
      await create({ name: 'Phường Một Nửa', kind: 'ward' }, '2025-07-01'),
      await create({ name: 'Phường Nửa Kia', kind: 'ward' }, '2025-07-01'),
    ];
    await close(split, '2025-07-01', [
      { unitId: one, extent: 'part' },
      { unitId: two, extent: 'part' },
    ]);
    expect(await read((tx) => measuredUnitsOn(tx, [one], '2024-12-31'))).toEqual({
      units: [],
      partial: [{ id: split, name: 'Phường Chia', nameEn: null }],
      unknown: [],
    });
  });

  it('is unknown where nothing stood before', async () => {
    const id = await create({ name: 'Phường Không Nguồn', kind: 'ward' }, '2025-07-01');
    expect(await read((tx) => measuredUnitsOn(tx, [id], '2024-12-31'))).toEqual({ units: [], partial: [], unknown: [id] });
  });
});
