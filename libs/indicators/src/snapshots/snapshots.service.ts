import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError, newId } from '#libs/kernel';
import { Changes } from '#libs/platform';
import { Questions } from '../measure/question.js';
import { Goals } from '../targets/goals.js';
import { MEMBERS_SHA256 } from './members-hash.js';
import type { TakeSnapshotBody } from './snapshot.body.js';

/** Freezes a number: who stands where is written by the statement that counts, in one transaction with who signs it. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly changes: Changes,
    private readonly questions: Questions,
    private readonly goals: Goals,
    private readonly audit: AuditTrail,
  ) {}

  take(asker: Asker, { indicator, unitId, onDay, title }: TakeSnapshotBody): Promise<string> {
    return this.changes.write(asker, title, async (tx, change) => {
      const asked = { code: indicator, unit: unitId, onDay, knownAt: null };
      const { definition, scope, source, where, parts, sql } = await this.questions.prepare(tx, asker, asked);
      if (scope.partial.length > 0) throw new DomainError('indicators.snapshot_partial');
      const { target } = (await this.goals.against(tx, definition, [unitId], onDay))(unitId);
      const id = newId();
      const values = [id, indicator, definition.version, unitId, onDay, title, target && JSON.stringify(target), change.id];
      const places = values.map((value) => `$${sql.parameters.push(value)}`);
      const [snapshot, code, version, unit, day, words, aimed, made] = places;
      const members = await tx.execute(
        `with m as materialized (select c.person_id, ${parts.part} as part, ${parts.why} as why from ${source} c where ${where}),
         frozen as (
           insert into indicators_snapshot (id, indicator, definition_version, unit_id, on_day, title, target, counts, members_sha256, taken_at, taken_change)
           select ${snapshot}::uuid, ${code}, ${version}::integer, ${unit}::uuid, ${day}::date, ${words}, ${aimed}::jsonb,
             (select coalesce(jsonb_agg(p), '[]') from (select n.part, n.why, count(*)::int as count from m n group by n.part, n.why) p),
             (select ${MEMBERS_SHA256} from m), clock_timestamp(), ${made}::uuid
           returning id)
         insert into indicators_snapshot_member (snapshot_id, person_id, part, why)
         select f.id, m.person_id, m.part, m.why from m, frozen f where m.person_id is not null`,
        sql.parameters,
      );
      if (members === 0) throw new DomainError('indicators.snapshot_of_nobody');
      await this.audit.record(tx, change, { action: 'indicators.snapshot_taken', entity: 'snapshot', entityId: id });
      return id;
    });
  }
}
