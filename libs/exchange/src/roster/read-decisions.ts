import { addDays, clean, fold, isDay, lastDayOf } from '#libs/kernel';
import type { ReadContext } from './cells/context.js';
import { readDateCell } from './cells/dates.js';
import { accept, ask, filledIn, fix, type ReadValue } from './cells/decision.js';
import { isTick } from './cells/ticks.js';
import type { PersonField } from './person.js';
import type { At, Placed } from './read-person.js';
import { withText } from './rows/cells-of-row.js';

type Put = (field: PersonField, value: ReadValue, from: Placed | null) => void;

/**
 * What was decided about a person: until when somebody works, whatever the age of the law says, and under which policy of talent somebody
 * came. Neither counts without the decision that says so: where its number is not told, it is asked for. Of two people in one row nobody
 * knows about whom it was decided.
 */
export function readDecisions(at: At, put: Put, context: ReadContext, shared: boolean): void {
  const own: Put = shared ? (field, value, from) => put(field, value.value === null ? value : ask(value.value, 'whose_value'), from) : put;
  readLeaving(at, own, context);
  readPolicy(at, own, context);
}

function readLeaving(at: At, put: Put, context: ReadContext): void {
  const told = given(at('leavesDecision'));
  const from = given(at('leavesOn')) ?? told;
  if (!from) return;
  const { date, decision, since } = inOneCell(from.cell.text);
  const cell = date === clean(from.cell.text) ? from.cell : withText(from.cell, date);
  const isRetirement = since || !/keo dai|cao hon/.test(fold(from.column.heading.join(' ')));
  put('leaves_on', filledIn(lastDayOfWork(readDateCell(cell, context), isRetirement), from.cell.filled), from);
  putDecision('leaves_decision', decision, { told, beside: from }, put);
}

function readPolicy(at: At, put: Put, context: ReadContext): void {
  const [as, on, told] = [given(at('attractedAs')), given(at('attractedOn')), given(at('attractedDecision'))];
  const from = as ?? on ?? told;
  if (!from) return;
  const heading = fold(from.column.heading.join(' '));
  const recognised = /cong nhan/.test(fold(as?.cell.text ?? '')) || (/cong nhan|tai nang/.test(heading) && !/thu hut/.test(heading));
  put('talent_policy', filledIn(accept(recognised ? 'recognised' : 'attracted'), from.cell.filled), from);
  const { rest, decision } = as && !isTick(as.cell.text) ? withoutDecision(as.cell.text) : { rest: '', decision: null };
  if (as && rest && !/^(duoc )?thu hut( nhan tai)?$/.test(fold(rest)))
    put('talent_policy_source', filledIn(accept(rest), as.cell.filled), as);
  const date = on ? readDateCell(on.cell, context) : null;
  if (date?.value && (date.value > context.today || date.value < EARLIEST)) put('talent_policy_on', ask(null, 'unlikely_day'), on!);
  else put('talent_policy_on', date && (date.value || date.decision === 'ask') ? date : ask(null, 'day_of_decision_missing'), on);
  putDecision('talent_policy_decision', decision, { told, beside: from }, put);
}

const EARLIEST = '1945';

const given = (placed: Placed | null): Placed | null =>
  placed && !/^(|không|ko|k|0|-|chưa)$/iu.test(clean(placed.cell.text)) ? placed : null;

/** In its own column, beside what was decided, or nowhere. */
function putDecision(field: PersonField, found: string | null, { told, beside }: { told: Placed | null; beside: Placed }, put: Put): void {
  if (found) put(field, fix(found, 'decision_beside_day'), beside);
  else if (told && !isTick(told.cell.text)) put(field, filledIn(accept(clean(told.cell.text)), told.cell.filled), told);
  else put(field, ask(null, 'decision_missing'), told);
}

/**
 * Somebody retires from the first day of a month on and works until the day before; a month ends with its last day (Decree
 * 135/2020/ND-CP, Article 3). Which day of a year is meant is asked.
 */
function lastDayOfWork(read: ReadValue, isRetirement: boolean): ReadValue {
  const { value, decision } = read;
  if (decision === 'ask' && value !== null && isDay(value)) return read;
  if (value === null || decision === 'ask') return ask(null, 'whole_day_needed');
  if (value.length === 7) return fix(lastDayOf(value), 'end_of_month');
  if (!isDay(value)) return ask(null, 'whole_day_needed');
  return isRetirement && value.endsWith('-01') ? fix(addDays(value, -1), 'day_before_retirement') : read;
}

const LONGEST = 1_000; // characters in which a decision is looked for: what says more is a story, and a long one would hold everybody up
const NUMBER = String.raw`(?:(?:qđ|quyết định)\s*(?:số)?\s*:?\s*)?\d+[a-z]?\s*\/\s*(?:\d{4}\s*\/\s*)?qđ[^\s;)]*|(?:qđ|quyết định)\s*(?:số)?\s*:?\s*\d[^\s;)]*`;
const DAY = String.raw`(?:\d{1,2}\s*[/.-]\s*){1,2}\d{4}`;
const DECISION = new RegExp(String.raw`\(?\s*(?:theo\s+)?((?:${NUMBER})(?:,?\s+ngày\s+${DAY})?)\s*\)?`, 'iu');
const SINCE = new RegExp(String.raw`(?:^|\s)(?:kể\s+)?từ\s+(?:ngày\s+|tháng\s+)?(${DAY})`, 'iu');
const UNTIL = new RegExp(String.raw`(?:^|\s)(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+|tháng\s+)?(${DAY})`, 'iu');

/** "Bác sĩ giỏi (QĐ số 12/QĐ-UBND ngày 05/3/2021)": what it says, and the decision. */
function withoutDecision(text: string): { rest: string; decision: string | null } {
  const plain = clean(text); // of spaces one after another the pattern would try every division
  if (plain.length > LONGEST) return { rest: plain, decision: null };
  const decision = DECISION.exec(plain);
  return {
    rest: clean(decision ? plain.replace(decision[0], ' ') : plain).replace(/[ ,;:-]+$/, ''),
    decision: decision?.[1] ?? null,
  };
}

/** "Đến 30/6/2029 theo QĐ số 12/QĐ-UBND": the day, and the decision that stands beside it. */
function inOneCell(text: string): { date: string; decision: string | null; since: boolean } {
  const { rest, decision } = withoutDecision(text);
  const until = UNTIL.exec(rest)?.[1];
  const since = until ? undefined : SINCE.exec(rest)?.[1];
  return { date: until ?? since ?? rest, decision, since: since !== undefined };
}
