import { Database } from '#libs/platform';
import type { TestApplication } from '../harness/application.js';

interface RawFact {
  readonly person_id: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly seen_on: string;
  readonly category?: string | null;
  readonly level?: string | null;
  readonly unit_id?: string | null;
}

const POSTGRADUATE = new Set(['TSKH', 'TS', 'CKII', 'BSNT', 'ThS', 'CKI']);
const lastDay = (partial: string): string =>
  partial.length === 4
    ? `${partial}-12-31`
    : partial.length === 7
      ? new Date(Date.UTC(Number(partial.slice(0, 4)), Number(partial.slice(5)), 0)).toISOString().slice(0, 10)
      : partial;
const firstDay = (partial: string): string =>
  partial.length === 4 ? `${partial}-01-01` : partial.length === 7 ? `${partial}-01` : partial;

/** Surely so on a day: from its last possible first day, but no later than the day it was seen. */
function surely({ starts_on, ends_on, seen_on }: RawFact, day: string): boolean {
  const from = starts_on === null ? seen_on : firstDay(starts_on) <= seen_on && lastDay(starts_on) > seen_on ? seen_on : lastDay(starts_on);
  return from <= day && (ends_on === null || day < ends_on);
}
const perhaps = (fact: RawFact, day: string): boolean =>
  !surely(fact, day) && (fact.starts_on === null || firstDay(fact.starts_on) <= day) && (fact.ends_on === null || day < fact.ends_on);

/** The four parts of the postgraduate rate counted one person after another, from raw facts: a second, slow and plain derivation. */
export async function recount(
  product: TestApplication,
  day: string,
  knownAt: string | null = null, // null: as known now
): Promise<Record<'numerator' | 'remainder' | 'unknown' | 'excluded', number>> {
  const known =
    knownAt === null ? 'retracted_at is null' : `recorded_at <= '${knownAt}' and (retracted_at is null or retracted_at > '${knownAt}')`;
  const [people, employments, degrees, keepings] = await product
    .get(Database)
    .readWhole(async (tx) => [
      await tx.query<{ id: string; kind: string }>(`select id, kind from profiles_person`),
      await tx.query<RawFact>(`select * from profiles_employment where ${known} and is_primary`),
      await tx.query<RawFact>(`select * from profiles_qualification where ${known} and track = 'professional'`),
      await tx.query<RawFact>(`select * from profiles_keeping where ${known}`),
    ]);
  const counts = { numerator: 0, remainder: 0, unknown: 0, excluded: 0 };
  const population = day < '2025-07-01' ? ['CB', 'CC', 'VC', 'CC_XA'] : ['CB', 'CC', 'VC'];
  for (const { id, kind } of people) {
    const own = employments.filter(({ person_id }) => person_id === id);
    const employment = own.find((fact) => surely(fact, day));
    const maybe = own.some((fact) => perhaps(fact, day));
    if (!employment && maybe) counts.unknown++;
    else if (!employment)
      counts.excluded += kind === 'expert' && keepings.some((fact) => fact.person_id === id && surely(fact, day)) ? 1 : 0;
    else if (employment.category === null || employment.category === undefined) counts.unknown++;
    else if (!population.includes(employment.category)) counts.excluded++;
    else {
      const held = degrees.filter((fact) => fact.person_id === id && fact.level);
      const sure = held.filter((fact) => surely(fact, day)).map(({ level }) => level!);
      const unsure = held.filter((fact) => perhaps(fact, day)).map(({ level }) => level!);
      if (sure.some((level) => POSTGRADUATE.has(level))) counts.numerator++;
      else if (sure.length === 0 || unsure.some((level) => POSTGRADUATE.has(level))) counts.unknown++;
      else counts.remainder++;
    }
  }
  return counts;
}
