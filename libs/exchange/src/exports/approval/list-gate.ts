import { Injectable } from '@nestjs/common';
import { type Change, Outbox, type Tx } from '#libs/platform';
import { ApprovalNotices } from './approval-notices.js';
import { Approvers } from './approvers.js';

/** Where a list that was asked for goes: to be made at once, or to wait until somebody else says so. */
@Injectable()
export class ListGate {
  constructor(
    private readonly approvers: Approvers,
    private readonly notices: ApprovalNotices,
    private readonly outbox: Outbox,
  ) {}

  /** Who is asked about it; nobody: it may be made. */
  askedAbout(tx: Tx, requesterId: string, people: number): Promise<string[]> {
    return this.approvers.askedAbout(tx, requesterId, people);
  }

  async pass(tx: Tx, change: Change, exportId: string, asked: readonly string[]): Promise<void> {
    if (asked.length > 0) await this.notices.asked(tx, change, exportId, asked);
    else await this.outbox.add(tx, change, 'exchange.export_list', { exportId }, { priority: 3 });
  }

  /** Whoever asked for it wants it no more. */
  async withdrawn(tx: Tx, change: Change, exportId: string): Promise<void> {
    await this.notices.over(tx, change, [exportId]);
  }
}
