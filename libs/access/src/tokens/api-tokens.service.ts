import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Clock, clean, DomainError } from '#libs/kernel';
import { Changes, CLOCK, Database, type Tx } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import { hashOf, newToken } from '../sessions/token.js';
import type { CreatedTokenView, CreateTokenBody, TokenView } from './api-token.view.js';
import { asBearer } from './bearer.js';

const AT_MOST = 20;

/** The tokens a user has made for programs. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest first; those that have run out too, until they are revoked. */
  async of(userId: string): Promise<TokenView[]> {
    const rows = await this.database.readAtOnce<TokenRow>(
      'access.tokens',
      `${SELECT} where t.user_id = $1 and t.revoked_at is null order by t.created_at desc, t.id desc limit ${AT_MOST}`,
      [userId],
    );
    return rows.map(viewOf);
  }

  /** Within what the user may do, and never over accounts: a program makes no users and no tokens. */
  async create(asker: Asker, { name, permissions, days }: CreateTokenBody): Promise<CreatedTokenView> {
    const wrong = permissions.filter((one) => !asker.can(one) || one.startsWith('access.'));
    if (wrong.length > 0 || permissions.length === 0) throw new DomainError('access.token_permission');
    const token = newToken();
    return this.changes.write(asker.unremembered, null, async (tx, change) => {
      await this.refuseTooMany(tx, asker.userId);
      const [row] = await tx.query<TokenRow>(
        `insert into access_token as t (user_id, name, token_hash, permissions, created_at, expires_at, by_provider)
         values ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(days => $6), $7)
         on conflict (user_id, name) where revoked_at is null do nothing returning ${COLUMNS}`,
        [asker.userId, clean(name), hashOf(token), [...new Set(permissions)], this.clock.now(), days, asker.identity.byProvider],
      );
      if (!row) throw new DomainError('access.token_name_taken');
      await this.audit.record(tx, change, { action: 'access.token_created', entity: 'token', entityId: row.id });
      return { ...viewOf(row), token: asBearer(token) };
    });
  }

  /** Revokes one of one's own; of somebody else's there is none. */
  async revoke(asker: Asker, id: string): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const touched = await tx.execute(`update access_token set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null`, [
        id,
        asker.userId,
        this.clock.now(),
      ]);
      if (touched === 0) throw new DomainError('access.token_not_found');
      await this.audit.record(tx, change, { action: 'access.token_revoked', entity: 'token', entityId: id });
    });
  }

  private async refuseTooMany(tx: Tx, userId: string): Promise<void> {
    await tx.query(`select from access_user u where u.id = $1 for update`, [userId]);
    const [row] = await tx.query<{ have: number }>(
      `select count(*)::int as have from access_token t where t.user_id = $1 and t.revoked_at is null`,
      [userId],
    );
    if (row!.have >= AT_MOST) throw new DomainError('access.too_many_tokens', { most: AT_MOST });
  }
}

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly permissions: string[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
}

const COLUMNS = 't.id, t.name, t.permissions, t.created_at, t.expires_at, t.last_used_at';
const SELECT = `select ${COLUMNS} from access_token t`;

const viewOf = ({ id, name, permissions, created_at, expires_at, last_used_at }: TokenRow): TokenView => ({
  id,
  name,
  permissions,
  createdAt: created_at.toISOString(),
  expiresAt: expires_at.toISOString(),
  lastUsedAt: last_used_at?.toISOString() ?? null,
});
