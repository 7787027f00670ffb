import type { Language } from '#libs/kernel';
import type { AskerIdentity, Grant } from '../asker/asker.js';

/** Today in Vietnam, of an instant in SQL. */
const dayOf = (instant: string): string => `(${instant}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Whether a role `g` holds on a day: of nearly all that is plain, and the function is not called. */
const holds = (day: string): string => `(g.given_by is null and g.ends_on is null or access_holds(g, ${day}))`;

/** The roles a user `u` holds on a day in SQL, as JSON. */
export const grantsOn = (day: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'lo', g.path_lo, 'hi', g.path_hi, 'fields', g.fields))
            from access_grant g where g.user_id = u.id and ${holds(day)}), '[]')`;

/** What is known of a user `u` under the rules `r` when a request comes in by a session or a token, at the instant `$2`. */
export const IDENTITY = `u.id, u.username, u.display_name, u.language, u.must_change_password,
  exists (select from access_second_factor f where f.user_id = u.id and f.confirmed_at is not null) as second_factor,
  exists (select from access_grant g where g.user_id = u.id and g.role = any (r.second_factor_for) and ${holds(dayOf('$2'))}) as factor_wanted,
  ${grantsOn(dayOf('$2'))} as grants`;

export interface IdentityRow {
  readonly key_id: string;
  readonly proven_at: Date;
  readonly id: string;
  readonly username: string;
  readonly display_name: string;
  readonly language: Language;
  readonly must_change_password: boolean;
  readonly second_factor: boolean;
  readonly factor_wanted: boolean;
  readonly grants: readonly GrantRow[];
}

export interface GrantRow {
  readonly role: Grant['role'];
  readonly unitId: string | null;
  readonly lo: string | null;
  readonly hi: string | null;
  readonly fields: readonly string[] | null;
}

export const grantOf = ({ role, unitId, lo, hi, fields }: GrantRow): Grant => ({
  role,
  unitId,
  range: lo !== null && hi !== null ? { lo, hi } : null,
  fields,
});

export const identityOf = (row: IdentityRow): AskerIdentity => ({
  userId: row.id,
  sessionId: row.key_id,
  username: row.username,
  displayName: row.display_name,
  language: row.language,
  mustChangePassword: row.must_change_password,
  provenAt: row.proven_at,
  secondFactor: row.second_factor,
  factorWanted: row.factor_wanted,
  limitedTo: null,
  byProvider: false,
  grants: row.grants.map(grantOf),
});

/** Passwords and second factors are then the provider's to ask for. */
export const vouchedFor = (identity: AskerIdentity): AskerIdentity => ({
  ...identity,
  byProvider: true,
  mustChangePassword: false,
  factorWanted: false,
});
