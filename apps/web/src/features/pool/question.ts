import type { components } from '../../api/schema';
import { type Moment, readMomentOf } from '../../parts/moment';

export type Criteria = components['schemas']['Criteria'];

export const LISTS = [
  'fields',
  'degrees',
  'postgraduate',
  'categories',
  'units',
  'ageBand',
  'gender',
  'languages',
  'itLevels',
  'titles',
  'studying',
  'politicalTheory',
  'stateManagement',
  'ranks',
  'positions',
  'ratings',
  'groups',
  'availability',
  'countries',
  'hoursApart',
  'citizenships',
  'consents',
  'plannedFor',
  'party',
  'ethnicMinority',
  'kinds',
  'residence',
] as const;
export type ListKey = (typeof LISTS)[number];
/** Of these people are counted apart by their values. */
export type FacetKey = Exclude<ListKey, 'positions'>;
/** Conditions of one value: degrees by their code, numbers and days as they are. */
export const SINGLES = [
  'degreeAtLeast',
  'fieldLevelAtLeast',
  'ageFrom',
  'ageTo',
  'hoursApartAtMost',
  'retiresBefore',
  'confirmedSince',
] as const;
export type SingleKey = (typeof SINGLES)[number];
/** A value of a condition as the address writes it; `null` is the unknown. */
export type Value = string | null;

export const SORTS = ['givenName', 'relevance', 'retiresOn', 'confirmedOn'] as const;
export type Sort = (typeof SORTS)[number];

/** The question as the address holds it: codes only. What somebody typed stays in the state of the history entry. */
export type PoolSearch = { readonly [Key in ListKey | SingleKey]?: string } & Moment & {
    readonly verified?: 'yes';
    readonly sort?: Sort;
    readonly person?: string;
    /** A question that was kept, by its id: its conditions take the place of this. */
    readonly watch?: string;
    /** The conditions that are wished for only, by their keys. */
    readonly wish?: string;
  };

/** What the history entry holds beside the address. */
export interface PoolState {
  readonly poolText?: string;
  /** Of people side by side: the question they were picked from, for the way back. */
  readonly poolSearch?: PoolSearch;
}

const UNKNOWN = '-';
const YES_NO: ReadonlySet<ListKey> = new Set(['postgraduate', 'party', 'ethnicMinority']);
const NUMBERS: ReadonlySet<SingleKey> = new Set(['fieldLevelAtLeast', 'ageFrom', 'ageTo', 'hoursApartAtMost']);
/** Between a language and the level it is asked for at least, between a degree and the year it is expected in. */
const AT_LEAST = ':';
const LONGEST = 2_000;

/** Keeps what the address may hold and drops the rest, so that an old or mistyped link still opens. */
export function readSearch(given: Record<string, unknown>): PoolSearch {
  const text = (key: string): string | undefined => {
    const value = given[key];
    const written = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
    return written !== '' && written.length <= LONGEST ? written : undefined;
  };
  const found: Record<string, string | undefined> = Object.fromEntries(LISTS.map((key) => [key, text(key)]));
  for (const key of SINGLES) found[key] = text(key);
  found.verified = given.verified === 'yes' ? 'yes' : undefined;
  found.sort = SORTS.find((sort) => sort === given.sort);
  found.person = text('person');
  found.watch = text('watch');
  found.wish = text('wish');
  return { ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)), ...readMomentOf(given) } as PoolSearch;
}

export const valuesOf = (search: PoolSearch, key: ListKey): Value[] =>
  search[key] === undefined
    ? []
    : [...new Set(search[key].split(',').filter(Boolean))].map((value) => (value === UNKNOWN ? null : value.replaceAll(COMMA, ',')));

/** In the address a comma divides values, so that one within a value is written otherwise. */
const COMMA = '‚';

export const withValues = (search: PoolSearch, key: ListKey, values: readonly Value[]): PoolSearch => ({
  ...search,
  [key]: values.length === 0 ? undefined : values.map((value) => value?.replaceAll(',', COMMA) ?? UNKNOWN).join(','),
});

/** Chosen becomes not chosen, and the reverse. */
export function toggled(search: PoolSearch, key: ListKey, value: Value): PoolSearch {
  const values = valuesOf(search, key);
  const chosen = chosenOf(values, value);
  return withValues(search, key, chosen === undefined ? [...values, value] : values.filter((other) => other !== chosen));
}

/** A language of the address, and the level it is asked for at least. */
export function languageOf(value: string): { readonly language: string; readonly levelAtLeast?: string } {
  const [language = '', levelAtLeast] = value.split(AT_LEAST);
  return levelAtLeast ? { language, levelAtLeast } : { language };
}

/** The same language from another level on; the empty text is any level. */
export const atLevel = (value: string, level: string): string => {
  const { language } = languageOf(value);
  return level === '' ? language : `${language}${AT_LEAST}${level}`;
};

/** A degree of the address that somebody studies for, and the year in which it should be held. */
export function studyOf(value: string): { readonly level?: string; readonly expectedIn?: number } {
  const [level, year] = value.split(AT_LEAST);
  return { ...(level ? { level } : {}), ...(year ? { expectedIn: Number(year) } : {}) };
}

/** The same as the address writes it. */
export const studyWritten = (level: string, expectedIn: number | null | undefined): string =>
  expectedIn ? `${level}${AT_LEAST}${expectedIn}` : level;

/** The value of a facet's code that is chosen, with what else was asked of it. */
export const chosenOf = (values: readonly Value[], code: Value): Value | undefined =>
  values.find((value) => value === code || (value !== null && code !== null && value.startsWith(code + AT_LEAST)));

function sentAs(key: ListKey, value: Value): unknown {
  if (value === null) return null;
  if (key === 'languages') return languageOf(value);
  if (key === 'studying') return studyOf(value);
  return YES_NO.has(key) ? value === 'true' : value;
}

/** The question as the server takes it. */
export function criteriaOf(search: PoolSearch, text: string): Criteria {
  return written(search, text, (key) => !isWish(search, key));
}

/** What is wished for only: whoever meets none of it stays, and stands further down. */
export const wishesOf = (search: PoolSearch): Criteria => written({ ...search, verified: undefined }, '', (key) => isWish(search, key));

export const isWish = ({ wish = '' }: PoolSearch, key: ListKey | SingleKey): boolean => wish.split(',').includes(WITH[key] ?? key);

/** These belong to a condition that is counted apart, and are asked with it. */
const WITH: Partial<Record<ListKey | SingleKey, ListKey>> = {
  fieldLevelAtLeast: 'fields',
  ageFrom: 'ageBand',
  ageTo: 'ageBand',
  hoursApartAtMost: 'hoursApart',
};

/** Whether a condition is asked for, or one that stands with it. */
export const isAsked = (search: PoolSearch, key: ListKey): boolean =>
  search[key] !== undefined || SINGLES.some((single) => WITH[single] === key && search[single] !== undefined);

/** What must hold is wished for only, and the reverse. */
export function wished(search: PoolSearch, key: ListKey): PoolSearch {
  const wishes = (search.wish ?? '').split(',').filter(Boolean);
  const next = wishes.includes(key) ? wishes.filter((other) => other !== key) : [...wishes, key];
  return { ...search, wish: next.length === 0 ? undefined : next.join(',') };
}

function written(search: PoolSearch, text: string, asks: (key: ListKey | SingleKey) => boolean): Criteria {
  const lists = LISTS.filter(asks)
    .map((key) => [key, valuesOf(search, key)] as const)
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => [key, values.map((value) => sentAs(key, value))]);
  const singles = SINGLES.filter((key) => search[key] !== undefined && asks(key)).map((key) => [
    key,
    NUMBERS.has(key) ? Number(search[key]) : search[key],
  ]);
  return {
    ...Object.fromEntries(lists),
    ...Object.fromEntries(singles),
    ...(search.verified ? { verifiedOnly: true } : {}),
    ...(text.trim() ? { text: text.trim() } : {}),
  };
}

/** The address of a question that was kept; what it holds beside that is its text. */
export function searchOf(criteria: Criteria, wishes: Criteria = {}): PoolSearch {
  const asked = { ...criteria, ...wishes };
  let search: PoolSearch = criteria.verifiedOnly ? { verified: 'yes' } : {};
  for (const key of LISTS) search = withValues(search, key, ((asked[key] ?? []) as unknown[]).map(writtenAs));
  for (const key of SINGLES) if (asked[key] !== undefined && asked[key] !== null) search = { ...search, [key]: String(asked[key]) };
  const wished = [...LISTS, ...SINGLES].filter((key) => wishes[key] !== undefined && wishes[key] !== null).map((key) => WITH[key] ?? key);
  return wished.length === 0 ? search : { ...search, wish: [...new Set(wished)].join(',') };
}

function writtenAs(value: unknown): Value {
  if (value === null || typeof value !== 'object') return value === null ? null : String(value);
  const { language, levelAtLeast, level, expectedIn } = value as {
    language?: string;
    levelAtLeast?: string;
    level?: string;
    expectedIn?: number;
  };
  return language === undefined ? studyWritten(level ?? '', expectedIn) : atLevel(language, levelAtLeast ?? '');
}

/** Whether two questions ask the same, in whatever order. */
export const asksTheSame = (one: Asked, other: Asked): boolean =>
  inOrder(one.criteria) === inOrder(other.criteria) && inOrder(one.wishes) === inOrder(other.wishes);

/** What must hold, and what is wished for besides. */
export interface Asked {
  readonly criteria: Criteria;
  readonly wishes: Criteria;
}

const inOrder = (criteria: Criteria): string => {
  const { text, ...rest } = criteriaOf(searchOf(criteria), criteria.text ?? '');
  const sorted = Object.entries(rest).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value,
  ]);
  return JSON.stringify([text, sorted]);
};

export type ConditionKey = keyof Criteria;

/** The question without one of its conditions. */
export function without(criteria: Criteria, key: ConditionKey): Criteria {
  const { [key]: _, ...rest } = criteria;
  return rest;
}

/** The address without one condition; `text` is not in the address and is dropped by the caller. */
export function searchWithout(search: PoolSearch, key: ConditionKey): PoolSearch {
  return { ...search, [key === 'verifiedOnly' ? 'verified' : key]: undefined };
}
