import type { Catalogs } from '#libs/catalogs';
import { type Day, parseSearchQuery } from '#libs/kernel';
import type { PathRange } from '#libs/platform';
import { type Criteria, DEEPEST } from '../criteria/criteria.body.js';
import { AGE_BANDS, bornWithin } from '../criteria/keys/ages.js';
import type { RankedCatalogue } from '../criteria/keys/criteria-key.js';
import { codeIn } from '../criteria/keys/words-sql.js';
import { DIMENSIONS } from '../facets/dimension.js';
import type { Bits } from './bits.js';
import type { ValueName } from './head.js';
import type { HeadIndex } from './head-index.js';

/** What codes of a question stand for. */
export interface HeadContext {
  readonly unitRanges: ReadonlyMap<string, PathRange>; // by id or code as asked
  readonly rankOf: (catalogue: RankedCatalogue, code: string) => number | null;
}

export const rankIn =
  (catalogs: Catalogs): HeadContext['rankOf'] =>
  (catalogue, code) =>
    catalogs.find(catalogue, code)?.rank ?? null;

/** Who surely meets a condition, and who surely does not: the rest is unknown. Made when asked for. */
interface Truth {
  readonly yes: () => Bits;
  readonly no: () => Bits;
}

const isByValue = (key: string): key is ValueName => key !== 'units' && (DIMENSIONS as readonly string[]).includes(key);

type Asked = readonly (string | boolean | null)[];

type StudyAsked = NonNullable<NonNullable<Criteria['studying']>[number]>;
type LanguageAsked = NonNullable<NonNullable<Criteria['languages']>[number]>;

/** Whether an index may know all the keys that a question asks by: the code of a record and most days it does not. */
export const knowsKeys = (criteria: Criteria): boolean =>
  (Object.entries(criteria) as [keyof Criteria, unknown][]).every(([key, value]) => {
    if (value === undefined || value === null) return true;
    if (key === 'not') return knowsKeys(value as Criteria);
    if (key === 'studying') return (value as (StudyAsked | null)[]).every((asked) => !asked?.expectedIn);
    if (key === 'text') return codeIn(String(value)) === null;
    return BESIDE_VALUES.includes(key) || isByValue(key);
  });
/** In which year they are to be finished the index does not know. */
const studiesOf = (asked: readonly (StudyAsked | null)[]): (string | null)[] => asked.map((one) => one?.level ?? null);
/** The time of birth that a key asks for on a day. */
const BORN: Readonly<Record<string, (value: unknown, day: Day) => { from: Day | null; to: Day | null }>> = {
  ageFrom: (years, day) => ({ from: null, to: bornWithin(`${Number(years)}-`, day).bornTo }),
  ageTo: (years, day) => ({ from: bornWithin(`-${Number(years)}`, day).bornFrom, to: null }),
  bornFrom: (from) => ({ from: String(from), to: null }),
  bornTo: (to) => ({ from: null, to: String(to) }),
};
const BESIDE_VALUES: readonly string[] = ['units', 'degreeAtLeast', 'hoursApartAtMost', 'verifiedOnly', ...Object.keys(BORN)];

/** Whether this one can answer, what the codes stand for being known: what is wrong in a question the SQL says best. */
export function answerable(criteria: Criteria, context: HeadContext, index: HeadIndex, depth = 0): boolean {
  if (depth > DEEPEST || !knowsKeys(criteria)) return false;
  const { text, units, degreeAtLeast, languages, ageBand, not } = criteria;
  return (
    (!text || index.written?.known === true) &&
    (units ?? []).every((unit) => unit === null || context.unitRanges.has(unit)) &&
    (!degreeAtLeast || context.rankOf('education_levels', degreeAtLeast) !== null) &&
    (languages ?? []).every((asked) => !asked?.levelAtLeast || context.rankOf('foreign_language_levels', asked.levelAtLeast) !== null) &&
    (ageBand ?? []).every((band) => band === null || AGE_BANDS.some((each) => each === band)) &&
    (!not || answerable(not, context, index, depth + 1))
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

  /** Who surely meets all of it, and who surely misses some. */
  whole(criteria: Criteria): { yes: Bits; no: Bits } {
    const truths = this.truths(criteria).map(([, truth]) => truth);
    return {
      yes: truths.reduce((all, { yes }) => all.keep(yes()), this.scope.copy()),
      no: truths.reduce((all, { no }) => all.take(no()), this.nobody()),
    };
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
    if (key === 'text') return this.words(String(value));
    if (key === 'degreeAtLeast') return this.degreeAtLeast(String(value));
    if (key === 'hoursApartAtMost') return this.hoursApartAtMost(Number(value));
    if (key === 'verifiedOnly') return value ? this.verified() : null;
    if (BORN[key]) return this.born(BORN[key](value, this.index.day));
    if ((value as Asked).length === 0) return null;
    if (key === 'languages') return this.languages(value as readonly (LanguageAsked | null)[]);
    if (key === 'studying') return this.values(key, studiesOf(value as readonly (StudyAsked | null)[]));
    return key === 'units' ? this.units(value as readonly (string | null)[]) : this.values(key as ValueName, value as Asked);
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

  /** Nobody's words are unknown. */
  private words(text: string): Truth | null {
    const asked = parseSearchQuery(text);
    if (asked.terms.length === 0) return null;
    const yes = () => this.index.written!.meeting(asked, this.scope);
    return { yes, no: () => this.rest(yes(), null) };
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
    const least = this.context.rankOf('education_levels', degree)!;
    const high = [...this.index.valuesOf('degrees').keys()].filter(
      (one) => typeof one === 'string' && (this.context.rankOf('education_levels', one) ?? Number.NEGATIVE_INFINITY) >= least,
    );
    const { yes, no } = this.values('degrees', high);
    return { yes, no };
  }

  private hoursApartAtMost(most: number): Truth {
    const near = [...this.index.valuesOf('hoursApart').keys()].filter((hours) => hours !== null && Number(hours) <= most);
    return this.values('hoursApart', near);
  }

  /** One of the languages, at its level or a higher one where one is asked. Whose level has no rank is unknown there. */
  private languages(asked: readonly (LanguageAsked | null)[]): Truth {
    const each = asked.map((one) =>
      one?.levelAtLeast
        ? this.languageAt(one.language ?? null, this.context.rankOf('foreign_language_levels', one.levelAtLeast)!)
        : this.values('languages', [one?.language ?? null]),
    );
    return {
      yes: () => each.reduce((all, { yes }) => all.take(yes()), this.nobody()),
      no: () => each.reduce((all, { no }) => all.keep(no()), this.scope.copy()),
    };
  }

  private languageAt(language: string | null, least: number): Truth {
    const atRank = (wanted: (rank: number | null) => boolean) => {
      const met = this.nobody();
      for (const [rank, people] of this.index.ranksOf(language)) if (wanted(rank)) people.addTo(met);
      return met.keep(this.scope);
    };
    const yes = () => atRank((rank) => rank !== null && rank >= least);
    return {
      yes,
      no: () =>
        this.rest(
          atRank((rank) => rank === null || rank >= least),
          this.index.valuesOf('languages').get(null),
        ),
    };
  }

  private born(time: { from: Day | null; to: Day | null }): Truth {
    const { met, known } = this.index.days.bornWithin(time, this.scope);
    return { yes: () => met.copy(), no: () => known.copy().drop(met) };
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
