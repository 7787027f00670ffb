import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './say.mjs';

/** The folder of the installation. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** What the environment says about a start; unset and empty are the same. The children check the rest of it. */
export function readSettings(mode, environment = process.env) {
  const given = (name, otherwise) => environment[name] || otherwise;
  const port = Number(given('PORT', '3000'));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal('PORT phải là số từ 1 đến 65535.', 'PORT has to be a number from 1 to 65535.');
  }
  return {
    mode,
    port,
    host: given('HOST', '127.0.0.1'),
    /** Everything this installation keeps; the demo has its own. */
    home: join(resolve(given('DATA_DIR', join(ROOT, '.data'))), mode === 'start' ? 'main' : mode),
    databaseUrl: given('DATABASE_URL', null),
    redisUrl: given('REDIS_URL', null),
    publicUrl: given('PUBLIC_URL', null),
    smtpUrl: given('SMTP_URL', null),
  };
}

const inUrl = (host) => (host.includes(':') ? `[${host}]` : host);

/** The address of the ready line. */
export const addressOf = ({ host, port }) => `http://${inUrl(host)}:${port}`;

/** The address this machine itself reaches it at. */
export const localAddressOf = ({ host, port }) => addressOf({ host: { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host, port });

/** The addresses colleagues reach it at, when it listens on every network. */
export function networkAddressesOf({ host, port }) {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => addressOf({ host: address, port }));
}

/** The environment of the product's own processes. The first password is for the one step that needs it. */
export function childEnvironment(settings, { databaseUrl, redisUrl }) {
  const { ADMIN_PASSWORD: _first, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: process.env.NODE_ENV || 'production',
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: settings.home,
    RUN_DIR: join(settings.home, 'run'),
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl ?? '',
    DEMO: settings.mode === 'demo' ? '1' : '',
  };
}
