import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { boundsSql, CLOCK, Database, type Tx } from '#libs/platform';
import { type Definition, mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { countsOf, type PartCount } from '../measure/counts.js';
import type { Part, TargetView } from '../measure/measure.body.js';
import { Questions } from '../measure/question.js';
import { MEMBERS_SHA256 } from './members-hash.js';
import type { SnapshotMove, SnapshotReplay, SnapshotView } from './snapshot.body.js';

export interface SnapshotRow {
  readonly id: string;
  readonly indicator: string;
  readonly definitionVersion: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly onDay: Day;
  readonly title: string;
  readonly target: TargetView | null;
  readonly parts: readonly PartCount[];
  readonly sha256: string;
  readonly takenAt: Date;
  readonly takenBy: string | null;
}

/** What was frozen, and how it looks now. */
@Injectable()
export class SnapshotsQuery {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly questions: Questions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(asker: Asker, indicator: string, unit: string | null): Promise<SnapshotView[]> {
    return this.database.readWhole(async (tx) => {
      const parameters: unknown[] = [this.clock.today(), indicator, unit];
      const rows = await tx.query<SnapshotRow>(
        `select * from (${SELECT}) s where s.indicator = $2 and ($3::uuid is null or s."unitId" = $3) and ${boundsSql(asker.bounds, ['s.path'], parameters)}
         order by s."onDay" desc, s."takenAt" desc limit 200`,
        parameters,
      );
      const views: SnapshotView[] = [];
      for (const row of rows) {
        const definition = await this.definitions.requireVersion(tx, row.indicator, row.definitionVersion);
        if (mayKnow(asker, definition)) views.push(viewOf(row, definition));
      }
      return views;
    });
  }

  /** The same day by the same version, as known now: whoever stands elsewhere had the record changed since. */
  replay(asker: Asker, id: string): Promise<SnapshotReplay> {
    return this.database.readWhole(async (tx) => {
      const { row, definition } = await this.require(tx, asker, id);
      const [kept] = await tx.query<{ sha256: string }>(
        `select ${MEMBERS_SHA256} as sha256 from indicators_snapshot_member m where m.snapshot_id = $1`,
        [id],
      );
      const { source, where, parts, sql } = await this.questionOf(tx, asker, row);
      const rows = await tx.query<{ was: Part | null; part: Part | null; why: string | null; count: number }>(
        `select m.part as was, n.part, n.why, count(*)::int as count
         from (select f.person_id, f.part from indicators_snapshot_member f where f.snapshot_id = $${sql.parameters.push(id)}) m
         full join (select c.person_id, ${parts.part} as part, ${parts.why} as why from ${source} c where ${where}) n on n.person_id = m.person_id
         group by m.part, n.part, n.why`,
        sql.parameters,
      );
      const against = { target: row.target, path: null };
      const now = rows.flatMap(({ part, why, count }) => (part ? [{ part, why, count }] : []));
      return {
        ...viewOf(row, definition),
        intact: kept!.sha256 === row.sha256,
        now: countsOf(now, against, row.onDay, definition),
        moves: movesOf(rows),
      };
    });
  }

  /** A snapshot within reach, of an indicator the asker may know of. */
  async require(tx: Tx, asker: Asker, id: string): Promise<{ row: SnapshotRow; definition: Definition }> {
    const parameters: unknown[] = [this.clock.today(), id];
    const [row] = await tx.query<SnapshotRow>(
      `select * from (${SELECT}) s where s.id = $2 and ${boundsSql(asker.bounds, ['s.path'], parameters)}`,
      parameters,
    );
    const definition = row && (await this.definitions.requireVersion(tx, row.indicator, row.definitionVersion));
    if (!row || !definition || !mayKnow(asker, definition)) throw new DomainError('indicators.snapshot_not_found');
    return { row, definition };
  }

  questionOf(tx: Tx, asker: Asker, { indicator, unitId, onDay, definitionVersion }: SnapshotRow, knownAt: string | null = null) {
    return this.questions.prepare(tx, asker, { code: indicator, unit: unitId, onDay, knownAt, version: definitionVersion });
  }
}

function viewOf(row: SnapshotRow, definition: Definition): SnapshotView {
  const { id, indicator, definitionVersion, unitId, unitName, onDay, title, target, takenAt, takenBy, parts } = row;
  return {
    id,
    indicator,
    definitionVersion,
    unit: { id: unitId, name: unitName },
    onDay,
    title,
    target,
    counts: countsOf(parts, { target, path: null }, onDay, definition),
    takenAt: takenAt.toISOString(),
    takenBy,
  };
}

function movesOf(rows: readonly { was: Part | null; part: Part | null; count: number }[]): SnapshotMove[] {
  const moves = new Map<string, SnapshotMove>();
  for (const { was: from, part: to, count } of rows) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    moves.set(key, { from, to, people: (moves.get(key)?.people ?? 0) + count });
  }
  return [...moves.values()].sort((a, b) => b.people - a.people);
}

/** `$1` is today: a unit that no longer stands is shown as it stood last. */
const SELECT = `select s.id, s.indicator, s.definition_version as "definitionVersion", s.unit_id as "unitId", u.name_vi as "unitName", u.path,
    s.on_day as "onDay", s.title, s.target, s.counts as parts, s.members_sha256 as sha256, s.taken_at as "takenAt", a.display_name as "takenBy"
  from indicators_snapshot s
  join platform_change c on c.id = s.taken_change left join access_user a on a.id = c.actor_id
  join lateral (
    select p.name_vi, p.path from organizations_unit_period p where p.unit_id = s.unit_id
    order by (p.valid @> $1::date) desc, lower(p.valid) desc nulls last limit 1) u on true`;
