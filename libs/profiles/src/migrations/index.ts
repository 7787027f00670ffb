import { PeopleAndFacts1764000000501 } from './001-people-and-facts.js';
import { OrderAndEvents1764000000502 } from './002-order-and-events.js';
import { RoomInPages1764000000503 } from './003-room-in-pages.js';
import { StandingAndPlans1764000000504 } from './004-standing-and-plans.js';
import { SeenByScope1764000000510 } from './010-seen-by-scope.js';
import { ReachByFunction1764000000511 } from './011-reach-by-function.js';
import { BeyondThePayroll1764000000512 } from './012-beyond-the-payroll.js';
import { StudiesAndDecisions1764000000513 } from './013-studies-and-decisions.js';
import { FactsOfADay1764000000514 } from './014-facts-of-a-day.js';
import { PerhapsEmployed1764000000516 } from './016-perhaps-employed.js';
import { ReachedByField1764000000517 } from './017-reached-by-field.js';

export const profilesMigrations = [
  PeopleAndFacts1764000000501,
  OrderAndEvents1764000000502,
  RoomInPages1764000000503,
  StandingAndPlans1764000000504,
  SeenByScope1764000000510,
  ReachByFunction1764000000511,
  BeyondThePayroll1764000000512,
  StudiesAndDecisions1764000000513,
  FactsOfADay1764000000514,
  PerhapsEmployed1764000000516,
  ReachedByField1764000000517,
];
