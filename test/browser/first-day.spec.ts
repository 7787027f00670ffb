import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';

const PASSWORD = 'mot cau dai de nho 2030';

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill('admin');
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

interface Axe {
  readonly run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

async function violations(page: Page): Promise<[string, string | undefined][]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

test('a wrong password is refused in Vietnamese, and the page has no barrier', async ({ page }) => {
  await signIn(page, 'không phải mật khẩu này');
  await expect(page.getByRole('alert')).toContainText('mật khẩu');
  expect(await violations(page)).toEqual([]);
});

test('the first administrator lands on the first run', async ({ page }) => {
  await signIn(page, PASSWORD);
  await expect(page.getByRole('heading', { name: 'Bắt đầu với Hiền Tài' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
