import { Injectable } from '@nestjs/common';
import { CursorSeal } from '#libs/kernel';
import { Database } from '#libs/platform';
import { MailSender } from '../mail/mail-sender.js';
import type { DeliveryPage, DeliveryView, StateCount } from './deliveries.view.js';

/** The work behind the product for an administrator: what waits, what was given up and why. */
@Injectable()
export class DeliveriesQuery {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorSeal,
    private readonly sender: MailSender,
  ) {}

  page(state: string | null, topic: string | null, limit: number, after: string | null): Promise<DeliveryPage> {
    return this.database.readWhole(async (tx) => {
      const identity = ['deliveries', state, topic];
      const before = after ? String(this.cursors.decode(identity, after)[0]) : null;
      const rows = await tx.query<Omit<DeliveryView, 'nextAt' | 'doneAt'> & { nextAt: Date; doneAt: Date | null }>(
        `select o.id::text, o.topic, o.state, o.attempts, o.next_at as "nextAt", o.done_at as "doneAt", o.last_error_code as "lastErrorCode",
           o.priority, u.display_name as reader, d.case_id as "caseId"
         from platform_outbox o left join notifications_delivery d on d.key = o.key left join access_user u on u.id = d.user_id
         where ($1::text is null or o.state = $1) and ($2::text is null or o.topic = $2) and ($3::bigint is null or o.id < $3::bigint)
         order by o.id desc limit $4`,
        [state, topic, before, limit + 1],
      );
      const shown = rows.slice(0, limit);
      const counts = await tx.query<StateCount>(
        `select o.topic, o.state, count(*)::int as count from platform_outbox o group by o.topic, o.state order by o.topic, o.state`,
      );
      return {
        items: shown.map(({ nextAt, doneAt, ...row }) => ({
          ...row,
          nextAt: row.state === 'new' ? nextAt.toISOString() : null,
          doneAt: doneAt?.toISOString() ?? null,
        })),
        next: rows.length > limit ? this.cursors.encode(identity, [shown.at(-1)!.id]) : null,
        counts,
        mailWorks: this.sender.configured,
      };
    });
  }
}
