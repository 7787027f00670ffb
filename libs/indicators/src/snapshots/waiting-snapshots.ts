import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, DomainError } from '#libs/kernel';
import { boundsSql, CLOCK, Progress, type Tx } from '#libs/platform';
import type { FreezeAsked } from '../days/day-count.js';
import { DayCounts } from '../days/day-counts.js';
import { mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import type { SnapshotWaiting } from './snapshot.body.js';
import { unitStanding } from './unit-standing.js';

interface Row {
  readonly asked: FreezeAsked;
  readonly unitName: string;
  readonly takenBy: string | null;
  readonly refused: string | null;
}

interface Wanted {
  readonly id?: string | null;
  readonly indicator?: string | null;
  readonly unit?: string | null;
}

/** Snapshots that were signed and are not there yet: they are being frozen, or could not be. */
@Injectable()
export class WaitingSnapshots {
  constructor(
    private readonly definitions: Definitions,
    private readonly days: DayCounts,
    private readonly progress: Progress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Within reach, of indicators the asker may know of; newest first. */
  async found(tx: Tx, asker: Asker, { id = null, indicator = null, unit = null }: Wanted): Promise<SnapshotWaiting[]> {
    const parameters: unknown[] = [this.clock.today(), id, indicator, unit];
    const rows = await tx.query<Row>(
      `select w.* from (${SELECT}) w
       where ($2::uuid is null or w.id = $2) and ($3::text is null or w.indicator = $3) and ($4::uuid is null or w.unit_id = $4)
         and ${boundsSql(asker.bounds, ['w.path'], parameters)}
       order by w.id desc limit 200`,
      parameters,
    );
    const waiting: SnapshotWaiting[] = [];
    for (const { asked, unitName, takenBy, refused } of rows) {
      const { snapshot, of, unitId, title, takenAt } = asked;
      if (!mayKnow(asker, await this.definitions.requireVersion(tx, of.code, of.version))) continue;
      const state = await this.progress.read(tx, snapshot);
      waiting.push({
        id: snapshot,
        indicator: of.code,
        definitionVersion: of.version,
        unit: { id: unitId, name: unitName },
        onDay: of.onDay,
        title,
        takenAt,
        takenBy,
        done: state?.done ?? 0,
        total: state?.total ?? null,
        refused,
      });
    }
    return waiting;
  }

  /** Of one that is not there yet: ends the `DayCounts.read` it is asked in with how far it is, or with why there is none. */
  async tell(tx: Tx, asker: Asker, id: string): Promise<void> {
    const [waiting] = await this.found(tx, asker, { id });
    if (waiting?.refused) throw new DomainError(waiting.refused);
    if (waiting) this.days.awaited({ id, day: waiting.onDay });
  }
}

/** What could not be frozen is told for a day. `$1` is today. */
const SELECT = `select c.id, c.asked, c.asked -> 'of' ->> 'code' as indicator, (c.asked ->> 'unitId')::uuid as unit_id, u.path, u.name_vi as "unitName",
    a.display_name as "takenBy", c.answer ->> 'refused' as refused
  from indicators_day_count c
  left join access_user a on a.id = (c.asked -> 'by' ->> 'userId')::uuid
  join ${unitStanding(`(c.asked ->> 'unitId')::uuid`, '$1')} u on true
  where c.asked ->> 'what' = 'freeze' and (c.state = 'counting' or c.counted_at > clock_timestamp() - interval '1 day')`;
