import type { Page } from '@playwright/test';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';

const say = sayIn('vi');

async function openFact(page: Page): Promise<void> {
  await page.goto('/ho-so');
  await page
    .getByRole('region', { name: say('profiles.title') })
    .getByRole('link')
    .nth(4)
    .click();
  await section(page)
    .getByRole('button', { name: say('profiles.acts.correct') })
    .first()
    .click();
}
const section = (page: Page) => page.getByRole('region', { name: say('profiles.kinds.employments') });
const position = (page: Page) => section(page).getByLabel(say('profiles.fields.position'));
const save = (page: Page) => section(page).getByRole('button', { name: say('profiles.save'), exact: true });

test('of two people who correct one fact the second sees before, theirs and hers, and decides', async ({ as }) => {
  const [first, second] = [await as('personnel_officer'), await as('personnel_officer')];
  await openFact(first);
  await openFact(second);
  const was = await position(first).inputValue();

  await position(first).fill('Phó trưởng phòng');
  await save(first).click();
  await expect(section(first)).toContainText('Phó trưởng phòng');

  await position(second).fill('Trưởng phòng');
  await save(second).click();
  const conflict = second.getByRole('region', { name: say('shell.conflict.title') });
  const row = conflict.getByRole('row').filter({ hasText: say('profiles.fields.position') });
  await expect(row.getByRole('cell')).toHaveText([was, 'Phó trưởng phòng', 'Trưởng phòng']);
  await expectSound(second, 'conflict');

  await conflict.getByRole('button', { name: say('shell.conflict.saveMine') }).click();
  await expect(conflict).toHaveCount(0);
  await expect(section(second)).toContainText('Trưởng phòng');
});

test('of two who rename one unit the second sees both names, and decides', async ({ as }) => {
  const [first, second] = [await as('administrator'), await as('administrator')];
  const name = (page: Page) => page.getByLabel(say('administration.fields.name'), { exact: true });
  const saveUnit = (page: Page) => page.locator('form.unit-form').getByRole('button', { name: say('administration.save'), exact: true });
  for (const page of [first, second]) {
    await page.goto('/quan-tri/don-vi');
    await page.getByLabel(say('administration.units.find')).fill('song van');
    await page.locator('.unit-name').first().click();
    await page.getByRole('button', { name: say('administration.acts.change'), exact: true }).click();
  }
  const was = await name(first).inputValue();
  await name(first).fill('Trường Sông Vân A');
  await saveUnit(first).click();
  await expect(first.getByRole('heading', { name: 'Trường Sông Vân A' })).toBeVisible();

  await name(second).fill('Trường Sông Vân B');
  await saveUnit(second).click();
  const conflict = second.getByRole('region', { name: say('shell.conflict.title') });
  await expect(conflict.getByRole('row').nth(1).getByRole('cell')).toHaveText([was, 'Trường Sông Vân A', 'Trường Sông Vân B']);
  await expectSound(second, 'unit-conflict');
  await conflict.getByRole('button', { name: say('shell.conflict.saveMine') }).click();
  await expect(second.getByRole('heading', { name: 'Trường Sông Vân B' })).toBeVisible();
  await expect(conflict).toHaveCount(0);
});

test('of two who change one account the second sees what the first made of it, and decides', async ({ as }) => {
  const [first, second] = [await as('administrator'), await as('administrator')];
  const field = (page: Page, name: 'name' | 'email') => page.getByRole('dialog').getByLabel(say(`administration.users.${name}`));
  const role = (page: Page) => page.getByRole('dialog').getByRole('combobox', { name: say('administration.fields.role') });
  const saveUser = (page: Page) => page.getByRole('dialog').getByRole('button', { name: say('administration.save'), exact: true });
  for (const page of [first, second]) {
    await page.goto('/quan-tri/nguoi-dung');
    await page.getByLabel(say('administration.users.find')).fill('giamsat');
    await expect(page.locator('.user-table tbody tr')).toHaveCount(1);
    await page.locator('.user-table tbody').getByRole('button').click();
  }
  const was = await field(first, 'name').inputValue();
  await field(first, 'name').fill(`${was} A`);
  await role(first).selectOption('auditor');
  await saveUser(first).click();
  await expect(first.getByRole('dialog')).toHaveCount(0);

  await field(second, 'name').fill(`${was} B`);
  await saveUser(second).click();
  const conflict = second.getByRole('region', { name: say('shell.conflict.title') });
  await expect(conflict.getByRole('row').nth(1).getByRole('cell')).toHaveText([was, `${was} A`, `${was} B`]);
  const roles = conflict
    .getByRole('row')
    .filter({ hasText: say('administration.users.roles') })
    .getByRole('cell');
  for (const [at, held] of (['observer', 'auditor', 'auditor'] as const).entries()) // she has not touched them: what the first gave stays
    await expect(roles.nth(at)).toContainText(say(`administration.roles.${held}`));
  await expectSound(second, 'account-conflict');
  await conflict.getByRole('button', { name: say('shell.conflict.saveMine') }).click();
  await expect(second.getByRole('dialog')).toHaveCount(0);
  await expect(second.locator('.user-table tbody tr')).toContainText(`${was} B`);

  await second.locator('.user-table tbody').getByRole('button').click();
  await field(second, 'name').fill(was);
  await role(second).selectOption('observer');
  await saveUser(second).click();
  await expect(second.getByRole('dialog')).toHaveCount(0);
});
