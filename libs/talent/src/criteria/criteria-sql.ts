import { asCode, type Day, DomainError } from '#libs/kernel';
import { type Bounds, boundsSql, type PathRange } from '#libs/platform';
import { HOME_PATH } from '../search/card-source.js';
import { type Criteria, DEEPEST, keysAsked } from './criteria.body.js';
import type { Asking, Beside, RankedCatalogue } from './keys/criteria-key.js';
import { type CriteriaKey, entryOf } from './keys/criteria-keys.js';

/** What compiling needs besides the question: the day it is asked for, and what codes stand for on that day. */
export interface CompileContext {
  readonly day: Day;
  readonly unitRanges: ReadonlyMap<string, PathRange>; // by id or code as asked
  readonly rankOf: (catalogue: RankedCatalogue, code: string) => number | null | undefined; // undefined: there is no such code
  readonly similar?: boolean; // words as they may have been meant
  readonly few?: boolean; // of so few people that each may be looked at
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
    return [this.scope(bounds), ...this.conditions(criteria, 0), ...this.sieves(criteria)].join(' and ');
  }

  scope(bounds: Bounds): string {
    if (bounds === 'whole') return 'true';
    const others = bounds.map(({ fields, ...range }) => {
      const [lo, hi] = [this.add(range.lo), this.add(range.hi)];
      const more = `exists (select from unnest(c.other_paths) o(path) where o.path collate "C" >= ${lo} and o.path collate "C" < ${hi})`;
      const inside = `(${OTHER} >= ${lo} and ${OTHER} < ${hi}) or (cardinality(c.other_paths) > 1 and ${more})`; // nearly everybody has none, few more than one
      return fields ? `((${inside}) and ${ofFields(`${this.add(fields)}::text[]`)})` : inside;
    });
    return `(${[boundsSql(bounds, [KEEPING, UNIT], this.parameters, ofFields), ...others].join(' or ')})`;
  }

  /** How many of the wishes somebody surely meets: a key is a wish, and what is not known is not met. */
  met(wishes: Criteria): { sql: string; of: number } {
    const each = [...this.byKey(wishes).values()].map((wish) => `(case when ${wish} then 1 else 0 end)`);
    return { sql: each.length > 0 ? `(${each.join(' + ')})` : '0', of: each.length };
  }

  /** One condition a key, so that a facet can leave its own out: what belongs to a facet goes with it. */
  byKey(criteria: Criteria): Map<string, string> {
    return this.parts(criteria, 0);
  }

  private conditions(criteria: Criteria, depth: number): string[] {
    return [...this.parts(criteria, depth).values()];
  }

  private parts(criteria: Criteria, depth: number): Map<string, string> {
    if (depth > DEEPEST) throw new DomainError('criteria.too_deep', { most: DEEPEST });
    const parts = new Map<string, string>();
    const put = (name: string, sql: string | null) => {
      const before = parts.get(name);
      if (sql) parts.set(name, before ? `(${before} and ${sql})` : sql);
    };
    for (const key of keysAsked(criteria)) if (!BY_HAND.has(key)) put(entryOf(key).partOf ?? key, this.condition(key, criteria, depth));
    if (criteria.not) {
      const inner = this.conditions(criteria.not, depth + 1);
      if (inner.length > 0) put('not', `not (${inner.join(' and ')})`);
    }
    this.chooseByHand(criteria, depth, parts);
    return parts;
  }

  /** People chosen by hand need meet nothing else, so they stand beside each condition; those left out are left out whatever they meet. */
  private chooseByHand(criteria: Criteria, depth: number, parts: Map<string, string>): void {
    const chosen = criteria.include ? this.condition('include', criteria, depth) : null;
    if (chosen && parts.size === 0) parts.set('include', chosen);
    else if (chosen) for (const [name, sql] of parts) parts.set(name, `(${sql} or ${chosen})`);
    const left = criteria.exclude ? this.condition('exclude', criteria, depth) : null;
    if (left) parts.set('exclude', left);
  }

  /** What an index can answer of a question; whoever is chosen by hand would fall through. */
  private sieves(criteria: Criteria): string[] {
    if (criteria.include?.length) return [];
    return keysAsked(criteria).flatMap((key) => entryOf(key).sieve?.(criteria[key], this.asking(0)) ?? []);
  }

  private condition(key: CriteriaKey, criteria: Criteria, depth: number): string | null {
    return entryOf(key).sql(criteria[key], this.asking(depth), criteria as Beside);
  }

  private asking(depth: number): Asking {
    const { day, similar = false, few = false } = this.context;
    return {
      day,
      similar: similar && depth === 0,
      few,
      denied: depth > 0,
      add: (value) => this.add(value),
      within: (units) =>
        boundsSql(
          units.map((unit) => this.range(unit)),
          [HOME_PATH],
          this.parameters,
        ),
      rankOf: (catalogue, code) => {
        const rank = this.context.rankOf(catalogue, code);
        const value = code.slice(0, 40);
        if (rank === undefined) throw new DomainError('criteria.unknown_code', { value: asCode(value) });
        if (rank === null) throw new DomainError('criteria.unranked_code', { value });
        return rank;
      },
    };
  }

  private range(unit: string): PathRange {
    const range = this.context.unitRanges.get(unit);
    if (!range) throw new DomainError('criteria.unit_not_found');
    return range;
  }

  private add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
}

/** Whose card tells one of some fields: what a role is limited to. */
const ofFields = (fields: string): string => `c.fields && ${fields}`;

const BY_HAND: ReadonlySet<CriteriaKey> = new Set(['include', 'exclude']);

/** Paths compare by their bytes, whatever the collation of the database: the definition's own columns do not say so. */
const [KEEPING, UNIT, OTHER] = ['c.keeping_path', 'c.unit_path', 'c.other_paths[1]'].map((column) => `(${column} collate "C")`) as [
  string,
  string,
  string,
];
