import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { DataSource } from 'typeorm';
import { type ConnectionSettings, connectionOptions } from '#libs/platform';
import { ARGON2ID, normal } from '../passwords/argon2id.js';

/**
 * Makes the first user, `admin`, where there is no user yet. Gives the password to print once when it had to be made up,
 * null when there was nothing to do or the operator chose it.
 */
export async function ensureAdministrator(settings: ConnectionSettings, chosen: string | undefined): Promise<string | null> {
  const owner = new DataSource(connectionOptions(settings, 'owner', 1));
  await owner.initialize();
  try {
    const password = chosen ?? randomBytes(12).toString('base64url');
    const stored = await hash(normal(password), ARGON2ID);
    const made = await owner.query(
      `with made as (
         insert into access_user (username, display_name, password_hash)
         select 'admin', 'Quản trị viên', $1 where not exists (select from access_user) returning id)
       insert into access_grant (user_id, role) select id, 'administrator' from made returning user_id`,
      [stored],
    );
    return made.length > 0 && chosen === undefined ? password : null;
  } finally {
    await owner.destroy();
  }
}
