import fc from 'fast-check';
import { initialsOf, nameSortKey, searchNameOf, searchTermsOf, splitName } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AGE_BANDS, type Criteria } from '#libs/talent';

/** Units of three levels, some of whose paths are the beginning of others' digits. */
export const PATHS = ['1.', '1.2.', '1.2.3.', '1.2.30.', '1.20.', '1.20.4.', '1.21.'];

export const CODES = {
  kind: ['staff', 'expert'],
  category: ['CC', 'VC', 'CB', null],
  degree: ['DH', 'ThS', 'TS', 'CD', null],
  field: ['CNTT', 'YT', 'GDDT', 'NL'],
  political: ['LLCT_TC', 'LLCT_CC', null],
  state: ['QLNN_CV', null],
  gender: ['NAM', 'NU', null],
  residence: ['local', 'overseas', null],
  rank: ['01.003', 'V.07.04.32', null],
  rating: ['HTT', 'HTXS', null],
  language: ['Anh', 'Trung'],
  study: ['ThS', 'TS'],
  it: ['TH_CB', 'TH_NC'],
  title: ['GS', 'NGUT'],
  group: ['KHCN', 'TRE'],
  mode: ['advise', 'lecture'],
  post: ['PH_X', 'CT_UBND'],
  country: ['DE', 'JP', null],
  hours: [0, 2, 6, 12, null],
  citizenship: ['VN', 'DE'],
  purpose: ['listed', 'contacted', 'shared'],
  yesNo: [true, false, null],
} as const;
/** Any number of codes in a list that may say one twice; null where nothing is known. */
const listOf = <Code>(codes: readonly Code[], minLength = 1) => fc.option(fc.array(one(codes), { minLength, maxLength: 3 }), { freq: 2 });
const one = <Code>(codes: readonly Code[]) => fc.constantFrom(...codes);

/** A card as questions ask by it; what only rows show is left empty. */
export const drawnCard = fc
  .record({
    id: fc.uuid(),
    home: one([...PATHS, null]),
    keeping: one([...PATHS, null]),
    others: fc.option(fc.uniqueArray(one(PATHS), { minLength: 1, maxLength: 2 })),
    kind: one(CODES.kind),
    category: one(CODES.category),
    fields: fc.uniqueArray(one(CODES.field), { maxLength: 3 }),
    degree: one(CODES.degree),
    postgraduate: one(CODES.yesNo),
    political: one(CODES.political),
    state: one(CODES.state),
    gender: one(CODES.gender),
    born: fc.option(fc.constantFrom('1960-02-29', '1985-11-24', '1985-11-25', '1986-05-05', '1995-11-24', '1995-11-25', '2001-01-01')),
    party: one(CODES.yesNo),
    residence: one(CODES.residence),
    rank: one(CODES.rank),
    rating: one(CODES.rating),
    languages: listOf(CODES.language),
    ranks: fc.array(fc.option(fc.integer({ min: 1, max: 6 })), { minLength: 3, maxLength: 3 }),
    recruited: one(['2026', '2026-03-01', '2025', null]),
    studies: listOf(CODES.study),
    its: listOf(CODES.it),
    titles: listOf(CODES.title),
    groups: listOf(CODES.group),
    modes: listOf(CODES.mode, 0),
    posts: listOf(CODES.post),
    country: one(CODES.country),
    hours: one(CODES.hours),
    citizenships: listOf(CODES.citizenship),
    consents: fc.uniqueArray(one(CODES.purpose), { maxLength: 3 }),
    minority: one(CODES.yesNo),
    verified: fc.boolean(),
    name: one(['Nguyễn Thị Hương', 'Nguyễn Tiến Sinh', 'Lý Thị Mai', 'Trần Văn Sĩ Tiến', 'Hà Lan', 'Lê Hà Lan Hương', 'Đặng Thuỳ Hoà']),
    studied: fc.subarray(['Tiến sĩ', 'Thạc sĩ Công nghệ thông tin', 'Đại học Y Hà Nội', 'Quản lý giáo dục', 'Hương liệu'], {
      maxLength: 2,
    }),
  })
  .map((card) => ({
    ...card,
    search: searchNameOf(card.name),
    initials: initialsOf(card.name),
    sort: nameSortKey(splitName(card.name)),
    terms: searchTermsOf(card.studied),
  }))
  .map((card) => ({ ...card, home: card.home ?? card.keeping, ranks: card.languages && card.ranks.slice(0, card.languages.length) })); // where a person counts
export type DrawnCard = typeof drawnCard extends fc.Arbitrary<infer Card> ? Card : never;

/** Puts these cards, takes away those of `gone`, and says so, as whoever makes cards anew does. */
export async function cardsIn(tx: Tx, cards: readonly DrawnCard[], gone: readonly string[] = []): Promise<void> {
  const last = [...new Map(cards.map((card) => [card.id, card])).values()];
  await tx.execute(`delete from talent_card where person_id = any($1::uuid[])`, [[...gone, ...last.map(({ id }) => id)]]);
  await tx.execute(
    `insert into talent_card (person_id, home_path, unit_path, keeping_path, other_paths, kind, category, fields, degree, degree_rank, postgraduate,
       political_theory, state_management, gender, birth_first, party, residence, rank_code, rating, languages, language_ranks, recruited_on, studies, it_levels,
       titles, groups, availability, planned_for, country, hours_apart, citizenships, consents, ethnic_minority, verified, sort_key, code,
       search_name, initials, search_terms)
     select c.id, c.home, c.home, c.keeping, c.others, c.kind, c.category, c.fields, c.degree,
       (select d.rank from catalogs_education_level d where d.code = c.degree), c.postgraduate, c.political, c.state, c.gender, c.born, c.party,
       c.residence, c.rank, c.rating, c.languages, c.ranks, c.recruited, c.studies, c.its, c.titles, c.groups, c.modes, c.posts, c.country, c.hours, c.citizenships, c.consents, c.minority, c.verified, c.sort, c.id::text,
       c.search, c.initials, c.terms
     from jsonb_to_recordset($1::jsonb) as c(id uuid, home text, keeping text, others text[], kind text, category text, fields text[], degree text,
       postgraduate boolean, political text, state text, gender text, born date, party boolean, residence text, rank text, rating text,
       languages text[], ranks smallint[], recruited text, studies text[], its text[], titles text[], groups text[], modes text[], posts text[], country text, hours smallint, citizenships text[], consents text[], minority boolean, verified boolean,
       sort text, search text, initials text, terms text)`,
    [JSON.stringify(last)],
  );
  await tx.execute(`insert into talent_touched (people) values ($1::uuid[])`, [[...gone, ...last.map(({ id }) => id)]]);
}

const LANGUAGES = [
  ...CODES.language.map((language) => ({ language })),
  { language: 'Anh', levelAtLeast: 'KNL_B3' },
  { levelAtLeast: 'KNL_B4' },
];
/** Beginnings of words, whole ones, several, synonyms of one and of several words, initials, and words nobody has. */
const TYPED = [
  'huong',
  'Hư',
  'h',
  'nguyễn thị',
  'tiến sĩ',
  'ts',
  'CNTT',
  'công nghệ thông tin',
  'lý',
  'li mai',
  'hl',
  'lhlh',
  'hà nội',
  'quản lí giáo dục',
  'zz',
  ' ',
];
const some = <Code>(codes: readonly Code[]) => fc.option(fc.uniqueArray(one([...codes, null]), { maxLength: 3 }), { nil: undefined });

/** A question by what the index knows, with what must not hold inside it. */
export const drawnCriteria: fc.Arbitrary<Criteria> = fc.letrec<{ criteria: Criteria }>((tie) => ({
  criteria: fc
    .record({
      text: fc.option(one(TYPED), { nil: undefined, freq: 2 }),
      kinds: some(CODES.kind),
      categories: some(CODES.category),
      fields: some(CODES.field),
      degrees: some(CODES.degree),
      degreeAtLeast: fc.option(one(['CD', 'DH', 'ThS', 'TS']), { nil: undefined, freq: 2 }),
      postgraduate: some(CODES.yesNo),
      politicalTheory: some(CODES.political),
      stateManagement: some(CODES.state),
      gender: some(CODES.gender),
      ageBand: some(AGE_BANDS),
      party: some(CODES.yesNo),
      residence: some(CODES.residence),
      ranks: some(CODES.rank),
      ratings: some(CODES.rating),
      languages: fc.option(fc.uniqueArray(one([...LANGUAGES, null]), { maxLength: 2 }), {
        nil: undefined,
      }),
      studying: fc.option(fc.uniqueArray(one([...CODES.study.map((level) => ({ level })), null]), { maxLength: 2 }), { nil: undefined }),
      itLevels: some(CODES.it),
      titles: some(CODES.title),
      groups: some(CODES.group),
      availability: some(CODES.mode),
      plannedFor: some(CODES.post),
      countries: some(CODES.country),
      hoursApart: some(CODES.hours.map((hours) => (hours === null ? null : String(hours)))),
      hoursApartAtMost: fc.option(fc.constantFrom(0, 2, 7, 24), { nil: undefined, freq: 2 }),
      citizenships: some(CODES.citizenship),
      consents: some(CODES.purpose),
      ethnicMinority: some(CODES.yesNo),
      verifiedOnly: fc.option(fc.boolean(), { nil: undefined, freq: 2 }),
      ageFrom: fc.option(fc.integer({ min: 0, max: 130 }), { nil: undefined, freq: 2 }),
      ageTo: fc.option(fc.constantFrom(24, 31, 40, 41, 66), { nil: undefined, freq: 2 }),
      bornFrom: fc.option(one(['1985-11-24', '1990-01-01']), { nil: undefined, freq: 2 }),
      bornTo: fc.option(one(['1985-11-24', '1995-11-25']), { nil: undefined, freq: 2 }),
      not: fc.option(tie('criteria'), { nil: undefined, depthSize: 'small', maxDepth: 3 }),
    })
    .chain((all) => fc.subarray(Object.entries(all), { maxLength: 3 }).map((picked) => Object.fromEntries(picked) as Criteria)),
})).criteria;
