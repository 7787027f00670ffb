import type { Given, GivenPerson } from '../builders/given.js';

const version = (version: number) => ({ 'if-match': `"v${version}"` });

/** What a person has that recruiters and auditors may not know, in one of two worlds. */
interface Hidden {
  readonly ethnicity: string;
  readonly religion: string;
  readonly organisations: readonly string[];
  readonly posts: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly citizenNumber: string;
}

const hiddenOf = (world: 'before' | 'after', at: number): Hidden => {
  const isParty = world === 'before' ? at % 2 === 0 : at % 3 === 0;
  return {
    ethnicity: world === 'before' ? '02' : '01',
    religion: world === 'before' ? '01' : '02',
    organisations: isParty ? ['DANG'] : [],
    posts: world === 'before' ? ['PH_X'] : at % 2 ? ['CT_UBND', 'PCT_UBND'] : [],
    phone: `+8491${world === 'before' ? 1 : 2}00${1000 + at}`,
    email: `kin.${world}.${at}@example.vn`,
    address: `Số ${at} ngõ ${world === 'before' ? 'Trước' : 'Sau'}`,
    citizenNumber: `0220850${world === 'before' ? 1 : 2}${1000 + at}`,
  };
};

/** Every text that would give one of them away. */
export const giveaways = (people: number): string[] =>
  (['before', 'after'] as const).flatMap((world) =>
    Array.from({ length: people }, (_, at) => hiddenOf(world, at)).flatMap(({ phone, email, address, citizenNumber }) => [
      phone.slice(3),
      email,
      address,
      citizenNumber,
    ]),
  );

/** People who differ in everything one may ask by. */
export async function makePeople(given: Given, count: number): Promise<GivenPerson[]> {
  const [first, second] = [await given.unit(), await given.unit()];
  const people: GivenPerson[] = [];
  for (let at = 0; at < count; at++)
    people.push(
      await given.person({
        unit: at % 2 ? first : second,
        fullName: `${NAMES[at % NAMES.length]} Văn ${String.fromCharCode(65 + (at % 20))}n`,
        gender: at % 3 ? 'NAM' : 'NU',
        birthOn: `${1965 + ((at * 7) % 35)}-03-12`,
        category: CATEGORIES[at % CATEGORIES.length]!,
        degree: DEGREES[at % DEGREES.length]!,
        fields: at % 4 ? ['CNTT'] : [],
      }),
    );
  return people;
}

const NAMES = ['Nguyễn', 'Trần', 'Lê'];
const CATEGORIES = ['CC', 'VC', 'CB'];
const DEGREES = ['DH', 'ThS', 'TS', null];

/** Brings all that is hidden of the people into one of the two worlds, as an officer does it, and touches nothing else. */
export async function bringInto(world: 'before' | 'after', given: Given, people: readonly GivenPerson[]): Promise<void> {
  for (const [at, { id }] of people.entries()) {
    const hidden = hiddenOf(world, at);
    const path = `/api/profiles/${id}`;
    const asked = async <Body>(answer: Promise<{ status: number; text: string; body: Body }>): Promise<Body> => {
      const { status, text, body } = await answer;
      if (status !== 200) throw new Error(`${status} ${text}`);
      return body;
    };
    const person = await asked(given.officer.get<GivenPerson>(path));
    const identity = person.facts.identities[0]!;
    const { ethnicity, religion } = hidden;
    await asked(given.officer.patch(`${path}/facts/identities/${identity.id}`, { ethnicity, religion }, version(identity.version)));
    for (const kind of ['memberships', 'nominations'] as const)
      for (const { id: factId, version: seen } of person.facts[kind])
        await asked(given.officer.delete(`${path}/facts/${kind}/${factId}`, { reason: 'nhầm' }, version(seen)));
    for (const organisation of hidden.organisations) await given.fact(person, 'memberships', { organisation, standing: 'member' });
    for (const plannedFor of hidden.posts) await given.fact(person, 'nominations', { plannedFor });
    const contacts = { phones: [hidden.phone], emails: [hidden.email], address: hidden.address };
    const { version: now } = await asked(given.officer.get<GivenPerson>(path));
    await asked(given.officer.patch(path, { contacts, citizenNumber: hidden.citizenNumber }, version(now)));
  }
}
