import { sayIn } from '../house/texts.js';
import { accountOf, expect, test } from '../house/walk.js';

const say = sayIn('vi');

test('a session that ended over something typed is begun again above it, and what was typed is saved', async ({ as }) => {
  const page = await as('personnel_officer');
  await page.goto('/ho-so');
  await page
    .getByRole('region', { name: say('profiles.title') })
    .getByRole('link')
    .nth(6)
    .click();
  const posts = page.getByRole('region', { name: say('profiles.kinds.employments') });
  await posts
    .getByRole('button', { name: say('profiles.acts.correct') })
    .first()
    .click();
  await posts.getByLabel(say('profiles.fields.position')).fill('Chuyên viên pháp chế biển');
  await page.context().clearCookies();

  await posts.getByRole('button', { name: say('profiles.save'), exact: true }).click();
  const sheet = page.getByRole('dialog', { name: say('shell.sessionEnded.title') });
  await sheet.getByLabel(say('session.password')).fill('không phải mật khẩu');
  await sheet.getByRole('button', { name: say('session.signIn'), exact: true }).click();
  await expect(sheet.getByRole('alert')).toBeVisible();
  await sheet.getByLabel(say('session.password')).fill(accountOf('personnel_officer').password);
  await sheet.getByRole('button', { name: say('session.signIn'), exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await expect(posts).toContainText('Chuyên viên pháp chế biển');
});

test('where nothing was typed, coming back to the page of a session that ended leads to the sign-in page, and from there back', async ({
  as,
}) => {
  const page = await as('personnel_officer');
  await page.clock.install();
  await page.goto('/ho-so');
  await expect(page.getByRole('heading', { name: say('profiles.title'), exact: true })).toBeVisible();
  await page.context().clearCookies();
  await page.clock.fastForward('02:00'); // what the page knows is no longer new
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(page).toHaveURL(/\/dang-nhap\?ve=%2Fho-so$/);
});
