import type { Page } from '@playwright/test';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';

const say = sayIn('vi');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const act = (page: Page, name: string) =>
  page.getByRole('group', { name: say('administration.units.acts') }).getByRole('button', { name, exact: true });
const form = (page: Page) => page.locator('form.unit-form');

test('an administrator adds a unit, renames it, and closes it with the one that takes over', async ({ as }) => {
  const page = await as('administrator');
  await page.goto('/quan-tri/don-vi');
  await page.getByLabel(say('administration.units.find')).fill('mao khe');
  await button(page, 'Phường Mạo Khê').last().click();

  await act(page, say('administration.acts.child')).click();
  await page.getByLabel(say('administration.fields.name'), { exact: true }).fill('Tổ Chuyển đổi số');
  await form(page).getByRole('button').last().click();
  await expect(form(page)).toHaveCount(0);

  await page.getByLabel(say('administration.units.find')).fill('to chuyen doi so');
  await button(page, 'Tổ Chuyển đổi số').click();
  await expect(page.getByRole('heading', { name: 'Tổ Chuyển đổi số' })).toBeVisible();
  await act(page, say('administration.acts.change')).click();
  await page.getByLabel(say('administration.fields.name'), { exact: true }).fill('Ban Chuyển đổi số');
  await page.getByLabel(say('administration.fields.from'), { exact: false }).fill('01/10/2026');
  await form(page).getByRole('button').last().click();
  await page.getByLabel(say('administration.units.find')).fill('chuyen doi so');
  await expect(page.getByRole('heading', { name: 'Ban Chuyển đổi số' })).toBeVisible();
  await expect(page.locator('.unit-periods li')).toHaveCount(2);

  await act(page, say('administration.acts.close')).click();
  await form(page).getByLabel(say('administration.fields.closedOn'), { exact: false }).fill('01/11/2026');
  await button(page, say('administration.addSuccessor')).click();
  const successor = form(page).getByRole('combobox', { name: say('administration.fields.successor') });
  await successor.selectOption({ label: await nameOf(successor, 'Phòng Văn hóa - Xã hội') });
  await expectSound(page, 'unit-closing');
  await button(page, say('administration.acts.close')).last().click();
  await expect(form(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: say('administration.units.successors') })).toBeVisible();
  await expectSound(page, 'unit-closed');
});

/** Options are indented as the tree is. */
const nameOf = async (select: ReturnType<Page['locator']>, unit: string): Promise<string> =>
  (await select.locator('option').allTextContents()).find((text) => text.trim() === unit)!;

test('an administrator adds a user, disables the account, and gives a new one-time password', async ({ as, stranger }) => {
  const page = await as('administrator');
  await page.goto('/quan-tri/nguoi-dung');
  await button(page, say('administration.users.add')).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(say('administration.users.name')).fill('Lê Thị Mẫu');
  await sheet.getByLabel(say('administration.users.username')).fill('le.mau');
  await sheet.getByRole('combobox', { name: say('administration.fields.role') }).selectOption('leader');
  await button(page, say('administration.users.create')).click();
  const first = (await sheet.locator('code').textContent())!;
  await expectSound(page, 'user-password');
  await sheet
    .getByRole('button', { name: say('shell.close') })
    .last()
    .click();

  await page.getByLabel(say('administration.users.find')).fill('mau thi le');
  await expect(page.locator('.user-table tbody tr')).toHaveCount(1);
  const row = page.getByRole('row').filter({ hasText: 'le.mau' });
  await expect(row).toContainText(say('administration.users.waiting'));
  await row.getByRole('button').click();
  await expectSound(page, 'user');
  await button(page, say('administration.users.disable')).click();
  await expect(row).toContainText(say('administration.users.disabled'));
  const visitor = await stranger();
  await enter(visitor, first);
  await expect(visitor.getByRole('alert')).toBeVisible();

  await row.getByRole('button').click();
  await button(page, say('administration.users.enable')).click();
  await expect(row).toContainText(say('administration.users.waiting'));
  await row.getByRole('button').click();
  page.once('dialog', (asked) => asked.accept());
  await button(page, say('administration.users.renew')).click();
  const second = (await sheet.locator('code').textContent())!;
  expect(second).not.toBe(first);
  await enter(visitor, first);
  await expect(visitor.getByRole('alert')).toBeVisible();
  await enter(visitor, second);
  await expect(visitor).toHaveURL(/doi-mat-khau/);
});

async function enter(page: Page, password: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel(say('session.username')).fill('le.mau');
  await page.getByLabel(say('session.password')).fill(password);
  await button(page, say('session.signIn')).click();
}
