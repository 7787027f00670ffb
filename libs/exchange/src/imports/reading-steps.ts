import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import type { Bounds, Tx } from '#libs/platform';
import { Preview } from '../plan/preview.js';
import { Matching } from '../staging/match.js';
import type { ReadRoster } from '../staging/read-file.js';
import { KEY_FIELDS, RowKeys } from '../staging/row-keys.js';
import { Staging } from '../staging/stage.js';
import { findImport, type ImportHead } from './import.rows.js';

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
    id: string,
    { head, layout, people, sheet }: ReadRoster,
    found: { keepingUnitId: string | null; asOf: Day; bounds: Bounds },
  ): Promise<void> {
    const row = await findImport(tx, id, true);
    if (row?.status !== 'reading') return; // settled meanwhile, or another process was faster
    await this.staging.replace(tx, id, people, head.experts);
    const status = isClear(head, row.encoding, found.keepingUnitId) ? 'ready' : 'needs_mapping';
    await tx.execute(
      `update exchange_import set head = $2, sheet = $3, header_from = $4, header_to = $5, keeping_unit_id = $6, as_of = $7, status = $8,
         encoding = coalesce(encoding, case when $9 = 'unicode' then 'unicode' end), error_code = null, version = version + 1 where id = $1`,
      [id, JSON.stringify(head), sheet, layout.heading.from, layout.heading.to, found.keepingUnitId, found.asOf, status, head.encoding],
    );
    if (!found.keepingUnitId) return;
    await this.rememberedAnswers(tx, id, found.keepingUnitId);
    if (await this.keysAnswered(tx, id)) await this.keys.refresh(tx, id, '*');
    await this.matching.match(tx, id, found.keepingUnitId, found.bounds);
    await this.preview.recompute(tx, (await findImport(tx, id))!);
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
