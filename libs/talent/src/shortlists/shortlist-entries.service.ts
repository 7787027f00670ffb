import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { type Clock, clean, DomainError } from '#libs/kernel';
import { type Change, Changes, CLOCK, type Tx } from '#libs/platform';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { settled } from './settled.js';
import type { EntryChange } from './shortlist.body.js';
import { requireVersion } from './shortlist.js';
import { type Entry, heldEntry } from './shortlist-entry.js';

/** What is done with the people of a list, by those who work on it and see them. */
@Injectable()
export class ShortlistEntries {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async change(asker: Asker, id: string, person: string, version: number, next: EntryChange): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const entry = await this.held(tx, asker, id, person);
      requireVersion(entry, version);
      const leftOutBecause = next.leftOutBecause === undefined ? entry.leftOutBecause : next.leftOutBecause && clean(next.leftOutBecause);
      if (leftOutBecause === '') throw new DomainError('shortlist.reason_needed');
      const stage = next.stage ?? entry.stage;
      if (stage !== entry.stage && leftOutBecause !== null) throw new DomainError('shortlist.left_out');
      const note = next.note === undefined ? entry.note : next.note.trim();
      await tx.execute(
        `update talent_shortlist_entry set stage = $3, note = $4, left_out_because = $5, version = version + 1,
           staged_at = case when stage <> $3 then clock_timestamp() else staged_at end, staged_by = case when stage <> $3 then $6 else staged_by end
         where shortlist_id = $1 and person_id = $2`,
        [id, person, stage, note, leftOutBecause, asker.userId],
      );
      if (next.before !== undefined) await this.move(tx, asker, id, person, next.before);
      await this.recorded(tx, change, person, changedFields(entry, { stage, note, leftOutBecause }, next));
    });
  }

  private held(tx: Tx, asker: Asker, id: string, person: string): Promise<Entry> {
    return heldEntry(tx, this.compiler, asker, id, person, this.clock.today());
  }

  private async move(tx: Tx, asker: Asker, id: string, person: string, before: string | null): Promise<void> {
    if (before !== null) await this.held(tx, asker, id, before);
    if (before !== person) await settled(tx, id, { person, before });
  }

  private async recorded(tx: Tx, change: Change, person: string, fieldNames: readonly string[]): Promise<void> {
    if (fieldNames.length === 0) return;
    await this.audit.record(tx, change, { action: 'talent.shortlist_entry_changed', entity: 'person', entityId: person, fieldNames });
  }
}

const changedFields = (entry: Entry, now: Omit<Entry, 'version'>, { before }: EntryChange): string[] => [
  ...(['stage', 'note', 'leftOutBecause'] as const).filter((name) => entry[name] !== now[name]),
  ...(before === undefined ? [] : ['place']),
];
