import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type CardPart, cardWith } from './card-parts.js';

/**
 * Who is beyond the payroll of this body has a card on those days only on which he agreed to being listed: whatever is asked of cards
 * finds nobody else. Those on the payroll are listed because the law says so. The card also tells where somebody lives, how far that is,
 * whose citizen he is and what he agreed to. These parts are put into the definition, whichever stands; the cards are made anew.
 */
export class CardOfExperts1764000000614 implements MigrationInterface {
  name = 'CardOfExperts1764000000614';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      truncate talent_card;
      alter table talent_card
        add column country text, add column residence_id uuid, add column hours_apart smallint,
        add column citizenships text[], add column citizenship_ids uuid[], add column consents text[], add column consent_ids uuid[];
      -- of these few have any
      create index talent_card_country on talent_card (country) where country is not null;
      create index talent_card_citizenships on talent_card using gin (citizenships) where citizenships is not null;`);
    await redefine(db, 'up');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      truncate talent_card;
      alter table talent_card drop column country, drop column residence_id, drop column hours_apart,
        drop column citizenships, drop column citizenship_ids, drop column consents, drop column consent_ids`);
    await redefine(db, 'down');
  }
}

/** Puts parts of the definition in place of others, and makes everybody's card by it. */
async function redefine(db: QueryRunner, direction: 'up' | 'down'): Promise<void> {
  const made = await cardWith(db, PARTS, direction);
  await db.query(`drop function talent_card_at(date, timestamptz)`); // what it gives changes
  await db.query(made);
  const [{ names }] = (await db.query(
    `select string_agg(quote_ident(a.attname), ', ' order by a.attnum) as names from pg_attribute a
     where a.attrelid = 'talent_card'::regclass and a.attnum > 0 and not a.attisdropped`,
  )) as [{ names: string }];
  await db.query(`
    alter table talent_card no force row level security;
    insert into talent_card (${names}) select ${names}
      from talent_card_at((now() at time zone 'Asia/Ho_Chi_Minh')::date, null) order by sort_key collate "C", person_id;
    alter table talent_card force row level security;
    update talent_state set refreshed_for = (now() at time zone 'Asia/Ho_Chi_Minh')::date where refreshed_for is not null;
    insert into talent_touched (people) values (null)`);
}

/** Certain on the day. */
const so = (alias: string): string => `${alias}.valid @> on_day and profiles_known(${alias}.recorded_at, ${alias}.retracted_at, known_at)`;
/** Which of the facts gathered somebody has verified. */
const verified = (alias: string): string =>
  `array_agg(${alias}.id order by ${alias}.id) filter (where ${alias}.verification = 'verified') as verified`;
/** Of an employment: with a unit of this body, as its own staff. */
const ON_THE_PAYROLL = `(e.unit_id is not null and e.category is distinct from 'NGOAI')`;

const PARTS: readonly CardPart[] = [
  {
    before: 'planned_ids uuid[], identity_id uuid',
    after:
      'planned_ids uuid[], country text, residence_id uuid, hours_apart smallint, citizenships text[], citizenship_ids uuid[], consents text[], consent_ids uuid[], identity_id uuid',
  },
  {
    before: 'v.modes, v.ids, w.posts, w.ids,\n',
    after: `v.modes, v.ids, w.posts, w.ids,
  l.country, l.id, l.hours_apart, z.countries, z.ids,
  case when p.kind = 'expert' then coalesce(b.purposes, '{}') when b.purposes is null then '{contacted,listed}' -- of staff the law says so
    else array(select distinct o from unnest('{contacted,listed}' || b.purposes) o order by o) end, b.ids,
`,
  },
  { before: '|| v.verified || w.verified,\n', after: '|| v.verified || w.verified || l.verified || z.verified || b.verified,\n' },
  {
    before: ') w on true\n',
    after: `) w on true
left join lateral ( -- at most one
  select max(s.country) as country, (array_agg(s.id))[1] as id, max(s.hours_apart) as hours_apart, ${verified('s')}
  from profiles_residence s where s.person_id = e.person_id and ${so('s')}) l on true
left join lateral (
  select array_agg(s.country order by s.country, s.id) as countries, array_agg(s.id order by s.country, s.id) as ids, ${verified('s')}
  from profiles_citizenship s where s.person_id = e.person_id and ${so('s')}) z on true
left join lateral (
  select array_agg(s.purpose order by s.purpose, s.id) as purposes, array_agg(s.id order by s.purpose, s.id) as ids, ${verified('s')}
  from profiles_consent s where s.person_id = e.person_id and s.answer = 'given' and ${so('s')}) b on true
where p.kind <> 'expert' or ${ON_THE_PAYROLL}
  -- a value and not "exists": of that the planner would rather read what everybody agreed to
  or (select true from profiles_consent s where s.person_id = e.person_id and s.purpose = 'listed' and s.answer = 'given' and ${so('s')} limit 1)
`,
  },
];
