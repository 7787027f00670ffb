import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two roles besides the owner. `app_scoped` reads through row-level security; `app_whole` writes, and reads for askers whose
 * scope is the root or whose question is about a past day. Neither owns a table, so `FORCE` is not needed to bind them.
 */
export class Roles1764000000001 implements MigrationInterface {
  name = 'Roles1764000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$
      declare role_name text;
      begin
        foreach role_name in array array['app_scoped', 'app_whole'] loop
          begin
            execute format('create role %I login noinherit nosuperuser nocreatedb nocreaterole nobypassrls', role_name);
          exception when duplicate_object or unique_violation then null; -- roles belong to the server, not to the database
          end;
        end loop;
      end $$`);
    await db.query(`
      revoke create on schema public from public;
      grant usage on schema public to app_scoped, app_whole;
      alter default privileges in schema public grant select, insert, update, delete on tables to app_whole;
      alter default privileges in schema public grant usage, select on sequences to app_whole;
      create extension if not exists btree_gist;
      create extension if not exists pg_trgm;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter default privileges in schema public revoke select, insert, update, delete on tables from app_whole;
      alter default privileges in schema public revoke usage, select on sequences from app_whole;
    `);
  }
}
