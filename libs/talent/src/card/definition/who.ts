import { known, maybe, perhaps, so } from './moments.js';

/**
 * Who has a card, and by which employment (`e`): the main one that is certain on the day; else the first that perhaps is, which an index
 * of those whose first day is not certain has alone; else none, for an expert outside the public sector whose record is kept.
 */
const EMPLOYED = `(
  select e.person_id, e.id, true as certain, e.unit_id, e.employer_name, e.category, e.position, e.department, e.rank_code, e.recruited_on, e.verification
  from profiles_employment e
  where e.is_primary and ${so('e')}
  union all
  select e.person_id, e.id, false, e.unit_id, e.employer_name, e.category, e.position, e.department, e.rank_code, e.recruited_on, e.verification
  from profiles_employment e
  where e.is_primary and e.possible_from is distinct from lower(e.valid) and ${perhaps('e')}
    and (select bool_or(s.valid @> on_day or (s.id < e.id and ${maybe('s')})) from profiles_employment s
      where s.person_id = e.person_id and s.is_primary and ${known('s')}) is not true
  union all
  select k.person_id, null, true, null, null, 'NGOAI', null, null, null, null, null
  from profiles_keeping k join profiles_person x on x.id = k.person_id and x.kind = 'expert'
  where ${so('k')}
    and not exists (select from profiles_employment s where s.person_id = k.person_id and s.is_primary
      and (s.valid @> on_day or ((s.possible_from is null or s.possible_from <= on_day) and (s.ends_on is null or s.ends_on > on_day)))
      and ${known('s')})
)`;

/** Of an employment: with a unit of this body, as its own staff. */
const ON_THE_PAYROLL = `(e.unit_id is not null and e.category is distinct from 'NGOAI')`;

/** The record (`p`) and the name (`n`) of whom the card is. */
export const WHO = `${EMPLOYED} e
left join profiles_person p on p.id = e.person_id
join profiles_identity n on n.person_id = e.person_id and ${so('n')}`;

/**
 * Who is beyond the payroll of this body has a card on those days only on which he agreed to being listed: whatever is asked of cards
 * finds nobody else. Those on the payroll are listed because the law says so.
 */
export const LISTED = `${ON_THE_PAYROLL} or (select x.kind from profiles_person x where x.id = e.person_id) <> 'expert'
  -- a value and not "exists": of that the planner would rather read what everybody agreed to
  or (select true from profiles_consent s where s.person_id = e.person_id and s.purpose = 'listed' and s.answer = 'given' and ${so('s')} limit 1)`;
