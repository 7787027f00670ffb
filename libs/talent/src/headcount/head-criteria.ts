import type { PathRange } from '#libs/platform';
import { type Criteria, DEEPEST } from '../criteria/criteria.body.js';
import { AGE_BANDS } from '../criteria/keys/ages.js';
import { DIMENSIONS } from '../facets/dimension.js';
import type { Bits } from './bits.js';
import type { ValueName } from './head.js';
import type { HeadIndex } from './head-index.js';

/** What codes of a question stand for. */
export interface HeadContext {
  readonly unitRanges: ReadonlyMap<string, PathRange>; // by id or code as asked
  readonly rankOf: (degree: string) => number | null;
}

/** Who surely meets a condition, and who surely does not: the rest is unknown. Made when asked for. */
interface Truth {
  readonly yes: () => Bits;
  readonly no: () => Bits;
}

const isByValue = (key: string): key is ValueName => key !== 'units' && (DIMENSIONS as readonly string[]).includes(key);

type Asked = readonly (string | boolean | null)[];

/** The values that a key asks for; null where it asks for more than a value: a language at a level. */
function valuesAsked(key: ValueName, value: unknown): Asked | null {
  if (key !== 'languages') return value as Asked;
  const asked = value as NonNullable<Criteria['languages']>;
  return asked.some((one) => one?.levelAtLeast) ? null : asked.map((one) => one?.language ?? null);
}

/** Whether the index knows all the keys that a question asks by: words, days and exact ages it does not. */
export const knowsKeys = (criteria: Criteria): boolean =>
  (Object.entries(criteria) as [keyof Criteria, unknown][]).every(([key, value]) => {
    if (value === undefined || value === null) return true;
    if (key === 'not') return knowsKeys(value as Criteria);
    return BESIDE_VALUES.includes(key) || (isByValue(key) && valuesAsked(key, value) !== null);
  });
const BESIDE_VALUES: readonly string[] = ['units', 'degreeAtLeast', 'verifiedOnly'];

/** Whether it can answer, what the codes stand for being known: what is wrong in a question the SQL says best. */
export function answerable(criteria: Criteria, context: HeadContext, depth = 0): boolean {
  if (depth > DEEPEST || !knowsKeys(criteria)) return false;
  const { units, degreeAtLeast, ageBand, not } = criteria;
  return (
    (units ?? []).every((unit) => unit === null || context.unitRanges.has(unit)) &&
    (!degreeAtLeast || context.rankOf(degreeAtLeast) !== null) &&
    (ageBand ?? []).every((band) => band === null || AGE_BANDS.some((each) => each === band)) &&
    (!not || answerable(not, context, depth + 1))
  );
}

/** A question over the bits of everybody within a scope, with the same three values as its SQL: unknown is neither met nor missed. */
export class HeadCriteria {
  constructor(
    private readonly index: HeadIndex,
    private readonly scope: Bits,
    private readonly context: HeadContext,
  ) {}

  /** Who surely meets the condition of each key. */
  byKey(criteria: Criteria): Map<string, Bits> {
    return new Map(this.truths(criteria).map(([key, { yes }]) => [key, yes()]));
  }

  private truths(criteria: Criteria): [key: string, truth: Truth][] {
    return (Object.keys(criteria) as (keyof Criteria)[]).flatMap((key) => {
      const truth = this.truth(key, criteria[key]);
      return truth ? [[key, truth] as [string, Truth]] : [];
    });
  }

  private truth(key: keyof Criteria, value: unknown): Truth | null {
    if (value === undefined || value === null) return null;
    if (key === 'not') return this.not(value as Criteria);
    if (key === 'degreeAtLeast') return this.degreeAtLeast(String(value));
    if (key === 'verifiedOnly') return value ? this.verified() : null;
    if ((value as Asked).length === 0) return null;
    return key === 'units'
      ? this.units(value as readonly (string | null)[])
      : this.values(key as ValueName, valuesAsked(key as ValueName, value)!);
  }

  /** None of it: where one part is surely missed. */
  private not(inner: Criteria): Truth | null {
    const truths = this.truths(inner).map(([, truth]) => truth);
    if (truths.length === 0) return null;
    return {
      yes: () => truths.reduce((all, { no }) => all.take(no()), this.nobody()),
      no: () => truths.reduce((all, { yes }) => all.keep(yes()), this.scope.copy()),
    };
  }

  private values(name: ValueName, asked: readonly (string | boolean | null)[]): Truth {
    const sets = this.index.valuesOf(name);
    const yes = () => {
      const met = this.nobody();
      for (const value of new Set(asked)) sets.get(value)?.addTo(met);
      return met.keep(this.scope);
    };
    return { yes, no: () => this.rest(yes(), asked.includes(null) ? null : sets.get(null)) };
  }

  private units(asked: readonly (string | null)[]): Truth {
    const ranges = asked.filter((unit) => unit !== null).map((unit) => this.context.unitRanges.get(unit)!);
    const unknown = asked.includes(null);
    const yes = () => {
      const met = this.index.counting(ranges, this.scope);
      if (unknown) this.index.withoutHome.addTo(met);
      return met.keep(this.scope);
    };
    return { yes, no: () => this.rest(yes(), unknown ? null : this.index.withoutHome) };
  }

  private degreeAtLeast(degree: string): Truth {
    const least = this.context.rankOf(degree)!;
    const high = [...this.index.valuesOf('degrees').keys()].filter(
      (one) => typeof one === 'string' && (this.context.rankOf(one) ?? Number.NEGATIVE_INFINITY) >= least,
    );
    const { yes, no } = this.values('degrees', high);
    return { yes, no };
  }

  private verified(): Truth {
    const yes = () => {
      const met = this.nobody();
      this.index.verified.addTo(met);
      return met.keep(this.scope);
    };
    return { yes, no: () => this.rest(yes(), null) };
  }

  /** Everybody but those who meet it and those of whom it is unknown. */
  private rest(met: Bits, unknown: { addTo(crowd: Bits): void } | null | undefined): Bits {
    unknown?.addTo(met);
    return this.scope.copy().drop(met);
  }

  private nobody(): Bits {
    return this.scope.copy().drop(this.scope);
  }
}
