import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { boundsSql, CLOCK, type Tx } from '#libs/platform';
import { type Definition, mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import type { PartCount } from '../measure/counts.js';
import type { TargetView } from '../measure/measure.body.js';
import { unitStanding } from './unit-standing.js';
import { WaitingSnapshots } from './waiting-snapshots.js';

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

/** A snapshot and what counted it. */
export interface Frozen {
  readonly row: SnapshotRow;
  readonly definition: Definition;
}

/** What was frozen within reach, of indicators the asker may know of. */
@Injectable()
export class FrozenSnapshots {
  constructor(
    private readonly definitions: Definitions,
    private readonly waiting: WaitingSnapshots,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest days first. */
  async of(tx: Tx, asker: Asker, indicator: string, unit: string | null): Promise<Frozen[]> {
    const parameters: unknown[] = [this.clock.today(), indicator, unit];
    const rows = await tx.query<SnapshotRow>(
      `select * from (${SELECT}) s where s.indicator = $2 and ($3::uuid is null or s."unitId" = $3) and ${boundsSql(asker.bounds, ['s.path'], parameters)}
       order by s."onDay" desc, s."takenAt" desc limit 200`,
      parameters,
    );
    const frozen: Frozen[] = [];
    for (const row of rows) {
      const definition = await this.definitions.requireVersion(tx, row.indicator, row.definitionVersion);
      if (mayKnow(asker, definition)) frozen.push({ row, definition });
    }
    return frozen;
  }

  /** One that is still being frozen ends the `DayCounts.read` it is asked in. */
  async require(tx: Tx, asker: Asker, id: string): Promise<Frozen> {
    const parameters: unknown[] = [this.clock.today(), id];
    const [row] = await tx.query<SnapshotRow>(
      `select * from (${SELECT}) s where s.id = $2 and ${boundsSql(asker.bounds, ['s.path'], parameters)}`,
      parameters,
    );
    if (!row) await this.waiting.tell(tx, asker, id);
    const definition = row && (await this.definitions.requireVersion(tx, row.indicator, row.definitionVersion));
    if (!row || !definition || !mayKnow(asker, definition)) throw new DomainError('indicators.snapshot_not_found');
    return { row, definition };
  }
}

/** `$1` is today. */
const SELECT = `select s.id, s.indicator, s.definition_version as "definitionVersion", s.unit_id as "unitId", u.name_vi as "unitName", u.path,
    s.on_day as "onDay", s.title, s.target, s.counts as parts, s.members_sha256 as sha256, s.taken_at as "takenAt", a.display_name as "takenBy"
  from indicators_snapshot s
  join platform_change c on c.id = s.taken_change left join access_user a on a.id = c.actor_id
  join ${unitStanding('s.unit_id', '$1')} u on true`;
