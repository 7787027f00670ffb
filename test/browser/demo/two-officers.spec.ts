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
  const conflict = second.getByRole('region', { name: say('profiles.conflict') });
  const row = conflict.getByRole('row').filter({ hasText: say('profiles.fields.position') });
  await expect(row.getByRole('cell')).toHaveText([was, 'Phó trưởng phòng', 'Trưởng phòng']);
  await expectSound(second, 'conflict');

  await conflict.getByRole('button', { name: say('profiles.saveMine') }).click();
  await expect(conflict).toHaveCount(0);
  await expect(section(second)).toContainText('Trưởng phòng');
});
