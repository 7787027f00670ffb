import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role for the people of some fields of talent only. Such a role is not lent: what is lent reaches everybody within its unit. */
export class RolesByField1764000000213 implements MigrationInterface {
  name = 'RolesByField1764000000213';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table access_grant
        add column fields text[] check (cardinality(fields) > 0), -- codes of fields; null: everybody
        add check (fields is null or (role in ('leader', 'recruiter') and unit_id is not null and given_by is null));
      ${holds('and o.fields is null ')}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`${holds('')}; delete from access_grant where fields is not null; alter table access_grant drop column fields`);
  }
}

const holds = (and: string): string => `
      -- A lent role holds as long as its lender holds it, over at least as much.
      create or replace function access_holds(lent access_grant, today date) returns boolean language sql stable parallel safe as $$
        select (lent.ends_on is null or lent.ends_on > today) and (lent.given_by is null or exists (
          select from access_grant o join access_user w on w.id = o.user_id
          where o.user_id = lent.given_by and w.disabled_at is null and o.given_by is null and o.role = lent.role ${and}
            and (o.ends_on is null or o.ends_on > today) and (o.unit_id is null or (lent.path_lo >= o.path_lo and lent.path_hi <= o.path_hi)))) $$`;
