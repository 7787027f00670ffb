import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { clean, DomainError } from '#libs/kernel';
import { Changes, Database } from '#libs/platform';
import type { UnmaskBody } from './person.body.js';
import { PrivateValues } from './private-values.js';

const UNMASKED = 'profiles.unmasked';
/** Enough to call the people of a meeting; too few to carry a registry away. */
const MOST_IN_AN_HOUR = 60;

/** Shows one masked value, once it is on record who wanted it and why. */
@Injectable()
export class Unmasking {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly values: PrivateValues,
  ) {}

  /** The value is read anew after the commit: what a repeated request remembers holds nothing about people. */
  async unmask(asker: Asker, id: string, { field, at = 0, reason }: UnmaskBody): Promise<string> {
    await this.changes.write(asker, clean(reason), async (tx, change) => {
      await this.values.require(tx, asker, id, field, at);
      if ((await this.audit.timesWithinHour(tx, asker.userId, UNMASKED)) >= MOST_IN_AN_HOUR)
        throw new DomainError('profile.unmasked_enough', { most: MOST_IN_AN_HOUR });
      await this.audit.record(tx, change, { action: UNMASKED, entity: 'person', entityId: id, fieldNames: [field] });
    });
    return this.database.read(asker.bounds, (tx) => this.values.require(tx, asker, id, field, at));
  }
}
