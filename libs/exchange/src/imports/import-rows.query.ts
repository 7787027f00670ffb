import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { CursorSeal } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { withinSql } from '#libs/profiles';
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
      const rows = await this.rows(tx, asker, id, decision, { after: from, limit: limit + 1 });
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
  private async rows(
    tx: Tx,
    asker: Asker,
    id: string,
    decision: string | null,
    { after, limit }: { after: number; limit: number },
  ): Promise<ShownRow[]> {
    const parameters: unknown[] = [id, this.access.today(), after, limit];
    const within = withinSql(asker.bounds, parameters);
    const rows = await tx.query<ShownRow & { within: boolean }>(
      `select r.key, r.position, r.row, r.name, r.decision, r.conflict, r.contradiction, r."values", r.sealed, r.changes, r.person_id as "personId", p.code as "personCode",
         (select n.full_name from profiles_identity n where n.person_id = r.person_id and n.retracted_at is null limit 1) as "personName",
         p.id is null or (${within}) as within
       from exchange_row r left join profiles_person p on p.id = r.person_id
       where r.import_id = $1 and r.position > $3 ${filterOf(decision, parameters)} order by r.position limit $4`,
      parameters,
    );
    return rows.map(({ within: seen, ...row }) => (seen ? row : { ...row, ...OUT_OF_SIGHT }));
  }
}

/** Another officer of wider scope has read the file: whose record it met elsewhere is not told to whoever does not reach that one. */
const OUT_OF_SIGHT = {
  personId: null,
  personCode: null,
  personName: null,
  changes: [],
  decision: 'ask',
  conflict: 'kept_elsewhere',
  contradiction: null,
} as const;

function filterOf(decision: string | null, parameters: unknown[]): string {
  if (decision === null) return '';
  if (decision === 'open') return `and (r.open > 0 or r.decision = 'ask')`;
  if (decision === 'warn') return `and jsonb_path_exists(r."values", '$.*.warn')`;
  if (decision === 'fix') return `and jsonb_path_exists(r."values", '$.*.decision ? (@ == "fix")')`;
  return `and r.decision = $${parameters.push(decision)}`;
}
