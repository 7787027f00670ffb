import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role until a day; one that its holder lends to somebody else; and whose eyes a session looks through, read-only, until when. */
export class LentRoles1764000000211 implements MigrationInterface {
  name = 'LentRoles1764000000211';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table access_grant
        add column ends_on date, -- first day on which it no longer holds
        add column given_by uuid references access_user, -- who lends it; null: an administrator gave it
        add column given_at timestamptz,
        add column reason text,
        add check (given_by is distinct from user_id),
        add check (given_by is null or ends_on is not null);
      drop index access_grant_once;
      create unique index access_grant_once on access_grant (user_id, role, unit_id, given_by) nulls not distinct;
      create index access_grant_given_by on access_grant (given_by) where given_by is not null;

      -- A lent role holds as long as its lender holds it, over at least as much.
      create function access_holds(lent access_grant, today date) returns boolean language sql stable parallel safe as $$
        select (lent.ends_on is null or lent.ends_on > today) and (lent.given_by is null or exists (
          select from access_grant o join access_user w on w.id = o.user_id
          where o.user_id = lent.given_by and w.disabled_at is null and o.given_by is null and o.role = lent.role
            and (o.ends_on is null or o.ends_on > today) and (o.unit_id is null or (lent.path_lo >= o.path_lo and lent.path_hi <= o.path_hi)))) $$;

      alter table access_session
        add column viewing_as uuid references access_user,
        add column viewing_until timestamptz,
        add check ((viewing_as is null) = (viewing_until is null));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table access_session drop column viewing_until, drop column viewing_as;
      drop function access_holds(access_grant, date);
      delete from access_grant where given_by is not null;
      drop index access_grant_given_by, access_grant_once;
      create unique index access_grant_once on access_grant (user_id, role, unit_id) nulls not distinct;
      alter table access_grant drop column reason, drop column given_at, drop column given_by, drop column ends_on;
    `);
  }
}
