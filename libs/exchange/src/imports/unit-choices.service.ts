import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Preview } from '../plan/preview.js';
import { unitKey } from '../staging/units-of-file.js';
import type { ImportRow } from './import.rows.js';
import { ImportService } from './import.service.js';
import type { FileUnitChoice } from './import.view.js';
import { ImportAccess } from './import-access.js';
import { remember } from './memory.js';

/** Where an officer says that the units of a file lead. */
@Injectable()
export class UnitChoicesService {
  constructor(
    private readonly imports: ImportService,
    private readonly access: ImportAccess,
    private readonly preview: Preview,
  ) {}

  async choose(asker: Asker, id: string, choices: readonly FileUnitChoice[]): Promise<void> {
    const decide = async (tx: Tx, row: ImportRow) => {
      for (const { name, action, unitId } of choices) {
        if (action === 'use' && !unitId) throw new DomainError('import.unit_needed');
        if (action === 'use') await this.access.requireUnit(tx, asker, unitId!);
        await tx.execute(
          `insert into exchange_unit (import_id, name, action, unit_id) values ($1, $2, $3, $4)
           on conflict (import_id, name) do update set action = excluded.action, unit_id = excluded.unit_id`,
          [id, name, action, action === 'use' ? (unitId ?? null) : null],
        );
        const said = JSON.stringify({ action, unitId: action === 'use' ? unitId : null });
        if (row.keepingUnitId) await remember(tx, row.keepingUnitId, 'unit', '', unitKey(name), said);
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
    };
    await this.imports.act(asker, id, null, (tx, _change, row) => decide(tx, row), 'needs_mapping', 'ready');
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
