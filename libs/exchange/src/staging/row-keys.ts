import { Injectable } from '@nestjs/common';
import { searchNameOf } from '#libs/kernel';
import { SecretBox, type Tx } from '#libs/platform';
import { AnswerStore } from './answer-store.js';
import { type AnswerField, effective, type Values } from './effective.js';
import { Staging } from './stage.js';

/** What a person is found by. */
export const KEY_FIELDS: readonly AnswerField[] = ['full_name', 'birth_date', 'citizen_id'];

interface KeyedRow {
  readonly key: string;
  readonly values: Values;
  readonly sealed: Buffer | null;
}

/** Keeps what rows are matched by in step with what officers answered. */
@Injectable()
export class RowKeys {
  constructor(
    private readonly staging: Staging,
    private readonly answers: AnswerStore,
    private readonly box: SecretBox,
  ) {}

  /** Of one row, or of all ('*'). */
  async refresh(tx: Tx, importId: string, rowKey: string): Promise<void> {
    const answers = await this.answers.read(tx, importId);
    const rows = await tx.query<KeyedRow>(
      `select r.key, r."values", r.sealed from exchange_row r where r.import_id = $1 and ($2 = '*' or r.key = $2)`,
      [importId, rowKey],
    );
    const keyed = rows.map(({ key, values, sealed }) => ({
      key,
      row: effective(key, this.staging.open(importId, key, values, sealed), answers).values,
    }));
    await tx.execute(
      `update exchange_row r set name = n.name, search_name = n.search_name, birth_on = n.birth_on, citizen_index = n.citizen_index
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[]) as n(key, name, search_name, birth_on, citizen_index)
       where r.import_id = $1 and r.key = n.key`,
      [
        importId,
        keyed.map(({ key }) => key),
        keyed.map(({ row }) => row.full_name ?? ''),
        keyed.map(({ row }) => searchNameOf(row.full_name ?? '')),
        keyed.map(({ row }) => row.birth_date ?? null),
        keyed.map(({ row }) => (row.citizen_id ? this.box.blindIndex(row.citizen_id) : null)),
      ],
    );
  }
}
