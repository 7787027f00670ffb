import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import type { ImportRow } from '../imports/import.rows.js';
import { UnitsOfFile } from '../staging/units-of-file.js';
import { type PlannedRow, PlannedRows } from './planned-rows.js';

/** From as many rows on, looking for them among all takes longer than going through all. */
const MOST_KEYS = 5_000;

/** What committing would do, written beside the rows so that pages of it are cheap. Nothing is saved of people yet. */
@Injectable()
export class Preview {
  constructor(
    private readonly planned: PlannedRows,
    private readonly units: UnitsOfFile,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of all rows, or of those (`keys`) that may have come out differently. */
  async recompute(tx: Tx, row: ImportRow, keys: readonly string[] | null = null, onProgress?: (rows: number) => void): Promise<void> {
    let done = 0;
    const few = keys && keys.length <= MOST_KEYS ? keys : null;
    await this.planned.each(tx, row, few, {
      prepare: outcomesOf,
      write: async (batch) => {
        await this.write(tx, row.id, `[${batch.map(({ rows }) => rows).join(',')}]`);
        for (const { count } of batch) done += count;
        onProgress?.(done);
      },
    });
    await tx.execute(`update exchange_import set file_units = $2 where id = $1`, [row.id, await this.units.about(tx, row)]);
    await this.count(tx, row);
  }

  /** Only rows that came out differently are written. */
  private async write(tx: Tx, importId: string, rows: string): Promise<void> {
    await tx.execute(
      `update exchange_row r set decision = n.decision, changes = n.changes, open = n.open, person_id = n.person_id, contradiction = n.contradiction
       from jsonb_to_recordset($2::jsonb) as n(key text, decision text, changes jsonb, open integer, person_id uuid, contradiction text)
       where r.import_id = $1 and r.key = n.key
         and (r.decision, r.changes, r.open, r.person_id, r.contradiction) is distinct from (n.decision, n.changes, n.open, n.person_id, n.contradiction)`,
      [importId, rows],
    );
  }

  private async count(tx: Tx, row: ImportRow): Promise<void> {
    const [counts] = await tx.query<Record<string, number>>(
      `select count(*)::int as rows, count(*) filter (where r.decision = 'create')::int as "create", count(*) filter (where r.decision = 'update')::int as "update",
         count(*) filter (where r.decision = 'unchanged')::int as unchanged, count(*) filter (where r.decision = 'ask')::int as ask,
         count(*) filter (where r.decision = 'reject')::int as reject,
         coalesce(sum(r.fixes), 0)::int as fix, coalesce(sum(r.warns), 0)::int as warn, coalesce(sum(r.open), 0)::int as open
       from exchange_row r where r.import_id = $1`,
      [row.id],
    );
    const [absent] = await tx.query<{ count: number }>(`select count(*)::int as count ${ABSENT}`, [
      row.id,
      row.keepingUnitId,
      row.asOf ?? this.clock.today(),
    ]);
    await tx.execute(`update exchange_import set counts = $2 where id = $1`, [
      row.id,
      JSON.stringify({ ...row.counts, ...counts, absent: absent!.count }),
    ]);
  }
}

/** Of somebody new nothing is listed: what would change is said of records that are there. */
const outcomesOf = (some: readonly PlannedRow[]) => ({
  count: some.length,
  rows: some.map(outcomeOf).join(','),
});

const outcomeOf = (row: PlannedRow): string =>
  JSON.stringify({
    key: row.key,
    decision: row.decision,
    changes: row.decision === 'update' ? row.plan!.changes : [],
    open: openOf(row),
    person_id: row.personId,
    contradiction: row.contradiction,
  });

/** Cells to be answered, and who the row is where nobody can say, or what of it cannot stand. */
const openOf = ({ open, conflict, contradiction, decision }: PlannedRow): number =>
  open.length + (decision === 'ask' && (conflict || contradiction) ? 1 : 0);

/**
 * People kept by the unit `$2` and employed on the day `$3` in a unit the file is about, whom no row of the import `$1` is: in the
 * registry and not in the file. Never ended by itself.
 */
export const ABSENT = `
  from profiles_keeping k
  join profiles_employment e on e.person_id = k.person_id and e.is_primary and e.retracted_at is null and e.valid @> $3::date
  join profiles_identity n on n.person_id = k.person_id and n.retracted_at is null and n.valid @> $3::date
  where k.unit_id = $2
    and (select i.file_units is null or e.unit_id = any(i.file_units) from exchange_import i where i.id = $1)
    and k.retracted_at is null and k.valid @> $3::date
    and not exists (select from exchange_row r where r.import_id = $1 and r.person_id = k.person_id)`;
