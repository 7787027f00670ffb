import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { Stores } from '../../imports/stores.js';
import type { ExportRulesBody, ExportRulesView } from './approval.view.js';
import { Approvers } from './approvers.js';

/** From how many people on a list waits for a second person. */
@Injectable()
export class ExportRules {
  constructor(
    private readonly stores: Stores,
    private readonly approvers: Approvers,
    private readonly audit: AuditTrail,
  ) {}

  read(): Promise<ExportRulesView> {
    return this.stores.database.readWhole(async (tx) => {
      const [rules] = await tx.query<Omit<ExportRulesView, 'approvers'>>(
        `select r.second_person_above as "secondPersonAbove", r.version from exchange_rules r`,
      );
      return { ...rules!, approvers: (await this.approvers.all(tx)).length };
    });
  }

  async change(asker: Asker, version: number, { secondPersonAbove }: ExportRulesBody): Promise<ExportRulesView> {
    await this.stores.changes.write(asker, null, async (tx, change) => {
      const touched = await tx.execute(`update exchange_rules set second_person_above = $2, version = version + 1 where version = $1`, [
        version,
        secondPersonAbove,
      ]);
      if (touched === 0) {
        const [now] = await tx.query<{ version: number }>(`select r.version from exchange_rules r`);
        throw new DomainError('export.rules_changed_meanwhile', { version: now!.version });
      }
      await this.audit.record(tx, change, { action: 'exchange.rules_changed', entity: 'rules', entityId: null });
    });
    return this.read();
  }
}
