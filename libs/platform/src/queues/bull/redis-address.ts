/** Where Redis is, in the form Bull and ioredis take: a path of a Unix socket, or host and port. */
export interface RedisAddress {
  readonly path?: string;
  readonly host?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
  readonly db?: number;
  readonly tls?: Record<string, never>;
}

/** Reads `redis://user:password@host:6379/0`, `rediss://…`, `unix:///run/redis.sock` or `/run/redis.sock`. */
export function redisAddress(url: string): RedisAddress {
  if (url.startsWith('/')) return { path: url };
  const { protocol, pathname, hostname, port, username, password } = new URL(url);
  const account = {
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
  };
  if (protocol === 'unix:') return { path: decodeURIComponent(pathname), ...account };
  const db = Number(pathname.slice(1) || 0);
  return { host: hostname, port: Number(port || 6379), db, ...account, ...(protocol === 'rediss:' ? { tls: {} } : {}) };
}
