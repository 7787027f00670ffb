import { LADDER } from '../../migrations/cards-of-everybody.js';
import { known, maybe, so, verified } from './moments.js';

/** Of several degrees on the day the highest. */
const best = (value: string): string =>
  `(array_agg(${value} order by ladder.ranks[r.at] desc, s.verification desc, lower(s.valid), s.id) filter (where s.valid @> on_day))[1]`;

/** Looked up once, and not for each person. */
const POSTGRADUATE = `s.level = any(array(select d.code from catalogs_education_level d where d.is_postgraduate))`;

/**
 * The highest degree held for certain, and the highest that is perhaps held (`q`), as places in the ladder of all degrees, which is read
 * once where somebody asks.
 */
export const DEGREE = `left join (
  ${LADDER} on true
left join lateral (
  select ${best('r.at')} as at, ${best('s.id')} as id, ${best('s.major')} as major, ${best('s.institution')} as institution,
    ${best('s.starts_on')} as starts_on, ${best('s.verification')} as verification,
    (array_agg(r.at order by ladder.ranks[r.at] desc, s.id) filter (where ${maybe('s')}))[1] as possible
  from profiles_qualification s cross join lateral (select array_position(ladder.codes, s.level) as at offset 0) r
  where s.person_id = e.person_id and s.track = 'professional' and r.at is not null and ${known('s')}) q on true`;

/**
 * Whether a postgraduate degree is held (`y`): 3 for certain, 2 perhaps, 1 that another one is held for certain, 0 that it perhaps is.
 * Where nobody asks which it is, that needs no order among degrees; of everybody two aggregates would be a tenth more work than one.
 */
export const POSTGRADUATES = `left join lateral (
  select max(case when s.valid @> on_day then case when ${POSTGRADUATE} then 3 else 1 end
    when ${maybe('s')} and ${POSTGRADUATE} then 2 else 0 end) as holds
  from profiles_qualification s
  where s.person_id = e.person_id and s.track = 'professional' and s.level = any(array(select d.code from catalogs_education_level d)) and ${known('s')}) y on true`;

const highest = (value: string, track: string): string =>
  `(array_agg(${value} order by i.rank desc nulls last, s.id) filter (where s.track = '${track}' and s.level is not null))[1]`;
const languages = (value: string): string =>
  `array_agg(${value} order by s.language, i.rank desc nulls last, s.id) filter (where s.track = 'language' and s.language is not null)`;
const computers = (value: string): string =>
  `array_agg(${value} order by s.level, s.id) filter (where s.track = 'it' and s.level is not null)`;
const majors = (value: string): string =>
  `array_agg(${value} order by s.id) filter (where s.track = 'professional' and s.major_search is not null)`;

/** Everything else somebody studied (`t`): theory, management, languages, computers, every major. */
export const TRACKS = `left join lateral (
  select
    ${highest('s.level', 'political_theory')} as political_theory,
    ${highest('s.id', 'political_theory')} as political_theory_id,
    ${highest('s.level', 'state_management')} as state_management,
    ${highest('s.id', 'state_management')} as state_management_id,
    ${languages('s.language')} as languages,
    ${languages('s.level')} as language_levels,
    ${languages('i.rank::smallint')} as language_ranks,
    ${languages('s.id')} as language_ids,
    ${computers('s.level')} as it_levels,
    ${computers('s.id')} as it_ids,
    ${verified('s')},
    string_agg(coalesce(s.major_search, '') || coalesce(s.institution_search, ''), '' order by s.id) filter (where s.track = 'professional') as terms,
    ${majors('s.major')} as majors,
    ${majors('s.major_search')} as major_terms,
    ${majors('s.id')} as major_ids
  from profiles_qualification s
  left join catalogs_item i on i.code = s.level
    and i.catalogue = case s.track when 'political_theory' then 'political_theory_levels' when 'state_management' then 'state_management_levels'
      when 'language' then 'foreign_language_levels' end
  where s.person_id = e.person_id and ${so('s')}) t on true`;

/** What somebody studies for, and in which year it should be held (`st`); null: not known until when. */
export const STUDYING = `left join lateral (
  select array_agg(s.level order by s.level, s.id) as levels, array_agg(left(s.expected_on, 4)::smallint order by s.level, s.id) as years,
    array_agg(s.id order by s.level, s.id) as ids, ${verified('s')}
  from profiles_study s where s.person_id = e.person_id and ${so('s')}) st on true`;
