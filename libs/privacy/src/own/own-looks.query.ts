import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { CursorSeal, toPage } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { OwnLook, OwnLooks } from './own.view.js';

/** Who looked at the record that is the asker's own: its page, its history, a value shown whole. */
@Injectable()
export class OwnLooksPage {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorSeal,
  ) {}

  page(asker: Asker, limit: number, after: string | null): Promise<OwnLooks> {
    const question = ['own looks', asker.userId];
    const last = after ? this.cursors.decode(question, after) : null;
    return this.database.readWhole(async (tx) => {
      const [own] = await tx.query<{ record: string }>(`select o.record from privacy_own_record o where o.user_id = $1`, [asker.userId]);
      if (!own) return { linked: false, items: [], next: null };
      const rows = await tx.query<LookRow>(
        `select e.id, e.at, e.at::text as exactly, e.action, u.display_name as name, e.actor_roles as roles, e.reason
         from audit_event e left join access_user u on u.id = e.actor_id
         where e.entity = 'person' and e.entity_id = $1 and (e.change_id is null or e.action = 'profiles.unmasked')
           ${last ? 'and (e.at, e.id) < ($3::timestamptz, $4::bigint)' : ''}
         order by e.at desc, e.id desc limit $2`,
        [own.record, limit + 1, ...(last ?? [])],
      );
      const page = toPage(rows, limit, ({ exactly, id }) => this.cursors.encode(question, [exactly, id]));
      return { linked: true, items: page.items.map(viewOf), next: page.next };
    });
  }
}

interface LookRow {
  readonly id: string;
  readonly at: Date;
  readonly exactly: string;
  readonly action: string;
  readonly name: string | null;
  readonly roles: string[];
  readonly reason: string | null;
}

const viewOf = ({ id, at, action, name, roles, reason }: LookRow): OwnLook => ({ id, at: at.toISOString(), action, name, roles, reason });
