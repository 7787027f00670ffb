import { UnitCreation } from '#libs/organizations';
import type { Change, Tx } from '#libs/platform';
import type { Size } from '../sizes.js';
import type { Leaf } from './invented-person.js';

/** A province, its wards and departments, and the offices and schools below each of them; gives the lowest. */
export async function makeUnits(tx: Tx, change: Change, units: UnitCreation, size: Size): Promise<Leaf[]> {
  const root = await units.create(tx, change, { name: 'Tỉnh Mẫu', kind: 'province', parentId: null }, null);
  const numbered = (many: number, name: string) => Array.from({ length: many }, (_, at) => `${name} ${at + 1}`);
  const middle = await units.createMany(
    tx,
    change,
    [
      ...numbered(size.wards, 'Phường').map((name) => ({ name, kind: 'ward' as const, parentId: root })),
      ...numbered(size.departments, 'Sở').map((name) => ({ name, kind: 'office' as const, parentId: root })),
    ],
    null,
  );
  const lowest = middle.flatMap((parentId, at) => {
    const [kind, name] = at < size.wards ? (['school', 'Trường'] as const) : (['office', 'Phòng'] as const);
    return numbered(size.below, name).map((each) => ({ name: each, kind, parentId }));
  });
  const ids = await units.createMany(tx, change, lowest, null);
  return lowest.map(({ parentId }, at) => ({ id: ids[at]!, keeperId: parentId }));
}
