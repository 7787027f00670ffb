import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Changes, Database, type Tx } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import { oneTimePassword, Passwords } from '../passwords/passwords.js';
import type { Role } from '../permissions/roles.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { UserService } from '../users/user.service.js';
import type { MadeAccount, SetupAccountsBody, SetupBodyBody, SetupView } from './setup.view.js';
import { SetupState } from './setup-state.js';

/** The three steps of an empty registry: whose it is, by which plan, and the first people who work with it. */
@Injectable()
export class SetupService {
  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
    private readonly state: SetupState,
    private readonly units: UnitDirectory,
    private readonly accounts: FirstAccounts,
  ) {}

  show(): Promise<SetupView> {
    return this.database.readWhole((tx) => this.viewOf(tx));
  }

  async chooseBody(asker: Asker, body: SetupBodyBody): Promise<SetupView> {
    return this.changes.write(asker, null, async (tx, change) => {
      await this.refuseWhenDone(tx);
      if (!(await this.units.root(tx))) await this.units.createRoot(tx, change, body);
      return this.viewOf(tx);
    });
  }

  async choosePlan(asker: Asker, plan: string | null): Promise<SetupView> {
    return this.changes.write(asker, null, async (tx) => {
      await this.refuseWhenDone(tx);
      if (!(await this.units.root(tx))) throw new DomainError('access.setup_out_of_order');
      await this.state.choosePlan(tx, plan);
      return this.viewOf(tx);
    });
  }

  async makeAccounts(asker: Asker, body: SetupAccountsBody): Promise<MadeAccount[]> {
    const passwords = await this.accounts.prepare(3);
    return this.changes.write(asker, null, async (tx, change) => {
      await this.refuseWhenDone(tx);
      const root = await this.units.root(tx);
      const { planChosen } = await this.state.read(tx);
      if (!root || !planChosen) throw new DomainError('access.setup_out_of_order');
      const made = await this.accounts.make(tx, change, root.id, body, passwords);
      await this.state.finish(tx);
      return made;
    });
  }

  private async refuseWhenDone(tx: Tx): Promise<void> {
    if ((await this.state.read(tx)).done) throw new DomainError('access.setup_done');
  }

  private async viewOf(tx: Tx): Promise<SetupView> {
    const [{ plan, planChosen, done }, root] = [await this.state.read(tx), await this.units.root(tx)];
    return { done, step: !root ? 1 : planChosen ? 3 : 2, body: root ? { id: root.id, name: root.name } : null, plan };
  }
}

/** The first officer, leader and recruiter, each with the whole body as scope and a one-time password. */
@Injectable()
export class FirstAccounts {
  constructor(
    private readonly users: UserService,
    private readonly passwords: Passwords,
  ) {}

  /** Made before the transaction: hashing inside one would hold its locks. */
  async prepare(count: number): Promise<{ plain: string; hash: string }[]> {
    const made: { plain: string; hash: string }[] = [];
    for (let index = 0; index < count; index++) {
      const plain = oneTimePassword();
      made.push({ plain, hash: await this.passwords.hash(plain) });
    }
    return made;
  }

  async make(
    tx: Tx,
    change: Parameters<UserService['insert']>[1],
    unitId: string,
    { officer, leader, recruiter }: SetupAccountsBody,
    passwords: readonly { plain: string; hash: string }[],
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
}
