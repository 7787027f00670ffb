import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import type { Change, Tx } from '#libs/platform';
import type { FreezeAsked } from '../days/day-count.js';
import { DayCounts } from '../days/day-counts.js';
import { gather } from '../days/gathered.js';
import { EVERYBODY } from '../days/pieces.js';
import { type Question, Questions, type SomePeople } from '../measure/question.js';
import { membersSha256 } from './members-hash.js';

/** Each person is read, then written. */
const PASSES = 2;

export const OF_NOBODY = 'indicators.snapshot_of_nobody';

/** Freezes a number with everybody behind it, some of the people after others: all of it by the database, in the transaction of whoever signs. */
@Injectable()
export class Freezer {
  constructor(
    private readonly questions: Questions,
    private readonly days: DayCounts,
    private readonly audit: AuditTrail,
  ) {}

  /** At once, or of very many people in the background. */
  async begin(tx: Tx, change: Change, asked: FreezeAsked, { some, scope }: Question): Promise<void> {
    if (some === null || !(await this.days.areMany(tx, scope.ranges))) return this.freeze(tx, change, asked, [EVERYBODY]);
    await this.days.once(tx, change, asked.snapshot, asked);
    await this.audit.record(tx, change, { action: 'indicators.snapshot_asked', entity: 'snapshot', entityId: asked.snapshot });
  }

  async freeze(
    tx: Tx,
    change: Change,
    asked: FreezeAsked,
    pieces: readonly SomePeople[],
    onProgress: (done: number, total: number) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const total = pieces.length * PASSES;
    await gather(tx);
    for (const [at, people] of pieces.entries()) {
      await onProgress(at, total);
      const { source, where, parts, sql } = await this.questions.again(tx, asked.of, people);
      await tx.execute(
        `insert into day_gathered (person_id, part, why) select c.person_id, ${parts.part}, ${parts.why} from ${source} c where ${where}`,
        sql.parameters,
      );
    }
    await frozen(tx, change, asked);
    for (const [at, people] of pieces.entries()) {
      await onProgress(pieces.length + at, total);
      await tx.execute(
        `insert into indicators_snapshot_member (snapshot_id, person_id, part, why)
         select $1::uuid, g.person_id, g.part, g.why from day_gathered g
         where g.person_id >= coalesce($2::uuid, g.person_id) and ($3::uuid is null or g.person_id < $3)`,
        [asked.snapshot, people.from, people.before],
      );
    }
    await this.audit.record(tx, change, { action: 'indicators.snapshot_taken', entity: 'snapshot', entityId: asked.snapshot });
  }
}

async function frozen(tx: Tx, change: Change, { snapshot, of, unitId, title, target, takenAt }: FreezeAsked): Promise<void> {
  const made = await tx.execute(
    `insert into indicators_snapshot (id, indicator, definition_version, unit_id, on_day, title, target, taken_at, taken_change, counts, members_sha256)
     select $1::uuid, $2, $3::integer, $4::uuid, $5::date, $6, $7::jsonb, $8::timestamptz, $9::uuid,
       (select jsonb_agg(p) from (select g.part, g.why, count(*)::int as count from day_gathered g group by g.part, g.why) p),
       ${membersSha256('day_gathered')}
     where exists (select from day_gathered)`,
    [snapshot, of.code, of.version, unitId, of.onDay, title, target && JSON.stringify(target), takenAt, change.id],
  );
  if (made === 0) throw new DomainError(OF_NOBODY);
}
