import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Database } from '#libs/platform';
import { Tellings } from '../cases/telling.js';

/** What a reader has seen. */
@Injectable()
export class InboxMarks {
  constructor(
    private readonly database: Database,
    private readonly tellings: Tellings,
  ) {}

  /** Marks the reader's own notices, all of them where no cases are named. */
  mark(reader: Asker, caseIds: readonly string[] | null, read: boolean): Promise<void> {
    return this.database.write(async (tx) => {
      await tx.execute(
        `update notifications_inbox i set read_at = case when $3 then coalesce(i.read_at, clock_timestamp()) end,
           seen_version = case when $3 then c.version end
         from notifications_case c where c.id = i.case_id and i.user_id = $1 and ($2::uuid[] is null or i.case_id = any($2::uuid[]))`,
        [reader.userId, caseIds, read],
      );
      this.tellings.changed(tx);
    });
  }
}
