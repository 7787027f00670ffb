import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { CursorSeal } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { Staging } from '../staging/stage.js';
import type { RowPage } from './import.view.js';
import { ImportAccess } from './import-access.js';
import { ShownCells, type ShownRow } from './shown-cells.js';

/** Pages of the preview: every row with every cell, what it was read as, and what it would change. */
@Injectable()
export class ImportRowsQuery {
  constructor(
    private readonly database: Database,
    private readonly access: ImportAccess,
    private readonly cursors: CursorSeal,
    private readonly staging: Staging,
    private readonly shown: ShownCells,
  ) {}

  page(asker: Asker, id: string, decision: string | null, limit: number, after: string | null): Promise<RowPage> {
    return this.database.readWhole(async (tx) => {
      await this.access.require(tx, asker, id);
      const from = after ? Number(this.cursors.decode([id, decision], after)[0]) : -1;
      const rows = await this.rows(tx, id, decision, from, limit + 1);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const context = await this.shown.context(tx, id, shown, asker.language);
      return {
        items: shown.map((row) => this.shown.row(row, this.staging.open(id, row.key, row.values, row.sealed), context)),
        next: rows.length > limit && last ? this.cursors.encode([id, decision], [last.position]) : null,
      };
    });
  }

  /** `open`: rows with a cell still to be answered; `warn`: with a warning; else a decision. */
  private rows(tx: Tx, id: string, decision: string | null, after: number, limit: number): Promise<ShownRow[]> {
    const filter =
      decision === 'open'
        ? `and (r.open > 0 or r.decision = 'ask')`
        : decision === 'warn'
          ? `and jsonb_path_exists(r."values", '$.*.warn')`
          : decision === 'fix'
            ? `and jsonb_path_exists(r."values", '$.*.decision ? (@ == "fix")')`
            : decision
              ? 'and r.decision = $4'
              : 'and $4::text is null';
    const needsParameter = filter.includes('$4');
    return tx.query<ShownRow>(
      `select r.key, r.position, r.row, r.name, r.decision, r.conflict, r.contradiction, r."values", r.sealed, r.changes, r.person_id as "personId", p.code as "personCode",
         (select n.full_name from profiles_identity n where n.person_id = r.person_id and n.retracted_at is null limit 1) as "personName"
       from exchange_row r left join profiles_person p on p.id = r.person_id
       where r.import_id = $1 and r.position > $2 ${filter} order by r.position limit $3`,
      needsParameter ? [id, after, limit, decision] : [id, after, limit],
    );
  }
}
