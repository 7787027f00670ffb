import { HOME } from './places.js';

/** What a card tells: the name, the type, and where it is taken from. */
type Column = readonly [name: string, type: string, from: string];

export const COLUMNS: readonly Column[] = [
  ['person_id', 'uuid', 'e.person_id'], // of e: a filter by person reaches every branch of it
  ['code', 'text', 'p.code'],
  ['kind', 'text', 'p.kind'],

  ['keeping_unit_id', 'uuid', 'case when ku.path is null then kp.unit_id else kc.unit_id end'],
  ['keeping_path', 'text', 'coalesce(ku.path, kp.path)'],
  ['unit_id', 'uuid', 'e.unit_id'],
  ['unit_path', 'text', 'eu.path'],
  ['home_path', 'text', HOME],
  ['other_paths', 'text[]', 'o.paths'],

  ['employment_id', 'uuid', 'e.id'],
  ['employment_certain', 'boolean', 'e.certain'],
  ['employer_name', 'text', 'e.employer_name'],
  ['category', 'text', 'case when e.certain then e.category end'],
  ['position', 'text', 'e.position'],
  ['department', 'text', 'e.department'],
  ['rank_code', 'text', 'e.rank_code'],
  ['recruited_on', 'text', 'e.recruited_on'],

  ['degree', 'text', 'ladder.codes[q.at]'],
  ['degree_rank', 'integer', 'ladder.ranks[q.at]'],
  // degrees that count as postgraduate rank above all others: who holds one, holds none higher that does not
  ['postgraduate', 'boolean', 'case y.holds when 3 then true when 1 then false end'],
  ['degree_id', 'uuid', 'q.id'],
  ['degree_possible', 'text', 'ladder.codes[q.possible]'],
  ['major', 'text', 'q.major'],
  ['institution', 'text', 'q.institution'],
  ['degree_on', 'text', 'q.starts_on'],

  ['fields', 'text[]', `coalesce(x.fields, '{}')`],
  ['field_levels', 'smallint[]', `coalesce(x.levels, '{}')`],
  ['field_bases', 'text[]', `coalesce(x.bases, '{}')`],
  ['field_ids', 'uuid[]', `coalesce(x.ids, '{}')`],

  ['political_theory', 'text', 't.political_theory'],
  ['political_theory_id', 'uuid', 't.political_theory_id'],
  ['state_management', 'text', 't.state_management'],
  ['state_management_id', 'uuid', 't.state_management_id'],
  ['languages', 'text[]', 't.languages'],
  ['language_levels', 'text[]', 't.language_levels'],
  ['language_ranks', 'smallint[]', 't.language_ranks'],
  ['language_ids', 'uuid[]', 't.language_ids'],
  ['it_levels', 'text[]', 't.it_levels'],
  ['it_ids', 'uuid[]', 't.it_ids'],

  ['titles', 'text[]', 'h.titles'],
  ['title_ids', 'uuid[]', 'h.ids'],
  ['rating', 'text', 'a.rating'],
  ['rating_year', 'smallint', 'a.year'],
  ['rating_id', 'uuid', 'a.id'],
  ['groups', 'text[]', 'g.groups'],
  ['group_ids', 'uuid[]', 'g.ids'],
  ['availability', 'text[]', 'v.modes'],
  ['availability_ids', 'uuid[]', 'v.ids'],
  ['planned_for', 'text[]', 'w.posts'],
  ['planned_ids', 'uuid[]', 'w.ids'],

  ['country', 'text', 'l.country'],
  ['residence_id', 'uuid', 'l.id'],
  ['hours_apart', 'smallint', 'l.hours_apart'],
  ['citizenships', 'text[]', 'z.countries'],
  ['citizenship_ids', 'uuid[]', 'z.ids'],
  // of staff the law says so
  [
    'consents',
    'text[]',
    `case when p.kind = 'expert' then coalesce(b.purposes, '{}') when b.purposes is null then '{contacted,listed}'
    else array(select distinct o from unnest('{contacted,listed}' || b.purposes) o order by o) end`,
  ],
  ['consent_ids', 'uuid[]', 'b.ids'],
  ['studies', 'text[]', 'st.levels'],
  ['study_years', 'smallint[]', 'st.years'],
  ['study_ids', 'uuid[]', 'st.ids'],

  ['identity_id', 'uuid', 'n.id'],
  ['full_name', 'text', 'n.full_name'],
  ['gender', 'text', 'n.gender'],
  ['birth_on', 'text', 'n.birth_on'],
  ['birth_first', 'date', 'platform_first_day(n.birth_on)'],
  ['ethnicity', 'text', 'n.ethnicity'],
  [
    'ethnic_minority',
    'boolean',
    `(select i.attributes ->> 'is_minority' = '1' from catalogs_item i where i.catalogue = 'ethnic_groups' and i.code = n.ethnicity limit 1)`,
  ],
  ['religion', 'text', 'n.religion'],
  ['residence', 'text', 'n.residence'],
  ['party', 'boolean', 'm.party'],
  ['party_id', 'uuid', 'm.id'],

  [
    'verified_ids',
    'uuid[]',
    `case when e.verification = 'verified' then array[e.id] else '{}' end || case when n.verification = 'verified' then array[n.id] else '{}' end
    || t.verified || x.verified || m.verified || h.verified || a.verified || g.verified || v.verified || w.verified || l.verified || z.verified || b.verified || st.verified`,
  ],
  ['verified', 'boolean', `coalesce(q.verification = 'verified', false) and coalesce(e.verification = 'verified', p.kind = 'expert')`],
  ['confirmed_on', 'date', 'p.confirmed_on'],
  // by decision where there is one, else by the months of the law: who holds no post retires from none
  [
    'retires_on',
    'date',
    `coalesce(rd.leaves_on, (select r.leaves_on from catalogs_retirement_month r
    where e.id is not null and r.gender = n.gender and r.birth_month = date_trunc('month', platform_first_day(n.birth_on)::timestamp)::date))`,
  ],

  ['search_name', 'text', 'n.search_name'],
  [
    'search_terms',
    'text',
    `coalesce((select qt.terms from talent_term qt where qt.catalogue = 'education_levels' and qt.code = ladder.codes[q.at]), '')
    || coalesce(t.terms, '') || coalesce(x.terms, '') || coalesce(h.terms, '')`,
  ],
  ['majors', 'text[]', 't.majors'],
  ['major_terms', 'text[]', 't.major_terms'],
  ['major_ids', 'uuid[]', 't.major_ids'],
  ['initials', 'text', 'n.initials'],
  ['sort_key', 'text', 'n.sort_key'],
];
