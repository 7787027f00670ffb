import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError, fold } from '#libs/kernel';
import { type Change, Changes, Outbox, type Tx } from '#libs/platform';
import { Preview } from '../plan/preview.js';
import { ROSTER_FIELDS } from '../roster/mapping/roster-fields.js';
import type { ImportRow } from './import.rows.js';
import type { AnswerBody, MappingBody, SettingsBody } from './import.view.js';
import { ImportAccess } from './import-access.js';

const FIELDS = new Set(ROSTER_FIELDS.map(({ code }) => code));

/** What an officer decides of an import. Each act is one transaction; what takes long is work of the queue. */
@Injectable()
export class ImportService {
  constructor(
    private readonly changes: Changes,
    private readonly access: ImportAccess,
    private readonly outbox: Outbox,
    private readonly preview: Preview,
    private readonly audit: AuditTrail,
  ) {}

  async start(asker: Asker, file: { id: string; sha256: string; name: string }): Promise<string> {
    return this.changes.write(asker, null, async (tx, change) => {
      const [row] = await tx.query<{ id: string }>(
        `insert into exchange_import (file_id, file_name, file_sha256, created_by) values ($1, $2, $3, $4) returning id`,
        [file.id, file.name.normalize('NFC').slice(0, 200), file.sha256, asker.userId],
      );
      await this.audit.record(tx, change, { action: 'exchange.roster_uploaded', entity: 'import', entityId: row!.id });
      await this.outbox.add(tx, change, 'exchange.read_import', { importId: row!.id }, { priority: 2 });
      return row!.id;
    });
  }

  /** Another sheet, heading, encoding, unit or day: the file is read again. */
  settings(asker: Asker, id: string, version: number, body: SettingsBody): Promise<void> {
    return this.change(asker, id, version, async (tx, change, row) => {
      if (body.keepingUnit) await this.access.requireUnit(tx, asker, body.keepingUnit);
      await tx.execute(
        `update exchange_import set sheet = coalesce($2, sheet), header_from = case when $3 then $4 else header_from end, header_to = case when $3 then $5 else header_to end,
           encoding = coalesce($6, encoding), keeping_unit_id = coalesce($7, keeping_unit_id), as_of = coalesce($8, as_of),
           mapping = case when $2::int is not null and $2 is distinct from sheet then null else mapping end, status = 'reading' where id = $1`,
        [
          id,
          body.sheet ?? null,
          body.headerRows !== undefined,
          body.headerRows?.from ?? null,
          body.headerRows?.to ?? null,
          body.encoding ?? null,
          body.keepingUnit ?? null,
          body.asOf ?? null,
        ],
      );
      await this.readAgain(tx, change, row);
    });
  }

  /** What the columns are; remembered for the next file of this layout. */
  mapping(asker: Asker, id: string, version: number, { columns }: MappingBody): Promise<void> {
    return this.change(asker, id, version, async (tx, change, row) => {
      const wrong = columns.find(({ field }) => field !== null && !FIELDS.has(field));
      if (wrong) throw new DomainError('import.unknown_field', { field: wrong.field!.slice(0, 60) });
      const mapping = JSON.stringify(Object.fromEntries(columns.map(({ column, field }) => [column, field])));
      await tx.execute(`update exchange_import set mapping = $2, status = 'reading' where id = $1`, [id, mapping]);
      if (row.keepingUnitId && row.head) await this.remember(tx, row.keepingUnitId, 'mapping', '', row.head.fingerprint, mapping);
      await this.readAgain(tx, change, row);
    });
  }

  /** Answers to cells, for one row or all cells of the same content; the same answer is given by itself next time. */
  answers(asker: Asker, id: string, version: number | null, answers: readonly AnswerBody[]): Promise<void> {
    return this.change(
      asker,
      id,
      version,
      async (tx, _change, row) => {
        for (const { row: key, column, raw, value } of answers) {
          const all = key === 'all';
          const answer = value === 'skip' || value === null ? null : value;
          const folded = all ? fold(raw ?? '') : '';
          await tx.execute(
            `insert into exchange_answer (import_id, row_key, field, raw, value) values ($1, $2, $3, $4, $5)
             on conflict (import_id, row_key, field, raw) do update set value = excluded.value`,
            [id, all ? '*' : key, column, folded, answer],
          );
          if (all && row.keepingUnitId && raw)
            await this.remember(tx, row.keepingUnitId, 'answer', column, folded, JSON.stringify({ value: answer }));
        }
        await this.preview.recompute(tx, row);
      },
      'ready',
      'committed',
    );
  }

  /** Asks the queue to write it; open cells are left out and may be completed and committed later. */
  commit(asker: Asker, id: string, version: number | null): Promise<void> {
    return this.change(
      asker,
      id,
      version,
      async (tx, change, row) => {
        const { create = 0, update = 0 } = row.counts;
        if (create + update === 0) throw new DomainError('import.nothing_to_commit');
        await tx.execute(`update exchange_import set status = 'committing' where id = $1`, [id]);
        await this.outbox.add(tx, change, 'exchange.commit_import', { importId: id, userId: asker.userId }, { priority: 1 });
      },
      'ready',
      'committed',
    );
  }

  undo(asker: Asker, id: string, version: number | null): Promise<void> {
    return this.change(
      asker,
      id,
      version,
      async (tx, change) => this.outbox.add(tx, change, 'exchange.undo_import', { importId: id, userId: asker.userId }, { priority: 1 }),
      'committed',
    );
  }

  private change(
    asker: Asker,
    id: string,
    version: number | null,
    work: (tx: Tx, change: Change, row: ImportRow) => Promise<void>,
    ...states: ImportRow['status'][]
  ): Promise<void> {
    const allowed = states.length > 0 ? states : (['needs_mapping', 'ready', 'failed'] as const);
    return this.changes.write(asker, null, async (tx, change) => {
      const row = await this.access.requireChangeable(tx, asker, id, version, ...allowed);
      await work(tx, change, row);
      await tx.execute(`update exchange_import set version = version + 1 where id = $1`, [id]);
      await this.audit.record(tx, change, { action: 'exchange.roster_decided', entity: 'import', entityId: id });
    });
  }

  private async readAgain(tx: Tx, change: Change, row: ImportRow): Promise<void> {
    await this.outbox.add(tx, change, 'exchange.read_import', { importId: row.id }, { priority: 2 });
  }

  private async remember(tx: Tx, unitId: string, kind: 'mapping' | 'answer', field: string, key: string, value: string): Promise<void> {
    await tx.execute(
      `insert into exchange_memory (unit_id, kind, field, key, value) values ($1, $2, $3, $4, $5)
       on conflict (unit_id, kind, field, key) do update set value = excluded.value, at = clock_timestamp()`,
      [unitId, kind, field, key, value],
    );
  }
}
