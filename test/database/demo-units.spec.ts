import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configFolder } from '#config';
import { Catalogs } from '#libs/catalogs';
import { systemActor } from '#libs/kernel';
import { measuredUnitsOn, readUnitFiles, UnitSeeding, Units } from '#libs/organizations';
import { Changes, Database, type Tx } from '#libs/platform';
import { TestApplication } from '../harness/application.js';

let product: TestApplication;
let ids: Map<string, string>;
const files = readUnitFiles(configFolder('demo'));
const read = <Result>(work: (tx: Tx) => Promise<Result>) => product.get(Database).readWhole(work);
const tree = (day: string) => read((tx) => product.get(Units).tree(tx, day, 'whole'));
const names = async (day: string, kinds: readonly string[]) =>
  (await tree(day)).filter(({ kind, code }) => kinds.includes(kind) && (code !== null || kind === 'commune')).map(({ name }) => name);
const measured = (key: string, day: string) =>
  read(async (tx) => {
    const { units, partial } = await measuredUnitsOn(tx, [ids.get(key)!], day);
    const known = await product.get(Units).byIds(
      tx,
      units.map(({ id }) => id),
      day,
    );
    return { over: [...known.values()].map(({ name }) => name).sort(), partial: partial.map(({ name }) => name) };
  });

beforeAll(async () => {
  product = await TestApplication.start();
  ids = await product.get(Changes).write(systemActor, null, (tx, change) => product.get(UnitSeeding).seed(tx, change, files));
});
afterAll(() => product.stop());

describe('the sample body', () => {
  it('has 21, then 19, then 5 wards and communes, as the resolutions say', async () => {
    expect(await names('2024-10-31', ['ward', 'commune'])).toHaveLength(21);
    expect((await names('2024-11-01', ['commune'])).length).toBe(6);
    expect((await names('2024-11-01', ['ward'])).length).toBe(13);
    expect((await names('2025-07-01', ['ward', 'commune'])).sort()).toEqual(
      ['Phường An Sinh', 'Phường Bình Khê', 'Phường Hoàng Quế', 'Phường Mạo Khê', 'Phường Đông Triều'].sort(),
    );
  });

  it('is a town, then a city, then no district at all', async () => {
    const district = async (day: string) => (await tree(day)).find(({ kind }) => kind === 'district')?.name ?? null;
    expect(await district('2024-10-31')).toBe('Thị xã Đông Triều');
    expect(await district('2025-06-30')).toBe('Thành phố Đông Triều');
    expect(await district('2025-07-01')).toBeNull();
  });

  it('has the wards of the catalogue today, under their codes', async () => {
    const today = (await tree('2026-11-24')).filter(({ kind }) => kind === 'ward').map(({ code }) => code);
    expect(today.sort()).toEqual(
      product
        .get(Catalogs)
        .items('wards_dong_trieu')
        .map(({ code }) => code)
        .sort(),
    );
  });

  it('measures a ward of today over those that came over wholly', async () => {
    expect(await measured('mao-khe', '2024-12-31')).toEqual({
      over: ['Phường Kim Sơn', 'Phường Mạo Khê', 'Phường Xuân Sơn', 'Phường Yên Thọ'],
      partial: [],
    });
    expect((await measured('hoang-que', '2024-10-31')).over).toContain('Xã Yên Đức');
  });

  it('cannot measure one of which a part came from elsewhere, and says from where', async () => {
    expect((await measured('dong-trieu', '2024-12-31')).partial).toEqual(['Phường Đức Chính']);
    expect((await measured('an-sinh', '2024-12-31')).partial).toEqual(['Phường Đức Chính']);
  });

  it('keeps its schools through the change of level', async () => {
    const school = ids.get('truong-tieu-hoc-suoi-than')!;
    const parentOn = (day: string) => read(async (tx) => (await product.get(Units).byIds(tx, [school], day)).get(school)?.parentId);
    expect(await parentOn('2025-06-30')).toBe(ids.get('thi-xa'));
    expect(await parentOn('2025-07-01')).toBe(ids.get('mao-khe'));
  });

  it('has every path made of the steps of its parents, on every day', async () => {
    const wrong = await read((tx) =>
      tx.query(
        `select p.name_vi from organizations_unit_period p join organizations_unit u on u.id = p.unit_id
         left join organizations_unit_period up on up.unit_id = p.parent_id and up.valid && p.valid
         where p.path <> coalesce(up.path, '') || u.number || '.' or (p.parent_id is not null and up.id is null)`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
