import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { type Change, Signals, type Tx } from '#libs/platform';
import { CASE_COLUMNS, type CaseWish, INBOX_SIGNAL, type StoredCase } from './case.js';

/** What became of a wish. */
export interface SettledCase {
  readonly id: string;
  readonly subject: string;
  readonly event: 'opened' | 'reopened' | 'updated' | 'closed';
}

/** One rule, one subject, one period: one case, opened once, kept up to date, closed when no longer true. */
@Injectable()
export class Cases {
  constructor(private readonly signals: Signals) {}

  /** Brings cases to what a rule found, all in three statements. Gives those that changed; a wish that changes nothing writes nothing. */
  async settle(tx: Tx, change: Change, wishes: readonly CaseWish[]): Promise<SettledCase[]> {
    if (wishes.length === 0) return [];
    const rows = await tx.query<SettledCase & { version: number }>(SETTLE, [
      wishes.map(({ kind }) => kind),
      wishes.map(({ subject }) => subject),
      wishes.map(({ period }) => period),
      wishes.map(({ facts }) => JSON.stringify(facts)),
      wishes.map(({ priority }) => priority),
      wishes.map(({ closedBecause }) => closedBecause),
      wishes.map(({ anew }) => anew ?? false),
    ]);
    await tx.execute(
      `insert into notifications_case_event (case_id, version, kind, at, facts, change_id)
       select c.id, c.version, e.event, c.updated_at, c.facts, $3
       from unnest($1::uuid[], $2::text[]) e(id, event) join notifications_case c on c.id = e.id`,
      [rows.map(({ id }) => id), rows.map(({ event }) => event), change.id],
    );
    if (rows.length > 0) tx.afterCommit(() => this.signals.send(INBOX_SIGNAL)); // also a case that closes looks different in an inbox
    return rows.map(({ id, subject, event }) => ({ id, subject, event }));
  }

  async require(tx: Tx, id: string): Promise<StoredCase> {
    const [row] = await tx.query<StoredCase>(`select ${CASE_COLUMNS} from notifications_case c where c.id = $1`, [id]);
    if (!row) throw new DomainError('notifications.case_not_found');
    return row;
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<StoredCase[]> {
    return tx.query<StoredCase>(`select ${CASE_COLUMNS} from notifications_case c where c.id = any($1::uuid[])`, [ids]);
  }
}

/** A case that is not so and never was stays unmade; one that was closed and is so again, or is to be told anew, begins a new round. */
const SETTLE = `
  with wish as materialized (
    select * from unnest($1::text[], $2::uuid[], $3::text[], $4::jsonb[], $5::integer[], $6::text[], $7::boolean[])
      w(kind, subject, period, facts, priority, because, anew)),
  before as materialized (
    select c.id, c.kind, c.subject, c.period, c.state from notifications_case c join wish w using (kind, subject, period) order by c.id for update of c),
  made as (
    insert into notifications_case (kind, subject, period, facts, priority, opened_at, updated_at)
    select w.kind, w.subject, w.period, w.facts, w.priority, clock_timestamp(), clock_timestamp()
    from wish w where w.because is null and not exists (select from before b where (b.kind, b.subject, b.period) = (w.kind, w.subject, w.period))
    on conflict (kind, subject, period) do nothing returning id, subject, version),
  changed as (
    update notifications_case c set facts = w.facts, priority = w.priority, version = c.version + 1, updated_at = clock_timestamp(),
      state = case when w.because is null then 'open' else 'closed' end,
      round = c.round + case when w.because is null and (c.state = 'closed' or w.anew) then 1 else 0 end,
      opened_at = case when w.because is null and (c.state = 'closed' or w.anew) then clock_timestamp() else c.opened_at end,
      closed_at = case when w.because is not null then clock_timestamp() end, closed_because = w.because
    from wish w, before b
    where (c.kind, c.subject, c.period) = (w.kind, w.subject, w.period) and b.id = c.id
      and (c.state = 'open' or w.because is null)
      and (c.facts is distinct from w.facts or (c.state = 'open') <> (w.because is null) or w.anew)
    returning c.id, c.subject, c.version,
      case when c.state = 'closed' then 'closed' when b.state = 'closed' or w.anew then 'reopened' else 'updated' end as event)
  select m.id, m.subject, m.version, 'opened' as event from made m
  union all select h.id, h.subject, h.version, h.event from changed h`;
