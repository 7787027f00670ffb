import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';

export interface SetupProgress {
  readonly plan: string | null;
  readonly planChosen: boolean;
  readonly done: boolean;
}

/** How far the first run has come. */
@Injectable()
export class SetupState {
  async read(tx: Tx): Promise<SetupProgress> {
    const [row] = await tx.query<SetupProgress>(
      `select s.plan, s.plan_chosen as "planChosen", s.done_at is not null as done from access_setup s`,
    );
    return row!;
  }

  /** One step at a time: two browsers must not make two bodies. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`select s.one from access_setup s for update`);
  }

  async choosePlan(tx: Tx, plan: string | null): Promise<void> {
    await tx.execute(`update access_setup set plan = $1, plan_chosen = true`, [plan]);
  }

  async finish(tx: Tx): Promise<void> {
    await tx.execute(`update access_setup set done_at = coalesce(done_at, clock_timestamp())`);
  }
}
