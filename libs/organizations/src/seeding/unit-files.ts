import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Day, isDay } from '#libs/kernel';
import { type Extent, UNIT_KINDS, type UnitKind } from '../units/unit.js';

/** A line of `units.csv`: a unit as it was first made. Keys name units within the files only. */
export interface UnitLine {
  readonly key: string;
  readonly parent: string | null;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly existsFrom: Day | null;
  readonly sortOrder: number;
}

/** A line of `unit_history.csv`, in the order in which it happened. A successor belongs to the end of its unit on the same day. */
export interface HistoryLine {
  readonly on: Day;
  readonly event: 'rename' | 'move' | 'close' | 'successor';
  readonly unit: string;
  readonly value: string; // the new name, the new parent or the successor
  readonly kind: UnitKind | null;
  readonly code: string | null;
  readonly extent: Extent;
  readonly note: string | null;
}

export interface UnitFiles {
  readonly units: readonly UnitLine[];
  readonly history: readonly HistoryLine[];
}

/** Reads the two files of a folder; what is wrong names the file and the line. */
export function readUnitFiles(folder: string): UnitFiles {
  return {
    units: read(folder, 'units.csv').map((row) => ({
      key: required(row, 'key'),
      parent: row.parent || null,
      kind: oneOf(row, 'kind', UNIT_KINDS),
      code: row.code || null,
      name: required(row, 'name_vi'),
      nameEn: row.name_en || null,
      existsFrom: row.exists_from ? day(row, 'exists_from') : null,
      sortOrder: Number(row.sort_order || 0),
    })),
    history: read(folder, 'unit_history.csv').map((row) => ({
      on: day(row, 'on'),
      event: oneOf(row, 'event', ['rename', 'move', 'close', 'successor'] as const),
      unit: required(row, 'unit'),
      value: row.value ?? '',
      kind: row.kind ? oneOf(row, 'kind', UNIT_KINDS) : null,
      code: row.code || null,
      extent: row.extent === 'part' ? 'part' : 'whole',
      note: row.note || null,
    })),
  };
}

type Row = Readonly<Record<string, string>>;

const read = (folder: string, file: string): Row[] =>
  (parse(readFileSync(join(folder, file)), { bom: true, columns: true }) as Row[]).map((row, index) => ({
    ...row,
    at: `${file}, line ${index + 2}`,
  }));

function required(row: Row, column: string): string {
  if (!row[column]) throw new Error(`${row.at}: ${column} is missing`);
  return row[column];
}

function oneOf<Value extends string>(row: Row, column: string, values: readonly Value[]): Value {
  const value = values.find((one) => one === row[column]);
  if (!value) throw new Error(`${row.at}: ${column} is none of ${values.join(', ')}`);
  return value;
}

function day(row: Row, column: string): Day {
  const value = required(row, column);
  if (!isDay(value)) throw new Error(`${row.at}: ${column} is no day`);
  return value;
}
