import { appendFileSync } from 'node:fs';

/** What a spec found of one goal, beside what is asked. */
export interface Figure {
  readonly goal: `G-${number}`;
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
  readonly held: boolean;
}

/**
 * Tells a figure to the table that the long form of the security stage ends with (test/stages/figures.mjs); elsewhere nobody asks for it.
 * Called before the figure is asserted, so that one that is missed stands in the table too.
 */
export function tell(goal: Figure['goal'], what: string, figure: string | number, limit: string, held: boolean): void {
  const file = process.env.SECURITY_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ goal, what, figure: String(figure), limit, held } satisfies Figure)}\n`);
}

/** Of measured times, in their unit: the value below which so many of a hundred lie. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * of) / 100))] ?? Number.NaN;
}
