import { sayIn } from '../house/texts.js';
import { accountOf, expect, test } from '../house/walk.js';

const say = sayIn('en');

test('whoever chose English at the door is spoken to in English by the server, too', async ({ stranger }) => {
  const page = await stranger('en');
  const { username, password } = accountOf('leader');
  await page.goto('/dang-nhap');
  await page.getByLabel(say('session.username')).fill(username);
  await page.getByLabel(say('session.password')).fill(password);
  await page.getByRole('button', { name: say('session.signIn') }).click();
  await expect(page).toHaveURL(/chi-tieu/);
  await page.goto('/viec');
  const cases = page.getByRole('table').filter({ hasText: say('work.people') });
  await expect(cases.getByRole('row').nth(1)).toContainText(/posts? to fill/);
  const { user } = (await (await page.request.get('/api/session')).json()) as { user: { language: string } };
  expect(user.language).toBe('en');
});
