import type { MigrationInterface, QueryRunner } from 'typeorm';

const SETTINGS = ['lo', 'hi', 'fields'].map((name) => `string_to_array(current_setting('app.${name}', true), ',')`).join(', ');

/** Whose card lies within the ranges an expression gives. */
const within = (ranges: string): string => `
  keeping_path <@ ${ranges} or unit_path <@ ${ranges}
  or (other_paths is not null and exists (select from unnest(other_paths) o(path) where o.path <@ ${ranges}))`;

/**
 * The bounds of a transaction may be limited to fields of talent. Parts that are not stay one comparison a row; of those that are it is
 * asked once a statement whether there are any.
 */
export class CardsByField1764000000623 implements MigrationInterface {
  name = 'CardsByField1764000000623';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function talent_bounds() returns talent_path_ranges language sql stable parallel safe as $$
        select coalesce(range_agg(talent_path_range(b.lo, b.hi)), '{}') from unnest(${SETTINGS}) as b(lo, hi, fields)
        where b.lo <> '' and b.fields = '*' $$;
      create function talent_bounds_by_field() returns table (range talent_path_range, fields text[]) language sql stable parallel safe as $$
        select talent_path_range(b.lo, b.hi), string_to_array(b.fields, '|') from unnest(${SETTINGS}) as b(lo, hi, fields)
        where b.lo <> '' and b.fields <> '*' $$;
      alter policy talent_card_scoped on talent_card using (${within('(select talent_bounds())')}
        or ((select exists (select from talent_bounds_by_field()))
          and exists (select from talent_bounds_by_field() b where talent_card.fields && b.fields and (${within('b.range')}))));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy talent_card_scoped on talent_card using (${within('(select talent_bounds())')});
      drop function talent_bounds_by_field();
      create or replace function talent_bounds() returns talent_path_ranges language sql stable parallel safe as $$
        select coalesce(range_agg(talent_path_range(b.lo, b.hi)), '{}')
        from unnest(string_to_array(current_setting('app.lo', true), ','), string_to_array(current_setting('app.hi', true), ',')) as b(lo, hi)
        where b.lo <> '' $$;
    `);
  }
}
