import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';

const say = sayIn('vi');

test('what cannot reach the server says so in words, and a page that could not be had is tried again', async ({ as }) => {
  const listened = await as('personnel_officer');
  const page = await listened.context().newPage(); // what breaks here is meant: nobody listens to its console

  await test.step('a change that did not arrive', async () => {
    await page.goto('/tai-khoan');
    await expect(page).toHaveTitle(`${say('account.title')} · ${say('shell.product')}`);
    await page.getByRole('button', { name: say('account.tokens.add') }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(say('account.tokens.name')).fill('máy in');
    await sheet.getByRole('checkbox').first().check();
    await page.route('**/api/api-tokens', (route) => route.abort());
    await sheet.getByRole('button', { name: say('account.tokens.make') }).click();
    await expect(sheet.getByRole('alert')).toHaveText(say('shell.states.offline'));
    await page.unroute('**/api/api-tokens');
    await page.route('**/api/api-tokens', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
    );
    await sheet.getByRole('button', { name: say('account.tokens.make') }).click();
    await expect(sheet.getByRole('alert')).toHaveText(say('shell.states.unreadable', { status: 502 }));
  });

  await test.step('what was typed there is not lost by a mistaken key', async () => {
    const sheet = page.getByRole('dialog');
    page.once('dialog', (dialog) => dialog.dismiss());
    await page.keyboard.press('Escape');
    await expect(sheet.getByLabel(say('account.tokens.name'))).toHaveValue('máy in');
    page.once('dialog', (dialog) => dialog.accept());
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });

  await test.step('a page that did not come', async () => {
    await page.route('**/assets/notices-page-*.js', (route) => route.abort());
    await page.goto('/thong-bao');
    await expect(page.getByRole('heading', { level: 1, name: say('shell.states.error') })).toBeVisible();
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: say('shell.nav.label') })).toBeVisible(); // the rest is still there
    await page.unroute('**/assets/notices-page-*.js');
    await page.getByRole('button', { name: say('shell.states.retry') }).click();
    await expect(page.getByRole('heading', { level: 1, name: say('notices.title') })).toBeVisible();
    await expect(page).toHaveTitle(`${say('notices.title')} · ${say('shell.product')}`);
  });

  await test.step('a server that does not answer at all', async () => {
    await page.route('**/api/session', (route) => route.abort());
    await page.goto('/tai-khoan');
    await expect(page.getByRole('heading', { level: 1, name: say('shell.states.error') })).toBeVisible();
    await expect(page.getByText(say('shell.states.offline'))).toBeVisible();
    await page.unroute('**/api/session');
    await page.getByRole('button', { name: say('shell.states.retry') }).click();
    await expect(page.getByRole('heading', { level: 1, name: say('account.title') })).toBeVisible();
  });

  await test.step('signing out where the session is over already leads to the door', async () => {
    await page.context().clearCookies();
    await page.getByRole('button', { name: new RegExp(say('shell.account.menu')) }).click();
    await page.getByRole('menuitem', { name: say('shell.account.signOut') }).click();
    await expect(page).toHaveURL(/dang-nhap/);
  });
});
