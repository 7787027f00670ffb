import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Language } from '#libs/kernel';
import { type Bounds, CLOCK, type Tx } from '#libs/platform';
import { Asker, type Grant } from '../asker/asker.js';
import { Permissions } from '../permissions/permissions.js';
import { grantsOn } from '../sessions/identity.js';

/** A user as work of the queue needs it: the rights of now, not those of when the work was asked for. */
@Injectable()
export class UserGrants {
  constructor(
    private readonly permissions: Permissions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where the user is unknown or disabled. */
  async asker(tx: Tx, userId: string, permission: string): Promise<Asker | null> {
    const [row] = await tx.query<{
      username: string;
      display_name: string;
      language: Language;
      grants: { role: Grant['role']; unitId: string | null; lo: string | null; hi: string | null }[];
    }>(
      `select u.username, u.display_name, u.language, ${grantsOn('$2::date')} as grants
       from access_user u where u.id = $1 and u.disabled_at is null`,
      [userId, this.clock.today()],
    );
    if (!row) return null;
    const grants = row.grants.map(({ role, unitId, lo, hi }) => ({ role, unitId, range: lo !== null && hi !== null ? { lo, hi } : null }));
    const asker = new Asker(
      {
        userId,
        sessionId: '',
        username: row.username,
        displayName: row.display_name,
        language: row.language,
        mustChangePassword: false,
        provenAt: new Date(0),
        secondFactor: false,
        factorWanted: false, // asked of people who sign in
        limitedTo: null,
        byProvider: false,
        grants,
      },
      this.permissions,
    );
    asker.bounds = asker.boundsFor(permission);
    return asker;
  }

  async boundsOf(tx: Tx, userId: string, permission: string): Promise<Bounds> {
    return (await this.asker(tx, userId, permission))?.bounds ?? [];
  }
}
