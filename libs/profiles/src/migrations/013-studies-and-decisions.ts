import type { MigrationInterface, QueryRunner } from 'typeorm';
import { factTable } from './fact-table.js';
import { seenByReach } from './seen-by-reach.js';

/** What there is one of at a time: of what, or of the person. */
const ONE_EACH = {
  profiles_study: 'level',
  profiles_retirement: null,
  profiles_policy: 'policy',
} as const;

const PARTIAL_DAY = `'^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$'`;

/** What somebody studies for, when somebody leaves by decision and not by the age of the law, and under which policy of talent somebody came. */
export class StudiesAndDecisions1764000000513 implements MigrationInterface {
  name = 'StudiesAndDecisions1764000000513';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      factTable(
        'profiles_study',
        `level text not null, major text, institution text, expected_on text check (expected_on ~ ${PARTIAL_DAY}), decision text`,
      ),
    );
    await db.query(
      factTable(
        'profiles_retirement',
        `leaves_on text not null check (leaves_on ~ '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'), decision text not null, legal_source text, note text`,
      ),
    );
    await db.query(
      factTable(
        'profiles_policy',
        `policy text not null check (policy in ('attracted', 'recognised')), year smallint not null check (year between 1945 and 2200),
         decision text not null, legal_source text, note text`,
      ),
    );
    for (const [table, each] of Object.entries(ONE_EACH))
      await db.query(`
        alter table ${table}
          add constraint ${table}_one exclude using gist (person_id with =, ${each ? `${each} with =, ` : ''}valid with &&) where (retracted_at is null),
          add constraint ${table}_order check (
            retracted_at is not null or ends_on is null or starts_on is null or ends_on > platform_first_day(starts_on))`);
    for (const table of Object.keys(ONE_EACH)) await db.query(seenByReach(table));
    // a cohort is everybody attracted in a year
    await db.query(`create index profiles_policy_year on profiles_policy (year) where retracted_at is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table ${Object.keys(ONE_EACH).join(', ')}`);
  }
}
