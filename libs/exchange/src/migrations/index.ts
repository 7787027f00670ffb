import { Imports1764000000801 } from './001-imports.js';
import { Exports1764000000802 } from './002-exports.js';
import { SettledRows1764000000803 } from './003-settled-rows.js';
import { LargeRosters1764000000804 } from './004-large-rosters.js';
import { Contradictions1764000000805 } from './005-contradictions.js';
import { PagesAndCancelling1764000000806 } from './006-pages-and-cancelling.js';
import { ConsentsOfLists1764000000807 } from './007-consents-of-lists.js';
import { SecondPerson1764000000809 } from './009-second-person.js';
import { UnitsRemembered1764000000810 } from './010-units-remembered.js';
import { ReachOfLists1764000000811 } from './011-reach-of-lists.js';

export const exchangeMigrations = [
  Imports1764000000801,
  Exports1764000000802,
  SettledRows1764000000803,
  LargeRosters1764000000804,
  Contradictions1764000000805,
  PagesAndCancelling1764000000806,
  ConsentsOfLists1764000000807,
  SecondPerson1764000000809,
  UnitsRemembered1764000000810,
  ReachOfLists1764000000811,
];
