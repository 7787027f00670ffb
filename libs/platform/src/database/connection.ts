import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';

pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day); // a day stays the text it is: a Date would move it across time zones

/** The owner runs migrations only; the two application roles own nothing. Row-level security binds `app_scoped`; every policy lets `app_whole` through. */
export type DatabaseRole = 'owner' | 'app_scoped' | 'app_whole';

export interface ConnectionSettings {
  /** URL of the owner: `postgresql://owner@host/database` or with `?host=/socket/folder`. */
  readonly url: string;
  /** Passwords of the application roles; null where the server trusts the private socket. */
  readonly passwords: { readonly app_scoped: string; readonly app_whole: string } | null;
}

/** A connection stays through the pauses of a quiet office: a new one has everything to read again before its first answer. */
const STAYS_MS = 600_000;

/** TypeORM options of one pool. Statements are bounded in time, so that no request can hold a connection for ever. */
export function connectionOptions(settings: ConnectionSettings, role: DatabaseRole, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url: urlOf(settings, role),
    poolSize,
    synchronize: false,
    logging: false,
    applicationName: `hien-tai ${role}`,
    connectTimeoutMS: 10_000,
    extra: {
      pipeline: true, // statements said together are sent together: see Tx
      idleTimeoutMillis: STAYS_MS,
      idle_in_transaction_session_timeout: role === 'owner' ? 0 : 600_000,
      statement_timeout: role === 'app_scoped' ? 30_000 : 0,
      lock_timeout: role === 'owner' ? 0 : 30_000,
    },
  };
}

/** The same server and database under another role. */
export function urlOf({ url, passwords }: ConnectionSettings, role: DatabaseRole): string {
  if (role === 'owner') return url;
  const withoutUser = url.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/?]*@)?/, '$1');
  const user = passwords ? `${role}:${encodeURIComponent(passwords[role])}` : role;
  return withoutUser.replace('://', `://${user}@`);
}
