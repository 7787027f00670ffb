import { Injectable } from '@nestjs/common';
import { Cases, type CaseWish, Tellings } from '#libs/notifications';
import type { Change, Tx } from '#libs/platform';

/** The kinds of the cases that a list waits to be approved, told to who may; and that it was decided on, told to who asked. */
export const LIST_WAITING = 'exchange.list_waiting';
export const LIST_DECIDED = 'exchange.list_decided';

/** Who is told of lists that wait. */
@Injectable()
export class ApprovalNotices {
  constructor(
    private readonly cases: Cases,
    private readonly tellings: Tellings,
  ) {}

  asked(tx: Tx, change: Change, exportId: string, approvers: readonly string[]): Promise<void> {
    return this.told(tx, change, wish(LIST_WAITING, exportId, null), approvers);
  }

  async decided(tx: Tx, change: Change, exportId: string, requesterId: string): Promise<void> {
    await this.over(tx, change, [exportId]);
    await this.told(tx, change, wish(LIST_DECIDED, exportId, null), [requesterId]);
  }

  /** Nobody has to decide on these any more. */
  async over(tx: Tx, change: Change, exportIds: readonly string[]): Promise<void> {
    await this.cases.settle(
      tx,
      change,
      exportIds.map((id) => wish(LIST_WAITING, id, 'decided')),
    );
  }

  private async told(tx: Tx, change: Change, about: CaseWish, users: readonly string[]): Promise<void> {
    const [settled] = await this.cases.settle(tx, change, [about]);
    if (settled)
      await this.tellings.tell(
        tx,
        change,
        users.map((userId) => ({ caseId: settled.id, userId })),
      );
  }
}

const wish = (kind: string, exportId: string, closedBecause: string | null): CaseWish => ({
  ...{ kind, subject: exportId, period: '', facts: {}, priority: 3 },
  closedBecause,
});
