import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError, systemActor } from '#libs/kernel';
import { Outbox, type Tx } from '#libs/platform';
import { Stores } from '../../imports/stores.js';
import { findExport } from '../export.rows.js';
import { ExportLists } from '../export-lists.js';
import { ApprovalNotices } from './approval-notices.js';

/** So long a list waits for somebody to decide. */
export const WAITS_DAYS = 3;

/** Lets lists of others leave, or does not: never one's own. */
@Injectable()
export class Approvals {
  constructor(
    private readonly stores: Stores,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly notices: ApprovalNotices,
    private readonly lists: ExportLists,
  ) {}

  async decide(asker: Asker, id: string, approve: boolean): Promise<void> {
    if (asker.bounds !== 'whole') throw new DomainError('export.not_found');
    if (approve) await this.requireReadable(asker, id);
    await this.stores.changes.write(asker, null, async (tx, change) => {
      const [row] = await tx.query<{ requester: string }>(
        `update exchange_export set status = $3, decided_by = $2, decided_at = $5, finished_at = case when $3 = 'refused' then $5::timestamptz end
         where id = $1 and status = 'waiting' and created_by <> $2 and created_at > $5::timestamptz - make_interval(days => $4)
         returning created_by as requester`,
        [id, asker.userId, approve ? 'running' : 'refused', WAITS_DAYS, this.stores.clock.now()],
      );
      if (!row) throw new DomainError((await isOwn(tx, asker, id)) ? 'export.not_by_oneself' : 'export.not_found');
      const action = approve ? 'exchange.list_approved' : 'exchange.list_refused';
      await this.audit.record(tx, change, { action, entity: 'export', entityId: id });
      await this.notices.decided(tx, change, id, row.requester);
      if (approve) await this.outbox.add(tx, change, 'exchange.export_list', { exportId: id }, { priority: 3 });
    });
  }

  /** Whoever lets a list leave knows what was asked. */
  private async requireReadable(asker: Asker, id: string): Promise<void> {
    const row = await this.stores.database.readWhole((tx) => findExport(tx, id));
    if (row?.status !== 'waiting' || row.createdBy === asker.userId) return; // refused as what it is
    await this.lists.inWords(asker, row.question).catch((error: unknown) => {
      throw error instanceof DomainError ? new DomainError('export.question_not_for_you') : error;
    });
  }

  /** Lists on which nobody decided in time say so. */
  async giveUp(): Promise<void> {
    const before = [this.stores.clock.now(), WAITS_DAYS];
    const due = await this.stores.database.readAtOnce(
      'exchange.waited',
      `select from exchange_export e where e.status = 'waiting' and e.created_at <= $1::timestamptz - make_interval(days => $2::int) limit 1`,
      before,
    );
    if (due.length === 0) return;
    await this.stores.changes.write(systemActor, null, async (tx, change) => {
      const over = await tx.query<{ id: string }>(
        `update exchange_export set status = 'failed', error_code = 'export.not_approved', finished_at = $1
         where status = 'waiting' and created_at <= $1::timestamptz - make_interval(days => $2::int) returning id`,
        before,
      );
      await this.notices.over(
        tx,
        change,
        over.map(({ id }) => id),
      );
    });
  }
}

async function isOwn(tx: Tx, asker: Asker, id: string): Promise<boolean> {
  const rows = await tx.query(`select from exchange_export e where e.id = $1 and e.created_by = $2 and e.status = 'waiting'`, [
    id,
    asker.userId,
  ]);
  return rows.length > 0;
}
