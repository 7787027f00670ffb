import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, DomainError } from '#libs/kernel';
import { Changes, Database } from '#libs/platform';
import type { SignInRulesBody, SignInRulesView } from './sign-in-rules.view.js';

/** How long sessions last and who needs a second factor. A change holds at once for the sessions that are open. */
@Injectable()
export class SignInRules {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
  ) {}

  async read(): Promise<SignInRulesView> {
    const [rules] = await this.database.readAtOnce<SignInRulesView>(
      'access.rules',
      `select r.idle_minutes as "idleMinutes", r.absolute_hours as "absoluteHours", r.second_factor_for as "secondFactorFor", r.version from access_rules r`,
      [],
    );
    return rules!;
  }

  async change(actor: Actor, version: number, { idleMinutes, absoluteHours, secondFactorFor }: SignInRulesBody): Promise<SignInRulesView> {
    await this.changes.write(actor, null, async (tx, change) => {
      const touched = await tx.execute(
        `update access_rules set idle_minutes = $2, absolute_hours = $3, second_factor_for = $4, version = version + 1 where version = $1`,
        [version, idleMinutes, absoluteHours, secondFactorFor],
      );
      if (touched === 0) {
        const [now] = await tx.query<{ version: number }>(`select r.version from access_rules r`);
        throw new DomainError('access.rules_changed_meanwhile', { version: now!.version });
      }
      await this.audit.record(tx, change, { action: 'access.rules_changed', entity: 'rules', entityId: null });
    });
    return this.read();
  }
}
