import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type CardPart, cardWith } from './card-parts.js';
import { everybodyFrom, LADDER } from './cards-of-everybody.js';

/**
 * Somebody leaves by decision where there is one, else by the months of the law. What is looked up for one column stands in that column,
 * so that nothing is read for it where nobody asks; whether a postgraduate degree is held needs no order among degrees. And the same
 * definition in a second form, made from its text: where everybody's card is asked for, each kind of fact is read once and gathered.
 */
export class CardsOfEverybody1764000000620 implements MigrationInterface {
  name = 'CardsOfEverybody1764000000620';

  async up(db: QueryRunner): Promise<void> {
    const card = await cardWith(db, PARTS, 'up');
    await db.query(card);
    await db.query(everybodyFrom(card));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function talent_cards_at(date, timestamptz)`);
    await db.query(await cardWith(db, PARTS, 'down'));
  }
}

const known = (alias: string): string => `profiles_known(${alias}.recorded_at, ${alias}.retracted_at, known_at)`;
/** Certain on the day. */
const so = (alias: string): string => `${alias}.valid @> on_day and ${known(alias)}`;
/** Looked up once, and not for each person. */
const POSTGRADUATE = `s.level = any(array(select d.code from catalogs_education_level d where d.is_postgraduate))`;
/** Perhaps so on the day, by the dates alone. */
const maybe = (alias: string): string =>
  `(${alias}.possible_from is null or ${alias}.possible_from <= on_day) and (${alias}.ends_on is null or ${alias}.ends_on > on_day)
  and not ${alias}.valid @> on_day`;
const perhaps = (alias: string): string => `${maybe(alias)} and ${known(alias)}`;

const PARTS: readonly CardPart[] = [
  {
    before: `select array_agg(d.code) as codes, array_agg(d.rank) as ranks, array_agg(d.is_postgraduate) as posts from catalogs_education_level d) ladder`,
    after: LADDER,
  },
  {
    // degrees that count as postgraduate rank above all others: who holds one, holds none higher that does not
    before: 'case when ladder.posts[q.at] then true when q.at is null or ladder.posts[q.possible] then null else false end',
    after: 'case when y.post then true when y.post is null or y.perhaps then null else false end',
  },
  {
    // of few it is only perhaps so: looked for one by one, not among everybody
    before: `and not exists (select from profiles_employment s where s.person_id = e.person_id and s.is_primary and ${so('s')})
    and not exists (select from profiles_employment s where s.person_id = e.person_id and s.id < e.id and s.is_primary and ${perhaps('s')})`,
    after: `and (select true from profiles_employment s where s.person_id = e.person_id and s.is_primary and ${so('s')} limit 1) is null
    and (select true from profiles_employment s where s.person_id = e.person_id and s.id < e.id and s.is_primary and ${perhaps('s')} limit 1) is null`,
  },
  {
    before: `left join talent_term qt on qt.catalogue = 'education_levels' and qt.code = ladder.codes[q.at]
`,
    after: `left join lateral ( -- where nobody asks which degree it is
  select bool_or(${POSTGRADUATE}) filter (where s.valid @> on_day) as post, bool_or(${POSTGRADUATE}) filter (where ${maybe('s')}) as perhaps
  from profiles_qualification s
  where s.person_id = e.person_id and s.track = 'professional' and s.level = any(array(select d.code from catalogs_education_level d)) and ${known('s')}) y on true
`,
  },
  {
    before: `coalesce(qt.terms, '') || `,
    after: `coalesce((select qt.terms from talent_term qt where qt.catalogue = 'education_levels' and qt.code = ladder.codes[q.at]), '') || `,
  },
  {
    before: `left join catalogs_retirement_month r on r.gender = n.gender and r.birth_month = date_trunc('month', platform_first_day(n.birth_on)::timestamp)::date
`,
    after: `left join lateral ( -- at most one
  select max(platform_first_day(s.leaves_on)) as leaves_on from profiles_retirement s where s.person_id = e.person_id and ${so('s')}) rd on true
`,
  },
  {
    before: 'p.confirmed_on, r.leaves_on,',
    after: `p.confirmed_on, coalesce(rd.leaves_on, (select r.leaves_on from catalogs_retirement_month r
    where r.gender = n.gender and r.birth_month = date_trunc('month', platform_first_day(n.birth_on)::timestamp)::date)),`,
  },
];
