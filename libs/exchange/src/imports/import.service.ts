import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { askedBy, DomainError } from '#libs/kernel';
import { type Change, Changes, Outbox, type Tx } from '#libs/platform';
import type { ImportRow } from './import.rows.js';
import type { MappingBody, SettingsBody } from './import.view.js';
import { ImportAccess } from './import-access.js';
import { remember } from './memory.js';
import { checkMapping, checkSettings } from './settings-check.js';

/** What an officer decides of an import. Each act is one transaction; what takes long is work of the queue. */
@Injectable()
export class ImportService {
  constructor(
    private readonly changes: Changes,
    private readonly access: ImportAccess,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  async start(asker: Asker, file: { id: string; sha256: string; name: string }): Promise<string> {
    asker.requestKey?.covers(file.sha256);
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

  /** Another sheet, heading, encoding, unit or day: the file is read again. Another sheet has another heading and other columns. */
  settings(asker: Asker, id: string, version: number, body: SettingsBody): Promise<void> {
    return this.act(asker, id, version, async (tx, change, row) => {
      checkSettings(body, row, this.access.today());
      if (body.keepingUnit) await this.access.requireUnit(tx, asker, body.keepingUnit);
      const otherSheet = body.sheet !== undefined && body.sheet !== row.sheet;
      const heading = body.headerRows === undefined && !otherSheet ? { from: row.headerFrom, to: row.headerTo } : (body.headerRows ?? null);
      await tx.execute(
        `update exchange_import set sheet = $2, header_from = $3, header_to = $4, encoding = coalesce($5, encoding),
           keeping_unit_id = coalesce($6, keeping_unit_id), as_of = coalesce($7, as_of), mapping = $8, status = 'reading' where id = $1`,
        [
          id,
          body.sheet ?? row.sheet,
          heading?.from ?? null,
          heading?.to ?? null,
          body.encoding ?? null,
          body.keepingUnit ?? null,
          body.asOf ?? null,
          otherSheet || !row.mapping ? null : JSON.stringify(row.mapping),
        ],
      );
      await this.readAgain(tx, change, row);
    });
  }

  /** What the columns are; remembered for the next file of this layout. */
  mapping(asker: Asker, id: string, version: number, { columns }: MappingBody): Promise<void> {
    return this.act(asker, id, version, async (tx, change, row) => {
      checkMapping(columns, row);
      const mapping = JSON.stringify(Object.fromEntries(columns.map(({ column, field }) => [column, field])));
      await tx.execute(`update exchange_import set mapping = $2, status = 'reading' where id = $1`, [id, mapping]);
      if (row.keepingUnitId && row.head) await remember(tx, row.keepingUnitId, 'mapping', '', row.head.fingerprint, mapping);
      await this.readAgain(tx, change, row);
    });
  }

  /** Asks the queue to write it; open cells are left out and may be completed and committed later. */
  commit(asker: Asker, id: string, version: number | null): Promise<void> {
    return this.act(
      asker,
      id,
      version,
      async (tx, change, row) => {
        const { create = 0, update = 0 } = row.counts;
        if (create + update === 0 && !(await this.someLeave(tx, id))) throw new DomainError('import.nothing_to_commit');
        await tx.execute(`update exchange_import set status = 'committing', error_code = null where id = $1`, [id]);
        await this.outbox.add(tx, change, 'exchange.commit_import', { importId: id, ...askedBy(asker) }, { priority: 1 });
      },
      'ready',
      'committed',
    );
  }

  undo(asker: Asker, id: string, version: number | null): Promise<void> {
    return this.act(
      asker,
      id,
      version,
      async (tx, change) => {
        await tx.execute(`update exchange_import set status = 'undoing', error_code = null where id = $1`, [id]);
        await this.outbox.add(tx, change, 'exchange.undo_import', { importId: id, ...askedBy(asker) }, { priority: 1 });
      },
      'committed',
    );
  }

  /** One act on an import: within reach, in one of the states, at the version the officer saw; audited. */
  act(
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

  /** People the file does not name of whom an officer said that they left or moved. */
  private async someLeave(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(`select from exchange_absent a where a.import_id = $1 and a.action <> 'keep' limit 1`, [id])).length > 0;
  }

  private async readAgain(tx: Tx, change: Change, row: ImportRow): Promise<void> {
    await this.outbox.add(tx, change, 'exchange.read_import', { importId: row.id }, { priority: 2 });
  }
}
