import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { foreignTexts } from './language.js';
import type { Language } from './texts.js';

const SIZES = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } } as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PICTURES = 'test-results/pictures';

/**
 * A page or a state of it is sound when on a desk and on a phone there is no barrier (WCAG 2.0 to 2.2 A and AA, and good practice),
 * nothing wider than the window, no word of the other language, and nothing of anybody that the browser keeps. A picture of each is kept, to be looked at. In English the phone is
 * enough: what does not fit shows there first, and barriers are the same.
 */
export async function expectSound(page: Page, name: string, language: Language = 'vi'): Promise<void> {
  for (const [width, size] of Object.entries(SIZES).filter(([each]) => language === 'vi' || each === '390')) {
    await page.setViewportSize(size);
    await settled(page);
    const where = `${name}, ${width} wide, ${language}`;
    if (language === 'vi') await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true, animations: 'disabled' });
    expect.soft(await violations(page, language === 'vi'), `barriers: ${where}`).toEqual([]);
    expect.soft(await tooWide(page), `wider than the window: ${where}`).toEqual([]);
    expect.soft(await foreignTexts(page, language), `other language: ${where}`).toEqual([]);
    expect.soft(await kept(page), `kept by the browser: ${where}`).toEqual([]);
  }
  await page.setViewportSize(SIZES[1440]);
}

/** The page is there, nothing is loading, nothing is moving: what moves is brought to its end, for a window that paints nothing never gets there. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1, h2').first()).toBeVisible();
  await expect(page.locator('.skeleton, [aria-busy=true]')).toHaveCount(0);
  await expect.poll(() => page.evaluate(broughtToTheirEnd)).toBe(0);
}

function broughtToTheirEnd(): number {
  const running = document.getAnimations().filter(({ playState }) => playState === 'running');
  for (const each of running) if (each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) each.finish();
  return running.length;
}

interface Axe {
  readonly run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Colours are the same in both languages and take the longest to check. */
async function violations(page: Page, colours: boolean): Promise<[string, string[]][]> {
  await page.evaluate(() => scrollTo(0, 0)); // a control half below the fixed bar is no smaller for it
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], runOnly: RULES, rules: { 'color-contrast': { enabled: colours } } };
  const found = await page.evaluate((asked) => (window as unknown as { axe: Axe }).axe.run(asked), options);
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}

/** Preferences, and how far down a page was. */
const MAY_BE_KEPT = ['hien-tai.', 'tsr-scroll-restoration', 'language'];

/** What the browser would keep beyond the window besides, or that has words of Vietnamese in it: a name, an address. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async (own) => {
    const entries = [localStorage, sessionStorage].flatMap((storage) => Object.entries({ ...storage }) as [string, string][]);
    const foreign = entries.filter(([key, value]) => !own.some((begin) => key.startsWith(begin)) || /[À-ỹ]/.test(value));
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
    const caches = 'caches' in window ? await window.caches.keys() : [];
    return [...foreign.map(([key]) => key), ...databases, ...caches];
  }, MAY_BE_KEPT);

/** The elements that make the page scroll sideways. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} of ${clientWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
