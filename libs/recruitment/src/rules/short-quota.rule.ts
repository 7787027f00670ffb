import { Inject, Injectable } from '@nestjs/common';
import { Definitions } from '#libs/indicators';
import type { Clock } from '#libs/kernel';
import { Cases, type CaseWish } from '#libs/notifications';
import { type Change, CLOCK, type Tx } from '#libs/platform';
import { CaseReaders } from './case-readers.js';
import { SHORT_QUOTA } from './kinds.js';
import { PLAN_WEIGHT, priorityOf } from './priority.js';
import { type Reach, refreshCandidates, STANDING } from './short-quota.sql.js';

interface QuotaNow {
  readonly id: string;
  readonly field: string;
  readonly year: number;
  readonly given: number;
  readonly filled: number;
  readonly because: string | null;
  readonly came: number;
  readonly gone: number;
}

/** A quota that is short and has people who fit it is one case: opened, kept up to date, closed when filled, withdrawn or over. */
@Injectable()
export class ShortQuotaRule {
  constructor(
    private readonly cases: Cases,
    private readonly readers: CaseReaders,
    private readonly definitions: Definitions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For some quotas, or all, over everybody. */
  async evaluateQuotas(tx: Tx, change: Change, quotaIds: readonly string[] | null): Promise<void> {
    await this.settle(tx, change, await this.refresh(tx, 'everybody', quotaIds, change.id));
  }

  /** For every quota over the people that one change touched. */
  async evaluatePeople(tx: Tx, change: Change, touchedBy: string): Promise<void> {
    const quotas = await this.refresh(tx, 'changed', null, touchedBy);
    await this.settle(
      tx,
      change,
      quotas.filter(({ came, gone }) => came + gone > 0),
    );
  }

  /** One run at a time: two at once would each see half of the people. */
  private async refresh(tx: Tx, reach: Reach, quotaIds: readonly string[] | null, changeId: string): Promise<QuotaNow[]> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('recruitment rules'))`);
    return tx.query<QuotaNow>(refreshCandidates(reach), [this.clock.today(), quotaIds, changeId]);
  }

  private async settle(tx: Tx, change: Change, quotas: readonly QuotaNow[]): Promise<void> {
    if (quotas.length === 0) return;
    const standing = await tx.query<{ id: string; people: number; open: boolean }>(STANDING, [quotas.map(({ id }) => id), SHORT_QUOTA]);
    const now = new Map(standing.map((row) => [row.id, row]));
    const inPlan = new Set((await this.definitions.plan(tx))?.priorityFields ?? []);
    const wishes = quotas.flatMap((quota): CaseWish[] => {
      const { people, open } = now.get(quota.id)!;
      if (!open && (quota.because !== null || people === 0)) return []; // nothing to tell; an open case stays, even with nobody left
      const { field, year, given, filled } = quota;
      return [
        {
          kind: SHORT_QUOTA,
          subject: quota.id,
          period: String(year),
          facts: { field, year, given, filled, people },
          priority: priorityOf(given - filled, inPlan.has(field) ? PLAN_WEIGHT : 1),
          closedBecause: quota.because,
        },
      ];
    });
    await this.cases.settle(tx, change, wishes);
    await this.readers.tell(
      tx,
      change,
      quotas.map(({ id }) => id),
      null,
    );
  }
}
