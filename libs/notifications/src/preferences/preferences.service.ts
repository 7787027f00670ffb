import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Database } from '#libs/platform';
import { MailSender } from '../mail/mail-sender.js';
import type { PreferenceBody, PreferenceView } from './preferences.view.js';

/** How a reader wants to be written to. Nobody has said: at once, at any hour. */
@Injectable()
export class Preferences {
  constructor(
    private readonly database: Database,
    private readonly sender: MailSender,
  ) {}

  async show(reader: Asker): Promise<PreferenceView> {
    const [row] = await this.database.readWhole((tx) =>
      tx.query<Omit<PreferenceView, 'mailWorks'>>(
        `select coalesce(p.email, 'at_once') as email, to_char(p.quiet_from, 'HH24:MI') as "quietFrom", to_char(p.quiet_to, 'HH24:MI') as "quietTo",
           to_char(coalesce(p.digest_at, '07:00'), 'HH24:MI') as "digestAt", coalesce(p.version, 0) as version, u.email as address
         from access_user u left join notifications_preference p on p.user_id = u.id where u.id = $1`,
        [reader.userId],
      ),
    );
    return { ...row!, mailWorks: this.sender.configured };
  }

  async set(reader: Asker, version: number, { email, quietFrom, quietTo, digestAt }: PreferenceBody): Promise<void> {
    if ((quietFrom === null) !== (quietTo === null)) throw new DomainError('notifications.half_quiet');
    const touched = await this.database.write((tx) =>
      tx.execute(
        `insert into notifications_preference as p (user_id, email, quiet_from, quiet_to, digest_at)
         select $1, $3, $4::time, $5::time, $6::time where $2 = 0 or exists (select from notifications_preference k where k.user_id = $1)
         on conflict (user_id) do update set email = excluded.email, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
           digest_at = excluded.digest_at, version = p.version + 1 where p.version = $2`,
        [reader.userId, version, email, quietFrom, quietTo, digestAt],
      ),
    );
    if (touched === 0) throw new DomainError('notifications.preference_changed_meanwhile', { version: (await this.show(reader)).version });
  }
}
