import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Language } from '#libs/kernel';
import { type Bounds, CLOCK, type Tx } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { Permissions } from '../permissions/permissions.js';
import { type GrantRow, grantOf, grantsOn } from '../sessions/identity.js';

/** A user as work of the queue needs it: the rights of now, not those of when the work was asked for. */
@Injectable()
export class UserGrants {
  constructor(
    private readonly permissions: Permissions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where the user is unknown or disabled. */
  async asker(tx: Tx, userId: string, permission: string): Promise<Asker | null> {
    return (await this.askers(tx, [userId], permission)).get(userId) ?? null;
  }

  /** Many at once; who is unknown or disabled is not among them. */
  async askers(tx: Tx, userIds: readonly string[], permission: string): Promise<ReadonlyMap<string, Asker>> {
    const rows = await tx.query<UserRow>(
      `select u.id, u.username, u.display_name, u.language, ${grantsOn('$2::date')} as grants
       from access_user u where u.id = any($1::uuid[]) and u.disabled_at is null`,
      [userIds, this.clock.today()],
    );
    return new Map(rows.map((row) => [row.id, this.askerOf(row, permission)]));
  }

  async boundsOf(tx: Tx, userId: string, permission: string): Promise<Bounds> {
    return (await this.asker(tx, userId, permission))?.bounds ?? [];
  }

  private askerOf({ id, username, display_name, language, grants }: UserRow, permission: string): Asker {
    const asker = new Asker(
      {
        userId: id,
        sessionId: '',
        username,
        displayName: display_name,
        language,
        mustChangePassword: false,
        provenAt: new Date(0),
        secondFactor: false,
        factorWanted: false, // asked of people who sign in
        limitedTo: null,
        byProvider: false,
        grants: grants.map(grantOf),
      },
      this.permissions,
    );
    asker.bounds = asker.boundsFor(permission);
    return asker;
  }
}

interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly display_name: string;
  readonly language: Language;
  readonly grants: readonly GrantRow[];
}
