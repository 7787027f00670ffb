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
  'politicalTheory',
  'stateManagement',
  'party',
  'kinds',
  'residence',
] as const;
export type ListKey = (typeof LISTS)[number];
/** A value of a condition as the address writes it; `null` is the unknown. */
export type Value = string | null;

export const SORTS = ['givenName', 'relevance', 'retiresOn', 'confirmedOn'] as const;
export type Sort = (typeof SORTS)[number];

/** The question as the address holds it: codes only. What somebody typed stays in the state of the history entry. */
export type PoolSearch = { readonly [Key in ListKey]?: string } & Moment & {
    readonly degreeAtLeast?: string;
    readonly verified?: 'yes';
    readonly sort?: Sort;
    readonly person?: string;
  };

/** What the history entry holds beside the address. */
export interface PoolState {
  readonly poolText?: string;
}

const UNKNOWN = '-';
const YES_NO: ReadonlySet<ListKey> = new Set(['postgraduate', 'party']);
const LONGEST = 2_000;

/** Keeps what the address may hold and drops the rest, so that an old or mistyped link still opens. */
export function readSearch(given: Record<string, unknown>): PoolSearch {
  const text = (key: string): string | undefined => {
    const value = given[key];
    const written = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
    return written !== '' && written.length <= LONGEST ? written : undefined;
  };
  const found: Record<string, string | undefined> = Object.fromEntries(LISTS.map((key) => [key, text(key)]));
  found.degreeAtLeast = text('degreeAtLeast');
  found.verified = given.verified === 'yes' ? 'yes' : undefined;
  found.sort = SORTS.find((sort) => sort === given.sort);
  found.person = text('person');
  return { ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)), ...readMomentOf(given) } as PoolSearch;
}

export const valuesOf = (search: PoolSearch, key: ListKey): Value[] =>
  search[key] === undefined ? [] : [...new Set(search[key].split(',').filter(Boolean))].map((value) => (value === UNKNOWN ? null : value));

export const withValues = (search: PoolSearch, key: ListKey, values: readonly Value[]): PoolSearch => ({
  ...search,
  [key]: values.length === 0 ? undefined : values.map((value) => value ?? UNKNOWN).join(','),
});

/** Chosen becomes not chosen, and the reverse. */
export function toggled(search: PoolSearch, key: ListKey, value: Value): PoolSearch {
  const values = valuesOf(search, key);
  return withValues(search, key, values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
}

/** The question as the server takes it. */
export function criteriaOf(search: PoolSearch, text: string): Criteria {
  const lists = LISTS.map((key) => [key, valuesOf(search, key)] as const)
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => [key, YES_NO.has(key) ? values.map((value) => (value === null ? null : value === 'true')) : values]);
  return {
    ...Object.fromEntries(lists),
    ...(search.degreeAtLeast ? { degreeAtLeast: search.degreeAtLeast } : {}),
    ...(search.verified ? { verifiedOnly: true } : {}),
    ...(text.trim() ? { text: text.trim() } : {}),
  };
}

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
