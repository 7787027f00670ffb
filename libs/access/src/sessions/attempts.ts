import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { hashOf } from './token.js';

const WINDOW_MINUTES = 15;
/** From one network on one account; from a device the user has signed in with; within one session. */
const AT_ONE_DOOR = 10;
/** On one account from everywhere strange together, and from one network on all accounts together. */
const ALTOGETHER = 100;

/** Where a password is typed. */
export interface Door {
  readonly username: string;
  readonly address: string;
  readonly device: string | null; // the token of a device, as the browser sends it
}

interface Bucket {
  readonly name: string;
  readonly limit: number;
}

/**
 * Attempts at a password, counted before it is verified, in PostgreSQL, so that every process counts the same. A device the user has
 * signed in with counts by itself: whatever strangers try, the owner comes in. Nobody is locked out for good: the next window
 * begins by itself.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts one at signing in; refuses when there were too many. */
  count(door: Door): Promise<void> {
    return this.database
      .write(async (tx) => {
        const buckets = (await isKnown(tx, door)) ? [ofDevice(door)] : ofStrangers(door);
        return this.countIn(tx, buckets);
      })
      .then(refuse);
  }

  /**
   * Counts one at a code of the phone, after a right password: whoever has that must not guess on from a hundred networks. A known
   * device has been counted by itself.
   */
  countCode(door: Door): Promise<void> {
    return this.database.write(async (tx) => ((await isKnown(tx, door)) ? 0 : this.countIn(tx, [ofCodes(door)]))).then(refuse);
  }

  /** The password was right and the code is still to come: that was no attempt. */
  async takeBack(door: Door): Promise<void> {
    await this.database.write((tx) => this.lower(tx, [ofDevice(door), ...ofStrangers(door)]));
  }

  /** Counts one of somebody who is signed in already. */
  countWithin(sessionId: string): Promise<void> {
    return this.database.write((tx) => this.countIn(tx, [{ name: `session:${sessionId}`, limit: AT_ONE_DOOR }])).then(refuse);
  }

  /**
   * A right password clears the count of its own door and takes its attempt back from the others: an office of hundreds behind one
   * address may sign in within a quarter of an hour.
   */
  async forgive(tx: Tx, door: Door): Promise<void> {
    const [own, ...others] = ofStrangers(door);
    await tx.execute(`delete from access_attempt where bucket = any($1::text[])`, [[own.name, ofDevice(door).name, ofCodes(door).name]]);
    await this.lower(tx, others);
  }

  private async lower(tx: Tx, buckets: readonly Bucket[]): Promise<void> {
    await tx.execute(
      `update access_attempt a set attempts = greatest(a.attempts - 1, 0)
       where a.bucket = any($1::text[]) and a.window_start = $2`,
      [buckets.map(({ name }) => name), this.windowStart()],
    );
  }

  private async countIn(tx: Tx, buckets: readonly Bucket[]): Promise<number> {
    const start = this.windowStart();
    const rows = await tx.query<{ bucket: string; attempts: number }>(
      `insert into access_attempt (bucket, window_start, attempts) select bucket, $1, 1 from unnest($2::text[]) as b(bucket) order by bucket
       on conflict (bucket, window_start) do update set attempts = access_attempt.attempts + 1 returning bucket, attempts`,
      [start, buckets.map(({ name }) => name)],
    );
    const over = rows.some(({ bucket, attempts }) => attempts > buckets.find(({ name }) => name === bucket)!.limit);
    return over ? Math.ceil((start.getTime() + WINDOW_MS - this.clock.now().getTime()) / 1000) : 0;
  }

  private windowStart(): Date {
    return new Date(Math.floor(this.clock.now().getTime() / WINDOW_MS) * WINDOW_MS);
  }
}

const WINDOW_MS = WINDOW_MINUTES * 60_000;

/** After the commit of the count: an error inside the transaction would undo it. */
function refuse(seconds: number): void {
  if (seconds > 0) throw new DomainError('access.too_many_attempts', { minutes: Math.ceil(seconds / 60), retryAfter: seconds });
}

async function isKnown(tx: Tx, { device, username }: Door): Promise<boolean> {
  if (!device) return false;
  const rows = await tx.query(
    `select from access_device d join access_user u on u.id = d.user_id where d.token_hash = $1 and u.username = $2`,
    [hashOf(device), username],
  );
  return rows.length > 0;
}

const ofDevice = ({ username, device }: Door): Bucket => ({
  name: `device:${device ? hashOf(device).toString('base64url') : ''}:${short(username)}`,
  limit: AT_ONE_DOOR,
});

const ofStrangers = ({ username, address }: Door): [Bucket, Bucket, Bucket] => [
  { name: `door:${networkOf(address)}:${short(username)}`, limit: AT_ONE_DOOR },
  { name: `account:${short(username)}`, limit: ALTOGETHER },
  { name: `network:${networkOf(address)}`, limit: ALTOGETHER },
];

const ofCodes = ({ username }: Door): Bucket => ({ name: `code:${short(username)}`, limit: AT_ONE_DOOR });

const short = (username: string): string => username.slice(0, 100);

/** The /24 of an IPv4 address, the /64 of an IPv6 one. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain.split('.').slice(0, 3).join('.');
}
