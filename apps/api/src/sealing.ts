import { Injectable } from '@nestjs/common';
import { Anchor, Months, Sealer } from '#libs/audit';
import { Schedules } from '#libs/platform';

/** What keeps the audit trail: in every process, of which one seals at a time. */
@Injectable()
export class Sealing {
  constructor(schedules: Schedules, sealer: Sealer, anchor: Anchor, months: Months) {
    schedules.register('audit.seal', 0.5, () => sealer.seal());
    schedules.register('audit.anchor', 60, () => anchor.write());
    schedules.register('audit.months', 3_600, () => months.look());
  }
}
