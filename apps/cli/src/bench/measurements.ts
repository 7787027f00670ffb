import type { Measurement } from './bench.js';
import { audit } from './measures/audit.js';
import { deliveries } from './measures/deliveries.js';
import { edit } from './measures/edit.js';
import { exports } from './measures/exports.js';
import { facets } from './measures/facets.js';
import { imports } from './measures/imports.js';
import { notices } from './measures/notices.js';
import { scope } from './measures/scope.js';
import { search } from './measures/search.js';
import { targets } from './measures/targets.js';
import { watches } from './measures/watches.js';

/** Everything that is measured, in this order. A new one is a file in `measures/` and a line here. */
export const MEASUREMENTS: readonly Measurement[] = [
  ...[search, scope, facets, targets, exports, edit, notices, deliveries, audit],
  ...[watches, imports], // these leave five thousand questions, and three times the people
];
