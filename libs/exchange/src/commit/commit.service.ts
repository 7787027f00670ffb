import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { type Change, Changes, type Tx } from '#libs/platform';
import { findImport, type ImportRow } from '../imports/import.rows.js';
import { AbsentDecisions } from './absent-decisions.js';
import { CommitPreparation } from './commit-preparation.js';
import { RosterFacts } from './roster-facts.js';
import { RosterWriters } from './roster-writers.js';

const ACTION = 'exchange.roster_committed';

/** How far along the work is after each of its parts, of one: planning, facts, cards. */
const [PLANNED, WRITTEN] = [0.4, 0.75];

export type OnProgress = (done: number, total: number) => void;

/** Writes a whole roster in one transaction: all of it, or nothing. */
@Injectable()
export class CommitService {
  constructor(
    private readonly changes: Changes,
    private readonly preparation: CommitPreparation,
    private readonly writers: RosterWriters,
    private readonly absent: AbsentDecisions,
    private readonly finish: RosterFacts,
  ) {}

  /** Runs as the work of the queue. Committed already, or undone meanwhile: nothing happens. */
  async commit(importId: string, actor: Actor, onProgress: OnProgress): Promise<void> {
    await this.changes.write(actor, null, async (tx, change) => {
      const row = await findImport(tx, importId, true);
      if (row?.status !== 'committing') return;
      await this.preparation.prepare(tx, change, row, actor);
      const written = await this.writePeople(tx, change, row, onProgress);
      await tx.execute(
        `update exchange_import set status = 'committed', error_code = null, commit_change = coalesce(commit_change, $2), committed_at = clock_timestamp(),
           counts = counts || $3, version = version + 1 where id = $1`,
        [importId, change.id, JSON.stringify(countsAfter(row, written))],
      );
      await tx.execute(`insert into exchange_commit (import_id, change_id) values ($1, $2)`, [importId, change.id]);
    });
  }

  private async writePeople(tx: Tx, change: Change, row: ImportRow, onProgress: OnProgress): Promise<Written> {
    const total = row.counts.rows ?? 0;
    const at = (share: number) => onProgress(Math.round(total * share), total);
    const { fresh, known, stamp } = await this.writers.stage(tx, change, row, (rows) => at((rows / Math.max(total, 1)) * PLANNED));
    const gone = await this.absent.stage(tx, row);
    await this.finish.record(tx, change, { fresh, known: [...known, ...gone.people], action: ACTION, stamp }, (part) =>
      at(PLANNED + part * (WRITTEN - PLANNED)),
    );
    await this.writers.settle(tx, row.id);
    at(1);
    const { ended, moved } = gone;
    return { created: fresh.length, updated: known.length, ended, moved, absent: await this.absent.left(tx, row) };
  }
}

interface Written {
  readonly created: number;
  readonly updated: number;
  readonly ended: number;
  readonly moved: number;
  readonly absent: number;
}

/** What was written is nothing to be written any more; how many it were is kept. */
function countsAfter({ counts }: ImportRow, { created, updated, ended, moved, absent }: Written): Record<string, number> {
  return {
    create: 0,
    update: 0,
    unchanged: (counts.unchanged ?? 0) + created + updated,
    created: (counts.created ?? 0) + created,
    updated: (counts.updated ?? 0) + updated,
    ended, // whoever ended is decided on again each time, and whoever moved is not
    moved: (counts.moved ?? 0) + moved,
    absent,
  };
}
