import { Inject, Injectable } from '@nestjs/common';
import { type Asker, UserGrants } from '#libs/access';
import { type BatchItem, Database, type Tx } from '#libs/platform';
import { CASE_COLUMNS, type StoredCase } from '../cases/case.js';
import { CaseTellers } from '../cases/case-tellers.js';
import { MailSender } from './mail-sender.js';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings.js';
import { mailOf } from './mail-text.js';

/** Writes the mails of a batch of deliveries: what each says is made from how things stand now, within the rights of now. */
@Injectable()
export class MailWork {
  constructor(
    private readonly database: Database,
    private readonly grants: UserGrants,
    private readonly tellers: CaseTellers,
    private readonly sender: MailSender,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  async send(items: readonly BatchItem[]): Promise<void> {
    const letters = await this.database.readWhole((tx) => this.prepare(tx, items));
    await Promise.all(
      items.map(async (item) => {
        const letter = letters.get(String(item.payload.key));
        if (!letter) return item.settle(null); // read, closed or forbidden meanwhile: nothing to tell
        const failure = await this.sender.send(letter);
        item.settle(failure?.code ?? null, { final: failure?.final ?? false });
      }),
    );
  }

  private async prepare(tx: Tx, items: readonly BatchItem[]) {
    const keys = items.map(({ payload }) => String(payload.key));
    const rows = await tx.query<{ key: string; userId: string; email: string; cases: StoredCase[] }>(
      `select d.key, d.user_id as "userId", u.email, array_agg(to_jsonb(s) order by s."openedAt") as cases
       from notifications_delivery d
       join access_user u on u.id = d.user_id and u.email is not null and u.disabled_at is null
       join notifications_inbox i on i.user_id = d.user_id and i.read_at is null
         and (i.case_id = d.case_id and i.round = d.round or d.digest_day is not null and ${CAME_SINCE_THE_LAST})
       join lateral (select ${CASE_COLUMNS} from notifications_case c where c.id = i.case_id and c.state = 'open') s on true
       where d.key = any($1::uuid[]) group by d.key, u.email`,
      [keys],
    );
    const letters = new Map<string, ReturnType<typeof mailOf> & { key: string; to: string; language: 'vi' | 'en' }>();
    const readers = new Map<string, Asker | null>();
    for (const { key, userId, email, cases } of rows) {
      if (!readers.has(userId)) readers.set(userId, await this.grants.asker(tx, userId, 'notifications.read'));
      const reader = readers.get(userId);
      if (!reader) continue;
      const words = await this.tellers.tell(tx, reader, cases);
      const told = cases.flatMap(({ id }) => (words.has(id) ? [{ id, ...words.get(id)! }] : []));
      if (told.length > 0)
        letters.set(key, { ...mailOf(told, reader.language, this.settings.publicUrl), key, to: email, language: reader.language });
    }
    return letters;
  }
}

/** Of an inbox row `i`: that the mail of the day `d` is the first of its kind after it came. What an earlier one told is not told again. */
const CAME_SINCE_THE_LAST = `i.told_at <= d.created_at and i.told_at > coalesce(
  (select max(p.created_at) from notifications_delivery p where p.user_id = d.user_id and p.digest_day < d.digest_day), '-infinity')`;
