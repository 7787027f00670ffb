import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens of users for whom an identity provider vouched when they made them: passwords and second factors are the provider's to ask for. */
export class TokensByProvider1764000000214 implements MigrationInterface {
  name = 'TokensByProvider1764000000214';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table access_token add column by_provider boolean not null default false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table access_token drop column by_provider`);
  }
}
