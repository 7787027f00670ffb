import { Injectable } from '@nestjs/common';
import { systemActor } from '#libs/kernel';
import { Changes, Database } from '#libs/platform';
import { DeliveryPlans } from '../deliveries/delivery-plans.js';

/** The mail of the day, for those who want one instead of many. */
@Injectable()
export class Digests {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly plans: DeliveryPlans,
  ) {}

  async look(): Promise<void> {
    if (!(await this.database.readWhole((tx) => this.plans.digestsDue(tx)))) return;
    await this.changes.write(systemActor, 'daily digest', (tx, change) => this.plans.digests(tx, change));
  }
}
