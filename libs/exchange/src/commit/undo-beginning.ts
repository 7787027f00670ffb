import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { People } from '#libs/profiles';
import type { ImportRow, Kept } from '../imports/import.rows.js';
import { ImportAccess } from '../imports/import-access.js';
import { MadeUnits } from './made-units.js';
import { CHANGED_SINCE, COMPLETED, PUT_BACK, SPARED, TOUCHED } from './undo-sql.js';

/** What goes and what stays, when everybody and everything concerned is held. */
export interface BegunUndo {
  readonly commits: readonly string[];
  readonly units: readonly string[]; // those the import made
  readonly touched: readonly string[];
  readonly kept: readonly Kept[];
  readonly stamp: string;
}

/** What must stand before the first thing is taken back. */
@Injectable()
export class UndoBeginning {
  constructor(
    private readonly access: ImportAccess,
    private readonly units: MadeUnits,
    private readonly people: People,
  ) {}

  async begin(tx: Tx, row: ImportRow, actor: Actor): Promise<BegunUndo> {
    await this.access.requireStill(tx, actor, row);
    const commits = await this.commitsOf(tx, row.id);
    const units = await this.units.hold(tx, commits);
    const touched = await this.hold(tx, row.id, commits);
    const kept = await this.keptOf(tx, row.id, commits); // before anything goes
    return { commits, units, touched, kept, stamp: await this.people.lock(tx, touched) };
  }

  private async commitsOf(tx: Tx, importId: string): Promise<string[]> {
    const commits = await tx.query<{ id: string }>(`select c.change_id as id from exchange_commit c where c.import_id = $1`, [importId]);
    return commits.map(({ id }) => id);
  }

  /** Holds everybody, sees what must stay, and gives the people of whom something goes. */
  private async hold(tx: Tx, importId: string, commits: readonly string[]): Promise<string[]> {
    await this.people.hold(tx, TOUCHED, [commits, importId]);
    await tx.query(`create temporary table undo_put_back (fact_id uuid, instead_of uuid) on commit drop`);
    await tx.execute(`insert into undo_put_back ${PUT_BACK}`, [commits]);
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
