import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import type { ImportRow } from '../imports/import.rows.js';
import { UnitsOfFile } from '../staging/units-of-file.js';
import { type PlannedRow, PlannedRows } from './planned-rows.js';

/** What committing would do, written beside the rows so that pages of it are cheap. Nothing is saved of people yet. */
@Injectable()
export class Preview {
  constructor(
    private readonly planned: PlannedRows,
    private readonly units: UnitsOfFile,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async recompute(tx: Tx, row: ImportRow): Promise<void> {
    const counts = { rows: 0, create: 0, update: 0, unchanged: 0, ask: 0, reject: 0, fix: 0, warn: 0, open: 0, absent: 0 };
    for await (const batch of this.planned.all(tx, row)) {
      await this.write(tx, row.id, batch);
      for (const planned of batch) {
        counts.rows++;
        counts[planned.decision]++;
        counts.open += openOf(planned);
        const values = Object.values(planned.values);
        counts.fix += values.filter(({ decision }) => decision === 'fix').length;
        counts.warn += values.filter(({ warn }) => warn !== undefined).length;
      }
    }
    await tx.execute(`update exchange_import set file_units = $2 where id = $1`, [row.id, await this.units.about(tx, row)]);
    counts.absent = await this.absent(tx, row);
    await tx.execute(`update exchange_import set counts = $2 where id = $1`, [row.id, JSON.stringify(counts)]);
  }

  private async write(tx: Tx, importId: string, batch: readonly PlannedRow[]): Promise<void> {
    await tx.execute(
      `update exchange_row r set decision = n.decision, changes = n.changes, open = n.open, person_id = n.person_id
       from unnest($2::text[], $3::text[], $4::jsonb[], $5::int[], $6::uuid[]) as n(key, decision, changes, open, person_id) where r.import_id = $1 and r.key = n.key`,
      [
        importId,
        batch.map(({ key }) => key),
        batch.map(({ decision }) => decision),
        batch.map(({ plan }) => JSON.stringify(plan?.changes ?? [])),
        batch.map(openOf),
        batch.map(({ personId }) => personId),
      ],
    );
  }

  /** In the registry's unit on the file's day, and not in the file. Never ended by itself. */
  private async absent(tx: Tx, row: ImportRow): Promise<number> {
    const [found] = await tx.query<{ count: number }>(`select count(*)::int as count ${ABSENT}`, [
      row.id,
      row.keepingUnitId,
      row.asOf ?? this.clock.today(),
    ]);
    return found!.count;
  }
}

/** Cells to be answered, and who the row is where nobody can say. */
const openOf = ({ open, conflict, decision }: PlannedRow): number => open.length + (decision === 'ask' && conflict ? 1 : 0);

/** People kept by the unit `$2` and employed on the day `$3` in a unit the file is about, whom no row of the import `$1` is. */
export const ABSENT = `
  from profiles_keeping k
  join profiles_employment e on e.person_id = k.person_id and e.is_primary and e.retracted_at is null and e.valid @> $3::date
  join profiles_identity n on n.person_id = k.person_id and n.retracted_at is null and n.valid @> $3::date
  where k.unit_id = $2
    and (select i.file_units is null or e.unit_id = any(i.file_units) from exchange_import i where i.id = $1)
    and k.retracted_at is null and k.valid @> $3::date
    and not exists (select from exchange_row r where r.import_id = $1 and r.person_id = k.person_id)`;
