import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an identity provider means, and which sessions it vouched for. */
export class SingleSignOn1764000000209 implements MigrationInterface {
  name = 'SingleSignOn1764000000209';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table access_identity (
        issuer text not null,
        subject text not null,
        user_id uuid not null references access_user,
        email text not null, -- by which it was found the first time: another address of the user undoes it
        linked_at timestamptz not null,
        primary key (issuer, subject)
      );
      create unique index access_identity_user on access_identity (user_id, issuer);
      alter table access_session add column by_provider boolean not null default false;
      -- an address its user wrote may be anybody's: only one that an administrator wrote finds the account; of those before nobody knows
      alter table access_user add column email_own boolean not null default true;
      alter table access_user alter column email_own set default false;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table access_user drop column email_own;
      alter table access_session drop column by_provider;
      drop table access_identity;
    `);
  }
}
