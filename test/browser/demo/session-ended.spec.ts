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
  const position = posts.getByLabel(say('profiles.fields.position'));
  const typed = `${await position.inputValue()} (kiêm)`;
  await position.fill(typed);
  await page.context().clearCookies();

  await posts.getByRole('button', { name: say('profiles.save'), exact: true }).click();
  const sheet = page.getByRole('dialog', { name: say('shell.sessionEnded.title') });
  await sheet.getByLabel(say('session.password')).fill('không phải mật khẩu');
  await sheet.getByRole('button', { name: say('session.signIn'), exact: true }).click();
  await expect(sheet.getByRole('alert')).toBeVisible();
  await sheet.getByLabel(say('session.password')).fill(accountOf('personnel_officer').password);
  await sheet.getByRole('button', { name: say('session.signIn'), exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await expect(posts).toContainText(typed);
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
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange'))).catch(() => undefined); // it may have led away by then
  await expect(page).toHaveURL(/\/dang-nhap\?ve=%2Fho-so$/);
});

test('a button that is pressed after the session ended leads to the sign-in page, too', async ({ as }) => {
  const page = await as('personnel_officer');
  await page.goto('/thong-bao');
  await page.getByLabel(say('notices.follows.field')).selectOption({ index: 1 });
  await page.context().clearCookies();
  await page.getByRole('button', { name: say('notices.follows.add'), exact: true }).click();
  await expect(page).toHaveURL(/\/dang-nhap\?ve=%2Fthong-bao$/);
});
