import { perhaps, so } from './moments.js';

const keptPerhaps = (columns: string, condition = ''): string => `select ${columns}
  from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> on_day
  where ${condition}k.person_id = e.person_id and ${perhaps('k')}`;

const PATH = '(array_agg(u.path order by k.id))[1] as path';

/** The unit of the employment (`eu`) where it stands on the day. */
export const UNIT = `left join organizations_unit_period eu on eu.unit_id = e.unit_id and eu.valid @> on_day`;

/**
 * Where the record is kept: at most one unit is certain (`kc`), and its path must be one of the day (`ku`); else the first that perhaps
 * keeps it (`kp`).
 */
export const KEEPING = `left join profiles_keeping kc on kc.person_id = e.person_id and ${so('kc')}
left join organizations_unit_period ku on ku.unit_id = kc.unit_id and ku.valid @> on_day
left join lateral (
  ${keptPerhaps(`(array_agg(k.unit_id order by k.id))[1] as unit_id, ${PATH}`, 'ku.path is null and ')}) kp on true`;

/** Where a person counts: where he works, else where his record is kept. The last is asked of those who stand nowhere else. */
export const HOME = `coalesce(eu.path, ku.path, (${keptPerhaps(PATH)}))`;

/** The units of further employments (`o`). */
export const OTHERS = `left join lateral (
  select array_agg(u.path order by u.path) as paths from profiles_employment s join organizations_unit_period u on u.unit_id = s.unit_id and u.valid @> on_day
  where s.person_id = e.person_id and not s.is_primary and ${so('s')}) o on true`;
