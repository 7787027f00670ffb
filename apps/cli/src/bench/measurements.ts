import type { Measurement } from './bench.js';
import { deliveries } from './measures/deliveries.js';
import { notices } from './measures/notices.js';

/** Everything that is measured, in this order. A new one is a file in `measures/` and a line here. */
export const MEASUREMENTS: readonly Measurement[] = [notices, deliveries];
