/** One event as sealer and verifier read it. */
export interface EventRow {
  readonly xid: string;
  readonly id: string;
  readonly at: string; // microseconds
  readonly row: string;
}

const MICROS = `(extract(epoch from e.at) * 1000000)::bigint`;

/**
 * Events with what is hashed of them: every column as one JSON array in a fixed order, times as whole microseconds, so that no setting
 * of a server changes a letter. Another column means another `FORM`.
 */
export const EVENTS_SQL = `
  select e.xid::text, e.id::text, ${MICROS}::text as at,
         json_build_array(e.id, e.xid::text, ${MICROS}, e.change_id, e.actor_kind, e.actor_id, e.actor_roles, e.action, e.entity,
           e.entity_id, e.field_names, e.question, e.reason, e.request_id)::text as row
  from audit_event e`;

export const FORM = 1;

/** The months of Vietnam, which has no summer time, as `2026-11-01`. */
export function monthOf(micros: number): string {
  return `${new Date(micros / 1_000 + 7 * 3_600_000).toISOString().slice(0, 7)}-01`;
}
