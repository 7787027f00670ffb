import { rateOf } from '../arithmetic/ratio.js';
import { type BridgeEnd, type BridgeTerm, TERMS, type Term } from './bridge.body.js';

/** One kind of change as counted. */
export interface CountedTerm {
  readonly term: Term;
  readonly numerator: number;
  readonly denominator: number;
  readonly people: number;
}

const MILLION = 1_000_000;
const millionths = (rate: number): number => Math.round(rate * MILLION);

/** The terms in their order with what they are of the rate. What rounding leaves goes to the denominator effect: the sum is exact. */
export function termsOf(
  counted: readonly CountedTerm[],
  from: BridgeEnd,
  to: BridgeEnd,
): { terms: BridgeTerm[]; denominatorEffect: number | null } {
  const ordered = TERMS.flatMap((term) => counted.find((one) => one.term === term) ?? []);
  if (from.rate === null || to.rate === null) return { terms: ordered.map((term) => ({ ...term, points: null })), denominatorEffect: null };
  const points = ordered.map(({ numerator }) => Math.sign(numerator) * millionths(rateOf(Math.abs(numerator), from.denominator)!));
  const rest = millionths(to.rate) - millionths(from.rate) - points.reduce((sum, one) => sum + one, 0);
  return { terms: ordered.map((term, at) => ({ ...term, points: points[at]! / MILLION })), denominatorEffect: rest / MILLION };
}
