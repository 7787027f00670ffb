import type { Page } from '@playwright/test';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { accountOf, BY_SCRIPT, expect, test } from '../house/walk.js';

const say = sayIn('vi');

interface Facets {
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly { code: string | null; name?: string; count: number }[]>>;
}
async function facets(page: Page, criteria: object): Promise<Facets> {
  const headers = { ...BY_SCRIPT, origin: new URL(page.url()).origin };
  const answer = await page.request.post('/api/talent/facets', { data: { criteria, facets: ['fields', 'degrees'] }, headers });
  return answer.json();
}
const countOf = (found: Facets, facet: string, code: string): number => found.facets[facet]!.find((entry) => entry.code === code)!.count;
const people = (page: Page, shown: number) => page.getByText(say('pool.people_other', { shown }), { exact: true });

test('a recruiter filters a priority field and a degree, sees why somebody fits, and nothing that is not hers', async ({ as }) => {
  const page = await as('recruiter');
  await page.goto('/');
  await expect(page).toHaveURL(/\/nguon-nhan-tai$/);
  const everybody = await facets(page, {});
  await expect(people(page, everybody.total)).toBeVisible();

  await test.step('a field: as many people as it said', async () => {
    const field = page.getByRole('checkbox', { name: /Giáo dục/ }).first();
    await expect(field.locator('..')).toContainText(String(countOf(everybody, 'fields', 'GDDT')));
    await field.check();
    await expect(page).toHaveURL(/fields=GDDT/);
    await expect(people(page, countOf(everybody, 'fields', 'GDDT'))).toBeVisible();
  });

  await test.step('and a degree: the counts follow, and so does the list', async () => {
    const inField = await facets(page, { fields: ['GDDT'] });
    const degree = page.getByRole('checkbox', { name: /^Thạc sĩ/ });
    await expect(degree.locator('..')).toContainText(String(countOf(inField, 'degrees', 'ThS')));
    await degree.check();
    await expect(people(page, countOf(inField, 'degrees', 'ThS'))).toBeVisible();
    await expect(page.getByRole('list', { name: say('pool.results') }).locator('.pool-row')).toHaveCount(
      countOf(inField, 'degrees', 'ThS'),
    );
  });

  const id = await test.step('beside the list: which conditions are met, and by what', async () => {
    const answered = page.waitForResponse(/api\/talent\/search|api\/profiles/).catch(() => undefined);
    await page.locator('.pool-name').first().click();
    await answered;
    const panel = page.getByRole('complementary', { name: /Tóm tắt/ });
    const matched = panel
      .getByRole('region', { name: say('pool.matched') })
      .or(panel.locator('section, ul').filter({ hasText: 'Thạc sĩ' }))
      .first();
    await expect(matched).toContainText('Thạc sĩ');
    await expect(panel.getByRole('link', { name: say('pool.openProfile') })).toHaveCount(0);
    await expectSound(page, 'pool-of-the-recruiter');
    const headers = { ...BY_SCRIPT, origin: new URL(page.url()).origin };
    const found = await page.request.post('/api/talent/search', { data: { criteria: { fields: ['GDDT'] }, limit: 1 }, headers });
    const [person] = ((await found.json()) as { items: { id: string; party?: unknown }[] }).items;
    expect(person).not.toHaveProperty('party');
    return person!.id;
  });

  await test.step('no word of the Party', async () => {
    await expect(page.getByText(say('pool.facets.party'))).toHaveCount(0);
  });

  await test.step('a record is not hers to open: the page says which right is missing and who grants it', async () => {
    await page.goto(`/ho-so/${id}`);
    await expect(page.getByRole('heading', { name: say('shell.states.noRight') })).toBeVisible();
    await expect(page.getByText(say('shell.states.noRightHow', { right: 'Xem hồ sơ' }))).toBeVisible();
    await expectSound(page, 'profile-no-right');
    expect((await page.request.get(`/api/profiles/${id}`)).status()).toBe(403);
    await expect(page.getByRole('link', { name: say('shell.nav.profiles') })).toHaveCount(0);
    await expect(page.getByText(accountOf('recruiter').displayName)).toBeVisible();
  });
});
