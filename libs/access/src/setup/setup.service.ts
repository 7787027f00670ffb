import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Changes, Database, type Tx } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { FirstAccounts } from './first-accounts.js';
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

  /** Chosen again as long as the first run goes on: whoever chose the wrong one has nothing yet that hangs on it. */
  async chooseBody(asker: Asker, body: SetupBodyBody): Promise<SetupView> {
    return this.changes.write(asker, null, async (tx, change) => {
      await this.refuseWhenDone(tx);
      const root = await this.units.root(tx);
      if (root) await this.units.correctRoot(tx, change, root.id, body);
      else await this.units.createRoot(tx, change, body);
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
      if (body.secondFactor) await this.accounts.wantSecondFactor(tx, change);
      await this.state.finish(tx);
      return made;
    });
  }

  private async refuseWhenDone(tx: Tx): Promise<void> {
    await this.state.lock(tx);
    if ((await this.state.read(tx)).done) throw new DomainError('access.setup_done');
  }

  private async viewOf(tx: Tx): Promise<SetupView> {
    const [{ plan, planChosen, done }, root] = [await this.state.read(tx), await this.units.root(tx)];
    return { done, step: !root ? 1 : planChosen ? 3 : 2, body: root ? { id: root.id, name: root.name } : null, plan };
  }
}
