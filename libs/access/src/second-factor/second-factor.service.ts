import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database, SecretBox, type Tx } from '#libs/platform';
import { isTotp, stepAt, stepOf, tidy } from './totp.js';

const placeOf = (userId: string) => ({ table: 'access_second_factor', column: 'secret', row: userId });

/** Whether a code is the user's: of the phone, or one of those kept for the day it is lost. Each works once. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  prove(userId: string, typed: string): Promise<boolean> {
    const code = tidy(typed);
    return this.database.write((tx) => (isTotp(code) ? this.proveTotp(tx, userId, code) : this.proveRecovery(tx, userId, code)));
  }

  /** The first code of a secret that was just shown. */
  async confirm(tx: Tx, userId: string, typed: string): Promise<boolean> {
    const step = await this.stepOf(tx, userId, tidy(typed), 'f.confirmed_at is null');
    if (step === null) return false;
    return (
      (await tx.execute(`update access_second_factor set confirmed_at = $2, last_step = $3 where user_id = $1 and confirmed_at is null`, [
        userId,
        this.clock.now(),
        step,
      ])) > 0
    );
  }

  seal(userId: string, secret: string): Buffer {
    return this.box.seal(secret, placeOf(userId));
  }

  hashOf(userId: string, recoveryCode: string): Buffer {
    return this.box.blindIndex(`access_recovery_code ${userId} ${recoveryCode}`);
  }

  /** A step later than any a right clock gives was taken by one that ran ahead: it must not shut the user out until then. */
  private async proveTotp(tx: Tx, userId: string, code: string): Promise<boolean> {
    const step = await this.stepOf(tx, userId, code, 'f.confirmed_at is not null');
    if (step === null) return false;
    const touched = await tx.execute(
      `update access_second_factor set last_step = $2 where user_id = $1 and confirmed_at is not null and (last_step < $2 or last_step > $3)`,
      [userId, step, stepAt(this.clock.now()) + 1],
    );
    return touched > 0;
  }

  private async proveRecovery(tx: Tx, userId: string, code: string): Promise<boolean> {
    const touched = await tx.execute(
      `update access_recovery_code set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null
         and exists (select from access_second_factor f where f.user_id = $1 and f.confirmed_at is not null)`,
      [userId, this.hashOf(userId, code), this.clock.now()],
    );
    return touched > 0;
  }

  private async stepOf(tx: Tx, userId: string, code: string, state: string): Promise<number | null> {
    const [row] = await tx.query<{ secret: Buffer }>(`select f.secret from access_second_factor f where f.user_id = $1 and ${state}`, [
      userId,
    ]);
    return row && isTotp(code) ? stepOf(this.box.open(row.secret, placeOf(userId)), code, this.clock.now()) : null;
  }
}
