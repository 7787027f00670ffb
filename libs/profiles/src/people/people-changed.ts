import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Change, Outbox, type Tx } from '#libs/platform';

/** Who must know in the same transaction that people changed: set-based, over own tables only. */
export interface PeopleChangedListener {
  readonly name: string;
  peopleChanged(tx: Tx, change: Change, personIds: readonly string[]): Promise<void>;
}

/** Every write of people ends here: audit, outbox, then the listeners in the order of their floors. */
@Injectable()
export class PeopleChanged {
  private readonly listeners: PeopleChangedListener[] = [];

  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Called by the wiring, lowest floor first. */
  listen(listener: PeopleChangedListener): void {
    this.listeners.push(listener);
  }

  async apply(tx: Tx, change: Change, personIds: readonly string[], action: string): Promise<void> {
    if (personIds.length === 0) return;
    await Promise.all([
      this.audit.recordMany(tx, change, action, 'person', personIds),
      this.outbox.add(tx, change, 'profiles.people_changed', { changeId: change.id, people: personIds.length }),
      this.tell(tx, change, personIds),
    ]);
  }

  private async tell(tx: Tx, change: Change, personIds: readonly string[]): Promise<void> {
    for (const listener of this.listeners) await listener.peopleChanged(tx, change, personIds);
  }
}
