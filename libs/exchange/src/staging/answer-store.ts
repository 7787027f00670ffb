import { Injectable } from '@nestjs/common';
import { SecretBox, type Tx } from '#libs/platform';
import { type Answer, type AnswerField, Answers } from './effective.js';
import { PRIVATE } from './stage.js';

/** What officers answered to a file; personal numbers among it are kept sealed. */
@Injectable()
export class AnswerStore {
  constructor(private readonly box: SecretBox) {}

  async read(tx: Tx, importId: string): Promise<Answers> {
    const rows = await tx.query<Answer & { sealed: Buffer | null }>(
      `select a.row_key as "rowKey", a.field, a.raw, a.value, a.sealed from exchange_answer a where a.import_id = $1`,
      [importId],
    );
    return new Answers(
      rows.map(({ sealed, ...answer }) => (sealed ? { ...answer, value: this.box.open(sealed, placeOf(importId, answer)) } : answer)),
    );
  }

  async write(tx: Tx, importId: string, answer: Answer): Promise<void> {
    const sealed = answer.value !== null && isPrivate(answer.field) ? this.box.seal(answer.value, placeOf(importId, answer)) : null;
    await tx.execute(
      `insert into exchange_answer (import_id, row_key, field, raw, value, sealed) values ($1, $2, $3, $4, $5, $6)
       on conflict (import_id, row_key, field, raw) do update set value = excluded.value, sealed = excluded.sealed`,
      [importId, answer.rowKey, answer.field, answer.raw, sealed ? null : answer.value, sealed],
    );
  }

  async forget(tx: Tx, importId: string, { rowKey, field, raw }: Answer): Promise<void> {
    await tx.execute(`delete from exchange_answer where import_id = $1 and row_key = $2 and field = $3 and raw = $4`, [
      importId,
      rowKey,
      field,
      raw,
    ]);
  }
}

export const isPrivate = (field: AnswerField): boolean => (PRIVATE as readonly string[]).includes(field);

const placeOf = (importId: string, { rowKey, field }: Pick<Answer, 'rowKey' | 'field'>) => ({
  table: 'exchange_answer',
  column: 'sealed',
  row: `${importId}/${rowKey}/${field}`,
});
