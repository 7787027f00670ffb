import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words an account is found by: its name as `foldWords` of the kernel writes it, a blank before each word. The collation is named,
 * so that a database of any locale folds alike.
 */
export class NamesToFind1764000000215 implements MigrationInterface {
  name = 'NamesToFind1764000000215';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
      alter table access_user add column search_name text not null generated always as (
        ' ' || regexp_replace(
          translate(regexp_replace(normalize(lower(display_name collate "pg_c_utf8"), NFD), '[\u0300-\u036f]', '', 'g'), 'đ''’ʼ´' || chr(96), 'd'),
          '[^[:alnum:]]+', ' ', 'g')
      ) stored`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table access_user drop column search_name`);
  }
}
