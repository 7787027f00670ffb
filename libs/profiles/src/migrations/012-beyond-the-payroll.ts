import type { MigrationInterface, QueryRunner } from 'typeorm';
import { factTable } from './fact-table.js';
import { seenByReach } from './seen-by-reach.js';

/** What there is one of at a time: of what, or of the person. */
const ONE_EACH = {
  profiles_residence: null,
  profiles_citizenship: 'country',
  profiles_consent: 'purpose',
} as const;

/** Where experts live and how far that is, their citizenships and works, and what each of them agreed to. */
export class BeyondThePayroll1764000000512 implements MigrationInterface {
  name = 'BeyondThePayroll1764000000512';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      factTable('profiles_residence', `country text not null, time_zone text, hours_apart smallint check (hours_apart between 0 and 26)`),
    );
    await db.query(factTable('profiles_citizenship', `country text not null, note text`));
    await db.query(
      factTable(
        'profiles_work',
        `title text not null, work_kind text, year smallint check (year between 1900 and 2200), role text, link text`,
      ),
    );
    await db.query(
      factTable(
        'profiles_consent',
        `purpose text not null check (purpose in ('listed', 'contacted', 'shared', 'published')),
         answer text not null check (answer in ('given', 'refused', 'withdrawn')),
         means text not null check (means in ('signed', 'form', 'email', 'spoken', 'list')), document text, note text`,
      ),
    );
    for (const [table, each] of Object.entries(ONE_EACH))
      await db.query(`
        alter table ${table}
          add constraint ${table}_one exclude using gist (person_id with =, ${each ? `${each} with =, ` : ''}valid with &&) where (retracted_at is null),
          add constraint ${table}_order check (
            retracted_at is not null or ends_on is null or starts_on is null or ends_on > platform_first_day(starts_on))`);
    for (const table of [...Object.keys(ONE_EACH), 'profiles_work']) await db.query(seenByReach(table));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table profiles_work, ${Object.keys(ONE_EACH).join(', ')}`);
  }
}
