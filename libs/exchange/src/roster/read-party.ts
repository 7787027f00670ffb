import { fold } from '#libs/kernel';
import type { ReadContext } from './cells/context.js';
import { readAdmissionDay, readOfficialDay } from './cells/dates.js';
import { accept, type ReadValue } from './cells/decision.js';
import { bothDays, readMembership } from './cells/party.js';
import { isTick } from './cells/ticks.js';
import type { PersonField } from './person.js';
import type { At, Placed } from './read-person.js';
import { withText } from './rows/cells-of-row.js';

type Put = (field: PersonField, value: ReadValue, from: Placed | null) => void;

/** When somebody was admitted to the Party and when in full, in a column for each or in one; a tick says that somebody is a member, and no more. */
export function readPartyDays(at: At, put: Put, context: ReadContext): void {
  const [admitted, official, member] = [at('partyProbationOn'), at('partyOfficialOn'), at('partyTick')];
  const both = admitted && !official ? bothDays(admitted.cell.text) : null;
  if (official) put('party_official_on', readOfficialDay(official.cell, context), official);
  else if (admitted && both) put('party_official_on', readOfficialDay(withText(admitted.cell, both.official), context), admitted);
  if (admitted)
    put('party_probation_on', readAdmissionDay(both ? withText(admitted.cell, both.admitted) : admitted.cell, context), admitted);
  const ticked = [member, official, admitted].find((from) => from && isTick(from.cell.text));
  if (ticked) put('party', accept('member'), ticked);
  else if (member)
    readMembership(member.cell, /ngay/.test(fold(member.column.heading.at(-1) ?? '')), context, (field, value) =>
      put(field, value, member),
    );
}
