import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who stands behind a past day of very many people, in the order of the list: ids alone, thrown away with the count they belong to. Read
 * only by ids that are asked of the records again, within the scope of the asker.
 */
export class DayLists1764000000708 implements MigrationInterface {
  name = 'DayLists1764000000708';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table indicators_day_count add column list uuid; -- the lists that belong to the answer
      create table indicators_day_person (
        count_id uuid not null references indicators_day_count on delete cascade,
        list uuid not null,
        term text not null, -- of a bridge; else ''
        at integer not null,
        person_id uuid not null,
        primary key (list, term, at)
      );
      create index indicators_day_person_count on indicators_day_person (count_id);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table indicators_day_person; alter table indicators_day_count drop column list`);
  }
}
