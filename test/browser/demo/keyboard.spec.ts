import { settled } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { accountOf, expect, test } from '../house/walk.js';

const say = sayIn('vi');

test('without a mouse: sign in, search, open a person, and back', async ({ stranger }) => {
  const page = await stranger();
  const { username, password } = accountOf('leader');
  await page.goto('/nguon-nhan-tai');
  await expect(page.getByLabel(say('session.username'))).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(say('session.username'))).toBeFocused();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: say('pool.title') })).toBeVisible();

  const first = page.locator('.pool-name').first();
  await expect(first).toBeVisible();
  const name = (await first.textContent())!;
  await page.keyboard.press('/');
  await expect(page.getByLabel(say('pool.searchLabel'))).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: say('pool.removeCondition', { name: `“${name}”` }) })).toBeVisible();

  await settled(page); // the list is that of the name
  await page.getByLabel(say('pool.searchLabel')).blur();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: say('pool.peek', { name }) });
  await expect(panel).toBeVisible();
  const link = panel.getByRole('link', { name: say('pool.openProfile') });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);

  await page.goBack(); // what Alt and the left arrow do; a browser without a window has no such keys
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.locator('.pool-name').first()).toBeFocused();
});
