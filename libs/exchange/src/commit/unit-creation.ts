import { Injectable } from '@nestjs/common';
import { UnitCreation } from '#libs/organizations';
import type { Change, Tx } from '#libs/platform';
import type { ImportRow } from '../imports/import.rows.js';
import { UnitsOfFile } from '../staging/units-of-file.js';

/** Makes the units the file names and the tree lacks, below the keeping unit. */
@Injectable()
export class UnitCreationOfFile {
  constructor(
    private readonly units: UnitsOfFile,
    private readonly creation: UnitCreation,
  ) {}

  async make(tx: Tx, change: Change, row: ImportRow): Promise<void> {
    const missing = (await this.units.list(tx, row)).filter(({ action, unitId }) => action === 'create' && !unitId);
    if (missing.length === 0) return;
    const ids = await this.creation.createMany(
      tx,
      change,
      missing.map(({ name }) => ({ name, kind: 'office' as const, parentId: row.keepingUnitId })),
      null,
    );
    await tx.execute(
      `insert into exchange_unit (import_id, name, action, unit_id) select $1, n.name, 'use', n.id from unnest($2::text[], $3::uuid[]) as n(name, id)
       on conflict (import_id, name) do update set action = 'use', unit_id = excluded.unit_id`,
      [row.id, missing.map(({ name }) => name), ids],
    );
  }
}
