import { asked } from '../house/door.js';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { accountOf, expect, test } from '../house/walk.js';

const say = sayIn('vi');

test('a recruiter sees why somebody fits, and nothing that is not hers', async ({ as }) => {
  const page = await as('recruiter');
  await page.goto('/');
  await expect(page).toHaveURL(/\/nguon-nhan-tai$/);
  await page.goto('/nguon-nhan-tai?fields=GDDT&degrees=ThS');

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
    await page.setViewportSize({ width: 1280, height: 800 }); // a small screen: the list beside the panel is still read whole
    const lines = page.locator(':is(.pool-who .pool-second, .pool-degree > span)');
    expect(
      await lines.evaluateAll((all) => all.filter((line) => line.scrollWidth > line.clientWidth).map((line) => line.textContent)),
    ).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    const question = { criteria: { fields: ['GDDT'] }, limit: 1 };
    const { items } = await asked<{ items: { id: string; party?: unknown }[] }>(page, '/api/talent/search', question);
    const [person] = items;
    expect(person).not.toHaveProperty('party');
    return person!.id;
  });

  await test.step('what she prints of a list that goes on says that it is not all', async () => {
    await page.goto('/nguon-nhan-tai');
    await expect(page.locator('.pool-name').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(say('pool.partly_other', { shown: await page.locator('.pool-row').count() }))).toBeVisible();
    await page.emulateMedia({ media: null });
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
    await expect(page.getByRole('banner').getByText(accountOf('recruiter').displayName)).toBeVisible();
  });
});
