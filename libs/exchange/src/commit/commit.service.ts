import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { type Change, Changes, type Tx } from '#libs/platform';
import { findImport, type ImportRow } from '../imports/import.rows.js';
import { PlannedRows } from '../plan/planned-rows.js';
import { AbsentDecisions } from './absent-decisions.js';
import { CommitPreparation } from './commit-preparation.js';
import { RosterWriters } from './roster-writers.js';

const ACTION = 'exchange.roster_committed';

/** Writes a whole roster in one transaction, in batches of a thousand people: all of it, or nothing. */
@Injectable()
export class CommitService {
  constructor(
    private readonly changes: Changes,
    private readonly preparation: CommitPreparation,
    private readonly rows: PlannedRows,
    private readonly writers: RosterWriters,
    private readonly absent: AbsentDecisions,
  ) {}

  /** Runs as the work of the queue. Committed already, or undone meanwhile: nothing happens. */
  async commit(importId: string, actor: Actor, onProgress: (done: number, total: number) => void): Promise<void> {
    await this.changes.write(actor, null, async (tx, change) => {
      const row = await findImport(tx, importId, true);
      if (row?.status !== 'committing') return;
      await this.preparation.prepare(tx, change, row, actor);
      const touched = await this.writeRows(tx, change, row, onProgress);
      touched.push(...(await this.absent.carryOut(tx, change, row)));
      const people = [...new Set(touched)].sort();
      await this.writers.finish(tx, change, people, ACTION);
      await tx.execute(
        `update exchange_import set status = 'committed', error_code = null, commit_change = coalesce(commit_change, $2), committed_at = clock_timestamp(), version = version + 1 where id = $1`,
        [importId, change.id],
      );
      await tx.execute(`insert into exchange_commit (import_id, change_id) values ($1, $2)`, [importId, change.id]);
    });
  }

  private async writeRows(tx: Tx, change: Change, row: ImportRow, onProgress: (done: number, total: number) => void): Promise<string[]> {
    const touched: string[] = [];
    const total = row.counts.rows ?? 0;
    let done = 0;
    for await (const batch of this.rows.all(tx, row)) {
      touched.push(...(await this.writers.write(tx, change, row.id, batch)));
      done += batch.length;
      onProgress(done, total);
    }
    return touched;
  }
}
