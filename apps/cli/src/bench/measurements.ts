import type { Measurement } from './bench.js';

/** Everything that is measured, in this order. A new one is a file in `measures/` and a line here. */
export const MEASUREMENTS: readonly Measurement[] = [];
