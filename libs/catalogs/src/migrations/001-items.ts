import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Code lists and dated rules, loaded from the data files of the installation at every migration run. */
export class CatalogItems1764000000301 implements MigrationInterface {
  name = 'CatalogItems1764000000301';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table catalogs_item (
        catalogue text not null,
        code text not null,
        valid daterange not null default '(,)' check (not isempty(valid)), -- codes are re-used over time
        name_vi text not null,
        name_en text not null,
        aliases text[] not null default '{}',
        rank numeric,          -- decides "at least"
        display_order integer not null,
        attributes jsonb not null default '{}', -- the further columns of the data file
        primary key (catalogue, code, valid without overlaps)
      );
      create index catalogs_item_code on catalogs_item (catalogue, code);

      -- the two lists the card is computed from, in the shape its joins need
      create table catalogs_education_level (
        code text primary key,
        rank integer not null,
        is_degree boolean not null,
        is_postgraduate boolean not null
      );
      create table catalogs_retirement_month ( -- Decree 135/2020/ND-CP, Article 4: normal conditions
        gender text not null check (gender in ('NAM', 'NU')),
        birth_month date not null, -- first day of the month of birth
        leaves_on date not null,   -- last day of the month in which the age is reached
        primary key (gender, birth_month)
      );
      create table catalogs_source (file text primary key, sha256 text not null, loaded_at timestamptz not null default clock_timestamp());
      grant select on catalogs_item, catalogs_education_level, catalogs_retirement_month to app_scoped;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop table catalogs_source; drop table catalogs_retirement_month; drop table catalogs_education_level; drop table catalogs_item`,
    );
  }
}
