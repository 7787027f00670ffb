import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DayCounts } from '../days/day-counts.js';
import { countsOf } from '../measure/counts.js';
import { type Frozen, FrozenSnapshots } from './frozen-snapshots.js';
import type { ReplayedCount } from './replay-sql.js';
import { Replays } from './replays.js';
import type { SnapshotList, SnapshotMove, SnapshotReplay, SnapshotView } from './snapshot.body.js';
import { WaitingSnapshots } from './waiting-snapshots.js';

/** What was frozen, and how it looks now. */
@Injectable()
export class SnapshotsQuery {
  constructor(
    private readonly days: DayCounts,
    private readonly frozen: FrozenSnapshots,
    private readonly waiting: WaitingSnapshots,
    private readonly replays: Replays,
  ) {}

  list(asker: Asker, indicator: string, unit: string | null): Promise<SnapshotList> {
    return this.days.read(async (tx) => ({
      items: (await this.frozen.of(tx, asker, indicator, unit)).map(viewOf),
      waiting: await this.waiting.found(tx, asker, { indicator, unit }),
    }));
  }

  /** The same day by the same version, as known now: whoever stands elsewhere had the record changed since. */
  replay(asker: Asker, id: string): Promise<SnapshotReplay> {
    return this.days.read(async (tx) => {
      const frozen = await this.frozen.require(tx, asker, id);
      const { row, definition } = frozen;
      const { rows, sha256 } = await this.replays.replayed(tx, row, await this.replays.questionOf(tx, asker, row));
      const now = rows.flatMap(({ part, why, count }) => (part ? [{ part, why, count }] : []));
      return {
        ...viewOf(frozen),
        intact: sha256 === row.sha256,
        now: countsOf(now, { target: row.target, path: null }, row.onDay, definition),
        moves: movesOf(rows),
      };
    });
  }
}

function viewOf({ row, definition }: Frozen): SnapshotView {
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

function movesOf(rows: readonly ReplayedCount[]): SnapshotMove[] {
  const moves = new Map<string, SnapshotMove>();
  for (const { was: from, part: to, count } of rows) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    moves.set(key, { from, to, people: (moves.get(key)?.people ?? 0) + count });
  }
  return [...moves.values()].sort((a, b) => b.people - a.people);
}
