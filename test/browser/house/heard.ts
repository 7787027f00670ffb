import type { BrowserContext, Page } from '@playwright/test';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
interface Listening {
  heard?: Json[];
}

/** Keeps what the server answered to the page, so that data can be told from what the page itself says. */
export const hear = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const heard: Json[] = [];
    (window as Listening).heard = heard;
    const ask = window.fetch;
    window.fetch = async (...question) => {
      const answer = await ask(...question);
      const copy = answer.clone();
      void copy.json().then(
        (body: Json) => heard.push(body),
        () => undefined, // a file, or no body
      );
      return answer;
    };
  });

/** What is said to people rather than kept about them, and what stands there in both languages. */
const SAID = new Set(['text', 'detail', 'title', 'reason', 'label', 'vi', 'en', 'nameVi', 'nameEn', 'code', 'id']);

/** The data the page was given: names, units, places, what a file holds. */
export async function dataHeard(page: Page): Promise<string[]> {
  const heard = await page.evaluate(() => (window as Listening).heard ?? []);
  const found = new Set<string>();
  const collect = (value: Json, said: boolean): void => {
    if (typeof value === 'string' && !said && value.length > 1) found.add(value.normalize('NFC').replace(/\s+/g, ' '));
    else if (Array.isArray(value)) for (const one of value) collect(one, said);
    else if (value !== null && typeof value === 'object') for (const [key, one] of Object.entries(value)) collect(one, SAID.has(key));
  };
  collect(heard, false);
  return [...found].sort((a, b) => b.length - a.length);
}
