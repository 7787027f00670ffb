import { parseSearchQuery } from '#libs/kernel';
import { byColumn, byList } from '../../facets/counted.js';
import type { CardRow } from '../../search/card-row.js';
import { answered, anyOf, codes, listed } from './coded.js';
import type { CriteriaKeyEntry, Met, Saying } from './criteria-key.js';
import { type LanguageAsked, listOfCodes, listOfLanguages, single } from './shapes.js';
import { studying } from './studying.js';
import { dayWords, either, nameIn, UNKNOWN, words } from './words.js';
import { wordsIn } from './words-sql.js';

/** The highest degree in words; every key about degrees is met by it. */
function byDegree(card: CardRow, say: Saying): Met[] {
  if (!card.degree) return [];
  const parts = [nameIn(['education_levels'], card.degree, say), card.major, card.institution, card.degree_on && dayWords(card.degree_on)];
  return [{ key: 'degrees', text: parts.filter(Boolean).join(', '), fact: ['qualifications', card.degree_id] }];
}

const degreeAtLeast: CriteriaKeyEntry<string> = {
  shape: single({ max: 20, description: 'this degree or a higher one, by the rank of the catalogue' }),
  tells: ['degree'],
  sql: (degree, { add, rankOf }) => `c.degree_rank >= ${add(rankOf('education_levels', degree))}`,
  words: (degree, say) => `${nameIn(['education_levels'], degree, say)} ${say.language === 'vi' ? 'trở lên' : 'or higher'}`,
  met: (_, card, say) => byDegree(card, say),
};

/** A degree in a field is not expertise in it: the sentence says which of the two it was. */
function byField(card: CardRow, at: number, say: Saying): Met {
  const vi = say.language === 'vi';
  const name = nameIn(['priority_fields'], card.fields[at]!, say);
  const level = card.field_levels[at] ?? null;
  const how =
    card.field_bases[at] === 'derived from major'
      ? words('suy từ chuyên ngành', 'from the major')
      : level === null
        ? words('chuyên môn', 'expertise')
        : words(`chuyên môn mức ${level}`, `expertise, level ${level}`);
  return { key: 'fields', text: `${name} (${vi ? how.vi : how.en})`, fact: ['expertise', card.field_ids?.[at]] };
}

const fields: CriteriaKeyEntry<(string | null)[]> = {
  ...listed({
    column: 'c.fields',
    about: 'priority fields: by a degree or an expertise',
    tells: ['fields'],
    words: words('lĩnh vực', 'in the field of'),
    catalogues: ['priority_fields'],
  }),
  sql: (values, { add, denied }) => {
    if (values.length === 0) return null;
    const asked = values.filter((value) => value !== null);
    const column = denied ? `nullif(c.fields, '{}')` : 'c.fields'; // an empty list is unknown, not "none"
    return anyOf([
      ...(asked.length > 0 ? [`${column} && ${add(asked)}::text[]`] : []),
      ...(values.includes(null) ? [`c.fields = '{}'`] : []),
    ]);
  },
  met: (values, card, say) => card.fields.flatMap((code, at) => (values.includes(code) ? [byField(card, at, say)] : [])),
};

/** Levels that a person entered; what follows from a major has none, and is unknown. */
const fieldLevelAtLeast: CriteriaKeyEntry<number> = {
  shape: single({
    type: 'integer',
    min: 1,
    max: 5,
    description: 'entered expertise of this level or a higher one, in one of `fields` where those are asked',
  }),
  tells: ['fields'],
  partOf: 'fields',
  sql: (level, { add }, { fields: asked }) => {
    const codesAsked = Array.isArray(asked) ? asked.filter((code) => code !== null) : [];
    const which = codesAsked.length > 0 ? `where f.code = any(${add(codesAsked)}::text[])` : '';
    return `(select case when max(f.level) filter (where f.basis = 'entered') >= ${add(level)}::integer then true
      when bool_and(f.basis = 'entered' and f.level is not null) then false end
      from unnest(c.fields, c.field_levels, c.field_bases) f(code, level, basis) ${which})`;
  },
  words: (level, { language }) => (language === 'vi' ? `chuyên môn từ mức ${level}` : `expertise of level ${level} or more`),
  met: (level, card, say) =>
    card.fields.flatMap((_, at) =>
      card.field_bases[at] === 'entered' && (card.field_levels[at] ?? 0) >= level ? [byField(card, at, say)] : [],
    ),
};

/** All words in one and the same major, the highest degree's or another's; null for whom no major is known. */
const majors: CriteriaKeyEntry<(string | null)[]> = {
  shape: listOfCodes('majors, as words'),
  tells: ['major'],
  wordy: true,
  sql: (values, { add }) => {
    if (values.length === 0) return null;
    const each = values.map((major) => {
      if (major === null) return 'c.major_terms is null';
      const asked = wordsIn(major, 'm', add);
      return asked.length === 0 ? 'false' : `(select bool_or(${asked.join(' and ')}) from unnest(c.major_terms) m)`;
    });
    return anyOf(each);
  },
  sieve: (values, { add }) => {
    if (values.includes(null)) return null;
    const each = values.map((major) => wordsIn(String(major), 'c.search_terms', add).join(' and '));
    return each.length === 0 || each.includes('') ? null : `((${each.join(') or (')}))`;
  },
  words: (values, say) => {
    if (values.length === 0) return null;
    const names = values.map((value) => value ?? UNKNOWN[say.language]);
    return `${say.language === 'vi' ? 'chuyên ngành' : 'majoring in'} ${either(names, say)}`;
  },
  met: (values, card) => {
    const asked = values.filter((major) => major !== null).map((major) => parseSearchQuery(major).terms);
    const isMet = (terms: string) =>
      asked.some((each) =>
        each.every(({ termAlternatives: ways }) => ways.some((tokens) => tokens.every((token) => terms.includes(` ${token} `)))),
      );
    return (card.major_terms ?? []).flatMap((terms, at): Met[] =>
      isMet(terms) ? [{ text: card.majors?.[at] ?? '', fact: ['qualifications', card.major_ids?.[at]] }] : [],
    );
  },
};

const isAtLeast = (rank: number | null | undefined, least: number): boolean => rank !== null && rank !== undefined && rank >= least;

/** A language, or one or any at a level or a higher one. Whose level has no place in the framework is unknown there. */
const languages: CriteriaKeyEntry<(LanguageAsked | null)[]> = {
  shape: listOfLanguages('languages, from a level of the framework on where one is given'),
  tells: ['languages'],
  sql: (values, { add, rankOf }) => {
    if (values.length === 0) return null;
    const each = values.map((asked) => {
      if (asked === null) return 'c.languages is null';
      if (!asked.language) {
        const least = add(rankOf('foreign_language_levels', asked.levelAtLeast!));
        return `(select case when max(l.rank) >= ${least}::integer then true when bool_and(l.rank is not null) then false end
          from unnest(c.language_ranks) l(rank))`;
      }
      const language = add(asked.language);
      const spoken = `c.languages @> array[${language}]`;
      if (!asked.levelAtLeast) return spoken;
      return `(${spoken} and (select case when max(l.rank) >= ${add(rankOf('foreign_language_levels', asked.levelAtLeast))}::integer then true
        when bool_and(l.rank is not null) then false end from unnest(c.languages, c.language_ranks) l(language, rank) where l.language = ${language}))`;
    });
    return anyOf(each);
  },
  words: (values, say) => {
    if (values.length === 0) return null;
    const vi = say.language === 'vi';
    const each = values.map((asked) => {
      if (asked === null) return UNKNOWN[say.language];
      const name = asked.language ? nameIn(['languages'], asked.language, say) : vi ? 'bất kỳ' : 'any';
      if (!asked.levelAtLeast) return name;
      const level = nameIn(['foreign_language_levels'], asked.levelAtLeast, say);
      return vi ? `${name} từ ${level}` : `${name} at ${level} or higher`;
    });
    return `${vi ? 'ngoại ngữ' : 'with the language'} ${either(each, say)}`;
  },
  met: (values, card, say) =>
    (card.languages ?? []).flatMap((language, at): Met[] => {
      const rankOf = (level: string) => say.catalogs.find('foreign_language_levels', level)?.rank ?? Number.POSITIVE_INFINITY;
      const isMet = values.some(
        (asked) =>
          asked !== null &&
          (asked.language ?? language) === language &&
          (!asked.levelAtLeast || isAtLeast(card.language_ranks?.[at], rankOf(asked.levelAtLeast))),
      );
      const level = card.language_levels?.[at];
      const text = [nameIn(['languages'], language, say), level && nameIn(['foreign_language_levels'], level, say)]
        .filter(Boolean)
        .join(', ');
      return isMet ? [{ text, fact: ['qualifications', card.language_ids?.[at]] }] : [];
    }),
  facet: byList('languages', 'c.languages'),
};

export const OF_STUDY = {
  degreeAtLeast,
  postgraduate: {
    ...answered({
      column: 'c.postgraduate',
      about: 'a postgraduate degree',
      tells: ['postgraduate'],
      yes: words('có trình độ sau đại học', 'with a postgraduate degree'),
      no: words('chưa có trình độ sau đại học', 'without a postgraduate degree'),
    }),
    met: (values: (boolean | null)[], card: CardRow, say: Saying) => (values.includes(true) ? byDegree(card, say) : []),
    facet: byColumn('study', 'c.postgraduate'),
  },
  degrees: {
    ...codes({
      column: 'c.degree',
      about: 'highest degrees',
      tells: ['degree'],
      words: words('trình độ', 'with the highest degree'),
      catalogues: ['education_levels'],
    }),
    met: (values: (string | null)[], card: CardRow, say: Saying) => (values.includes(card.degree) ? byDegree(card, say) : []),
    facet: byColumn('study', 'c.degree'),
  },
  fields: { ...fields, facet: byList('fields', 'c.fields', { emptyIsUnknown: true }) },
  fieldLevelAtLeast,
  majors,
  studying: { ...studying, facet: byList('study', 'c.studies') },
  politicalTheory: {
    ...codes({
      column: 'c.political_theory',
      about: 'levels of political theory',
      tells: ['politicalTheory'],
      words: words('lý luận chính trị', 'political theory'),
      catalogues: ['political_theory_levels'],
      held: (card) => (card.political_theory ? [[card.political_theory, 'qualifications', card.political_theory_id]] : []),
    }),
    facet: byColumn('study', 'c.political_theory'),
  },
  stateManagement: {
    ...codes({
      column: 'c.state_management',
      about: 'levels of state management',
      tells: ['stateManagement'],
      words: words('quản lý nhà nước', 'state management'),
      catalogues: ['state_management_levels'],
      held: (card) => (card.state_management ? [[card.state_management, 'qualifications', card.state_management_id]] : []),
    }),
    facet: byColumn('study', 'c.state_management'),
  },
  languages: { ...languages, facet: byList('languages', 'c.languages') },
  itLevels: {
    ...listed({
      column: 'c.it_levels',
      about: 'levels of computer skills',
      tells: ['itLevels'],
      words: words('tin học', 'with computer skills:'),
      catalogues: ['it_skill_levels'],
      held: (card) => (card.it_levels ?? []).map((level, at) => [level, 'qualifications', card.it_ids?.[at]]),
    }),
    facet: byList('languages', 'c.it_levels'),
  },
  titles: {
    ...listed({
      column: 'c.titles',
      about: 'academic and honorary titles',
      tells: ['titles'],
      words: words('học hàm, danh hiệu', 'with the title'),
      catalogues: ['academic_titles'],
      held: (card) => (card.titles ?? []).map((title, at) => [title, 'titles', card.title_ids?.[at]]),
    }),
    facet: byList('marks', 'c.titles'),
  },
} as const;
