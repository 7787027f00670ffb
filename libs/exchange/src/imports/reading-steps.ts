import { Injectable } from '@nestjs/common';
import { type Day, DomainError } from '#libs/kernel';
import type { Bounds, Tx } from '#libs/platform';
import { Preview } from '../plan/preview.js';
import { Matching } from '../staging/match.js';
import type { OpenRoster } from '../staging/open-roster.js';
import { KEY_FIELDS, RowKeys } from '../staging/row-keys.js';
import { Staging } from '../staging/stage.js';
import { findImport, type ImportHead, type ImportRow } from './import.rows.js';

/** The part of reading that is one transaction: rows staged, people found, the preview written. */
@Injectable()
export class ReadingSteps {
  constructor(
    private readonly staging: Staging,
    private readonly matching: Matching,
    private readonly keys: RowKeys,
    private readonly preview: Preview,
  ) {}

  async stage(
    tx: Tx,
    { id }: ImportRow,
    roster: OpenRoster,
    found: { keepingUnitId: string | null; asOf: Day; bounds: Bounds },
    onProgress: (rows: number) => void,
  ): Promise<void> {
    const row = await findImport(tx, id);
    if (row?.status !== 'reading') return; // settled meanwhile, or another process was faster
    await this.staging.replace(tx, id, roster.people(), roster.experts);
    const head = roster.head();
    const { layout, sheet } = roster;
    const status = isClear(head, row.encoding, found.keepingUnitId) ? 'ready' : 'needs_mapping';
    if (found.keepingUnitId) await this.compare(tx, { ...row, ...found, keepingUnitId: found.keepingUnitId }, found.bounds, onProgress);
    const settled = await tx.execute(
      `update exchange_import set head = $2, sheet = $3, header_from = $4, header_to = $5, keeping_unit_id = $6, as_of = $7, status = $8,
         encoding = coalesce(encoding, case when $9 = 'unicode' then 'unicode' end), error_code = null, version = version + 1 where id = $1 and status = 'reading'`,
      [id, JSON.stringify(head), sheet, layout.heading.from, layout.heading.to, found.keepingUnitId, found.asOf, status, head.encoding],
    );
    if (settled === 0) throw new DomainError('import.changed_meanwhile', { version: row.version });
  }

  private async compare(
    tx: Tx,
    row: ImportRow & { readonly keepingUnitId: string },
    bounds: Bounds,
    onProgress: (rows: number) => void,
  ): Promise<void> {
    await this.rememberedAnswers(tx, row.id, row.keepingUnitId);
    if (await this.keysAnswered(tx, row.id)) await this.keys.refresh(tx, row.id, null);
    await this.matching.match(tx, row.id, row.keepingUnitId, bounds);
    await this.preview.recompute(tx, row, null, onProgress);
  }

  /** What officers of this unit answered before is answered again, unless they answered this file already. */
  private async rememberedAnswers(tx: Tx, id: string, unitId: string): Promise<void> {
    await tx.execute(
      `insert into exchange_answer (import_id, row_key, field, raw, value)
       select $1, '*', m.field, m.key, m.value ->> 'value' from exchange_memory m where m.unit_id = $2 and m.kind = 'answer'
       on conflict do nothing`,
      [id, unitId],
    );
  }

  private async keysAnswered(tx: Tx, id: string): Promise<boolean> {
    return (
      (await tx.query(`select from exchange_answer a where a.import_id = $1 and a.field = any($2::text[]) limit 1`, [id, KEY_FIELDS]))
        .length > 0
    );
  }
}

/** Nothing is left to ask of the file as a whole. */
const isClear = (head: ImportHead, confirmed: string | null, keepingUnitId: string | null): boolean =>
  keepingUnitId !== null &&
  (head.encoding === 'unicode' || confirmed !== null) &&
  head.columns.some(({ field }) => field === 'fullName' || field === 'givenName');
