import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, type Clock, clean, DomainError } from '#libs/kernel';
import { Changes, CLOCK } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import type { ViewAsBody } from './view-as.view.js';

const MINUTES = 30;

/** Lets somebody look through the eyes of another user: to see what that one sees, never to act. */
@Injectable()
export class ViewAs {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(asker: Asker, { userId, reason }: ViewAsBody): Promise<void> {
    if (userId === asker.userId) throw new DomainError('access.not_to_be_viewed');
    await this.changes.write(asker, clean(reason), async (tx, change) => {
      const [user] = await tx.query<{ disabled: boolean }>(
        `select u.disabled_at is not null as disabled from access_user u where u.id = $1`,
        [userId],
      );
      if (!user) throw new DomainError('access.user_not_found');
      if (user.disabled) throw new DomainError('access.not_to_be_viewed');
      await tx.execute(
        `update access_session set viewing_as = $2, viewing_until = $3::timestamptz + make_interval(mins => ${MINUTES}) where id = $1`,
        [asker.identity.sessionId, userId, this.clock.now()],
      );
      await this.audit.record(tx, change, { action: 'access.view_as_begun', entity: 'user', entityId: userId });
    });
  }

  /** On record as the act of whoever looked. */
  async end(asker: Asker): Promise<void> {
    if (!asker.behind) return;
    const viewer: Actor = { kind: 'user', language: asker.language, ...asker.behind };
    await this.changes.write(viewer, null, async (tx, change) => {
      await tx.execute(`update access_session set viewing_as = null, viewing_until = null where id = $1`, [asker.identity.sessionId]);
      await this.audit.record(tx, change, { action: 'access.view_as_ended', entity: 'user', entityId: asker.userId });
    });
  }
}
