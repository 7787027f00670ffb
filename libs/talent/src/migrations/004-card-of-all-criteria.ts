import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CardReached1764000000602 } from './002-card-reached.js';
import { RoomInPages1764000000603 } from './003-room-in-pages.js';

/**
 * The card tells of everything one may ask by: languages, computers, titles, the last rating, groups, what an expert can be asked for,
 * what somebody is planned for; and which of the facts behind it somebody has verified. The cards are made anew.
 */
export class CardOfAllCriteria1764000000604 implements MigrationInterface {
  name = 'CardOfAllCriteria1764000000604';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`drop table talent_card; drop function talent_card_at(date, timestamptz)`);
    await db.query(CARD_AT);
    await db.query(`
      -- What questions ask by stands first: a row is read up to the last column asked for.
      create table talent_card with (fillfactor = 90) as select
        person_id, degree_rank, birth_first, postgraduate, party, verified, employment_certain, ethnic_minority, confirmed_on, retires_on,
        home_path, category, gender, degree, kind, political_theory, state_management, residence, fields, rank_code, rating, languages, it_levels,
        titles, groups, availability, planned_for,
        keeping_path, unit_path, other_paths, sort_key, search_name, search_terms, initials, major_terms, language_ranks,
        code, keeping_unit_id, unit_id, employment_id, employer_name, "position", department, recruited_on,
        degree_id, degree_possible, major, institution, degree_on, majors, major_ids, field_levels, field_bases, field_ids,
        political_theory_id, state_management_id, language_levels, language_ids, it_ids, title_ids, rating_year, rating_id, group_ids,
        availability_ids, planned_ids, party_id, verified_ids,
        identity_id, full_name, birth_on, ethnicity, religion
      from talent_card_at((now() at time zone 'Asia/Ho_Chi_Minh')::date, null) order by sort_key collate "C", person_id;
      update talent_state set refreshed_for = (now() at time zone 'Asia/Ho_Chi_Minh')::date where refreshed_for is not null;
      alter table talent_card add primary key (person_id);
      alter table talent_card
        alter keeping_path type text collate "C", alter unit_path type text collate "C", alter home_path type text collate "C",
        alter other_paths type text[] collate "C", alter sort_key type text collate "C";
      create index talent_card_keeping on talent_card (keeping_path, sort_key, person_id);
      create index talent_card_unit on talent_card (unit_path, sort_key, person_id);
      create index talent_card_home on talent_card (home_path, sort_key, person_id); -- where a person counts
      create index talent_card_other on talent_card ((other_paths[1])) where other_paths[1] is not null;
      create index talent_card_others on talent_card (cardinality(other_paths)) where cardinality(other_paths) > 1;
      create index talent_card_sort on talent_card (sort_key, person_id);
      create index talent_card_initials on talent_card (initials);
      create index talent_card_name on talent_card using gin (search_name gin_trgm_ops);
      create index talent_card_terms on talent_card using gin (search_terms gin_trgm_ops);
      create index talent_card_fields on talent_card using gin (fields);
      -- of these few have any
      create index talent_card_titles on talent_card using gin (titles) where titles is not null;
      create index talent_card_groups on talent_card using gin (groups) where groups is not null;
      create index talent_card_availability on talent_card using gin (availability) where availability is not null;
      create index talent_card_planned on talent_card using gin (planned_for) where planned_for is not null;
      -- few have further employments: without knowing that, the planner would read everybody
      create statistics talent_card_few on (other_paths[1]), (cardinality(other_paths)) from talent_card;

      alter table talent_card enable row level security;
      alter table talent_card force row level security;
      create policy talent_card_whole on talent_card to app_whole using (true) with check (true);
      -- The backstop behind the compiled scope: an unset or empty context sees nothing.
      create policy talent_card_scoped on talent_card for select to app_scoped using (
        keeping_path <@ (select talent_bounds()) or unit_path <@ (select talent_bounds())
        or (other_paths is not null and exists (select from unnest(other_paths) o(path) where o.path <@ (select talent_bounds()))));
      grant select on talent_card to app_scoped;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    const reached = new CardReached1764000000602();
    await reached.down(db);
    await reached.up(db);
    await new RoomInPages1764000000603().up(db);
  }
}

/** Certain on the day. */
const so = (alias: string): string => `${alias}.valid @> on_day and profiles_known(${alias}.recorded_at, ${alias}.retracted_at, known_at)`;
/** Which of the facts gathered somebody has verified. */
const verified = (alias: string): string =>
  `array_agg(${alias}.id order by ${alias}.id) filter (where ${alias}.verification = 'verified') as verified`;
/** Perhaps so on the day: the start is unknown, or known to the month or year only. Unknown is not no. */
const perhaps = (
  alias: string,
): string => `(${alias}.possible_from is null or ${alias}.possible_from <= on_day) and (${alias}.ends_on is null or ${alias}.ends_on > on_day)
  and not ${alias}.valid @> on_day and profiles_known(${alias}.recorded_at, ${alias}.retracted_at, known_at)`;

/**
 * It must stay inlinable (stable, no SET, no SECURITY DEFINER), and filters stand outside, so that a question about one unit
 * does not compute the country. Current calls pass a literal null, which the partial indexes answer.
 */
const CARD_AT = `
create function talent_card_at(on_day date, known_at timestamptz) returns table (
  person_id uuid, code text, kind text,
  keeping_unit_id uuid, keeping_path text, unit_id uuid, unit_path text, home_path text, other_paths text[],
  employment_id uuid, employment_certain boolean, employer_name text, category text, "position" text, department text, rank_code text, recruited_on text,
  degree text, degree_rank integer, postgraduate boolean, degree_id uuid, degree_possible text, major text, institution text, degree_on text,
  fields text[], field_levels smallint[], field_bases text[], field_ids uuid[],
  political_theory text, political_theory_id uuid, state_management text, state_management_id uuid,
  languages text[], language_levels text[], language_ranks smallint[], language_ids uuid[], it_levels text[], it_ids uuid[],
  titles text[], title_ids uuid[], rating text, rating_year smallint, rating_id uuid, groups text[], group_ids uuid[],
  availability text[], availability_ids uuid[], planned_for text[], planned_ids uuid[],
  identity_id uuid, full_name text, gender text, birth_on text, birth_first date, ethnicity text, ethnic_minority boolean, religion text, residence text,
  party boolean, party_id uuid, verified_ids uuid[], verified boolean, confirmed_on date, retires_on date,
  search_name text, search_terms text, majors text[], major_terms text[], major_ids uuid[], initials text, sort_key text
) language sql stable parallel safe as $$
select e.person_id, p.code, p.kind, -- of e: a filter by person reaches every branch of it
  k.unit_id, k.path, e.unit_id, eu.path, coalesce(eu.path, k.path), o.paths,
  e.id, e.certain, e.employer_name, case when e.certain then e.category end, e.position, e.department, e.rank_code, e.recruited_on,
  q.level, q.rank,
  case when q.is_postgraduate then true when q.level is null or qp.is_postgraduate then null else false end,
  q.id, qp.level, q.major, q.institution, q.starts_on,
  coalesce(x.fields, '{}'), coalesce(x.levels, '{}'), coalesce(x.bases, '{}'), coalesce(x.ids, '{}'),
  t.political_theory, t.political_theory_id, t.state_management, t.state_management_id,
  t.languages, t.language_levels, t.language_ranks, t.language_ids, t.it_levels, t.it_ids,
  h.titles, h.ids, a.rating, a.year, a.id, g.groups, g.ids, v.modes, v.ids, w.posts, w.ids,
  n.id, n.full_name, n.gender, n.birth_on, platform_first_day(n.birth_on), n.ethnicity,
  (select i.attributes ->> 'is_minority' = '1' from catalogs_item i where i.catalogue = 'ethnic_groups' and i.code = n.ethnicity limit 1),
  n.religion, n.residence,
  m.party, m.id,
  case when e.verification = 'verified' then array[e.id] else '{}' end || case when n.verification = 'verified' then array[n.id] else '{}' end
    || t.verified || x.verified || m.verified || h.verified || a.verified || g.verified || v.verified || w.verified,
  coalesce(q.verification = 'verified', false) and coalesce(e.verification = 'verified', p.kind = 'expert'),
  p.confirmed_on, r.leaves_on,
  n.search_name, coalesce(qt.terms, '') || coalesce(t.terms, '') || coalesce(x.terms, '') || coalesce(h.terms, ''), t.majors, t.major_terms, t.major_ids, n.initials, n.sort_key
from (
  select e.person_id, e.id, true as certain, e.unit_id, e.employer_name, e.category, e.position, e.department, e.rank_code, e.recruited_on, e.verification
  from profiles_employment e
  where e.is_primary and ${so('e')}
  union all
  select e.person_id, e.id, false, e.unit_id, e.employer_name, e.category, e.position, e.department, e.rank_code, e.recruited_on, e.verification
  from profiles_employment e
  where e.is_primary and ${perhaps('e')}
    and not exists (select from profiles_employment s where s.person_id = e.person_id and s.is_primary and ${so('s')})
    and not exists (select from profiles_employment s where s.person_id = e.person_id and s.id < e.id and s.is_primary and ${perhaps('s')})
  union all
  select k.person_id, null, true, null, null, 'NGOAI', null, null, null, null, null -- no employment: outside the public sector
  from profiles_keeping k join profiles_person x on x.id = k.person_id and x.kind = 'expert'
  where ${so('k')}
    and not exists (select from profiles_employment s where s.person_id = k.person_id and s.is_primary
      and (s.valid @> on_day or ((s.possible_from is null or s.possible_from <= on_day) and (s.ends_on is null or s.ends_on > on_day)))
      and profiles_known(s.recorded_at, s.retracted_at, known_at))
) e
join profiles_person p on p.id = e.person_id
join profiles_identity n on n.person_id = e.person_id and ${so('n')}
left join organizations_unit_period eu on eu.unit_id = e.unit_id and eu.valid @> on_day
left join catalogs_retirement_month r on r.gender = n.gender and r.birth_month = date_trunc('month', platform_first_day(n.birth_on)::timestamp)::date
left join lateral (
  select k.unit_id, u.path from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> on_day
  where k.person_id = e.person_id and profiles_known(k.recorded_at, k.retracted_at, known_at)
    and (k.possible_from is null or k.possible_from <= on_day) and (k.ends_on is null or k.ends_on > on_day)
  order by (k.valid @> on_day) desc, k.id limit 1) k on true
left join lateral (
  select array_agg(u.path order by u.path) as paths from profiles_employment s join organizations_unit_period u on u.unit_id = s.unit_id and u.valid @> on_day
  where s.person_id = e.person_id and not s.is_primary and ${so('s')}) o on true
left join lateral (
  select s.id, s.level, d.rank, d.is_postgraduate, s.major, s.institution, s.starts_on, s.verification
  from profiles_qualification s join catalogs_education_level d on d.code = s.level
  where s.person_id = e.person_id and s.track = 'professional' and ${so('s')}
  order by d.rank desc, s.verification desc, lower(s.valid), s.id limit 1) q on true
left join talent_term qt on qt.catalogue = 'education_levels' and qt.code = q.level
left join lateral (
  select s.level, d.is_postgraduate
  from profiles_qualification s join catalogs_education_level d on d.code = s.level
  where s.person_id = e.person_id and s.track = 'professional' and ${perhaps('s')}
  order by d.rank desc, s.id limit 1) qp on true
left join lateral (
  select
    (array_agg(s.level order by i.rank desc nulls last, s.id) filter (where s.track = 'political_theory' and s.level is not null))[1] as political_theory,
    (array_agg(s.id order by i.rank desc nulls last, s.id) filter (where s.track = 'political_theory' and s.level is not null))[1] as political_theory_id,
    (array_agg(s.level order by i.rank desc nulls last, s.id) filter (where s.track = 'state_management' and s.level is not null))[1] as state_management,
    (array_agg(s.id order by i.rank desc nulls last, s.id) filter (where s.track = 'state_management' and s.level is not null))[1] as state_management_id,
    array_agg(s.language order by s.language, i.rank desc nulls last, s.id) filter (where s.track = 'language' and s.language is not null) as languages,
    array_agg(s.level order by s.language, i.rank desc nulls last, s.id) filter (where s.track = 'language' and s.language is not null) as language_levels,
    array_agg(i.rank::smallint order by s.language, i.rank desc nulls last, s.id) filter (where s.track = 'language' and s.language is not null) as language_ranks,
    array_agg(s.id order by s.language, i.rank desc nulls last, s.id) filter (where s.track = 'language' and s.language is not null) as language_ids,
    array_agg(s.level order by s.level, s.id) filter (where s.track = 'it' and s.level is not null) as it_levels,
    array_agg(s.id order by s.level, s.id) filter (where s.track = 'it' and s.level is not null) as it_ids,
    ${verified('s')},
    string_agg(coalesce(s.major_search, '') || coalesce(s.institution_search, ''), '' order by s.id) filter (where s.track = 'professional') as terms,
    array_agg(s.major order by s.id) filter (where s.track = 'professional' and s.major_search is not null) as majors,
    array_agg(s.major_search order by s.id) filter (where s.track = 'professional' and s.major_search is not null) as major_terms,
    array_agg(s.id order by s.id) filter (where s.track = 'professional' and s.major_search is not null) as major_ids
  from profiles_qualification s
  left join catalogs_item i on i.code = s.level
    and i.catalogue = case s.track when 'political_theory' then 'political_theory_levels' when 'state_management' then 'state_management_levels'
      when 'language' then 'foreign_language_levels' end
  where s.person_id = e.person_id and ${so('s')}) t on true
left join lateral (
  select array_agg(s.field order by s.field, s.id) as fields, array_agg(s.level order by s.field, s.id) as levels,
    array_agg(s.basis order by s.field, s.id) as bases, array_agg(s.id order by s.field, s.id) as ids, string_agg(ft.terms, '' order by s.field, s.id) as terms, ${verified('s')}
  from profiles_expertise s left join talent_term ft on ft.catalogue = 'priority_fields' and ft.code = s.field
  where s.person_id = e.person_id and ${so('s')}) x on true
left join lateral (
  select s.standing <> 'none' as party, s.id, case when s.verification = 'verified' then array[s.id] end as verified from profiles_membership s
  where s.person_id = e.person_id and s.organisation = 'DANG' and ${so('s')} limit 1) m on true
left join lateral (
  select array_agg(s.title order by s.title, s.id) as titles, array_agg(s.id order by s.title, s.id) as ids,
    string_agg(ht.terms, '' order by s.title, s.id) as terms, ${verified('s')}
  from profiles_title s left join talent_term ht on ht.catalogue = 'academic_titles' and ht.code = s.title
  where s.person_id = e.person_id and ${so('s')}) h on true
left join lateral (
  select s.rating, s.year, s.id, case when s.verification = 'verified' then array[s.id] end as verified
  from profiles_appraisal s where s.person_id = e.person_id and ${so('s')} order by s.year desc, s.id limit 1) a on true
left join lateral (
  select array_agg(s.group_code order by s.group_code, s.id) as groups, array_agg(s.id order by s.group_code, s.id) as ids, ${verified('s')}
  from profiles_group s where s.person_id = e.person_id and ${so('s')}) g on true
left join lateral ( -- '{}': said to take nothing on, which is not unknown
  select case when count(*) > 0 then coalesce(array_agg(s.mode order by s.mode, s.id) filter (where s.extent <> 'closed'), '{}') end as modes,
    array_agg(s.id order by s.mode, s.id) filter (where s.extent <> 'closed') as ids, ${verified('s')}
  from profiles_availability s where s.person_id = e.person_id and ${so('s')}) v on true
left join lateral (
  select array_agg(s.planned_for order by s.planned_for, s.id) as posts, array_agg(s.id order by s.planned_for, s.id) as ids, ${verified('s')}
  from profiles_nomination s where s.person_id = e.person_id and ${so('s')}) w on true
$$`;
