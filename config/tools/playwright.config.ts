import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const PORT = 34_719;

/** The product as `npm start` brings it up, on an empty data folder, in a real browser. */
export default defineConfig({
  testDir: '../../test/browser',
  outputDir: '../../test-results/browser',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
  webServer: {
    command: 'node apps/cli/launch.mjs start',
    cwd: '../..',
    url: `http://127.0.0.1:${PORT}/api/health/ready`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: String(PORT),
      DATA_DIR: process.env.BROWSER_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'hien-tai-browser-')),
      ADMIN_PASSWORD: 'mot cau dai de nho 2030',
    },
  },
});
