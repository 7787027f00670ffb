import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The writing role may gather statistics: after tens of thousands of rows the next statement of the same transaction is planned for
 * tables that hold them. Without the right ANALYZE warns, does nothing, and joins of a whole roster become quadratic.
 */
export class Statistics1764000000005 implements MigrationInterface {
  name = 'Statistics1764000000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      grant maintain on all tables in schema public to app_whole;
      alter default privileges in schema public grant maintain on tables to app_whole;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter default privileges in schema public revoke maintain on tables from app_whole;
      revoke maintain on all tables in schema public from app_whole;
    `);
  }
}
