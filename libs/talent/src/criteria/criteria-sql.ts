import { addDays, addYears, type Day, DomainError, parseSearchQuery, patternsOf } from '#libs/kernel';
import { type Bounds, boundsSql, type PathRange } from '#libs/platform';
import { HOME_PATH } from '../search/card-source.js';
import { AGE_BANDS, type AgeBand, type Criteria, DEEPEST } from './criteria.body.js';

/** What compiling needs besides the question: the day it is asked for, and what codes stand for on that day. */
export interface CompileContext {
  readonly day: Day;
  readonly unitRanges: ReadonlyMap<string, PathRange>; // by id or code as asked
  readonly rankOf: (degree: string) => number | null;
}

/** SQL over a card called `c`, with its parameters. Identifiers come from here only; whatever a client sent is a parameter. */
export class CriteriaSql {
  readonly parameters: unknown[];

  constructor(
    private readonly context: CompileContext,
    parameters: readonly unknown[] = [],
  ) {
    this.parameters = [...parameters];
  }

  /** The one place where the asker's scope is AND-ed to a question. */
  scoped(criteria: Criteria, bounds: Bounds): string {
    return [this.scope(bounds), ...this.conditions(criteria, 0)].join(' and ');
  }

  scope(bounds: Bounds): string {
    if (bounds === 'whole') return 'true';
    const others = bounds.map((range) => {
      const [lo, hi] = [this.add(range.lo), this.add(range.hi)];
      const more = `exists (select from unnest(c.other_paths) o(path) where o.path collate "C" >= ${lo} and o.path collate "C" < ${hi})`;
      return `(${OTHER} >= ${lo} and ${OTHER} < ${hi}) or (cardinality(c.other_paths) > 1 and ${more})`; // nearly everybody has none, few more than one
    });
    return `(${[boundsSql(bounds, [KEEPING, UNIT], this.parameters), ...others].join(' or ')})`;
  }

  /** One condition a key, so that a facet can leave its own out. */
  byKey(criteria: Criteria): Map<string, string> {
    const found = new Map<string, string>();
    for (const key of Object.keys(criteria) as (keyof Criteria)[]) {
      const sql = this.condition(key, criteria, 0);
      if (sql) found.set(key, sql);
    }
    return found;
  }

  private conditions(criteria: Criteria, depth: number): string[] {
    if (depth > DEEPEST) throw new DomainError('criteria.too_deep', { most: DEEPEST });
    const own = (Object.keys(criteria) as (keyof Criteria)[]).flatMap((key) => this.condition(key, criteria, depth) ?? []);
    return depth === 0 && criteria.majors ? [...own, ...this.majorsSieve(criteria.majors)] : own;
  }

  private condition(key: keyof Criteria, criteria: Criteria, depth: number): string | null {
    const value = criteria[key];
    if (value === undefined || value === null) return null;
    if (key === 'not') {
      const inner = this.conditions(value as Criteria, depth + 1);
      return inner.length > 0 ? `not (${inner.join(' and ')})` : null;
    }
    if (key === 'text') return this.text(String(value));
    if (key === 'degreeAtLeast') return this.degreeAtLeast(String(value));
    if (key === 'verifiedOnly') return value ? 'c.verified' : null;
    const values = value as readonly (string | boolean | null)[];
    return values.length === 0 ? null : this.list(key, values, depth);
  }

  private list(key: keyof Criteria, values: readonly (string | boolean | null)[], depth: number): string {
    const known = values.filter((value) => value !== null);
    const unknown = values.length > known.length;
    const parts: string[] = [];
    if (key === 'units') parts.push(this.units(known.map(String)), ...(unknown ? ['c.home_path is null'] : []));
    else if (key === 'ageBand')
      parts.push(...known.map((band) => this.ageBand(String(band))), ...(unknown ? ['c.birth_first is null'] : []));
    else if (key === 'majors')
      parts.push(...known.map((major) => this.major(String(major))), ...(unknown ? ['c.major_terms is null'] : []));
    else if (key === 'fields') {
      // beneath a "not" an empty list of fields is unknown, not "none": it may not become a match
      const column = depth > 0 ? `nullif(c.fields, '{}')` : 'c.fields';
      if (known.length > 0) parts.push(`${column} && ${this.add(known)}::text[]`);
      if (unknown) parts.push(`c.fields = '{}'`);
    } else {
      const column = COLUMN_OF[key as keyof typeof COLUMN_OF];
      if (known.length > 0) parts.push(`${column} = any(${this.add(known)})`);
      if (unknown) parts.push(`${column} is null`);
    }
    return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
  }

  private units(asked: readonly string[]): string {
    const ranges = asked.map((unit) => {
      const range = this.context.unitRanges.get(unit);
      if (!range) throw new DomainError('criteria.unit_not_found');
      return range;
    });
    return ranges.length === 0 ? 'false' : boundsSql(ranges, [HOME_PATH], this.parameters); // where a person counts: the unit of the primary employment, else the keeping one
  }

  private degreeAtLeast(degree: string): string {
    const rank = this.context.rankOf(degree);
    if (rank === null) throw new DomainError('criteria.unknown_code', { value: degree.slice(0, 40) });
    return `c.degree_rank >= ${this.add(rank)}`;
  }

  /** By the day of birth, so that an index or a comparison answers and no age is computed per row. */
  private ageBand(band: string): string {
    if (!(AGE_BANDS as readonly string[]).includes(band)) throw new DomainError('criteria.unknown_code', { value: band.slice(0, 40) });
    const { bornFrom, bornTo } = bornWithin(band as AgeBand, this.context.day);
    const parts = [
      ...(bornFrom ? [`c.birth_first >= ${this.add(bornFrom)}::date`] : []),
      ...(bornTo ? [`c.birth_first <= ${this.add(bornTo)}::date`] : []),
    ];
    return `(${parts.join(' and ')})`;
  }

  /** All words in one and the same major, the highest degree's or another's; null for whom no major is known. */
  private major(major: string): string {
    const words = this.majorWords(major, 'm');
    return words.length === 0 ? 'false' : `(select bool_or(${words.join(' and ')}) from unnest(c.major_terms) m)`;
  }

  /** What an index can answer of it: the words are somewhere among the person's terms. */
  private majorsSieve(majors: readonly (string | null)[]): string[] {
    if (majors.includes(null)) return [];
    const each = majors.map((major) => this.majorWords(String(major), 'c.search_terms').join(' and '));
    return each.length === 0 || each.includes('') ? [] : [`((${each.join(') or (')}))`];
  }

  private majorWords(major: string, column: string): string[] {
    return parseSearchQuery(major).terms.map((term) => {
      const ways = patternsOf(term).terms.map((tokens) => tokens.map((token) => `${column} like ${this.add(token)}`).join(' and '));
      return `(${ways.join(' or ')})`;
    });
  }

  /** Words are AND-ed; each may hit the name, or what synonyms apply to. A record code finds its record. */
  private text(text: string): string | null {
    const code = /^\s*(nl[-\s]?\d{1,9})\s*$/i.exec(text)?.[1];
    if (code) return `c.code = ${this.add(`NL-${code.replace(/\D/g, '').padStart(5, '0')}`)}`;
    const { terms, initials } = parseSearchQuery(text);
    if (terms.length === 0) return null;
    const conditions = terms.map((term) => {
      const { name, terms: alternatives } = patternsOf(term);
      const byTerms = alternatives.map((tokens) => `(${tokens.map((token) => `c.search_terms like ${this.add(token)}`).join(' and ')})`);
      return `(c.search_name like ${this.add(name)} or ${byTerms.join(' or ')})`;
    });
    const all = conditions.join(' and ');
    return initials ? `(c.initials = ${this.add(initials)} or (${all}))` : `(${all})`;
  }

  private add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
}

/** The days of birth of an age band on a day: full years, so the -30 band is everybody who has not turned 31. */
export function bornWithin(band: AgeBand, day: Day): { bornFrom: Day | null; bornTo: Day | null } {
  const [from, to] = band.split('-').map((part) => (part === '' ? null : Number(part))) as [number | null, number | null];
  return {
    bornFrom: to === null ? null : addDays(yearsBefore(day, to + 1), 1),
    bornTo: from === null ? null : yearsBefore(day, from),
  };
}

/** No day lies before the first year. */
const yearsBefore = (day: Day, years: number): Day => (Number(day.slice(0, 4)) > years ? addYears(day, -years) : '0001-01-01');

/** Paths compare by their bytes, whatever the collation of the database: the definition's own columns do not say so. */
const [KEEPING, UNIT, OTHER] = ['c.keeping_path', 'c.unit_path', 'c.other_paths[1]'].map((column) => `(${column} collate "C")`) as [
  string,
  string,
  string,
];

/** What is asked by one column of a card `c`, for conditions and for counting apart. */
export const COLUMN_OF = {
  kinds: 'c.kind',
  categories: 'c.category',
  degrees: 'c.degree',
  postgraduate: 'c.postgraduate',
  politicalTheory: 'c.political_theory',
  stateManagement: 'c.state_management',
  gender: 'c.gender',
  party: 'c.party',
  residence: 'c.residence',
} as const satisfies Partial<Record<keyof Criteria, string>>;
