import type { MigrationInterface, QueryRunner } from 'typeorm';
import { factTable } from './fact-table.js';

/** What there is one of at a time, by the column that says of what. */
const ONE_EACH = {
  profiles_appraisal: 'year',
  profiles_title: 'title',
  profiles_nomination: 'planned_for',
  profiles_group: 'group_code',
  profiles_availability: 'mode',
} as const;

/** How a person's work was rated, honours, what somebody is planned for, groups of intellectuals, and what an expert can be asked for. */
export class StandingAndPlans1764000000504 implements MigrationInterface {
  name = 'StandingAndPlans1764000000504';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      factTable('profiles_appraisal', `year smallint not null check (year between 1945 and 2200), rating text not null, note text`),
    );
    await db.query(factTable('profiles_title', `title text not null, note text`));
    await db.query(factTable('profiles_nomination', `planned_for text not null, term text, note text`)); // restricted, as plans of succession are
    await db.query(factTable('profiles_group', `group_code text not null, note text`));
    await db.query(
      factTable(
        'profiles_availability',
        `mode text not null check (mode in ('advise', 'review', 'lecture', 'remote_project', 'move')),
         extent text not null default 'open' check (extent in ('open', 'limited', 'closed')), note text`,
      ),
    );
    for (const [table, each] of Object.entries(ONE_EACH))
      await db.query(`
        alter table ${table}
          add constraint ${table}_one exclude using gist (person_id with =, ${each} with =, valid with &&) where (retracted_at is null),
          add constraint ${table}_order check (
            retracted_at is not null or ends_on is null or starts_on is null or ends_on > platform_first_day(starts_on))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table ${Object.keys(ONE_EACH).join(', ')}`);
  }
}
