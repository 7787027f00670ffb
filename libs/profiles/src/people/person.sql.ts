import type { Day } from '#libs/kernel';
import { FACT_KIND_NAMES, type FactKindName, kindOf } from '../facts/fact-kinds.js';
import { storedFactSql } from '../facts/facts.js';

export interface RawFact {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
  readonly leavesOn?: Day | null; // of an identity
  readonly source: { kind: 'user' | 'import' | 'person'; id: string | null; row: number | null };
  readonly [property: string]: unknown;
}
export type RawFacts = Readonly<Record<string, readonly RawFact[]>>;

/** A fact for showing: its state on the day `$2`, its unit by name on that day, who verified it by name. */
export function shownFactSql(name: FactKindName, alias: string): string {
  const unit = kindOf(name).columns.some(({ column }) => column === 'unit_id')
    ? `|| jsonb_build_object('unit', (select jsonb_build_object('id', ${alias}.unit_id, 'name', u.name_vi) from organizations_unit_period u
         where u.unit_id = ${alias}.unit_id order by (u.valid @> $2::date) desc, lower(u.valid) desc nulls last limit 1))`
    : '';
  return `${storedFactSql(name, alias)} ${unit} || jsonb_build_object(
    'recordedAt', ${alias}.recorded_at,
    'verification', case when ${alias}.verified_at is null then null else jsonb_build_object(
      'by', (select v.display_name from access_user v where v.id = ${alias}.verified_by),
      'at', ${alias}.verified_at, 'document', ${alias}.verified_document) end,
    'state', case
      when ${alias}.valid @> $2::date then 'now'
      when ${alias}.ends_on is not null and ${alias}.ends_on <= $2::date then 'past'
      when ${alias}.possible_from is null or ${alias}.possible_from <= $2::date then 'unsure'
      else 'future' end)`;
}

/** Beside an identity the last day of work that follows from it: of a birth known to the year only, as of its first month. */
const LEAVES_ON = `|| jsonb_build_object('leavesOn', (select r.leaves_on from catalogs_retirement_month r
  where r.gender = f.gender and r.birth_month = date_trunc('month', platform_first_day(f.birth_on)::timestamp)::date))`;

const factsOf = (name: FactKindName): string => `'${name}', coalesce((
  select jsonb_agg(${shownFactSql(name, 'f')} ${name === 'identities' ? LEAVES_ON : ''} order by coalesce(f.starts_on, f.seen_on::text) desc, f.id desc)
  from ${kindOf(name).table} f
  where f.person_id = p.id
    and (profiles_known(f.recorded_at, f.retracted_at, $3::timestamptz) or ($3::timestamptz is null and f.retracted_at = p.archived_at))), '[]')`;

/** One person with all facts believed at `$3` (null: now, or of an archived record the last ones), in one round trip. */
export const FACTS_OF_PERSON = `
  select p.code, p.kind, p.version, p.archived_at, p.archive_reason, p.citizen_number, p.contacts, p.confirmed_on,
    jsonb_build_object(${FACT_KIND_NAMES.map(factsOf).join(', ')}) as facts
  from profiles_person p where p.id = $1`;
