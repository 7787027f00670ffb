import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { type Change, Changes, type Tx } from '#libs/platform';
import { type FactKindName, Facts, People, PeopleChanged, PersonIntake } from '#libs/profiles';
import { findImport } from '../imports/import.rows.js';
import { factsOfChanges, type TouchedFact } from './touched-facts.js';

const KINDS: readonly FactKindName[] = ['identities', 'keepings', 'employments', 'qualifications', 'expertise', 'memberships'];

/** Takes a whole import back by new corrections: what was changed since by others is listed and kept. */
@Injectable()
export class UndoService {
  constructor(
    private readonly changes: Changes,
    private readonly facts: Facts,
    private readonly people: People,
    private readonly intake: PersonIntake,
    private readonly changed: PeopleChanged,
  ) {}

  async undo(importId: string, actor: Actor): Promise<void> {
    await this.changes.write(actor, 'undo', async (tx, change) => {
      const row = await findImport(tx, importId, true);
      if (row?.status !== 'committed') return;
      const commits = await tx.query<{ id: string }>(`select c.change_id as id from exchange_commit c where c.import_id = $1`, [importId]);
      const touched = await factsOfChanges(
        tx,
        commits.map(({ id }) => id),
      );
      const people = [...new Set(touched.map(({ personId }) => personId))].sort();
      const stamp = await this.people.lock(tx, people);
      const kept = await this.takeBack(tx, change, stamp, touched);
      await this.archiveNew(
        tx,
        change,
        stamp,
        commits.map(({ id }) => id),
      );
      await this.changed.apply(tx, change, people, 'exchange.roster_undone');
      await tx.execute(
        `update exchange_import set status = 'undone', undo_change = $2, undone_at = clock_timestamp(), kept = $3, version = version + 1 where id = $1`,
        [importId, change.id, JSON.stringify(kept)],
      );
    });
  }

  private async takeBack(
    tx: Tx,
    change: Change,
    stamp: string,
    touched: readonly TouchedFact[],
  ): Promise<{ code: string; field: string }[]> {
    const kept: { code: string; field: string }[] = [];
    for (const kind of KINDS) {
      const own = touched.filter((fact) => fact.kind === kind);
      const recorded = own.filter(({ part, believed }) => part === 'recorded' && believed);
      const changedSince = own.filter(({ part, believed }) => part === 'recorded' && !believed);
      kept.push(...changedSince.filter(({ byOthers }) => byOthers).map(({ code }) => ({ code, field: kind })));
      await this.facts.retract(
        tx,
        change,
        stamp,
        kind,
        recorded.map(({ fact }) => fact.id),
      );
      const untouched = new Set(recorded.flatMap(({ corrects }) => corrects ?? []));
      const back = own.filter(({ part, fact, replaced }) => part === 'retracted' && (!replaced || untouched.has(fact.id)));
      await this.facts.add(
        tx,
        change,
        stamp,
        kind,
        back.map(({ fact }) => ({ ...fact, corrects: fact.id })),
      );
    }
    return kept;
  }

  /** People this import brought in, and of whom nothing else is known, are archived. */
  private async archiveNew(tx: Tx, change: Change, stamp: string, commits: readonly string[]): Promise<void> {
    const fresh = await tx.query<{ id: string }>(
      `select p.id from profiles_person p where p.created_change = any($1::uuid[]) and p.archived_at is null
         and not exists (select from profiles_identity f where f.person_id = p.id and f.retracted_at is null)
         and not exists (select from profiles_employment f where f.person_id = p.id and f.retracted_at is null)
         and not exists (select from profiles_qualification f where f.person_id = p.id and f.retracted_at is null)`,
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
