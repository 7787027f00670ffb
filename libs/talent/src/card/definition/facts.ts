import { so, verified } from './moments.js';

/** What stands of a person under an alias: gathered from the facts that are certain on the day. */
const gathered = (alias: string, columns: string, from: string, condition = ''): string => `left join lateral (
  select ${columns}
  from ${from} where s.person_id = e.person_id and ${condition}${so('s')}) ${alias} on true`;

/** Codes and the ids of the facts that say so, in the order of the codes. */
const coded = (code: string, name: string): string =>
  `array_agg(${code} order by ${code}, s.id) as ${name}, array_agg(s.id order by ${code}, s.id) as ids`;

export const EXPERTISE = gathered(
  'x',
  `array_agg(s.field order by s.field, s.id) as fields, array_agg(s.level order by s.field, s.id) as levels,
    array_agg(s.basis order by s.field, s.id) as bases, array_agg(s.id order by s.field, s.id) as ids, string_agg(ft.terms, '' order by s.field, s.id) as terms, ${verified('s')}`,
  `profiles_expertise s left join talent_term ft on ft.catalogue = 'priority_fields' and ft.code = s.field`,
);

/** At most one. */
export const PARTY = gathered(
  'm',
  `bool_or(s.standing <> 'none') as party, (array_agg(s.id))[1] as id, array_agg(s.id) filter (where s.verification = 'verified') as verified`,
  'profiles_membership s',
  `s.organisation = 'DANG' and `,
);

export const TITLES = gathered(
  'h',
  `${coded('s.title', 'titles')},
    string_agg(ht.terms, '' order by s.title, s.id) as terms, ${verified('s')}`,
  `profiles_title s left join talent_term ht on ht.catalogue = 'academic_titles' and ht.code = s.title`,
);

/** Of several ratings the last. */
const last = (value: string): string => `(array_agg(${value} order by s.year desc, s.id))[1]`;

export const RATING = gathered(
  'a',
  `${last('s.rating')} as rating, max(s.year) as year, ${last('s.id')} as id,
    case when ${last('s.verification')} = 'verified' then array[${last('s.id')}] end as verified`,
  'profiles_appraisal s',
);

export const GROUPS = gathered('g', `${coded('s.group_code', 'groups')}, ${verified('s')}`, 'profiles_group s');

/** '{}': said to take nothing on, which is not unknown. */
export const AVAILABILITY = gathered(
  'v',
  `case when count(*) > 0 then coalesce(array_agg(s.mode order by s.mode, s.id) filter (where s.extent <> 'closed'), '{}') end as modes,
    array_agg(s.id order by s.mode, s.id) filter (where s.extent <> 'closed') as ids, ${verified('s')}`,
  'profiles_availability s',
);

export const PLANNED = gathered('w', `${coded('s.planned_for', 'posts')}, ${verified('s')}`, 'profiles_nomination s');

/** At most one. */
export const RESIDENCE = gathered(
  'l',
  `max(s.country) as country, (array_agg(s.id))[1] as id, max(s.hours_apart) as hours_apart, ${verified('s')}`,
  'profiles_residence s',
);

export const CITIZENSHIPS = gathered('z', `${coded('s.country', 'countries')}, ${verified('s')}`, 'profiles_citizenship s');

export const CONSENTS = gathered(
  'b',
  `${coded('s.purpose', 'purposes')}, ${verified('s')}`,
  'profiles_consent s',
  `s.answer = 'given' and `,
);

/** At most one: until when somebody works by decision. */
export const RETIREMENT = gathered('rd', 'max(platform_first_day(s.leaves_on)) as leaves_on', 'profiles_retirement s');
