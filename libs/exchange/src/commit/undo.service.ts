import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Changes, type Tx } from '#libs/platform';
import { People, PeopleChanged } from '#libs/profiles';
import { findImport, type Kept } from '../imports/import.rows.js';
import type { OnProgress } from './commit.service.js';
import { MadeUnits } from './made-units.js';
import { RecordsTakenBack } from './records-taken-back.js';
import { CHANGED_SINCE, COMPLETED, SPARED, TOUCHED } from './undo-sql.js';

const ACTION = 'exchange.roster_undone';
/** How many of the things left alone are listed; all are counted. */
const LISTED = 500;

/** Takes a whole import back by new corrections: what was changed since by others is listed and kept. */
@Injectable()
export class UndoService {
  constructor(
    private readonly changes: Changes,
    private readonly units: MadeUnits,
    private readonly people: People,
    private readonly records: RecordsTakenBack,
    private readonly changed: PeopleChanged,
  ) {}

  /** Runs as the work of the queue. Undone already: nothing happens. */
  async undo(importId: string, actor: Actor, onProgress: OnProgress): Promise<void> {
    await this.changes.write(actor, 'undo', async (tx, change) => {
      const row = await findImport(tx, importId, true);
      if (row?.status !== 'undoing') return;
      const commits = await this.commitsOf(tx, importId);
      const units = await this.units.hold(tx, commits);
      const touched = await this.begin(tx, importId, commits);
      const kept = await this.keptOf(tx, importId, commits); // before anything goes
      const stamp = await this.people.lock(tx, touched);
      const at = (part: number) => onProgress(Math.round(touched.length * part), touched.length);
      await this.records.takeBack(tx, change, stamp, { importId, commits }, (part) => at(part * 0.7));
      kept.push(...(await this.units.takeBack(tx, change, importId, units)));
      await this.changed.apply(tx, change, touched, ACTION);
      at(1);
      await tx.execute(
        `update exchange_import set status = 'undone', error_code = null, undo_change = $2, undone_at = clock_timestamp(), kept = $3,
           counts = counts || jsonb_build_object('kept', $4::integer), version = version + 1 where id = $1`,
        [importId, change.id, JSON.stringify(kept.slice(0, LISTED)), kept.length],
      );
    });
  }

  private async commitsOf(tx: Tx, importId: string): Promise<string[]> {
    const commits = await tx.query<{ id: string }>(`select c.change_id as id from exchange_commit c where c.import_id = $1`, [importId]);
    return commits.map(({ id }) => id);
  }

  /** Holds everybody, sees what must stay, and gives the people of whom something goes. */
  private async begin(tx: Tx, importId: string, commits: readonly string[]): Promise<string[]> {
    await this.people.hold(tx, TOUCHED, [commits, importId]);
    await tx.query(`create temporary table undo_spared (person_id uuid, field text, why text) on commit drop`);
    await tx.execute(`insert into undo_spared select distinct s.person_id, s.field, s.why from (${SPARED}) s`, [commits, importId]);
    await tx.query(`analyze undo_spared`);
    const people = await tx.query<{ id: string }>(
      `select distinct t.person_id as id from (${TOUCHED}) t
       where not exists (select from undo_spared s where s.person_id = t.person_id and s.field = 'person') order by 1`,
      [commits, importId],
    );
    return people.map(({ id }) => id);
  }

  /** What stays and why, by the codes of the people. */
  private keptOf(tx: Tx, importId: string, commits: readonly string[]): Promise<Kept[]> {
    return tx.query<Kept>(
      `with since as (
         select s.person_id, s.field, s.why from undo_spared s
         union all ${CHANGED_SINCE}
         union all select c.person_id, 'citizenNumber', 'changed_since' from (${COMPLETED.replaceAll('$1', '$2')}) c where c.number is false
         union all select c.person_id, 'contacts', 'changed_since' from (${COMPLETED.replaceAll('$1', '$2')}) c where c.contacts is false)
       select distinct p.code, k.field, k.why from since k join profiles_person p on p.id = k.person_id
       where k.field = 'person' or not exists (select from undo_spared s where s.person_id = k.person_id and s.field = 'person')
       order by p.code, k.field`,
      [commits, importId],
    );
  }
}
