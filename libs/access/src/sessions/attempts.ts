import { type Clock, DomainError } from '#libs/kernel';
import type { Database, Tx } from '#libs/platform';

const WINDOW_MINUTES = 15;
const PER_ACCOUNT = 10;
const PER_NETWORK = 100;

/**
 * Counts an attempt before the password is verified, in PostgreSQL, so that every process counts the same. Nobody is locked out for
 * good: the next window begins by itself.
 */
export async function countAttempt(database: Database, clock: Clock, username: string, address: string): Promise<void> {
  const now = clock.now();
  const windowMs = WINDOW_MINUTES * 60_000;
  const start = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const rows = await database.write(async (tx) => {
    await tx.query(`delete from access_attempt where window_start < $1::timestamptz - interval '1 day'`, [start]);
    return tx.query<{ bucket: string; attempts: number }>(
      `insert into access_attempt (bucket, window_start, attempts) select bucket, $1, 1 from unnest($2::text[]) as b(bucket) order by bucket
       on conflict (bucket, window_start) do update set attempts = access_attempt.attempts + 1 returning bucket, attempts`,
      [start, [accountBucket(username), networkBucket(address)]],
    );
  });
  const over = rows.some(({ bucket, attempts }) => attempts > (bucket.startsWith('account:') ? PER_ACCOUNT : PER_NETWORK));
  if (!over) return;
  const seconds = Math.ceil((start.getTime() + windowMs - now.getTime()) / 1000);
  throw new DomainError('access.too_many_attempts', { minutes: Math.ceil(seconds / 60), retryAfter: seconds });
}

/**
 * A right password clears the account's own count and takes its attempt back from the network's: an office of hundreds behind one
 * address may sign in within a quarter of an hour.
 */
export async function forgetAttempts(tx: Tx, username: string, address: string): Promise<void> {
  await tx.execute(`delete from access_attempt where bucket = $1`, [accountBucket(username)]);
  await tx.execute(
    `update access_attempt set attempts = greatest(attempts - 1, 0)
    where (bucket, window_start) = (select bucket, max(window_start) from access_attempt where bucket = $1 group by bucket)`,
    [networkBucket(address)],
  );
}

const accountBucket = (username: string): string => `account:${username.slice(0, 100)}`;

const networkBucket = (address: string): string => `network:${networkOf(address)}`;

/** The /24 of an IPv4 address, the /64 of an IPv6 one. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain.split('.').slice(0, 3).join('.');
}
