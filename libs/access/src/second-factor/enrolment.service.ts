import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, DomainError } from '#libs/kernel';
import { Changes, Database, type Tx } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import { endAllBut } from '../sessions/open-sessions.js';
import { SecondFactor } from './second-factor.service.js';
import type { SecondFactorView, ShownSecret } from './second-factor.view.js';
import { newRecoveryCodes, newSecret, uriOf } from './totp.js';

/** How a user comes to a second factor and loses it. Secrets and codes are shown once: nothing remembers them as results. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly factor: SecondFactor,
  ) {}

  async show({ userId, identity }: Asker): Promise<SecondFactorView> {
    const [row] = await this.database.readAtOnce<{ left: number }>(
      'access.recovery_codes_left',
      `select count(*)::int as left from access_recovery_code c where c.user_id = $1 and c.used_at is null`,
      [userId],
    );
    return { enrolled: identity.secondFactor, required: identity.factorWanted, recoveryCodesLeft: identity.secondFactor ? row!.left : 0 };
  }

  /** A new secret to take over to the phone; nothing changes for signing in until the first code came back. */
  begin(asker: Asker): Promise<ShownSecret> {
    const secret = newSecret();
    return this.changes.write(asker.unremembered, null, async (tx) => {
      const touched = await tx.execute(
        `insert into access_second_factor as f (user_id, secret) values ($1, $2)
         on conflict (user_id) do update set secret = excluded.secret where f.confirmed_at is null`,
        [asker.userId, this.factor.seal(asker.userId, secret)],
      );
      if (touched === 0) throw new DomainError('access.second_factor_on');
      return { secret, uri: uriOf(secret, asker.identity.username) };
    });
  }

  /** The other sessions of the user end, those being opened right now included: they were opened without a code. */
  confirm(asker: Asker, code: string): Promise<string[]> {
    return this.changes.write(asker.unremembered, null, async (tx, change) => {
      if (!(await this.factor.confirm(tx, asker.userId, code))) throw new DomainError('access.wrong_code');
      await endAllBut(tx, asker.userId, asker.identity.sessionId);
      await this.audit.record(tx, change, { action: 'access.second_factor_on', entity: 'user', entityId: asker.userId });
      return this.newCodes(tx, asker.userId);
    });
  }

  renewCodes(asker: Asker): Promise<string[]> {
    if (!asker.identity.secondFactor) throw new DomainError('access.second_factor_off');
    return this.changes.write(asker.unremembered, null, async (tx, change) => {
      await this.audit.record(tx, change, { action: 'access.recovery_codes_renewed', entity: 'user', entityId: asker.userId });
      return this.newCodes(tx, asker.userId);
    });
  }

  async leave(asker: Asker): Promise<void> {
    if (asker.identity.factorWanted) throw new DomainError('access.second_factor_needed');
    await this.remove(asker, asker.userId);
  }

  /** For a user whose phone and codes are lost: the sessions end too, somebody else may have the phone. */
  async removeOf(actor: Actor, userId: string): Promise<void> {
    await this.remove(actor, userId, async (tx) => {
      const touched = await tx.execute(`update access_user set session_epoch = session_epoch + 1, version = version + 1 where id = $1`, [
        userId,
      ]);
      if (touched === 0) throw new DomainError('access.user_not_found');
    });
  }

  private async remove(actor: Actor, userId: string, first: (tx: Tx) => Promise<unknown> = async () => undefined): Promise<void> {
    await this.changes.write(actor, null, async (tx, change) => {
      await first(tx);
      const touched = await tx.execute(`delete from access_second_factor where user_id = $1`, [userId]);
      if (touched === 0) throw new DomainError('access.second_factor_off');
      await tx.execute(`delete from access_recovery_code where user_id = $1`, [userId]);
      await this.audit.record(tx, change, { action: 'access.second_factor_off', entity: 'user', entityId: userId });
    });
  }

  private async newCodes(tx: Tx, userId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await tx.execute(`delete from access_recovery_code where user_id = $1`, [userId]);
    await tx.execute(`insert into access_recovery_code (user_id, code_hash) select $1, hash from unnest($2::bytea[]) as made(hash)`, [
      userId,
      codes.map((code) => this.factor.hashOf(userId, code)),
    ]);
    return codes;
  }
}
