/** Whether a person agreed to being listed, as believed now or at a time, on a day: the basis for naming somebody whom no law makes us keep. */
export const agreedSql = (person: string, day: string, knownAt: string | null = null): string => `coalesce((
  select true from profiles_consent s where s.person_id = ${person} and s.purpose = 'listed' and s.answer = 'given'
    and ${knownAt === null ? 's.retracted_at is null' : `profiles_known(s.recorded_at, s.retracted_at, ${knownAt}::timestamptz)`} and s.valid @> ${day}::date limit 1), false)`;

/**
 * Whether a person `p` may be named on a day: staff because the law says so, an expert who works in a unit of this body as staff like
 * everybody there, any other expert only by consent. Silence is no consent. Cards are made by the same rule.
 */
export const listedSql = (day: string): string => `(not ${listedByConsentSql(day)} or ${agreedSql('p.id', day)})`;

/** Whether a person `p` can be named by consent only: an expert who is not on the payroll. */
export const listedByConsentSql = (day: string): string => `(p.kind = 'expert' and not exists (
    select from profiles_employment e where e.person_id = p.id and e.retracted_at is null and ${STAFF('e')} and e.is_primary
      and (e.possible_from is null or e.possible_from <= ${day}::date) and (e.ends_on is null or e.ends_on > ${day}::date)))`;

/** Of an employment, or of a card: with a unit of this body, as its own staff. */
export const STAFF = (alias: string): string => `${alias}.unit_id is not null and ${alias}.category is distinct from 'NGOAI'`;
