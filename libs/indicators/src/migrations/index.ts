import { Definitions1764000000701 } from './001-definitions.js';
import { Versions1764000000702 } from './002-versions.js';
import { Goals1764000000703 } from './003-goals.js';
import { Snapshots1764000000704 } from './004-snapshots.js';
import { Scenarios1764000000705 } from './005-scenarios.js';
import { StudiesInScenarios1764000000706 } from './006-studies-in-scenarios.js';
import { DayCounts1764000000707 } from './007-day-counts.js';
import { DayLists1764000000708 } from './008-day-lists.js';
import { Freezes1764000000709 } from './009-freezes.js';

export const indicatorsMigrations = [
  Definitions1764000000701,
  Versions1764000000702,
  Goals1764000000703,
  Snapshots1764000000704,
  Scenarios1764000000705,
  StudiesInScenarios1764000000706,
  DayCounts1764000000707,
  DayLists1764000000708,
  Freezes1764000000709,
];
