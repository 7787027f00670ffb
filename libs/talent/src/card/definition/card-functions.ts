import { everybodyFrom } from '../../migrations/cards-of-everybody.js';
import { COLUMNS } from './columns.js';
import { AVAILABILITY, CITIZENSHIPS, CONSENTS, EXPERTISE, GROUPS, PARTY, PLANNED, RATING, RESIDENCE, RETIREMENT, TITLES } from './facts.js';
import { KEEPING, OTHERS, UNIT } from './places.js';
import { DEGREE, POSTGRADUATES, STUDYING, TRACKS } from './studied.js';
import { LISTED, WHO } from './who.js';

/**
 * One flat row per person, for any day as known at any time: the definition of the card, of which every stored card is a copy for today.
 * It must stay inlinable (stable, no SET, no SECURITY DEFINER), and filters stand outside, so that a question about one unit does not
 * compute the country; what nobody asks for is left out by the planner. Current calls pass a literal null, which the partial indexes answer.
 */
const OF_ONE = `create function talent_card_at(on_day date, known_at timestamptz) returns table (
  ${COLUMNS.map(([name, type]) => `"${name}" ${type}`).join(',\n  ')}
) language sql stable parallel safe as $card$
select ${COLUMNS.map(([, , from]) => from).join(',\n  ')}
from ${WHO}
${UNIT}
${RETIREMENT}
${KEEPING}
${OTHERS}
${DEGREE}
${POSTGRADUATES}
${TRACKS}
${EXPERTISE}
${PARTY}
${TITLES}
${RATING}
${GROUPS}
${AVAILABILITY}
${PLANNED}
${RESIDENCE}
${CITIZENSHIPS}
${CONSENTS}
${STUDYING}
where ${LISTED}
$card$`;

/** The definition, person by person; and the same one gathered for everybody at once, made from its text. */
export const CARD_FUNCTIONS = { talent_card_at: OF_ONE, talent_cards_at: everybodyFrom(OF_ONE) };

/** What stands between the marks of such a text: the part that PostgreSQL keeps as it is. */
export const bodyOf = (text: string): string => text.split('$card$')[1]!;

/** What both give, as PostgreSQL says it. */
export const GIVES = `TABLE(${COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})`;
