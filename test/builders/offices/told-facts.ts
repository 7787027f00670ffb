interface Fact {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly [property: string]: unknown;
}

/** A record as it is read back. */
export interface ToldProfile {
  readonly facts: Readonly<Record<'identities' | 'employments' | 'qualifications' | 'memberships' | 'titles', readonly Fact[]>>;
}

/** What the record of somebody says, in the words of the rows of a roster. */
export function factsTold({ facts }: ToldProfile): Record<string, unknown> {
  const [identity] = facts.identities;
  const levelOf = (track: string) => facts.qualifications.find((fact) => fact.track === track)?.level;
  const inParty = (standing: string) =>
    facts.memberships.find((fact) => fact.organisation === 'DANG' && fact.standing === standing)?.startsOn ?? undefined;
  const degrees = facts.qualifications.filter(({ track }) => track === 'professional');
  const told = {
    full_name: identity?.fullName,
    gender: identity?.gender,
    birth_date: identity?.birthOn,
    ethnicity: identity?.ethnicity,
    religion: identity?.religion,
    position: facts.employments[0]?.position,
    political_theory: levelOf('political_theory'),
    state_management: levelOf('state_management'),
    it_level: levelOf('it'),
    party_official_on: inParty('member'),
    party_probation_on: inParty('probationary') ?? inParty('member'),
    honour: facts.titles.find(({ title }) => String(title).startsWith('N'))?.title,
    languages: facts.qualifications
      .filter(({ track }) => track === 'language')
      .map(({ language, grade }) => (grade ? `${language}=${grade}` : String(language)))
      .sort()
      .join(';'),
    highest_degree: degrees.map(({ level }) => level),
    major: degrees.map(({ major }) => major),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}
