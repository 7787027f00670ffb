import { Inject, Injectable } from '@nestjs/common';
import { type Clock, systemActor } from '#libs/kernel';
import { Changes, CLOCK, Database } from '#libs/platform';
import { ShortQuotaRule } from './short-quota.rule.js';

/** When the rule runs: after each commit for the people it changed, after quotas changed, and once a day over everything. */
@Injectable()
export class RuleRuns {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly rule: ShortQuotaRule,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async peopleChanged(changeId: string): Promise<void> {
    await this.changes.write(systemActor, null, (tx, change) => this.rule.evaluatePeople(tx, change, changeId));
  }

  async quotasChanged(quotaIds: readonly string[]): Promise<void> {
    await this.changes.write(systemActor, null, (tx, change) => this.rule.evaluateQuotas(tx, change, quotaIds));
  }

  async everything(): Promise<void> {
    await this.changes.write(systemActor, null, (tx, change) => this.rule.evaluateQuotas(tx, change, null));
  }

  /** Days pass by themselves and events may be missed in a downtime: what a day brings is caught up once. */
  async sweep(): Promise<void> {
    const today = this.clock.today();
    const due = await this.database.readWhole((tx) =>
      tx.query(`select from recruitment_state s where s.swept_for is distinct from $1::date and exists (select from establishment_quota)`, [
        today,
      ]),
    );
    if (due.length === 0) return;
    await this.changes.write(systemActor, null, async (tx, change) => {
      const mine = await tx.execute(`update recruitment_state set swept_for = $1 where swept_for is distinct from $1::date`, [today]);
      if (mine > 0) await this.rule.evaluateQuotas(tx, change, null);
    });
  }
}
