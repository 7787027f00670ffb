import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Units } from '#libs/organizations';
import type { Tx } from '#libs/platform';
import { Preview } from '../plan/preview.js';
import { UnitsOfFile } from '../staging/units-of-file.js';
import type { FileUnitChoice, FileUnitView } from './import.view.js';
import { ImportAccess } from './import-access.js';
import { Stores } from './stores.js';

/** The units a file names: where each leads, or that it is to be made. */
@Injectable()
export class FileUnitsService {
  constructor(
    private readonly stores: Stores,
    private readonly access: ImportAccess,
    private readonly ofFile: UnitsOfFile,
    private readonly units: Units,
    private readonly preview: Preview,
  ) {}

  list(asker: Asker, id: string): Promise<FileUnitView[]> {
    return this.stores.database.readWhole(async (tx) => {
      const row = await this.access.require(tx, asker, id);
      const found = await this.ofFile.list(tx, row);
      const names = await this.units.byIds(
        tx,
        found.flatMap(({ unitId }) => unitId ?? []),
        this.stores.clock.today(),
      );
      return found.map(({ name, action, unitId, rows, alike }) => {
        const unit = unitId ? names.get(unitId) : undefined;
        return { name, action, rows, alike, unit: unit ? { id: unit.id, name: unit.name } : null };
      });
    });
  }

  async choose(asker: Asker, id: string, choices: readonly FileUnitChoice[]): Promise<void> {
    await this.stores.changes.write(asker, null, async (tx) => {
      const row = await this.access.requireChangeable(tx, asker, id, null, 'needs_mapping', 'ready');
      for (const { name, action, unitId } of choices) {
        if (action === 'use' && !unitId) throw new DomainError('import.unit_needed');
        if (action === 'use') await this.access.requireUnit(tx, asker, unitId!);
        await tx.execute(
          `insert into exchange_unit (import_id, name, action, unit_id) values ($1, $2, $3, $4)
           on conflict (import_id, name) do update set action = excluded.action, unit_id = excluded.unit_id`,
          [id, name, action, action === 'use' ? (unitId ?? null) : null],
        );
      }
      await this.preview.recompute(
        tx,
        row,
        await rowsOfUnits(
          tx,
          id,
          choices.map(({ name }) => name),
        ),
      );
      await tx.execute(`update exchange_import set version = version + 1 where id = $1`, [id]);
    });
  }
}

/** The keys of the rows that name the units; null where officers said of rows that their unit is another. */
async function rowsOfUnits(tx: Tx, importId: string, names: readonly string[]): Promise<string[] | null> {
  const [answered] = await tx.query(`select from exchange_answer a where a.import_id = $1 and a.field = 'unit_text' limit 1`, [importId]);
  if (answered) return null;
  const rows = await tx.query<{ key: string }>(
    `select r.key from exchange_row r where r.import_id = $1 and r.unit_text = any($2::text[])`,
    [importId, names],
  );
  return rows.map(({ key }) => key);
}
