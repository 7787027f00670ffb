import type { QueryRunner } from 'typeorm';
import type { Definition } from '#libs/platform';
import { bodyOf, CARD_FUNCTIONS, GIVES } from './card-functions.js';
import { COLUMNS } from './columns.js';
import { meaningOf } from './meaning-of.js';

/**
 * What the card is, is said in this folder and nowhere else since the migrations that made it step by step: a change is written here, and
 * a migration only adds the column it is stored in. Where the database means something else, both functions are set and everybody's
 * card is made anew; where it means the same, nothing is touched.
 */
export const cardDefinition: Definition = {
  name: 'CardDefinition',
  async set(db) {
    if (await stands(db)) return false;
    await requireColumns(db);
    for (const [name, text] of Object.entries(CARD_FUNCTIONS)) {
      await db.query(`drop function if exists ${name}(date, timestamptz)`); // what it gives may change
      await db.query(text);
    }
    await remakeCards(db);
    return true;
  },
};

async function stands(db: QueryRunner): Promise<boolean> {
  const standing = (await db.query(
    `select p.proname as name, p.prosrc as body, replace(pg_get_function_result(p.oid), '"', '') as gives
     from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.proname = any($1)`,
    [Object.keys(CARD_FUNCTIONS)],
  )) as { name: string; body: string; gives: string }[];
  return Object.entries(CARD_FUNCTIONS).every(([name, text]) => {
    const own = standing.find((one) => one.name === name);
    return own && own.gives === GIVES && meaningOf(own.body) === meaningOf(bodyOf(text));
  });
}

async function columnsStored(db: QueryRunner): Promise<string[]> {
  const columns = (await db.query(
    `select a.attname as name from pg_attribute a
     where a.attrelid = 'talent_card'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  )) as { name: string }[];
  return columns.map(({ name }) => name);
}

async function requireColumns(db: QueryRunner): Promise<void> {
  const stored = await columnsStored(db);
  const missing = COLUMNS.map(([name]) => name).filter((name) => !stored.includes(name));
  if (missing.length > 0) throw new Error(`talent_card has no column for ${missing.join(', ')}: a migration has to add it`);
}

async function remakeCards(db: QueryRunner): Promise<void> {
  const names = (await columnsStored(db)).map((name) => `"${name}"`).join(', ');
  await db.query(`
    truncate talent_card;
    alter table talent_card no force row level security;
    insert into talent_card (${names}) select ${names}
      from talent_cards_at((now() at time zone 'Asia/Ho_Chi_Minh')::date, null) order by sort_key collate "C", person_id;
    alter table talent_card force row level security;
    update talent_state set refreshed_for = (now() at time zone 'Asia/Ho_Chi_Minh')::date where refreshed_for is not null;
    insert into talent_touched (people) values (null)`);
}
