import type { Page } from '@playwright/test';
import { BY_SCRIPT, expect } from './walk.js';

/** What the server answers to whoever is signed in on a page: what a walk compares with, or what somebody else does meanwhile. */
export async function asked<Answer>(page: Page, path: string, data: object): Promise<Answer> {
  const answer = await page.request.post(path, { data, headers: { ...BY_SCRIPT, origin: new URL(page.url()).origin } });
  expect(answer.ok(), path).toBe(true);
  return answer.json() as Promise<Answer>;
}

export const send = (page: Page, path: string, data: object): Promise<unknown> => asked(page, path, data);
