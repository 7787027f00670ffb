import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { OneTimePasswordView } from '../users/user.view.js';
import { ONE_TIME_DAYS, oneTimePassword, type Passwords } from './passwords.js';

/** A one-time password that no account has yet, and its hash: made before a transaction, since hashing takes its time. */
export interface MadePassword {
  readonly plain: string;
  readonly hash: string;
}

export async function makeOneTimePassword(passwords: Passwords): Promise<MadePassword> {
  const plain = oneTimePassword();
  return { plain, hash: await passwords.hash(plain) };
}

/** The account opens with it from now on, for some days, and asks for another at once; every session of it ends. */
export async function giveOneTimePassword(tx: Tx, userId: string, { plain, hash }: MadePassword, now: Date): Promise<OneTimePasswordView> {
  const [row] = await tx.query<{ expires_at: Date }>(
    `update access_user set password_hash = $2, must_change_password = true, session_epoch = session_epoch + 1, version = version + 1,
       password_expires_at = $3::timestamptz + make_interval(days => ${ONE_TIME_DAYS}) where id = $1 returning password_expires_at as expires_at`,
    [userId, hash, now],
  );
  if (!row) throw new DomainError('access.user_not_found');
  return { oneTimePassword: plain, expiresAt: row.expires_at.toISOString() };
}
