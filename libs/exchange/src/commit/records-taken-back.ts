import { Injectable } from '@nestjs/common';
import type { Change, Tx } from '#libs/platform';
import { FACT_KIND_NAMES, Facts, PersonIntake } from '#libs/profiles';
import { COMPLETED, restoredSql, retractedSql } from './undo-sql.js';

export interface Undone {
  readonly importId: string;
  readonly commits: readonly string[];
}

/** Facts, numbers and people that an import recorded are taken back by new corrections; what others changed since (`undo_spared`) stays. */
@Injectable()
export class RecordsTakenBack {
  constructor(
    private readonly facts: Facts,
    private readonly intake: PersonIntake,
  ) {}

  async takeBack(tx: Tx, change: Change, stamp: string, { importId, commits }: Undone, onPart: (part: number) => void): Promise<void> {
    for (const [at, kind] of FACT_KIND_NAMES.entries()) {
      await this.facts.retractFrom(tx, change, stamp, kind, retractedSql(kind), [commits]);
      await this.facts.addFrom(tx, change, stamp, kind, restoredSql(kind), [commits, change.id]);
      onPart((at + 1) / FACT_KIND_NAMES.length);
    }
    await this.intake.takeBack(tx, change, COMPLETED, [importId]);
    await this.archiveNew(tx, change, stamp, commits);
  }

  /** People this import brought in, and of whom nothing else is known, are archived. */
  private async archiveNew(tx: Tx, change: Change, stamp: string, commits: readonly string[]): Promise<void> {
    const fresh = await tx.query<{ id: string }>(
      `select p.id from profiles_person p where p.created_change = any($1::uuid[]) and p.archived_at is null
         and not exists (select from undo_spared s where s.person_id = p.id)`,
      [commits],
    );
    await this.intake.archiveMany(
      tx,
      change,
      fresh.map(({ id }) => id),
      stamp,
      change.reason ?? 'undo',
    );
  }
}
