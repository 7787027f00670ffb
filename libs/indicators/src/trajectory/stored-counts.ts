import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { CountedDay } from '../days/day-count.js';
import type { PartCount } from '../measure/counts.js';

/** A number of a past day that somebody may have counted or frozen before. */
export interface WantedCount {
  readonly indicator: string;
  readonly version: number;
  readonly unitId: string | null;
  readonly onDay: Day;
  readonly key: string | null; // of a count in the background; null: only what was frozen
}

export interface StoredCount {
  readonly parts: readonly PartCount[];
  readonly groups: CountedDay['groups'];
}

/** What is stored of them and still holds, by their places in the list: as counted last, else as frozen last by the same definition. */
export async function storedCounts(tx: Tx, wanted: readonly WantedCount[]): Promise<Map<number, StoredCount>> {
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ at: number; answer: CountedDay | null; frozen: PartCount[] | null }>(
    `select w.at, d.answer, s.counts as frozen
     from jsonb_to_recordset($1::jsonb) w (at int, indicator text, version int, "unitId" uuid, "onDay" date, key text)
     left join indicators_day_count d on d.key = w.key and d.answer is not null and not d.changed
     left join lateral (
       select f.counts from indicators_snapshot f
       where f.indicator = w.indicator and f.definition_version = w.version and f.unit_id = w."unitId" and f.on_day = w."onDay"
       order by f.taken_at desc limit 1) s on true
     where d.key is not null or s.counts is not null`,
    [JSON.stringify(wanted.map((one, at) => ({ at, ...one })))],
  );
  return new Map(rows.map(({ at, answer, frozen }) => [at, { parts: answer?.parts ?? frozen!, groups: answer?.groups ?? null }]));
}
