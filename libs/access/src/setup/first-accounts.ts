import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import type { Change, Tx } from '#libs/platform';
import { type MadePassword, makeOneTimePassword } from '../passwords/one-time.js';
import { Passwords } from '../passwords/passwords.js';
import { ROLES_WORTH_A_SECOND_FACTOR, type Role } from '../permissions/roles.js';
import { UserService } from '../users/user.service.js';
import type { MadeAccount, SetupAccountsBody } from './setup.view.js';

/** The first officer, leader and recruiter, each with the whole body as scope and a one-time password. */
@Injectable()
export class FirstAccounts {
  constructor(
    private readonly users: UserService,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  /** Made before the transaction: hashing inside one would hold its locks. */
  async prepare(count: number): Promise<MadePassword[]> {
    const made: MadePassword[] = [];
    for (let index = 0; index < count; index++) made.push(await makeOneTimePassword(this.passwords));
    return made;
  }

  async make(
    tx: Tx,
    change: Change,
    unitId: string,
    { officer, leader, recruiter }: SetupAccountsBody,
    passwords: readonly MadePassword[],
  ): Promise<MadeAccount[]> {
    const people = [
      { role: 'personnel_officer' as Role, ...officer },
      { role: 'leader' as Role, ...leader },
      { role: 'recruiter' as Role, ...recruiter },
    ];
    const made: MadeAccount[] = [];
    for (const [index, { role, username, displayName }] of people.entries()) {
      const { plain, hash } = passwords[index]!;
      await this.users.insert(tx, change, { username, displayName, grants: [{ role, unitId }] }, hash);
      made.push({ role, username, oneTimePassword: plain });
    }
    return made;
  }

  /** Nobody is shut out by it: whoever has none yet sets it up at the next request, before any other work. */
  async wantSecondFactor(tx: Tx, change: Change): Promise<void> {
    await tx.execute(`update access_rules set second_factor_for = $1, version = version + 1`, [ROLES_WORTH_A_SECOND_FACTOR]);
    await this.audit.record(tx, change, { action: 'access.rules_changed', entity: 'rules', entityId: null });
  }
}
