import type { Day } from '#libs/kernel';
import { askedOf, type BridgeAsked, type NumberAsked } from '../days/day-count.js';
import type { Question } from '../measure/question.js';
import type { Stages } from './bridge-sql.js';

/** All that a bridge depends on besides records. */
export const bridgeAsked = ({ knownThen, before, after, defined }: Stages, from: Day, to: Day): BridgeAsked => ({
  what: 'bridge',
  from,
  to,
  knownThen: knownThen && askedOf(knownThen, null),
  before: askedOf(before, null),
  after: askedOf(after, null),
  defined: defined && askedOf(defined, null),
});

/** Its stages asked once more, each as `again` asks. */
export const stagesAgain = async (
  { knownThen, before, after, defined }: BridgeAsked,
  again: (asked: NumberAsked) => Promise<Question>,
): Promise<Stages> => ({
  knownThen: knownThen && (await again(knownThen)),
  before: await again(before),
  after: await again(after),
  defined: defined && (await again(defined)),
});
