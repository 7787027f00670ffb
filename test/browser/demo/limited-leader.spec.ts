import type { Page } from '@playwright/test';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { BY_SCRIPT, expect, test } from '../house/walk.js';

const say = sayIn('vi');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const USERNAME = 'lanh.dao.giao.duc';
const PASSWORD = 'mot cau dai de nho 2030';

interface Found {
  readonly items: readonly { readonly id: string; readonly fields: readonly { readonly code: string }[] }[];
  readonly total: number;
}
async function found(page: Page, criteria: object): Promise<Found> {
  const headers = { ...BY_SCRIPT, origin: new URL(page.url()).origin };
  const answer = await page.request.post('/api/talent/search', { data: { criteria, limit: 100, withTotal: true }, headers });
  expect(answer.status()).toBe(200);
  return answer.json();
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel(say('session.username')).fill(USERNAME);
  await page.getByLabel(say('session.password')).fill(password);
  await button(page, say('session.signIn')).click();
}

test('an administrator limits a leader to a field of talent, who sees its people and nobody else', async ({ as, stranger }) => {
  const administrator = await as('administrator');
  const name = await test.step('at the role it is said to whose people it is limited', async () => {
    await administrator.goto('/quan-tri/nguoi-dung');
    await button(administrator, say('administration.users.add')).click();
    const sheet = administrator.getByRole('dialog');
    await sheet.getByLabel(say('administration.users.name')).fill('Phạm Thị Hạn');
    await sheet.getByLabel(say('administration.users.username')).fill(USERNAME);
    await sheet.getByRole('combobox', { name: say('administration.fields.role') }).selectOption('leader');
    const choice = sheet.locator('details', { hasText: say('administration.users.fields') });
    await expect(choice).toContainText(say('administration.users.allFields'));
    await choice.locator('summary').click();
    const field = choice.getByRole('checkbox', { name: /^Giáo dục/ }).first();
    await field.check();
    const chosen = (await field.locator('..').textContent())!.trim();
    await expect(choice.locator('summary')).toContainText(chosen);
    await expectSound(administrator, 'role-of-a-field');
    await button(administrator, say('administration.users.create')).click();
    return chosen;
  });

  const password = await test.step('and stands in the list of users', async () => {
    const given = (await administrator.getByRole('dialog').locator('code').textContent())!;
    await administrator
      .getByRole('dialog')
      .getByRole('button', { name: say('shell.close') })
      .last()
      .click();
    const row = administrator.getByRole('row').filter({ hasText: USERNAME });
    await expect(row).toContainText(say('administration.users.onlyFields', { fields: name }));
    return given;
  });

  const limited = await stranger();
  await test.step('the leader chooses a password of her own', async () => {
    await signIn(limited, password);
    await expect(limited).toHaveURL(/doi-mat-khau/);
    await limited.getByLabel(say('session.currentPassword')).fill(password);
    await limited.getByLabel(say('session.newPassword'), { exact: true }).fill(PASSWORD);
    await limited.getByLabel(say('session.repeatPassword')).fill(PASSWORD);
    await button(limited, say('session.save')).click();
    await expect(limited).not.toHaveURL(/doi-mat-khau/);
  });

  await test.step('she finds the people of the field, as many as somebody finds who asks for it, and is told so', async () => {
    const unlimited = await as('leader');
    await unlimited.goto('/nguon-nhan-tai');
    const [asked, everybody] = [await found(unlimited, { fields: ['GDDT'] }), await found(unlimited, {})];
    expect(asked.total).toBeGreaterThan(0);
    expect(everybody.total).toBeGreaterThan(asked.total);
    await limited.goto('/nguon-nhan-tai');
    await expect(limited.getByText(say('shell.ofFields', { fields: name }))).toBeVisible();
    await expect(limited.getByText(say('pool.people_other', { shown: asked.total }), { exact: true })).toBeVisible();
    const hers = await found(limited, {});
    expect(hers.items.map(({ id }) => id).sort()).toEqual(asked.items.map(({ id }) => id).sort());
    await expectSound(limited, 'pool-of-a-field');

    const other = everybody.items.find(({ id }) => !asked.items.some((one) => one.id === id))!;
    expect((await limited.request.get(`/api/profiles/${other.id}`)).status()).toBe(404);
    await limited.goto(`/ho-so/${hers.items[0]!.id}`);
    await expect(limited.getByRole('heading', { level: 1 })).toBeVisible();
    await limited.goto(`/ho-so/${other.id}`);
    await expect(limited.getByRole('alert')).toContainText('hồ sơ');
  });

  await test.step('numbers of everybody are not hers: the page says so, and nothing leads there', async () => {
    await limited.goto('/chi-tieu');
    await expect(limited.getByText(say('shell.states.noRightHow', { right: 'Xem chỉ tiêu' }))).toBeVisible();
    await expect(limited.getByRole('link', { name: say('shell.nav.targets') })).toHaveCount(0);
    await expectSound(limited, 'targets-of-a-field');
  });
});
