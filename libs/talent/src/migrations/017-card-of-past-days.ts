import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type CardPart, cardWith } from './card-parts.js';

/**
 * The same card with less work where many are made for a past day and few of their columns are asked for: the degree from one reading of
 * what somebody studied instead of two, each with a join; the keeping unit, the Party and the rating as aggregates, which the planner
 * leaves out where nobody asks for them. Only these parts of the definition are put in place of the old ones.
 */
export class CardOfPastDays1764000000617 implements MigrationInterface {
  name = 'CardOfPastDays1764000000617';

  async up(db: QueryRunner): Promise<void> {
    await db.query(await cardWith(db, PARTS, 'up'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(await cardWith(db, PARTS, 'down'));
  }
}

const known = (alias: string): string => `profiles_known(${alias}.recorded_at, ${alias}.retracted_at, known_at)`;
/** Certain on the day. */
const so = (alias: string): string => `${alias}.valid @> on_day and ${known(alias)}`;
/** Perhaps so on the day, by the dates alone. */
const maybe = (alias: string): string =>
  `(${alias}.possible_from is null or ${alias}.possible_from <= on_day) and (${alias}.ends_on is null or ${alias}.ends_on > on_day)
  and not ${alias}.valid @> on_day`;
const perhaps = (alias: string): string => `${maybe(alias)} and ${known(alias)}`;

/** Of several degrees on the day the highest. */
const best = (value: string): string =>
  `(array_agg(${value} order by ladder.ranks[r.at] desc, s.verification desc, lower(s.valid), s.id) filter (where s.valid @> on_day))[1]`;
/** Of several ratings the last. */
const last = (value: string): string => `(array_agg(${value} order by s.year desc, s.id))[1]`;

/** Kept there perhaps, where it is not certain of any unit of the day. */
const keptPerhaps = (condition: string, columns: string, alias: string): string => `left join lateral (
  select ${columns}
  from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> on_day
  where ${condition} and k.person_id = e.person_id and ${perhaps('k')}) ${alias} on true`;

const PARTS: readonly CardPart[] = [
  {
    before: 'k.unit_id, k.path, e.unit_id, eu.path, coalesce(eu.path, k.path), o.paths',
    after:
      'case when ku.path is null then kp.unit_id else kc.unit_id end, coalesce(ku.path, kp.path), e.unit_id, eu.path, coalesce(eu.path, ku.path, hp.path), o.paths',
  },
  { before: 'q.level, q.rank,\n', after: 'ladder.codes[q.at], ladder.ranks[q.at],\n' },
  {
    before: 'case when q.is_postgraduate then true when q.level is null or qp.is_postgraduate then null else false end',
    after: 'case when ladder.posts[q.at] then true when q.at is null or ladder.posts[q.possible] then null else false end',
  },
  { before: 'q.id, qp.level, q.major', after: 'q.id, ladder.codes[q.possible], q.major' },
  {
    // at most one is certain, and the path of its unit must be one of the day
    before: `left join lateral (
  select k.unit_id, u.path from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> on_day
  where k.person_id = e.person_id and ${known('k')}
    and (k.possible_from is null or k.possible_from <= on_day) and (k.ends_on is null or k.ends_on > on_day)
  order by (k.valid @> on_day) desc, k.id limit 1) k on true`,
    after: `left join profiles_keeping kc on kc.person_id = e.person_id and ${so('kc')}
left join organizations_unit_period ku on ku.unit_id = kc.unit_id and ku.valid @> on_day
${keptPerhaps('ku.path is null', '(array_agg(k.unit_id order by k.id))[1] as unit_id, (array_agg(u.path order by k.id))[1] as path', 'kp')}
${keptPerhaps('eu.path is null and ku.path is null', '(array_agg(u.path order by k.id))[1] as path', 'hp')}`,
  },
  {
    before: `left join lateral (
  select s.id, s.level, d.rank, d.is_postgraduate, s.major, s.institution, s.starts_on, s.verification
  from profiles_qualification s join catalogs_education_level d on d.code = s.level
  where s.person_id = e.person_id and s.track = 'professional' and ${so('s')}
  order by d.rank desc, s.verification desc, lower(s.valid), s.id limit 1) q on true`,
    after: `cross join ( -- the degrees there are, read once
  select array_agg(d.code) as codes, array_agg(d.rank) as ranks, array_agg(d.is_postgraduate) as posts from catalogs_education_level d) ladder
left join lateral (
  select ${best('r.at')} as at, ${best('s.id')} as id, ${best('s.major')} as major, ${best('s.institution')} as institution,
    ${best('s.starts_on')} as starts_on, ${best('s.verification')} as verification,
    (array_agg(r.at order by ladder.ranks[r.at] desc, s.id) filter (where ${maybe('s')}))[1] as possible
  from profiles_qualification s cross join lateral (select array_position(ladder.codes, s.level) as at offset 0) r
  where s.person_id = e.person_id and s.track = 'professional' and r.at is not null and ${known('s')}) q on true`,
  },
  { before: `qt.code = q.level`, after: `qt.code = ladder.codes[q.at]` },
  {
    before: `left join lateral (
  select s.level, d.is_postgraduate
  from profiles_qualification s join catalogs_education_level d on d.code = s.level
  where s.person_id = e.person_id and s.track = 'professional' and ${perhaps('s')}
  order by d.rank desc, s.id limit 1) qp on true
`,
    after: '-- what somebody perhaps holds stands beside it\n',
  },
  {
    before: `left join lateral (
  select s.standing <> 'none' as party, s.id, case when s.verification = 'verified' then array[s.id] end as verified from profiles_membership s
  where s.person_id = e.person_id and s.organisation = 'DANG' and ${so('s')} limit 1) m on true`,
    after: `left join lateral ( -- at most one
  select bool_or(s.standing <> 'none') as party, (array_agg(s.id))[1] as id, array_agg(s.id) filter (where s.verification = 'verified') as verified
  from profiles_membership s where s.person_id = e.person_id and s.organisation = 'DANG' and ${so('s')}) m on true`,
  },
  {
    before: `left join lateral (
  select s.rating, s.year, s.id, case when s.verification = 'verified' then array[s.id] end as verified
  from profiles_appraisal s where s.person_id = e.person_id and ${so('s')} order by s.year desc, s.id limit 1) a on true`,
    after: `left join lateral (
  select ${last('s.rating')} as rating, max(s.year) as year, ${last('s.id')} as id,
    case when ${last('s.verification')} = 'verified' then array[${last('s.id')}] end as verified
  from profiles_appraisal s where s.person_id = e.person_id and ${so('s')}) a on true`,
  },
];
