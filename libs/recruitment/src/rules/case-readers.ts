import { Inject, Injectable } from '@nestjs/common';
import { Permissions } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { type Telling, Tellings } from '#libs/notifications';
import { type Change, CLOCK, type Tx } from '#libs/platform';
import { SHORT_QUOTA } from './kinds.js';
import { READERS } from './short-quota.sql.js';

/** Tells the open cases of quotas to those who follow them. */
@Injectable()
export class CaseReaders {
  constructor(
    private readonly tellings: Tellings,
    private readonly permissions: Permissions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `quotaIds` null: of all; `userId` null: everybody who follows. Whoever was told is not told again. */
  async tell(tx: Tx, change: Change, quotaIds: readonly string[] | null, userId: string | null): Promise<number> {
    const pairs = await tx.query<Telling>(READERS, [
      this.clock.today(),
      quotaIds,
      SHORT_QUOTA,
      this.permissions.rolesOf('recruitment.cases'),
      this.permissions.rolesOf('talent.search'),
      userId,
    ]);
    return this.tellings.tell(tx, change, pairs);
  }
}
