import type { Page } from '@playwright/test';
import { PROVIDER_PORT } from '../../../config/tools/playwright.config.js';
import { TestProvider } from '../../harness/identity-provider.js';
import { sayIn } from '../house/texts.js';
import { BY_SCRIPT, expect, test } from '../house/walk.js';

const say = sayIn('vi');

/** The provider's own pages ask for a font from the internet: there is none here. */
const withinThisMachine = async (page: Page): Promise<Page> => {
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return page;
};

test('somebody signs in through the provider of the province, and lands on the page the link led to', async ({ as, stranger, baseURL }) => {
  const provider = await TestProvider.start(baseURL!, PROVIDER_PORT);
  try {
    const administrator = await as('administrator');
    const answer = await administrator.request.post('/api/users', {
      data: {
        username: 'hoa.vt',
        displayName: 'Vũ Thị Hoa',
        email: 'hoa.vt@body.example',
        grants: [{ role: 'leader', unitId: null }],
      },
      headers: { ...BY_SCRIPT, origin: baseURL! },
    });
    expect(answer.status()).toBe(201);

    const page = await withinThisMachine(await stranger());
    await page.goto('/nguon-nhan-tai');
    await page.getByRole('link', { name: say('session.through', { name: 'SSO' }) }).click();
    await page.locator('input[name=login]').fill('hoa.vt');
    await page.locator('input[name=password]').fill('any');
    await page.locator('[type=submit]').click();
    await page.locator('[type=submit]').click();
    await expect(page).toHaveURL(/nguon-nhan-tai/);
    await expect(page.getByRole('button', { name: /Vũ Thị Hoa/ })).toBeVisible();

    const nobody = await withinThisMachine(await stranger());
    await nobody.goto('/dang-nhap');
    await nobody.getByRole('link', { name: say('session.through', { name: 'SSO' }) }).click();
    await nobody.locator('input[name=login]').fill('khong.ai');
    await nobody.locator('input[name=password]').fill('any');
    await nobody.locator('[type=submit]').click();
    await nobody.locator('[type=submit]').click();
    await expect(nobody.getByRole('alert')).toHaveText(say('session.sso.unknown'));
  } finally {
    await provider.stop();
  }
});
