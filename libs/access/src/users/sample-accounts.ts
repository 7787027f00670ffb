import { Injectable } from '@nestjs/common';
import type { Change, Tx } from '#libs/platform';
import { Passwords } from '../passwords/passwords.js';
import type { Role } from '../permissions/roles.js';
import { UserService } from './user.service.js';

export interface SampleAccount {
  readonly role: Role;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly unitId: string | null; // null: the whole tree
}

/** Accounts of an installation with invented people: they come in with the password they were made with, which is shown at each start. */
@Injectable()
export class SampleAccounts {
  constructor(
    private readonly users: UserService,
    private readonly passwords: Passwords,
  ) {}

  /** Gives their ids by their names. */
  async make(tx: Tx, change: Change, accounts: readonly SampleAccount[]): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const { role, username, displayName, password, unitId } of accounts) {
      const hash = await this.passwords.hash(password);
      const { id } = await this.users.insert(tx, change, { username, displayName, grants: [{ role, unitId }] }, hash);
      await tx.execute(`update access_user set must_change_password = false, password_expires_at = null where id = $1`, [id]);
      ids.set(username, id);
    }
    return ids;
  }
}
