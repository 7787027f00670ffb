import { clean } from '../text/fold.js';
import { type Day, dayOf, lastOfMonth } from './day.js';

/**
 * The day a roster speaks of, from a line of its head: "(Tính đến ngày 30 tháng 6 năm 2026)", "Đến 30/6/2026", a month alone by
 * its last day. What follows "đến" comes before the day of signature. Null where the line names no whole date.
 */
export function readAsOfDay(line: string): Day | null {
  const text = clean(line);
  const until = /đến(.*)$/i.exec(text)?.[1];
  return (until ? (dayIn(until) ?? monthIn(until)) : null) ?? (/ngày|thời điểm/i.test(text) ? dayIn(text) : null);
}

function dayIn(text: string): Day | null {
  const found =
    /(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/i.exec(text) ??
    /(?:^|\D)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/.exec(text);
  return found ? dayOf(Number(found[3]), Number(found[2]), Number(found[1])) : null;
}

function monthIn(text: string): Day | null {
  const found = /^\D{0,12}tháng\s+(\d{1,2})(?:\s+năm\s+|\s*[/.-]\s*)(\d{4})/i.exec(text);
  const first = found ? dayOf(Number(found[2]), Number(found[1]), 1) : null;
  return first && lastOfMonth(first);
}
