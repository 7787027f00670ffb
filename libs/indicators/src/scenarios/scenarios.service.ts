import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { Changes } from '#libs/platform';
import type { SaveScenarioBody } from './scenario.body.js';
import { ScenariosQuery } from './scenarios.query.js';

/** Scenarios as they are saved: with what they began from and what they gave. */
@Injectable()
export class Scenarios {
  constructor(
    private readonly changes: Changes,
    private readonly query: ScenariosQuery,
    private readonly audit: AuditTrail,
  ) {}

  async save(asker: Asker, body: SaveScenarioBody): Promise<string> {
    const { indicator, unitId, name, levers, costs } = body;
    const { basis, result } = await this.query.result(asker, body);
    return this.changes.write(asker, null, async (tx, change) => {
      const [row] = await tx.query<{ id: string }>(
        `insert into indicators_scenario (indicator, unit_id, name, levers, costs, basis, result, saved_change) values ($1, $2, $3, $4, $5, $6, $7, $8)
         returning id`,
        [indicator, unitId, name, JSON.stringify(levers), JSON.stringify(costs), JSON.stringify(basis), JSON.stringify(result), change.id],
      );
      await this.audit.record(tx, change, { action: 'indicators.scenario_saved', entity: 'scenario', entityId: row!.id });
      return row!.id;
    });
  }

  async remove(asker: Asker, id: string, version: number): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const old = await this.query.require(tx, asker.bounds, id);
      const touched = await tx.execute(
        `update indicators_scenario set removed_change = $3, version = version + 1 where id = $1 and version = $2 and removed_change is null`,
        [id, version, change.id],
      );
      if (touched === 0) throw new DomainError('indicators.scenario_changed_meanwhile', { version: old.version });
      await this.audit.record(tx, change, { action: 'indicators.scenario_removed', entity: 'scenario', entityId: id });
    });
  }
}
