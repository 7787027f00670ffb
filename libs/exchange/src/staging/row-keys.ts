import { Injectable } from '@nestjs/common';
import { searchNameOf } from '#libs/kernel';
import { SecretBox, type Tx } from '#libs/platform';
import { AnswerStore } from './answer-store.js';
import { type AnswerField, type Answers, effective } from './effective.js';
import { Staging } from './stage.js';
import type { StoredValues } from './stored-values.js';

/** What a person is found by. */
export const KEY_FIELDS: readonly AnswerField[] = ['full_name', 'birth_date', 'citizen_id'];

interface KeyedRow {
  readonly key: string;
  readonly position: number;
  readonly values: StoredValues;
  readonly sealed: Buffer | null;
}

const BATCH = 1_000;

/** Keeps what rows are matched by in step with what officers answered. */
@Injectable()
export class RowKeys {
  constructor(
    private readonly staging: Staging,
    private readonly answers: AnswerStore,
    private readonly box: SecretBox,
  ) {}

  /** Of some rows, or of all (null). */
  async refresh(tx: Tx, importId: string, keys: readonly string[] | null): Promise<void> {
    const answers = await this.answers.read(tx, importId);
    for (let after = -1; ; ) {
      const rows = await tx.query<KeyedRow>(
        `select r.key, r.position, r."values", r.sealed from exchange_row r
         where r.import_id = $1 and r.position > $2 and ($3::text[] is null or r.key = any($3::text[])) order by r.position limit ${BATCH}`,
        [importId, after, keys],
      );
      await this.write(tx, importId, rows, answers);
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.position;
    }
  }

  private async write(tx: Tx, importId: string, rows: readonly KeyedRow[], answers: Answers): Promise<void> {
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
        keyed.map(({ row }) => (row.full_name && row.citizen_id ? this.box.blindIndex(row.citizen_id) : null)), // a row without a name is nobody
      ],
    );
  }
}
