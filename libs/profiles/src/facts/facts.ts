import { Injectable } from '@nestjs/common';
import type { Day, PartialDate } from '#libs/kernel';
import type { Change, Tx } from '#libs/platform';
import { type FactKind, type FactKindName, type FactValues, kindOf } from './fact-kinds.js';

/** A fact to be recorded. `values` are the kind's own properties, complete. */
export interface NewFact {
  readonly personId: string;
  readonly values: FactValues;
  readonly startsOn: PartialDate | null; // null: unknown
  readonly endsOn: Day | null;
  readonly seenOn: Day;
  readonly source: FactSource;
  readonly verification?: FactVerification | null;
  readonly corrects?: string | null;
}

export interface FactSource {
  readonly kind: 'user' | 'import' | 'person';
  readonly id?: string | null;
  readonly row?: number | null;
}

export interface FactVerification {
  readonly by: string | null;
  readonly at: string;
  readonly document: string | null;
}

/** A recorded fact, as a correction needs it. */
export interface StoredFact {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
  readonly values: FactValues;
  readonly startsOn: PartialDate | null;
  readonly endsOn: Day | null;
  readonly seenOn: Day;
  readonly source: FactSource;
  readonly verification: FactVerification | null;
}

/**
 * Records and retracts facts, any number at once; written once for all kinds. The persons must be locked and `stamp` taken
 * after the lock, else racing edits leave wrong cards.
 */
@Injectable()
export class Facts {
  async add(tx: Tx, change: Change, stamp: string, name: FactKindName, facts: readonly NewFact[]): Promise<string[]> {
    if (facts.length === 0) return [];
    const kind = kindOf(name);
    const rows = facts.map((fact) => rowOf(kind, fact));
    const own = kind.columns.map(({ column }) => column);
    const types = kind.columns.map(({ column, type }) => `${column} ${type}`);
    const inserted = await tx.prepared<{ id: string }>(
      `profiles.add ${name}`,
      `insert into ${kind.table} (person_id, ${[...own, ...COMMON].join(', ')}, recorded_at, recorded_change)
       select r.person_id, ${[...own, ...COMMON].map((column) => `r.${column}`).join(', ')}, $2::timestamptz, $3
       from jsonb_to_recordset($1::jsonb) as r(person_id uuid, ${types.join(', ')}, ${COMMON_TYPES})
       returning id`,
      [JSON.stringify(rows), stamp, change.id],
    );
    return inserted.map(({ id }) => id);
  }

  /**
   * Records what a query gives: `select` yields person_id, the kind's columns, derived ones too, and the common ones by their names.
   * For imports: no row passes through this process. `beside`: how many more the transaction has put into the table.
   */
  async addFrom(
    tx: Tx,
    change: Change,
    stamp: string,
    name: FactKindName,
    select: string,
    parameters: readonly unknown[],
    beside = 0,
  ): Promise<number> {
    const kind = kindOf(name);
    const columns = factColumns(name);
    const at = parameters.length;
    const count = await tx.execute(
      `insert into ${kind.table} (${columns.join(', ')}, recorded_at, recorded_change)
       select ${columns.map((column) => `r.${column}`).join(', ')}, $${at + 1}::timestamptz, $${at + 2}::uuid
       from (${select}) r`,
      [...parameters, stamp, change.id],
    );
    await gathered(tx, kind, count + beside);
    return count;
  }

  /** Retracts the rows that are still believed; gives the ids that were. */
  async retract(tx: Tx, change: Change, stamp: string, name: FactKindName, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await tx.prepared<{ id: string }>(
      `profiles.retract ${name}`,
      `update ${kindOf(name).table} set retracted_at = greatest(recorded_at, $2::timestamptz), retracted_change = $3
       where id = any($1::uuid[]) and retracted_at is null returning id`,
      [ids, stamp, change.id],
    );
    return rows.map(({ id }) => id);
  }

  /** The same for the ids that a query gives; says how many were believed. */
  async retractFrom(
    tx: Tx,
    change: Change,
    stamp: string,
    name: FactKindName,
    select: string,
    parameters: readonly unknown[],
  ): Promise<number> {
    const at = parameters.length;
    const count = await tx.execute(
      `update ${kindOf(name).table} f set retracted_at = greatest(f.recorded_at, $${at + 1}::timestamptz), retracted_change = $${at + 2}::uuid
       where f.id in (${select}) and f.retracted_at is null`,
      [...parameters, stamp, change.id],
    );
    return gathered(tx, kindOf(name), count);
  }

  /** The believed facts of persons, of one kind. */
  async believed(tx: Tx, name: FactKindName, personIds: readonly string[]): Promise<StoredFact[]> {
    const rows = await tx.prepared<{ fact: StoredFact }>(
      `profiles.believed ${name}`,
      `select ${storedFactSql(name, 'f')} as fact from ${kindOf(name).table} f
       where f.person_id = any($1::uuid[]) and f.retracted_at is null order by f.person_id, f.id`,
      [personIds],
    );
    return rows.map(({ fact }) => fact);
  }
}

/** The columns of a kind as `addFrom` takes them. */
export const factColumns = (name: FactKindName): string[] => ['person_id', ...kindOf(name).columns.map(({ column }) => column), ...COMMON];

/** The columns every fact has, as a row to be recorded carries them. */
const COMMON = [
  'starts_on',
  'ends_on',
  'seen_on',
  'source_kind',
  'source_id',
  'source_row',
  'verification',
  'verified_by',
  'verified_at',
  'verified_document',
  'corrects',
];
export const COMMON_TYPES = `starts_on text, ends_on date, seen_on date, source_kind text, source_id uuid, source_row integer,
  verification text, verified_by uuid, verified_at timestamptz, verified_document text, corrects uuid`;

/** From as many changed rows of a table on, the next statement needs new statistics. */
const MANY = 1_000;

async function gathered(tx: Tx, { table }: FactKind, count: number): Promise<number> {
  if (count >= MANY) await tx.query(`analyze ${table}`);
  return count;
}

export function rowOf(kind: FactKind, fact: NewFact): Record<string, unknown> {
  const own = ownOf(kind, fact);
  const common = commonOf(fact);
  return {
    person_id: fact.personId,
    ...Object.fromEntries(kind.columns.map(({ column }, at) => [column, own[at]])),
    ...Object.fromEntries(COMMON.map((column, at) => [column, common[at]])),
  };
}

/** The same as a list, in the order of `factColumns`. */
export function listOf(kind: FactKind, fact: NewFact): unknown[] {
  const list: unknown[] = [fact.personId];
  for (const value of ownOf(kind, fact)) list.push(value);
  for (const value of commonOf(fact)) list.push(value);
  return list;
}

function ownOf(kind: FactKind, fact: NewFact): unknown[] {
  const values = kind.complete ? kind.complete(fact.values) : fact.values;
  return kind.columns.map(({ property }) => values[property] ?? null);
}

/** In the order of `COMMON`. */
const commonOf = ({ startsOn, endsOn, seenOn, source, verification, corrects }: NewFact): unknown[] => [
  startsOn,
  endsOn,
  seenOn,
  source.kind,
  source.id ?? null,
  source.row ?? null,
  verification ? 'verified' : 'declared',
  verification?.by ?? null,
  verification?.at ?? null,
  verification?.document ?? null,
  corrects ?? null,
];

/** A fact as JSON with property names: what services correct from. */
export function storedFactSql(name: FactKindName, alias: string): string {
  const values = kindOf(name)
    .columns.filter(({ derived }) => !derived)
    .flatMap(({ property, column }) => [`'${property}'`, `${alias}.${column}`]);
  return `jsonb_build_object('id', ${alias}.id, 'personId', ${alias}.person_id, 'version', ${alias}.version,
    'values', jsonb_build_object(${values.join(', ')}),
    'startsOn', ${alias}.starts_on, 'endsOn', ${alias}.ends_on, 'seenOn', ${alias}.seen_on,
    'source', jsonb_build_object('kind', ${alias}.source_kind, 'id', ${alias}.source_id, 'row', ${alias}.source_row),
    'verification', case when ${alias}.verified_at is null then null else
      jsonb_build_object('by', ${alias}.verified_by, 'at', ${alias}.verified_at, 'document', ${alias}.verified_document) end)`;
}
