import { addDays, addMonths, type Day, DomainError, firstOfMonth } from '#libs/kernel';

/** When a question is asked for: null is now. */
export interface AskedMoment {
  readonly onDay: Day | null;
  readonly knownAt: string | null;
}

/** The last day of the last quarter that is over. */
export function lastQuarterEnd(today: Day): Day {
  const monthsOver = (Number(today.slice(5, 7)) - 1) % 3;
  return addDays(addMonths(firstOfMonth(today), -monthsOver), -1);
}

/** The day from which other numbers are told than now. */
export const toldAnewOn = (today: Day): Day => addMonths(addDays(lastQuarterEnd(today), 1), 3);

/** A day is over when it is over in Vietnam. */
const endOf = (day: Day): string => `${day}T17:00:00.000Z`;

/**
 * The moment whose numbers are told to whoever may not open the people, as statistics are published: the end of the last quarter, and
 * the ends of the years before it, each as it was known at the end of that quarter. Within a quarter the answer is therefore the same to
 * the byte, whatever is recorded meanwhile; asked on two days, today's numbers would tell of the one person who came, left or was
 * corrected in between ("disclosure by differencing": Handbook on Statistical Disclosure Control, ESSnet SDC; what is collected for
 * statistics is kept secret, what is published keeps its period: Law on Statistics 89/2015/QH13). Between two quarters the difference
 * of what was published remains, as with any statistics that appear more than once.
 */
export function publishedMoment(
  { onDay, knownAt }: AskedMoment,
  today: Day,
  otherwise = 'indicators.told_as_published',
): { readonly onDay: Day; readonly knownAt: string } {
  const last = lastQuarterEnd(today);
  const day = onDay === null || onDay === today ? last : onDay;
  const isTold = day === last || (day < last && day.endsWith('-12-31'));
  if (knownAt !== null || !isTold) throw new DomainError(otherwise);
  return { onDay: day, knownAt: endOf(last) };
}
