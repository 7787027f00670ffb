/** Deliveries begun before a row is given up. */
export const MAX_ATTEMPTS = 8;

const FIRST_MS = 2_000;
const LONGEST_MS = 15 * 60_000;

/** How long to wait after a failed attempt (1 is the first): doubling, at most a quarter of an hour, spread by up to a half. */
export function backOffMs(attempt: number, random: () => number = Math.random): number {
  const exact = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
  return Math.round(exact * (0.75 + random() / 2));
}
