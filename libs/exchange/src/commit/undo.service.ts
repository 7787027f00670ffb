import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Changes } from '#libs/platform';
import { PeopleChanged } from '#libs/profiles';
import { findImport } from '../imports/import.rows.js';
import type { OnProgress } from './commit.service.js';
import { MadeUnits } from './made-units.js';
import { RecordsTakenBack } from './records-taken-back.js';
import { UndoBeginning } from './undo-beginning.js';

const ACTION = 'exchange.roster_undone';
/** How many of the things left alone are listed; all are counted. */
const LISTED = 500;

/** Takes a whole import back by new corrections: what was changed since by others is listed and kept. */
@Injectable()
export class UndoService {
  constructor(
    private readonly changes: Changes,
    private readonly beginning: UndoBeginning,
    private readonly units: MadeUnits,
    private readonly records: RecordsTakenBack,
    private readonly changed: PeopleChanged,
  ) {}

  /** Runs as the work of the queue. Undone already: nothing happens. */
  async undo(importId: string, actor: Actor, onProgress: OnProgress): Promise<void> {
    await this.changes.write(actor, 'undo', async (tx, change) => {
      const row = await findImport(tx, importId, true);
      if (row?.status !== 'undoing') return;
      const { commits, units, touched, stamp, ...begun } = await this.beginning.begin(tx, row, actor);
      const at = (part: number) => onProgress(Math.round(touched.length * part), touched.length);
      await this.records.takeBack(tx, change, stamp, { importId, commits }, (part) => at(part * 0.7));
      const kept = [...begun.kept, ...(await this.units.takeBack(tx, change, importId, units))];
      await this.changed.apply(tx, change, touched, ACTION);
      at(1);
      await tx.execute(
        `update exchange_import set status = 'undone', error_code = null, undo_change = $2, undone_at = clock_timestamp(), kept = $3,
           counts = counts || jsonb_build_object('kept', $4::integer), version = version + 1 where id = $1`,
        [importId, change.id, JSON.stringify(kept.slice(0, LISTED)), kept.length],
      );
    });
  }
}
