import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type CardPart, cardWith } from './card-parts.js';
import { everybodyFrom } from './cards-of-everybody.js';

/** The card tells what somebody studies for, and in which year it should be held; null: not known until when. The cards are made anew. */
export class StudiesOnCards1764000000625 implements MigrationInterface {
  name = 'StudiesOnCards1764000000625';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      truncate talent_card;
      alter table talent_card add column studies text[], add column study_years smallint[], add column study_ids uuid[];
      -- few study
      create index talent_card_studies on talent_card using gin (studies) where studies is not null;`);
    await redefine(db, 'up');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`truncate talent_card; alter table talent_card drop column studies, drop column study_years, drop column study_ids`);
    await redefine(db, 'down');
  }
}

/** Puts parts of the definition in place of others, in both its forms, and makes everybody's card by it. */
async function redefine(db: QueryRunner, direction: 'up' | 'down'): Promise<void> {
  const card = await cardWith(db, PARTS, direction);
  await db.query(`drop function talent_card_at(date, timestamptz); drop function talent_cards_at(date, timestamptz)`); // what they give changes
  await db.query(card);
  await db.query(everybodyFrom(card));
  const [{ names }] = (await db.query(
    `select string_agg(quote_ident(a.attname), ', ' order by a.attnum) as names from pg_attribute a
     where a.attrelid = 'talent_card'::regclass and a.attnum > 0 and not a.attisdropped`,
  )) as [{ names: string }];
  await db.query(`
    alter table talent_card no force row level security;
    insert into talent_card (${names}) select ${names}
      from talent_cards_at((now() at time zone 'Asia/Ho_Chi_Minh')::date, null) order by sort_key collate "C", person_id;
    alter table talent_card force row level security;
    update talent_state set refreshed_for = (now() at time zone 'Asia/Ho_Chi_Minh')::date where refreshed_for is not null;
    insert into talent_touched (people) values (null)`);
}

const PARTS: readonly CardPart[] = [
  {
    before: 'consent_ids uuid[], identity_id uuid',
    after: 'consent_ids uuid[], studies text[], study_years smallint[], study_ids uuid[], identity_id uuid',
  },
  { before: 'order by o) end, b.ids,\n', after: 'order by o) end, b.ids, st.levels, st.years, st.ids,\n' },
  { before: '|| l.verified || z.verified || b.verified,\n', after: '|| l.verified || z.verified || b.verified || st.verified,\n' },
  {
    before: ') b on true\n',
    after: `) b on true
left join lateral (
  select array_agg(s.level order by s.level, s.id) as levels, array_agg(left(s.expected_on, 4)::smallint order by s.level, s.id) as years,
    array_agg(s.id order by s.level, s.id) as ids, array_agg(s.id order by s.id) filter (where s.verification = 'verified') as verified
  from profiles_study s where s.person_id = e.person_id and s.valid @> on_day and profiles_known(s.recorded_at, s.retracted_at, known_at)) st on true
`,
  },
];
