import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Bounds, Tx } from '#libs/platform';
import { Candidates } from './candidates.js';
import { Matching } from './match.js';
import { RowKeys } from './row-keys.js';

/** Who the rows of an import are, after what officers said. */
@Injectable()
export class RowIdentities {
  constructor(
    private readonly keys: RowKeys,
    private readonly matching: Matching,
    private readonly candidates: Candidates,
  ) {}

  /** Looks for the people again, after names, births or numbers of rows ('*': all) were answered; gives the keys of the rows that are somebody else now. */
  async again(tx: Tx, importId: string, keepingUnitId: string, bounds: Bounds, rowKeys: readonly string[]): Promise<string[]> {
    await this.keys.refresh(tx, importId, rowKeys.includes('*') ? null : rowKeys);
    return this.matching.match(tx, importId, keepingUnitId, bounds);
  }

  /** Refuses a record that the row cannot be, or that another row of the file is already. */
  async requireChoice(tx: Tx, importId: string, rowKey: string, personId: string): Promise<void> {
    const possible = await this.candidates.of(tx, importId, [rowKey]);
    if (!possible.some(({ id }) => id === personId)) throw new DomainError('import.no_such_record');
    const [taken] = await tx.query(
      `select from exchange_row r where r.import_id = $1 and r.key <> $2 and r.person_id = $3
       union all select from exchange_answer a where a.import_id = $1 and a.row_key <> $2 and a.field = 'person' and a.value = $3::text limit 1`,
      [importId, rowKey, personId],
    );
    if (taken) throw new DomainError('import.record_taken');
  }
}
