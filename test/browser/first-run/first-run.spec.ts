import type { Page } from '@playwright/test';
import { expectSound } from '../house/sound.js';
import { type Language, sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';

const say = sayIn('vi');
const PASSWORD = 'mot cau dai de nho 2030';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const PEOPLE = [
  { who: 'officer', username: 'can.bo', name: 'Nguyễn Thị Cán', home: /\/viec$/, first: 'work.beginHow' },
  { who: 'leader', username: 'lanh.dao', name: 'Trần Văn Lãnh', home: /\/chi-tieu$/, first: 'targets.firstPeople' },
  { who: 'recruiter', username: 'thu.hut', name: 'Lê Thị Hút', home: /\/nguon-nhan-tai$/, first: 'pool.nobodyYetHow' },
] as const;

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel(say('session.username')).fill(username);
  await page.getByLabel(say('session.password')).fill(password);
  await button(page, say('session.signIn')).click();
}

/** What was chosen is kept by the server, so a page that is loaded again stands at the same step. */
async function soundInBoth(page: Page, name: string): Promise<void> {
  await expectSound(page, name);
  for (const language of ['en', 'vi'] as const satisfies Language[]) {
    await page.evaluate((chosen) => sessionStorage.setItem('language', chosen), language);
    await page.reload();
    await expect(page.locator(`html[lang=${language}]`).getByRole('heading', { level: 1 })).toBeVisible();
    if (language === 'en') await expectSound(page, name, 'en');
  }
}

test('from the first minute to three people at work', async ({ stranger }) => {
  const page = await stranger();
  await test.step('a wrong password is refused', async () => {
    await signIn(page, 'admin', 'không phải mật khẩu này');
    await expect(page.getByRole('alert')).toContainText('mật khẩu');
  });

  await test.step('the administrator is led to the first run and says whose registry it is', async () => {
    await signIn(page, 'admin', PASSWORD);
    await expect(page.getByRole('heading', { name: say('setup.title') })).toBeVisible();
    await soundInBoth(page, 'setup-1-body');
    await page.getByRole('combobox', { name: say('setup.body.ward') }).selectOption({ label: 'Phường Vàng Danh' });
    await button(page, say('setup.next')).click();
    await expect(page.getByText('Phường Vàng Danh')).toBeVisible();
    await expect(page.getByText(say('setup.done'))).toHaveCount(1);
  });

  await test.step('the wrong ward is kept or chosen again, as long as the first run goes on', async () => {
    await button(page, say('setup.change')).click();
    await button(page, say('setup.keep')).click();
    await expect(page.getByRole('group', { name: say('setup.plan.which') })).toBeVisible();
    await button(page, say('setup.change')).click();
    await page.getByRole('combobox', { name: say('setup.body.ward') }).selectOption({ label: 'Phường Mạo Khê' });
    await button(page, say('setup.next')).click();
    await expect(page.getByText('Phường Mạo Khê')).toBeVisible();
    await expect(page.getByText('Phường Vàng Danh')).toHaveCount(0);
  });

  const later = await stranger();
  await test.step('the browser is closed in the middle; another one goes on where she was', async () => {
    await page.context().close();
    await signIn(later, 'admin', PASSWORD);
    await expect(later.getByText('Phường Mạo Khê')).toBeVisible();
    await soundInBoth(later, 'setup-2-plan');
    await button(later, say('setup.next')).click();
  });

  const passwords = await test.step('the first three get one-time passwords', async () => {
    await expect(button(later, say('setup.accounts.make'))).toBeVisible();
    await soundInBoth(later, 'setup-3-accounts');
    for (const { who, username, name } of PEOPLE) {
      const account = later.getByRole('group', { name: say(`setup.accounts.${who}`), exact: true });
      await account.getByLabel(say('setup.accounts.name')).fill(name);
      await account.getByLabel(say('setup.accounts.username')).fill(username);
    }
    const factor = later.getByRole('checkbox', { name: say('setup.accounts.secondFactor') });
    await expect(factor).toBeChecked(); // taken away here, as these people have no telephones
    await factor.uncheck();
    await button(later, say('setup.accounts.make')).click();
    await expect(later.getByRole('heading', { name: say('setup.ready') })).toBeVisible();
    await expectSound(later, 'setup-ready');
    return later.locator('.slip code').allInnerTexts();
  });
  expect(passwords).toHaveLength(3);

  for (const [at, { who, username, name, home, first }] of PEOPLE.entries())
    await test.step(`${username} must choose a password of her own and lands on her page`, async () => {
      const own = await stranger();
      await signIn(own, username, passwords[at]!);
      await expect(own).toHaveURL(/doi-mat-khau/);
      await own.goto('/');
      await expect(own).toHaveURL(/doi-mat-khau/);
      await expect(button(own, say('shell.account.signOut'))).toBeVisible();
      await own.getByLabel(say('session.currentPassword')).fill(passwords[at]!);
      await own.getByLabel(say('session.newPassword'), { exact: true }).fill(`cau dai cua ${username} 2030`);
      await own.getByLabel(say('session.repeatPassword')).fill(`cau dai cua ${username} 2030`);
      await button(own, say('session.save')).click();
      await expect(own).toHaveURL(home);
      await expect(own.getByRole('button', { name: new RegExp(name) })).toBeVisible();
      await expect(own.getByText(say(first), { exact: true })).toBeVisible(); // what makes something of nothing
      await expect(own.locator('.planner, .forecast-sentence')).toHaveCount(0); // of nobody nothing is foretold
      await expectSound(own, `empty-${username}`);
      if (who !== 'leader') return;
      await own.goto('/cho-trong');
      await expect(own.getByText(say('holes.nobody'))).toBeVisible();
      await expect(own.locator('.hole-table')).toHaveCount(0); // of nobody no field is a hole
      await expectSound(own, 'empty-holes');
    });

  await test.step('the first run is over', async () => {
    await later.goto('/bat-dau');
    await expect(later.getByRole('heading', { name: say('setup.ready') })).toBeVisible();
    await later.getByRole('link', { name: say('setup.toUnits') }).click();
    await expect(later.getByText(say('administration.units.first', { name: 'Phường Mạo Khê' }))).toBeVisible();
    await expectSound(later, 'empty-units');
  });
});
