import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type CardPart, cardWith } from './card-parts.js';
import { everybodyFrom } from './cards-of-everybody.js';

/**
 * What few have is looked at for those few alone: who perhaps works is read from the employments whose first day is not certain, whether
 * somebody is an expert is asked of those who are not on the payroll, and where a record is perhaps kept of those who stand nowhere else.
 */
export class CardsOfADay1764000000624 implements MigrationInterface {
  name = 'CardsOfADay1764000000624';

  async up(db: QueryRunner): Promise<void> {
    await define(db, 'up');
  }

  async down(db: QueryRunner): Promise<void> {
    await define(db, 'down');
  }
}

async function define(db: QueryRunner, direction: 'up' | 'down'): Promise<void> {
  const card = await cardWith(db, PARTS, direction);
  await db.query(card);
  await db.query(everybodyFrom(card));
}

const known = (alias: string): string => `profiles_known(${alias}.recorded_at, ${alias}.retracted_at, known_at)`;
/** Certain on the day. */
const so = (alias: string): string => `${alias}.valid @> on_day and ${known(alias)}`;
/** Perhaps so on the day, by the dates alone. */
const maybe = (alias: string): string =>
  `(${alias}.possible_from is null or ${alias}.possible_from <= on_day) and (${alias}.ends_on is null or ${alias}.ends_on > on_day)
  and not ${alias}.valid @> on_day`;
const perhaps = (alias: string): string => `${maybe(alias)} and ${known(alias)}`;

const keptPerhaps = (where: string): string => `select (array_agg(u.path order by k.id))[1] as path
  from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> on_day
  where ${where}k.person_id = e.person_id and ${perhaps('k')}`;

const PARTS: readonly CardPart[] = [
  {
    before: `left join lateral (
  ${keptPerhaps('eu.path is null and ku.path is null and ')}) hp on true
`,
    after: '-- where a record is perhaps kept is asked of those who stand nowhere else\n',
  },
  {
    before: 'coalesce(eu.path, ku.path, hp.path)',
    after: `coalesce(eu.path, ku.path, (${keptPerhaps('')}))`,
  },
  {
    // the first day of these is not certain, which follows from the rest: an index has them alone; what else the person does is read once
    before: `where e.is_primary and ${perhaps('e')}
    and (select true from profiles_employment s where s.person_id = e.person_id and s.is_primary and ${so('s')} limit 1) is null
    and (select true from profiles_employment s where s.person_id = e.person_id and s.id < e.id and s.is_primary and ${perhaps('s')} limit 1) is null`,
    after: `where e.is_primary and e.possible_from is distinct from lower(e.valid) and ${perhaps('e')}
    and (select bool_or(s.valid @> on_day or (s.id < e.id and ${maybe('s')})) from profiles_employment s
      where s.person_id = e.person_id and s.is_primary and ${known('s')}) is not true`,
  },
  {
    before: `cross join ( -- the degrees there are, read once\n`,
    after: `left join ( -- the degrees there are, read once where somebody asks\n`,
  },
  { before: `from catalogs_education_level d) ladder\nleft join`, after: `from catalogs_education_level d) ladder on true\nleft join` },
  { before: `\njoin profiles_person p on p.id = e.person_id`, after: `\nleft join profiles_person p on p.id = e.person_id` },
  {
    before: `where p.kind <> 'expert' or (e.unit_id is not null and e.category is distinct from 'NGOAI')`,
    after: `where (e.unit_id is not null and e.category is distinct from 'NGOAI') or (select x.kind from profiles_person x where x.id = e.person_id) <> 'expert'`,
  },
];
