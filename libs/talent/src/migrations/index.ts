import { Card1764000000601 } from './001-card.js';
import { CardReached1764000000602 } from './002-card-reached.js';
import { RoomInPages1764000000603 } from './003-room-in-pages.js';
import { CardOfAllCriteria1764000000604 } from './004-card-of-all-criteria.js';
import { Touched1764000000610 } from './010-touched.js';
import { Watches1764000000611 } from './011-watches.js';
import { Shortlists1764000000612 } from './012-shortlists.js';
import { CardOfExperts1764000000614 } from './014-card-of-experts.js';
import { CardOfPastDays1764000000617 } from './017-card-of-past-days.js';
import { ShortlistsUndone1764000000618 } from './018-shortlists-undone.js';
import { WishesKept1764000000619 } from './019-wishes-kept.js';
import { CardsOfEverybody1764000000620 } from './020-cards-of-everybody.js';
import { CardsByField1764000000623 } from './023-cards-by-field.js';
import { CardsOfADay1764000000624 } from './024-cards-of-a-day.js';
import { StudiesOnCards1764000000625 } from './025-studies-on-cards.js';
import { WatchesOfAWeek1764000000626 } from './026-watches-of-a-week.js';
import { LettersTold1764000000627 } from './027-letters-told.js';

export const talentMigrations = [
  Card1764000000601,
  CardReached1764000000602,
  RoomInPages1764000000603,
  CardOfAllCriteria1764000000604,
  Touched1764000000610,
  Watches1764000000611,
  Shortlists1764000000612,
  CardOfExperts1764000000614,
  CardOfPastDays1764000000617,
  ShortlistsUndone1764000000618,
  WishesKept1764000000619,
  CardsOfEverybody1764000000620,
  CardsByField1764000000623,
  CardsOfADay1764000000624,
  StudiesOnCards1764000000625,
  WatchesOfAWeek1764000000626,
  LettersTold1764000000627,
];
