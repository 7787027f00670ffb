import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';
import { hear } from './heard.js';
import type { Language } from './texts.js';

export type Role = 'administrator' | 'personnel_officer' | 'leader' | 'recruiter' | 'auditor' | 'observer';

export interface Account {
  readonly role: Role;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
}

/** The sample account of a role, as the launcher printed it. */
export function accountOf(role: Role): Account {
  const file = join(process.env.BROWSER_DATA_DIR ?? '', base.info().project.name, 'demo/run/demo-accounts.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as Account[]).find((account) => account.role === role)!;
}

/** The header every change through the API carries; the page's own client sends it by itself. */
export const BY_SCRIPT = { 'x-requested-with': 'browser walk' };

type Session = Awaited<ReturnType<APIRequestContext['storageState']>>;
/** What matters asks for the password again after a quarter of an hour: a walk begins well before. */
const FRESH_MS = 8 * 60_000;
const sessions = new Map<Role, { readonly session: Session; readonly since: number }>();

interface Visitors {
  /** A page of somebody who is signed in already. Nobody signs in twice without need: it is slow on purpose. */
  readonly as: (role: Role, language?: Language) => Promise<Page>;
  /** A page of a stranger. */
  readonly stranger: (language?: Language) => Promise<Page>;
}

/** Whatever a page complains about in its console fails the walk. */
export const test = base.extend<Visitors & { readonly opened: (session: Session | null, language: Language) => Promise<Page> }>({
  opened: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (session, language) => {
      const context = await newContext(browser, baseURL!, session, language);
      contexts.push(context);
      const page = await context.newPage();
      listen(page, complaints);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    base.expect(complaints, 'the console of the browser').toEqual([]);
  },
  as: async ({ opened, playwright, baseURL }, use) => {
    await use(async (role, language = 'vi') => {
      const since = Date.now();
      if (since - (sessions.get(role)?.since ?? 0) > FRESH_MS)
        sessions.set(role, { session: await signedIn(await playwright.request.newContext({ baseURL: baseURL! }), role), since });
      const page = await opened(sessions.get(role)!.session, language);
      await page.request.put('/api/session/language', { data: { language }, headers: { ...BY_SCRIPT, origin: baseURL! } });
      return page;
    });
  },
  stranger: async ({ opened }, use) => {
    await use((language = 'vi') => opened(null, language));
  },
});
export const expect = base.expect;

async function newContext(browser: Browser, baseURL: string, session: Session | null, language: Language): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-write'],
    ...(session ? { storageState: session } : {}),
  });
  await context.addInitScript(
    (chosen) => localStorage.setItem('hien-tai.language', sessionStorage.getItem('language') ?? chosen),
    language,
  );
  await hear(context);
  return context;
}

async function signedIn(request: APIRequestContext, role: Role): Promise<Session> {
  const { username, password } = accountOf(role);
  const answer = await request.post('/api/session', { data: { username, password }, headers: BY_SCRIPT });
  expect(answer.status(), `${username} signs in`).toBe(200);
  const session = await request.storageState();
  await request.dispose();
  return session;
}

/** A refused question (4xx) is an answer the page has to show, and a call the walk itself cut off (ERR_FAILED) is meant: no complaints. */
const REFUSED = /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_FAILED)/;

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !REFUSED.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
}
