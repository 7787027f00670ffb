/** The columns of a card, in the order of `talent_card_at`. */
export const CARD_COLUMNS = [
  'person_id',
  'code',
  'kind',
  'keeping_unit_id',
  'keeping_path',
  'unit_id',
  'unit_path',
  'home_path',
  'other_paths',
  'employment_id',
  'employment_certain',
  'employer_name',
  'category',
  'position',
  'department',
  'rank_code',
  'recruited_on',
  'degree',
  'degree_rank',
  'postgraduate',
  'degree_id',
  'degree_possible',
  'major',
  'institution',
  'degree_on',
  'fields',
  'field_levels',
  'field_bases',
  'field_ids',
  'political_theory',
  'political_theory_id',
  'state_management',
  'state_management_id',
  'languages',
  'language_levels',
  'language_ranks',
  'language_ids',
  'it_levels',
  'it_ids',
  'titles',
  'title_ids',
  'rating',
  'rating_year',
  'rating_id',
  'groups',
  'group_ids',
  'availability',
  'availability_ids',
  'planned_for',
  'planned_ids',
  'country',
  'residence_id',
  'hours_apart',
  'citizenships',
  'citizenship_ids',
  'consents',
  'consent_ids',
  'studies',
  'study_years',
  'study_ids',
  'identity_id',
  'full_name',
  'gender',
  'birth_on',
  'birth_first',
  'ethnicity',
  'ethnic_minority',
  'religion',
  'residence',
  'party',
  'party_id',
  'verified_ids',
  'verified',
  'confirmed_on',
  'retires_on',
  'search_name',
  'search_terms',
  'majors',
  'major_terms',
  'major_ids',
  'initials',
  'sort_key',
] as const;
export type CardColumn = (typeof CARD_COLUMNS)[number];

const quoted = CARD_COLUMNS.map((column) => `"${column}"`);
const others = quoted.slice(1);

/** The definition, person by person; and the same one gathered for everybody at once. */
type Definition = 'talent_card_at' | 'talent_cards_at';

/** Brings the cards within `condition` over `c` to the day `$1`: leavers lose theirs, unchanged ones are not written. */
const broughtTo = (condition: string, definition: Definition = 'talent_card_at'): string => `
  with fresh as materialized (select c.* from ${definition}($1::date, null) c where ${condition}),
  gone as (delete from talent_card c where ${condition} and not exists (select from fresh f where f.person_id = c.person_id))
  insert into talent_card as t (${quoted.join(', ')})
  select ${quoted.map((column) => `f.${column}`).join(', ')} from fresh f
  on conflict (person_id) do update set (${others.join(', ')}) = row(${others.map((column) => `excluded.${column}`).join(', ')})
  where (${others.map((column) => `t.${column}`).join(', ')}) is distinct from (${others.map((column) => `excluded.${column}`).join(', ')})`;

/** The cards of the people `$2`: of thousands of ids known while planning, each would be weighed for each join. */
export const REFRESH = broughtTo('c.person_id = any(array(select unnest($2::uuid[])))');
/** The same of so many of all people that everybody's facts are read sooner than theirs are looked for. */
export const REFRESH_MANY = broughtTo('c.person_id = any(array(select unnest($2::uuid[])))', 'talent_cards_at');
/** The card of the person `$2`: only a comparison with one value is answered by every index of the facts. */
export const REFRESH_ONE = broughtTo('c.person_id = $2::uuid');
export const REBUILD = broughtTo('true', 'talent_cards_at');

/**
 * Keeps those who write cards out until the end of the transaction, and lets readers in. Whoever has written cards is waited for,
 * whoever comes later computes from what is committed by then: a stale card never overwrites a newer one.
 */
export const KEEP_WRITERS_OUT = `lock table talent_card in share row exclusive mode`;

/** Cards that differ from what the facts say on `$1`: empty when all is well. */
export const DIFFERENCE = `
  (select ${quoted.join(', ')} from talent_card except select ${quoted.join(', ')} from talent_card_at($1::date, null))
  union all
  (select ${quoted.join(', ')} from talent_card_at($1::date, null) except select ${quoted.join(', ')} from talent_card)`;

/** Units that cards tell of: of the keeping and of every employment, whenever. */
const WHERE_PEOPLE_ARE = `
  select k.person_id, k.unit_id from profiles_keeping k where k.retracted_at is null
  union all select e.person_id, e.unit_id from profiles_employment e where e.retracted_at is null`;

export const PEOPLE_OF_UNITS = `select distinct f.person_id from (${WHERE_PEOPLE_ARE}) f where f.unit_id = any($1::uuid[]) order by f.person_id`;

/** People whose cards may change by themselves on a day in `($1, $2]`: a fact or a unit begins or ends, or a partial date passes. */
export const CROSSERS = `
  select distinct person_id from (
    ${[
      'profiles_identity',
      'profiles_keeping',
      'profiles_employment',
      'profiles_qualification',
      'profiles_expertise',
      'profiles_membership',
      'profiles_appraisal',
      'profiles_title',
      'profiles_nomination',
      'profiles_group',
      'profiles_availability',
      'profiles_residence',
      'profiles_citizenship',
      'profiles_consent',
      'profiles_retirement',
      'profiles_study',
    ]
      .map(
        (table) => `select f.person_id from ${table} f where f.retracted_at is null and (
          (lower(f.valid) > $1::date and lower(f.valid) <= $2::date) or (f.ends_on > $1::date and f.ends_on <= $2::date) or (f.possible_from > $1::date and f.possible_from <= $2::date))`,
      )
      .join(' union all ')}
    union all
    select f.person_id from (${WHERE_PEOPLE_ARE}) f join organizations_unit_period u on u.unit_id = f.unit_id
      where (lower(u.valid) > $1::date and lower(u.valid) <= $2::date) or (upper(u.valid) > $1::date and upper(u.valid) <= $2::date)
  ) crossing`;
