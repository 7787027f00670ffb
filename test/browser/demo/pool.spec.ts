import type { Page } from '@playwright/test';
import { asked } from '../house/door.js';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';

const say = sayIn('vi');
const people = (page: Page, shown: number) => page.getByText(say('pool.people_other', { shown }), { exact: true });
const facet = (page: Page, name: string) => page.getByRole('complementary', { name: say('pool.filter') }).getByRole('region', { name });

/** How many the server counts for a question. */
const total = async (page: Page, criteria: object): Promise<number> =>
  (await asked<{ total: number }>(page, '/api/talent/facets', { criteria, facets: ['kinds'] })).total;

test('a leader asks for a language at a level, an age and a title, sees why somebody fits, and is helped where nobody does', async ({
  as,
}) => {
  const page = await as('leader');
  await page.goto('/nguon-nhan-tai');
  const filters = page.getByRole('complementary', { name: say('pool.filter') });

  await test.step('a language, then the level it is wanted at: the list and the number follow', async () => {
    await filters.locator('summary', { hasText: say('pool.facets.languages') }).click();
    await filters.getByRole('checkbox', { name: /^Tiếng Anh/ }).check();
    await expect(people(page, await total(page, { languages: [{ language: 'Anh' }] }))).toBeVisible();
    await facet(page, say('pool.facets.languages')).getByRole('combobox', { name: 'Tiếng Anh' }).selectOption('KNL_B4');
    await expect(page).toHaveURL(/languages=Anh(:|%3A)KNL_B4/);
    const atLevel = await total(page, { languages: [{ language: 'Anh', levelAtLeast: 'KNL_B4' }] });
    expect(atLevel).toBeGreaterThan(0);
    await expect(people(page, atLevel)).toBeVisible();
  });

  await test.step('an age to its exact year', async () => {
    await facet(page, say('pool.facets.ageBand'))
      .getByRole('textbox', { name: say('pool.ageTo') })
      .fill('44');
    await page.keyboard.press('Enter');
    const both = { languages: [{ language: 'Anh', levelAtLeast: 'KNL_B4' }], ageTo: 44 };
    await expect(people(page, await total(page, both))).toBeVisible();
    await expect(
      page.getByRole('button', { name: say('pool.removeCondition', { name: say('pool.singles.ageTo', { value: 44 }) }) }),
    ).toBeVisible();
  });

  await test.step('beside the list: the fact that met each of them', async () => {
    await page.locator('.pool-name').first().click();
    const matched = page.locator('.peek-matched');
    await expect(matched).toContainText('Tiếng Anh, KNLNNVN Bậc 4');
    await expect(matched).toContainText(/\d+ tuổi, sinh \d/);
    await expectSound(page, 'pool-language-and-age');
  });

  await test.step('nobody meets it all: the condition whose removal brings most people back', async () => {
    await page.goto('/nguon-nhan-tai?titles=GS&ratings=KHT');
    await expect(page.getByText(say('pool.nobody'))).toBeVisible();
    const without = await total(page, { ratings: ['KHT'] });
    await page.getByRole('button', { name: say('pool.dropCondition', { condition: say('pool.facets.titles'), people: without }) }).click();
    await expect(people(page, without)).toBeVisible();
    await expect(page).not.toHaveURL(/titles=/);
  });

  await test.step('a slip of the finger finds similar names, and says that nobody has it as typed', async () => {
    await page.goto('/nguon-nhan-tai');
    await page.getByRole('textbox', { name: say('pool.searchLabel') }).fill('nguyne van');
    await expect(page.getByText(say('pool.similar', { text: 'nguyne van' }))).toBeVisible();
    await expect(people(page, 0)).toBeVisible();
    await expect(page.locator('.pool-name').first()).toContainText('Nguyễn');
    await page.getByRole('textbox', { name: say('pool.searchLabel') }).fill('nguyen van');
    await expect(page.locator('.pool-row mark').first()).toHaveText(/^(Nguyễn|Văn)$/);
    await expect(page.getByText(say('pool.similar', { text: 'nguyne van' }))).toHaveCount(0);
  });

  await test.step('on a phone the same conditions stand in a sheet', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/nguon-nhan-tai?titles=TTUT');
    await page.getByRole('button', { name: say('pool.filter') }).click();
    const sheet = page.getByRole('dialog', { name: say('pool.filter') });
    await expect(sheet.getByRole('checkbox', { name: /^Thầy thuốc Ưu tú/ })).toBeChecked();
    await expectSound(page, 'pool-filter-on-a-phone');
  });
});
