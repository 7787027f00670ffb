/** How a fact's days become its valid range. */
export type Certainty =
  /** A partial start counts from its last possible day; an unknown start from the day a source first said so. */
  | 'from_last_possible_day'
  /** What a person is called and when he was born has no start of its own: it is so as far back as one asks. */
  | 'as_far_back_as_known';

const VALID: Record<Certainty, string> = {
  from_last_possible_day: 'daterange(profiles_counts_from(starts_on, seen_on, ends_on), ends_on)',
  as_far_back_as_known: 'daterange(platform_first_day(starts_on), ends_on)',
};

/**
 * SQL of one kind of fact: its own columns between the columns every fact has. Rows are never overwritten: a correction retracts
 * one row and inserts another. Current reads use the partial indexes, reads "as known at" the full ones.
 */
export function factTable(table: string, columns: string, certainty: Certainty = 'from_last_possible_day'): string {
  return `
    create table ${table} (
      id uuid primary key default uuidv7(),
      person_id uuid not null references profiles_person,
      ${columns},
      starts_on text check (starts_on ~ '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$'), -- partial date; null: unknown
      ends_on date,              -- first day on which it is no longer so; null: still so
      seen_on date not null,     -- as-of day of the earliest source that states it
      valid daterange generated always as (${VALID[certainty]}) stored check (not isempty(valid)),
      possible_from date generated always as (platform_first_day(starts_on)) stored, -- null: since ever
      recorded_at timestamptz not null,
      recorded_change uuid not null references platform_change,
      retracted_at timestamptz check (retracted_at >= recorded_at),
      retracted_change uuid references platform_change,
      corrects uuid,             -- the row this one was put in place of
      source_kind text not null check (source_kind in ('user', 'import', 'person')),
      source_id uuid,            -- the import
      source_row integer,
      verification text not null default 'declared' check (verification in ('declared', 'verified')),
      verified_by uuid,
      verified_at timestamptz,
      verified_document text,
      version integer not null default 1,
      check ((verification = 'verified') = (verified_at is not null))
    );
    create index ${table}_person on ${table} (person_id) where retracted_at is null;
    create index ${table}_person_known on ${table} (person_id, recorded_at);
    create index ${table}_recorded_change on ${table} (recorded_change);
    create index ${table}_retracted_change on ${table} (retracted_change) where retracted_at is not null;
  `;
}
