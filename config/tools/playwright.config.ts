import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** All installations keep their data here; the workers find the folder where the runner made it. */
process.env.BROWSER_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'hien-tai-browser-'));
const DATA_DIR = process.env.BROWSER_DATA_DIR;
/** Below the ports a system gives to connections (from 32768): one of those may be taken when an installation wants it. */
const PORTS = { start: 24_719, demo: 24_720, pages: 24_723 };
/** Where the sample body sends its mail: a walk that wants to read it opens a server there. */
export const MAIL_PORT = 24_721;
/** Where the provider of the sample body's accounts is: a walk that signs in through it opens it there. */
export const PROVIDER_PORT = 24_722;
const addressOf = (name: keyof typeof PORTS) => `http://127.0.0.1:${PORTS[name]}`;

const MAIL = { SMTP_URL: `smtp://127.0.0.1:${MAIL_PORT}/?from=hien-tai@example.test`, PUBLIC_URL: addressOf('demo') };

/** As the walk's provider has it. */
const PROVIDER = {
  OIDC_ISSUER: `http://127.0.0.1:${PROVIDER_PORT}`,
  OIDC_CLIENT_ID: 'hien-tai',
  OIDC_CLIENT_SECRET: 'a secret of the test',
  OIDC_NAME: 'SSO',
};

/** An installation as the launcher brings it up for anybody. */
const installation = (name: keyof typeof PORTS, mode: 'start' | 'demo', environment: Record<string, string> = {}) => ({
  name,
  command: `node apps/cli/launch.mjs ${mode}`,
  cwd: '../..',
  url: `${addressOf(name)}/api/health/ready`,
  timeout: 600_000, // three of them start at once
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
  env: { PORT: String(PORTS[name]), DATA_DIR: join(DATA_DIR, name), ...environment },
});

/** The product in a real browser: an empty registry from its first minute, the sample body at work, and one whose pages are looked at. Nothing is tried twice. */
export default defineConfig({
  testDir: '../../test/browser',
  outputDir: '../../test-results/browser',
  workers: 2, // installations are walked side by side, each by one at a time
  forbidOnly: true,
  timeout: 900_000, // a slow machine is no failure; what hangs still ends
  expect: { timeout: 30_000 },
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    { name: 'start', workers: 1, testMatch: 'first-run/**', use: { baseURL: addressOf('start') } },
    { name: 'demo', workers: 1, testMatch: 'demo/**', use: { baseURL: addressOf('demo') } },
    { name: 'pages', workers: 1, testMatch: 'pages/**', use: { baseURL: addressOf('pages') } },
  ],
  webServer: [
    installation('start', 'start', { ADMIN_PASSWORD: 'mot cau dai de nho 2030' }),
    installation('demo', 'demo', { ...MAIL, ...PROVIDER }),
    installation('pages', 'demo'),
  ],
});
