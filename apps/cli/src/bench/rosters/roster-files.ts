import { buffer } from 'node:stream/consumers';
import { streamWorkbook, writeCsv } from '#libs/platform';
import { ROSTER_HEADING, ROSTER_TOP, type RosterCell, rosterLines } from './roster-lines.js';

/** A roster of so many people; `from` is the number of the first. */
export interface RosterSize {
  readonly people: number;
  readonly from: number;
}

export const rosterCsv = (size: RosterSize): Buffer => Buffer.from(writeCsv({ rows: [...linesOf(size)] }));

export const rosterWorkbook = (size: RosterSize): Promise<Buffer> =>
  buffer(streamWorkbook({ name: 'Danh sách', boldRows: ROSTER_TOP.length + 1, rows: unhurried(size) }));

function* linesOf({ people, from }: RosterSize): Generator<readonly RosterCell[]> {
  yield* ROSTER_TOP;
  yield ROSTER_HEADING;
  yield* rosterLines(people, from);
}

async function* unhurried(size: RosterSize): AsyncGenerator<readonly RosterCell[]> {
  yield* linesOf(size);
}
