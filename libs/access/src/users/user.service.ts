import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, type Clock, clean, DomainError } from '#libs/kernel';
import { type Change, Changes, CLOCK, type Tx } from '#libs/platform';
import { giveOneTimePassword, makeOneTimePassword } from '../passwords/one-time.js';
import { ONE_TIME_DAYS, Passwords } from '../passwords/passwords.js';
import { Grants } from './grants.js';
import type { ChangeUserBody, CreateUserBody, OneTimePasswordView } from './user.view.js';

/** Accounts, as an administrator keeps them. */
@Injectable()
export class UserService {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly passwords: Passwords,
    private readonly grants: Grants,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async create(actor: Actor, body: CreateUserBody): Promise<{ id: string } & OneTimePasswordView> {
    const { plain, hash } = await makeOneTimePassword(this.passwords);
    return this.changes.write(actor, null, async (tx, change) => {
      const made = await this.insert(tx, change, body, hash);
      return { ...made, oneTimePassword: plain };
    });
  }

  /** The part of `create` that runs inside another transaction: the first run makes three accounts in one. */
  async insert(tx: Tx, change: Change, body: CreateUserBody, hash: string): Promise<{ id: string; expiresAt: string }> {
    const username = clean(body.username).toLowerCase();
    const displayName = clean(body.displayName);
    if (!/^[a-z0-9][a-z0-9._-]{1,59}$/.test(username)) throw new DomainError('request.invalid', {}, [WRONG_NAME]);
    const [row] = await tx.query<{ id: string; expires_at: Date }>(
      `insert into access_user (username, display_name, password_hash, email, must_change_password, password_expires_at)
       values ($1, $2, $3, $5, true, $4::timestamptz + make_interval(days => ${ONE_TIME_DAYS}))
       on conflict (username) do nothing returning id, password_expires_at as expires_at`,
      [username, displayName, hash, this.clock.now(), body.email ?? null],
    );
    if (!row) throw new DomainError('access.username_taken');
    await this.grants.give(tx, row.id, body.grants);
    await this.audit.record(tx, change, { action: 'access.user_created', entity: 'user', entityId: row.id });
    return { id: row.id, expiresAt: row.expires_at.toISOString() };
  }

  async change(actor: Actor, id: string, version: number, body: ChangeUserBody): Promise<void> {
    await this.changes.write(actor, null, async (tx, change) => {
      const touched = await tx.execute(
        `update access_user set display_name = coalesce($3, display_name),
           email = case when $7 then $8 else email end, email_own = email_own and not $7,
           disabled_at = case when $4::boolean is null then disabled_at when $4 then coalesce(disabled_at, $5) else null end,
           session_epoch = session_epoch + case when $4 or $6 then 1 else 0 end, version = version + 1
         where id = $1 and version = $2`,
        [
          id,
          version,
          body.displayName === undefined ? null : clean(body.displayName),
          body.disabled ?? null,
          this.clock.now(),
          body.grants !== undefined,
          body.email !== undefined,
          body.email ?? null,
        ],
      );
      if (touched === 0) await this.refuse(tx, id);
      if (body.email !== undefined)
        await tx.execute(`delete from access_identity where user_id = $1 and email is distinct from lower($2)`, [id, body.email]);
      if (body.grants) {
        await tx.execute(`delete from access_grant where user_id = $1 and given_by is null`, [id]);
        await this.grants.give(tx, id, body.grants);
      }
      await this.keepAnAdministrator(tx);
      await this.audit.record(tx, change, { action: 'access.user_changed', entity: 'user', entityId: id, fieldNames: Object.keys(body) });
    });
  }

  /** A new one-time password; every session of the account ends. */
  async renewPassword(actor: Actor, id: string): Promise<OneTimePasswordView> {
    const made = await makeOneTimePassword(this.passwords);
    return this.changes.write(actor, null, async (tx, change) => {
      const given = await giveOneTimePassword(tx, id, made, this.clock.now());
      await this.keepAnAdministrator(tx);
      await this.audit.record(tx, change, { action: 'access.password_renewed', entity: 'user', entityId: id });
      return given;
    });
  }

  private async refuse(tx: Tx, id: string): Promise<never> {
    const [row] = await tx.query<{ version: number }>(`select u.version from access_user u where u.id = $1`, [id]);
    if (!row) throw new DomainError('access.user_not_found');
    throw new DomainError('access.user_changed_meanwhile', { version: row.version });
  }

  /**
   * For good, since one until a day is none tomorrow; and who has come in: a one-time password that was never used opens nothing after
   * a week. One at a time: two administrators taking each other's role would both still see the other.
   */
  private async keepAnAdministrator(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('access administrators'))`);
    const [row] = await tx.query<{ left: number }>(
      `select count(*)::int as left from access_user u
       where u.disabled_at is null and (u.password_expires_at is null or exists (select from access_identity i where i.user_id = u.id))
         and exists (select from access_grant g where g.user_id = u.id and g.role = 'administrator' and g.unit_id is null and g.ends_on is null)`,
    );
    if (row!.left === 0) throw new DomainError('access.last_administrator');
  }
}

const WRONG_NAME = { pointer: '/username', code: 'request.wrong_value', params: { rule: 'a-z 0-9 . - _' } };
