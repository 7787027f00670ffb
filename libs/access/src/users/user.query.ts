import { Injectable } from '@nestjs/common';
import { CursorSeal, DomainError, foldWords, type Page, toPage } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import type { Role } from '../permissions/roles.js';
import { UnitDirectory } from '../units/unit-directory.js';
import type { UserView } from './user.view.js';

/** The accounts for the administration page, by user name. */
@Injectable()
export class UserQuery {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorSeal,
    private readonly units: UnitDirectory,
  ) {}

  /** Every account, or those that have all the words: each at the beginning of a word of the name, or anywhere in the user name. */
  page(limit: number, after: string | null, text = ''): Promise<Page<UserView>> {
    return this.database.readWhole(async (tx) => {
      const from = after ? String(this.cursors.decode('users', after)[0]) : '';
      const rows = await tx.query<UserRow>(
        `${SELECT} where u.username > $1
           and not exists (select from unnest($3::text[]) word where strpos(u.search_name, ' ' || word) = 0 and strpos(u.username, word) = 0)
         order by u.username limit $2`,
        [from, limit + 1, foldWords(text)],
      );
      const page = toPage(rows, limit, ({ username }) => this.cursors.encode('users', [username]));
      return { items: await this.viewsOf(tx, page.items), next: page.next };
    });
  }

  one(id: string): Promise<UserView> {
    return this.database.readWhole(async (tx) => {
      const [view] = await this.viewsOf(tx, await tx.query<UserRow>(`${SELECT} where u.id = $1`, [id]));
      if (!view) throw new DomainError('access.user_not_found');
      return view;
    });
  }

  private async viewsOf(tx: Tx, rows: readonly UserRow[]): Promise<UserView[]> {
    const units = await this.units.named(
      tx,
      rows.flatMap(({ grants }) => grants.flatMap(({ unitId }) => (unitId ? [unitId] : []))),
    );
    return rows.map((row) => ({
      id: row.id,
      username: row.username,
      displayName: row.display_name,
      email: row.email,
      language: row.language,
      disabled: row.disabled_at !== null,
      mustChangePassword: row.must_change_password,
      secondFactor: row.second_factor,
      grants: row.grants.map(({ role, unitId, endsOn, fields }) => {
        const unit = unitId ? units.get(unitId) : undefined;
        return { role, unit: unit ? { id: unit.id, name: unit.name } : null, fields: fields ?? [], endsOn };
      }),
      lastSeenAt: row.last_seen_at?.toISOString() ?? null,
      version: row.version,
    }));
  }
}

interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly display_name: string;
  readonly email: string | null;
  readonly language: 'vi' | 'en';
  readonly disabled_at: Date | null;
  readonly must_change_password: boolean;
  readonly second_factor: boolean;
  readonly version: number;
  readonly last_seen_at: Date | null;
  readonly grants: readonly { role: Role; unitId: string | null; endsOn: string | null; fields: string[] | null }[];
}

const SELECT = `
  select u.id, u.username, u.display_name, u.email, u.language, u.disabled_at, u.must_change_password, u.version,
         exists (select from access_second_factor f where f.user_id = u.id and f.confirmed_at is not null) as second_factor,
         (select max(s.last_seen_at) from access_session s where s.user_id = u.id) as last_seen_at,
         coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'endsOn', g.ends_on, 'fields', g.fields) order by g.role, g.id) from access_grant g where g.user_id = u.id and g.given_by is null), '[]') as grants
  from access_user u`;
