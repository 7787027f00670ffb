import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, CursorSeal, type Page, toPage } from '#libs/kernel';
import { type Bounds, CLOCK, Database } from '#libs/platform';
import { withinSql } from '#libs/profiles';
import type { TrailEvent, TrailQueryParameters } from './trail.view.js';

/** Events newest first, as far as the asker reaches. */
@Injectable()
export class TrailQuery {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(asker: Asker, { limit, after, ...asked }: TrailQueryParameters): Promise<Page<TrailEvent>> {
    const question = ['trail', asker.userId, asked];
    const last = after ? this.cursors.decode(question, after) : null;
    return this.database.readWhole(async (tx) => {
      const parameters: unknown[] = [limit + 1, this.clock.today()]; // $2: as `withinSql` has it
      const conditions = [within(asker.bounds, parameters), ...conditionsOf(asked, parameters)];
      if (last) {
        parameters.push(...last);
        conditions.push(`(e.at, e.id) < ($${parameters.length - 1}::timestamptz, $${parameters.length}::bigint)`);
      }
      const rows = await tx.query<EventRow>(pageSql(conditions), parameters);
      const page = toPage(rows, limit, ({ exactly, id }) => this.cursors.encode(question, [exactly, id]));
      return { items: page.items.map(viewOf), next: page.next };
    });
  }
}

/** Whoever audits a part of the tree sees what concerns its people; what concerns no person is for the whole only. */
function within(bounds: Bounds, parameters: unknown[]): string {
  if (bounds === 'whole') return '$2::date is not null';
  return `e.entity = 'person' and exists (select from profiles_person p where p.id = e.entity_id and ${withinSql(bounds, parameters)})`;
}

function conditionsOf(
  { kind, actor, person, action, from, to, request }: Omit<TrailQueryParameters, 'limit' | 'after'>,
  parameters: unknown[],
) {
  const conditions: string[] = [];
  const add = (value: unknown, sql: (parameter: string) => string) => {
    if (value === undefined) return;
    parameters.push(value);
    conditions.push(sql(`$${parameters.length}`));
  };
  if (kind) conditions.push(`e.change_id is ${kind === 'looks' ? '' : 'not '}null`);
  add(actor, (id) => `e.actor_id = ${id}`);
  add(person, (id) => `e.entity = 'person' and e.entity_id = ${id}`);
  add(action, (name) => `e.action = ${name}`);
  add(from, (day) => `e.at >= ${day}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`);
  add(to, (day) => `e.at < (${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`);
  add(request, (id) => `e.request_id = ${id}`);
  return conditions;
}

/** The page first, then what its rows are called. */
const pageSql = (conditions: readonly string[]): string => `
  with page as materialized (
    select e.* from audit_event e where ${conditions.join(' and ')} order by e.at desc, e.id desc limit $1)
  select e.id, e.at, e.at::text as exactly, e.actor_kind, e.actor_id, a.display_name as actor_name, e.actor_roles, e.action, e.entity, e.entity_id,
         coalesce(i.full_name, u.display_name, n.name) as entity_name, e.field_names, e.question, e.reason, e.request_id
  from page e
  left join access_user a on a.id = e.actor_id
  left join access_user u on e.entity = 'user' and u.id = e.entity_id
  left join lateral (
    select i.full_name from profiles_identity i where e.entity = 'person' and i.person_id = e.entity_id
    order by i.retracted_at desc nulls first, upper(i.valid) desc nulls first limit 1) i on true
  left join lateral (
    select p.name_vi as name from organizations_unit_period p where e.entity = 'unit' and p.unit_id = e.entity_id
    order by upper(p.valid) desc nulls first limit 1) n on true
  order by e.at desc, e.id desc`;

interface EventRow {
  readonly id: string;
  readonly at: Date;
  readonly exactly: string;
  readonly actor_kind: 'user' | 'system';
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly actor_roles: string[];
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string | null;
  readonly entity_name: string | null;
  readonly field_names: string[];
  readonly question: Record<string, unknown> | null;
  readonly reason: string | null;
  readonly request_id: string | null;
}

const viewOf = (row: EventRow): TrailEvent => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name, roles: row.actor_roles },
  action: row.action,
  subject: { kind: row.entity, id: row.entity_id, name: row.entity_name },
  fields: row.field_names,
  question: row.question,
  reason: row.reason,
  requestId: row.request_id,
});
