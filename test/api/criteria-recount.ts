import { ageOn } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { TestApplication } from '../harness/application.js';

/** True, false, or null for not known. */
export type Answer = boolean | null;
export interface Asked {
  readonly not?: Asked;
  readonly include?: readonly { id: string }[];
  readonly exclude?: readonly { id: string }[];
  readonly [key: string]: unknown;
}
type Raw = Readonly<Record<string, unknown>> & { readonly person_id: string; readonly starts_on: string | null };
type Kind = (typeof KINDS)[number];
const KINDS = [
  'identity',
  'keeping',
  'employment',
  'qualification',
  'expertise',
  'membership',
  'appraisal',
  'title',
  'nomination',
  'group',
  'availability',
  'residence',
  'citizenship',
  'consent',
  'study',
] as const;

export interface Somebody {
  readonly id: string;
  readonly kind: string;
  readonly confirmedOn: string | null;
  readonly facts: Readonly<Record<Kind, readonly Raw[]>>;
}
interface Lists {
  readonly degrees: ReadonlyMap<string, { rank: number; postgraduate: boolean }>;
  readonly languageRanks: ReadonlyMap<string, number | null>;
  readonly minorities: ReadonlyMap<string, boolean>;
  readonly retirement: ReadonlyMap<string, string>;
  readonly pathOf: ReadonlyMap<string, string>;
}

/** Everybody with the facts believed and in force on a day, read one table after another; partial days do not occur in this body. */
export async function everybody(product: TestApplication, day: string): Promise<{ people: Somebody[]; lists: Lists }> {
  return product.get(Database).readWhole(async (tx) => {
    const facts = new Map<Kind, Raw[]>();
    for (const kind of KINDS) {
      const rows = await tx.query<Raw>(
        `select * from profiles_${kind} where retracted_at is null and (ends_on is null or ends_on > $1::date)`,
        [day],
      );
      facts.set(
        kind,
        rows.filter(({ starts_on }) => starts_on === null || starts_on <= day),
      );
    }
    const persons = await tx.query<{ id: string; kind: string; confirmed_on: string | null }>(
      `select id, kind, confirmed_on::text from profiles_person`,
    );
    const degrees = await tx.query<{ code: string; rank: number; is_postgraduate: boolean }>(`select * from catalogs_education_level`);
    const items = await tx.query<{ catalogue: string; code: string; rank: string | null; attributes: Record<string, string> }>(
      `select * from catalogs_item`,
    );
    const leaving = await tx.query<{ key: string; on: string }>(
      `select gender || ' ' || to_char(birth_month, 'YYYY-MM') as key, leaves_on::text as on from catalogs_retirement_month`,
    );
    const places = await tx.query<{ unit_id: string; path: string }>(`select unit_id, path from organizations_unit_period`);
    const of = (catalogue: string) => items.filter((item) => item.catalogue === catalogue);
    return {
      people: persons.map(({ id, kind, confirmed_on }) => ({
        id,
        kind,
        confirmedOn: confirmed_on,
        facts: Object.fromEntries(
          KINDS.map((name) => [name, facts.get(name)!.filter((fact) => fact.person_id === id)]),
        ) as unknown as Somebody['facts'],
      })),
      lists: {
        degrees: new Map(degrees.map(({ code, rank, is_postgraduate }) => [code, { rank, postgraduate: is_postgraduate }])),
        languageRanks: new Map(of('foreign_language_levels').map(({ code, rank }) => [code, rank === null ? null : Number(rank)])),
        minorities: new Map(of('ethnic_groups').map(({ code, attributes }) => [code, attributes.is_minority === '1'])),
        retirement: new Map(leaving.map(({ key, on }) => [key, on])),
        pathOf: new Map(places.map(({ unit_id, path }) => [unit_id, path])),
      },
    };
  });
}

const and = (answers: readonly Answer[]): Answer => (answers.includes(false) ? false : answers.includes(null) ? null : true);
const or = (answers: readonly Answer[]): Answer => (answers.includes(true) ? true : answers.includes(null) ? null : false);
const not = (answer: Answer): Answer => (answer === null ? null : !answer);

/** What a person has of each countable key: null knows nothing, a list may be empty. */
export function held({ kind, facts }: Somebody, lists: Lists, day: string): Record<string, readonly unknown[] | null> {
  const one = (value: unknown) => (value === null || value === undefined ? null : [value]);
  const many = (rows: readonly Raw[], column: string) => {
    const values = rows.map((row) => row[column]).filter((value) => value !== null);
    return values.length > 0 ? values : null;
  };
  const track = (name: string) => facts.qualification.filter((fact) => fact.track === name);
  const [identity] = facts.identity;
  const job = facts.employment.find(({ is_primary }) => is_primary);
  const highest = highestDegree(facts.qualification, lists);
  const rankedLevel = (name: string, order: readonly string[]) =>
    one(
      track(name)
        .map(({ level }) => String(level))
        .sort((a, b) => order.indexOf(b) - order.indexOf(a))[0],
    );
  const born = identity?.birth_on as string | null;
  const party = facts.membership.find(({ organisation }) => organisation === 'DANG');
  const last = [...facts.appraisal].sort((a, b) => Number(b.year) - Number(a.year))[0];
  return {
    kinds: [kind],
    categories: one(job ? job.category : kind === 'expert' ? 'NGOAI' : null),
    degrees: one(highest?.level),
    postgraduate: one(highest ? lists.degrees.get(String(highest.level))!.postgraduate : null),
    fields: many(facts.expertise, 'field'),
    politicalTheory: rankedLevel('political_theory', ['LLCT_SC', 'LLCT_TC', 'LLCT_CC']),
    stateManagement: rankedLevel('state_management', ['QLNN_CV', 'QLNN_CVC']),
    languages: many(track('language'), 'language'),
    studying: many(facts.study, 'level'),
    itLevels: many(track('it'), 'level'),
    titles: many(facts.title, 'title'),
    ranks: one(job?.rank_code),
    positions: one(job?.position),
    ratings: one(last?.rating),
    plannedFor: many(facts.nomination, 'planned_for'),
    groups: many(facts.group, 'group_code'),
    availability:
      facts.availability.length === 0 ? null : facts.availability.filter(({ extent }) => extent !== 'closed').map(({ mode }) => mode),
    countries: one(facts.residence[0]?.country),
    hoursApart: one(hoursOf(facts)?.toString()),
    citizenships: many(facts.citizenship, 'country'),
    consents: agreedTo(kind, facts.consent),
    gender: one(identity?.gender),
    residence: one(identity?.residence),
    ageBand: one(born && bandOf(ageOn(born, day))),
    ethnicMinority: one(lists.minorities.get(String(identity?.ethnicity))),
    party: one(party ? party.standing !== 'none' : null),
  };
}

/** Of staff the law says what an expert must agree to. */
function agreedTo(kind: string, consents: readonly Raw[]): string[] {
  const given = consents.filter(({ answer }) => answer === 'given').map(({ purpose }) => String(purpose));
  return kind === 'expert' ? given : [...new Set([...given, 'listed', 'contacted'])];
}

const bandOf = (age: number): string => (age <= 30 ? '-30' : age <= 40 ? '31-40' : age <= 50 ? '41-50' : age <= 60 ? '51-60' : '61-');

function highestDegree(qualifications: readonly Raw[], { degrees }: Lists): Raw | undefined {
  const rank = ({ level }: Raw) => degrees.get(String(level))!.rank;
  return qualifications
    .filter(({ track, level }) => track === 'professional' && level !== null)
    .sort((a, b) => rank(b) - rank(a) || Number(b.verification === 'verified') - Number(a.verification === 'verified'))[0];
}

/** The whole question asked of one person, key by key, in logic of three values. */
export function meets(asked: Asked, person: Somebody, lists: Lists, day: string): Answer {
  const { not: denied, include, exclude, ...keys } = asked;
  const own = Object.entries(keys)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => meetsKey(key, value, asked, person, lists, day));
  if (denied && !isEmpty(denied)) own.push(not(meets(denied, person, lists, day)));
  const chosen = include?.length ? include.some(({ id }) => id === person.id) : null;
  const met = own.length === 0 ? (chosen ?? true) : chosen ? true : and(own);
  return and([met, !(exclude ?? []).some(({ id }) => id === person.id)]);
}

/** Hours from Vietnam, in the season when it is most. */
const ZONES: Readonly<Record<string, number>> = { 'Europe/Berlin': 6, 'Asia/Tokyo': 2 };
const hoursOf = ({ residence }: Somebody['facts']): number | undefined => ZONES[String(residence[0]?.time_zone)];

/** Whether somebody may be listed at all. */
export const mayBeListed = ({ kind, facts }: Somebody): boolean =>
  agreedTo(kind, facts.consent).includes('listed') || facts.employment.some((job) => job.is_primary && job.unit_id !== null);

const isEmpty = (asked: Asked): boolean =>
  Object.entries(asked).every(
    ([key, value]) =>
      value === undefined || value === false || (Array.isArray(value) && value.length === 0) || (key === 'not' && isEmpty(value as Asked)),
  );

function meetsKey(key: string, value: unknown, beside: Asked, person: Somebody, lists: Lists, day: string): Answer {
  const { facts } = person;
  const [identity] = facts.identity;
  const born = (identity?.birth_on as string | null) ?? null;
  const job = facts.employment.find(({ is_primary }) => is_primary);
  const highest = highestDegree(facts.qualification, lists);
  const against = <Value>(known: Value | null | undefined, test: (known: Value) => boolean): Answer =>
    known === null || known === undefined ? null : test(known);
  switch (key) {
    case 'degreeAtLeast':
      return against<Raw>(highest, ({ level }) => lists.degrees.get(String(level))!.rank >= lists.degrees.get(String(value))!.rank);
    case 'fieldLevelAtLeast': {
      const fields = ((beside.fields as (string | null)[] | undefined) ?? []).filter((field) => field !== null);
      const about = facts.expertise.filter(({ field }) => fields.length === 0 || fields.includes(String(field)));
      if (about.length === 0) return null;
      return or(about.map(({ basis, level }) => (basis !== 'entered' || level === null ? null : Number(level) >= Number(value))));
    }
    case 'languages':
      return or((value as ({ language?: string; levelAtLeast?: string } | null)[]).map((one) => speaks(one, facts.qualification, lists)));
    case 'studying':
      return or((value as (StudyAsked | null)[]).map((one) => studies(one, facts.study)));
    case 'ageFrom':
      return against(born, (on) => ageOn(on, day) >= Number(value));
    case 'ageTo':
      return against(born, (on) => ageOn(on, day) <= Number(value));
    case 'bornFrom':
      return against(born, (on) => on >= String(value));
    case 'bornTo':
      return against(born, (on) => on <= String(value));
    case 'hoursApartAtMost':
      return against(hoursOf(facts), (hours) => hours <= Number(value));
    case 'retiresBefore':
      return against(job && lists.retirement.get(`${identity?.gender} ${born?.slice(0, 7)}`), (on) => on < String(value));
    case 'confirmedSince':
      return person.confirmedOn !== null && person.confirmedOn >= String(value);
    case 'verifiedOnly':
      return value ? highest?.verification === 'verified' && (job ? job.verification === 'verified' : person.kind === 'expert') : true;
    case 'units': {
      const path = lists.pathOf.get(String(job?.unit_id ?? facts.keeping[0]!.unit_id))!;
      return (value as string[]).some((unit) => path.startsWith(lists.pathOf.get(unit)!));
    }
    case 'positions': {
      const asked = (value as (string | null)[]).map((one) => one?.toLocaleLowerCase('vi') ?? null);
      const position = (job?.position as string | null | undefined)?.toLocaleLowerCase('vi') ?? null;
      return listAnswer(asked, position === null ? null : [position]);
    }
    default:
      return listAnswer(value as unknown[], held(person, lists, day)[key]!);
  }
}

/** Any of the values; `null` among them asks for the unknown, and knows the answer. */
function listAnswer(asked: readonly unknown[], has: readonly unknown[] | null): Answer {
  const known = asked.filter((one) => one !== null);
  const answers: Answer[] = known.length > 0 ? [has === null ? null : has.some((one) => known.some((wanted) => wanted === one))] : [];
  return or([...answers, ...(asked.includes(null) ? [has === null] : [])]);
}

interface StudyAsked {
  readonly level?: string;
  readonly expectedIn?: number;
}

function studies(asked: StudyAsked | null, going: readonly Raw[]): Answer {
  if (asked === null) return going.length === 0;
  if (going.length === 0) return null;
  const meant = going.filter(({ level }) => asked.level === undefined || level === asked.level);
  if (meant.length === 0) return false;
  if (asked.expectedIn === undefined) return true;
  return or(meant.map(({ expected_on }) => (expected_on === null ? null : Number(String(expected_on).slice(0, 4)) === asked.expectedIn)));
}

function speaks(
  asked: { language?: string; levelAtLeast?: string } | null, // without a language: any
  qualifications: readonly Raw[],
  { languageRanks }: Lists,
): Answer {
  const spoken = qualifications.filter(({ track, language }) => track === 'language' && language !== null);
  if (asked === null) return spoken.length === 0;
  if (spoken.length === 0) return null;
  const own = asked.language ? spoken.filter(({ language }) => language === asked.language) : spoken;
  if (own.length === 0) return false;
  if (!asked.levelAtLeast) return true;
  const least = languageRanks.get(asked.levelAtLeast)!;
  return or(
    own.map(({ level }) => {
      const rank = level === null ? null : (languageRanks.get(String(level)) ?? null);
      return rank === null ? null : rank >= least;
    }),
  );
}
