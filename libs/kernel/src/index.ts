export {
  DomainError,
  defineErrors,
  type ErrorDetail,
  type ErrorParams,
  type ErrorRegistry,
  type ErrorText,
  formatError,
} from './errors/domain-error.js';
export { type Actor, type Language, systemActor } from './identity/actor.js';
export { type AskedBy, actorOf, askedBy } from './identity/asked-by.js';
export { type CitizenNumberReading, type CitizenNumberWhy, maskCitizenNumber, readCitizenNumber } from './identity/citizen-number.js';
export { newId } from './identity/new-id.js';
export { maskPhone, type PhoneReading, type PhoneWhy, readPhone } from './identity/phone-number.js';
export { RequestKey } from './identity/request-key.js';
export { CursorSeal, pagingErrors } from './paging/cursor.js';
export { type Page, toPage } from './paging/page.js';
export { type CountedGroup, isTooFew, LEAST_TOLD, type ToldGroups, toldGroups } from './statistics/small-groups.js';
export { asCode } from './text/as-code.js';
export { clean, fold, foldWords, foldYi, initials, nfc } from './text/fold.js';
export { decodeTcvn3, decodeVni, encodingOfFont, type LegacyEncoding, looksLikeTcvn3, looksLikeVni } from './text/legacy-encoding.js';
export { type PrefixedName, stripNamePrefixes } from './text/name-prefixes.js';
export { nameSortKey } from './text/name-sort-key.js';
export { hundredthsOfPercent, percentText, readDecimal, readRoman } from './text/numbers.js';
export { type NameParts, splitName, titleCaseName } from './text/person-name.js';
export { remembered } from './text/remembered.js';
export { type Mark, marksInName, marksInTerms } from './text/search-marks.js';
export {
  initialsOf,
  matchesSearch,
  parseSearchQuery,
  patternsOf,
  type SearchDocument,
  type SearchPatterns,
  type SearchQuery,
  type SearchTerm,
  searchNameOf,
  searchTermsOf,
} from './text/search-query.js';
export { readAsOfDay } from './time/as-of-day.js';
export { type Clock, dayInVietnam, fixedClock, systemClock } from './time/clock.js';
export type { DateHint, DateReading, DateWhy } from './time/date-reading.js';
export {
  addDays,
  addMonths,
  addYears,
  compareDays,
  type Day,
  dayOf,
  daysInMonth,
  firstOfMonth,
  isDay,
  lastOfMonth,
  mondayOf,
} from './time/day.js';
export {
  ageOn,
  firstDayOf,
  formatPartialDate,
  isPartialDate,
  lastDayOf,
  type PartialDate,
  type Precision,
  precisionOf,
} from './time/partial-date.js';
export { contains, overlaps, type Period } from './time/period.js';
export { serialDay } from './time/spreadsheet-date.js';
export { hoursApart, isTimeZone } from './time/time-zone.js';
export { readDate } from './time/vietnamese-date.js';
