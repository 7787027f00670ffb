import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const course = new AsyncLocalStorage<string[][]>();

/**
 * What the product says to the database in the course of `work`, by round trips: a statement said while another one on its connection
 * is not yet answered costs no wait of its own. Named statements by their names. What runs beside, and the end of a read, which no
 * answer waits for, is left out.
 */
export async function roundTripsOf(work: () => Promise<unknown>): Promise<string[][]> {
  const trips: string[][] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...words: unknown[]) => Promise<unknown> };
  const query = prototype.query;
  const open = new Map<unknown, { trip: string[]; unanswered: number }>();
  prototype.query = function (this: unknown, ...words: unknown[]) {
    const answer = query.apply(this, words);
    if (course.getStore() !== trips || !(answer instanceof Promise)) return answer; // a stream is work that runs beside
    let going = open.get(this);
    if (!going?.unanswered) {
      going = { trip: [], unanswered: 0 };
      trips.push(going.trip);
      open.set(this, going);
    }
    going.trip.push(wordsOf(words[0]));
    going.unanswered++;
    const trip = going;
    const answered = () => trip.unanswered--;
    answer.then(answered, answered);
    return answer;
  };
  try {
    await course.run(trips, work);
  } finally {
    prototype.query = query;
  }
  const reads = (at: number) =>
    trips
      .slice(0, at)
      .flat()
      .findLast((said) => said.startsWith('start transaction'))
      ?.includes('read only');
  return trips.filter(([said], at) => !(said === 'commit' && reads(at)));
}

const wordsOf = (said: unknown): string => {
  if (typeof said === 'string') return said;
  const { name, text } = said as { name?: string; text?: string };
  return name ?? text ?? '';
};
