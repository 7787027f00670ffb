import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import type { PersonField, PlacedValue } from '../roster/person.js';
import { AnswerStore } from '../staging/answer-store.js';
import type { Answers } from '../staging/effective.js';
import { Staging } from '../staging/stage.js';
import type { StoredValues } from '../staging/stored-values.js';
import { fieldLabel, whyText } from './words.js';

const BATCH = 1_000;

interface OpenRow {
  readonly key: string;
  readonly position: number;
  readonly row: number;
  readonly decision: string;
  readonly conflict: string | null;
  readonly values: StoredValues;
  readonly sealed: Buffer | null;
}

/** The rows that did not come in, or not whole, and why: in words, without what stands in them. */
@Injectable()
export class OpenRows {
  constructor(
    private readonly database: Database,
    private readonly staging: Staging,
    private readonly answers: AnswerStore,
  ) {}

  /** By the number of the row in the file; two people of one row give both their reasons. */
  async reasons(importId: string, language: Language): Promise<Map<number, string>> {
    const reasons = new Map<number, Set<string>>();
    await this.database.readWhole(async (tx) => {
      const answers = await this.answers.read(tx, importId);
      for (let after = -1; ; ) {
        const rows = await this.batch(tx, importId, after);
        for (const row of rows) {
          const own = reasons.get(row.row) ?? new Set<string>();
          for (const reason of this.reasonsOf(importId, row, answers, language)) own.add(reason);
          reasons.set(row.row, own);
        }
        if (rows.length < BATCH) return;
        after = rows.at(-1)!.position;
      }
    });
    return new Map([...reasons].map(([row, texts]) => [row, [...texts].join('; ')]));
  }

  private batch(tx: Tx, importId: string, after: number): Promise<OpenRow[]> {
    return tx.query<OpenRow>(
      `select r.key, r.position, r.row, r.decision, coalesce(r.contradiction, r.conflict) as conflict, r."values", r.sealed from exchange_row r
       where r.import_id = $1 and r.position > $2 and (r.open > 0 or r.decision in ('ask', 'reject')) order by r.position limit ${BATCH}`,
      [importId, after],
    );
  }

  private reasonsOf(importId: string, row: OpenRow, answers: Answers, language: Language): string[] {
    const values = Object.entries(this.staging.open(importId, row.key, row.values, row.sealed)) as [PersonField, PlacedValue][];
    const doubted = values.filter(
      ([field, placed]) => (placed.decision === 'ask' || placed.decision === 'reject') && answers.of(row.key, field, placed) === null,
    );
    const cells = doubted.map(([field, { why }]) => `${fieldLabel(field, language)}: ${whyText(why ?? '', language)}`);
    const whole = row.decision === 'ask' && row.conflict ? [whyText(row.conflict, language)] : [];
    const leftOut = row.decision === 'reject' && cells.length === 0 ? [whyText('left_out', language)] : [];
    return [...whole, ...leftOut, ...cells];
  }
}
