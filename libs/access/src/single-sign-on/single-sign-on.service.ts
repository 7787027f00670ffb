import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, type Clock, DomainError, type Language, systemActor } from '#libs/kernel';
import { Changes, CLOCK, type Tx } from '#libs/platform';
import { type Beginning, SessionService } from '../sessions/session.service.js';
import type { Vouched } from './identity-provider.js';

const NEVER = new Date(0);

/** From somebody the provider vouches for to a session of an account that an administrator has made. None is made here. */
@Injectable()
export class SingleSignOn {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly sessions: SessionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(vouched: Vouched, beginning: Beginning): Promise<{ session: string; device: string }> {
    const user = await this.changes.write(systemActor, null, async (tx, change) => {
      const known = (await this.known(tx, vouched)) ?? (await this.byAddress(tx, vouched));
      if (!known) await this.audit.record(tx, change, { action: 'access.sign_in_refused', entity: 'user', entityId: null });
      else if (known.linked) await this.audit.record(tx, change, { action: 'access.identity_linked', entity: 'user', entityId: known.id });
      return known;
    });
    if (!user) throw new DomainError('access.single_sign_on_unknown');
    const actor: Actor = { kind: 'user', userId: user.id, language: user.language };
    return this.changes.write(actor, null, async (tx, change) => {
      const tokens = await this.sessions.begin(tx, user, {
        ...beginning,
        byProvider: { provenAt: this.notAhead(vouched.provenAt ?? NEVER) },
      });
      await this.audit.record(tx, change, { action: 'access.signed_in', entity: 'user', entityId: user.id });
      return tokens;
    });
  }

  /** A clock of the provider that runs ahead makes no proof that stays fresh until ours has come as far. */
  private notAhead(at: Date): Date {
    const now = this.clock.now();
    return at > now ? now : at;
  }

  private async known(tx: Tx, { issuer, subject }: Vouched): Promise<FoundUser | null> {
    const [user] = await tx.query<FoundUser>(
      `select u.id, u.session_epoch as epoch, u.language, false as linked
       from access_identity i join access_user u on u.id = i.user_id
       where i.issuer = $1 and i.subject = $2 and u.disabled_at is null`,
      [issuer, subject],
    );
    return user ?? null;
  }

  /** The one account with this address, written by an administrator; it keeps the subject, which stays when the address changes hands. */
  private async byAddress(tx: Tx, { issuer, subject, email }: Vouched): Promise<FoundUser | null> {
    if (!email) return null;
    const users = await tx.query<FoundUser>(
      `select u.id, u.session_epoch as epoch, u.language, true as linked from access_user u
       where lower(u.email) = lower($1) and not u.email_own and u.disabled_at is null limit 2`,
      [email],
    );
    if (users.length !== 1) return null;
    const touched = await tx.execute(
      `insert into access_identity (issuer, subject, user_id, email, linked_at) values ($1, $2, $3, lower($4), $5) on conflict do nothing`,
      [issuer, subject, users[0]!.id, email, this.clock.now()],
    );
    return touched > 0 ? users[0]! : null; // the account belongs to another subject, or the subject to another account
  }
}

interface FoundUser {
  readonly id: string;
  readonly epoch: number;
  readonly language: Language;
  readonly linked: boolean;
}
