import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';

const say = sayIn('vi');

test('what was typed into a record is not lost by a mistaken click', async ({ as }) => {
  const page = await as('personnel_officer');
  await page.goto('/ho-so');
  await page
    .getByRole('region', { name: say('profiles.title') })
    .getByRole('link')
    .first()
    .click();
  const degrees = page.getByRole('region', { name: say('profiles.kinds.qualifications') });
  const major = degrees.getByLabel(say('profiles.fields.major'));
  await degrees.getByRole('button', { name: say('profiles.add'), exact: true }).click();
  await major.fill('Luật');
  let questions = 0;
  let leaves = false;
  page.on('dialog', (dialog) => {
    questions++;
    void (leaves ? dialog.accept() : dialog.dismiss());
  });

  await degrees.getByRole('button', { name: say('profiles.cancel') }).click();
  await page.getByRole('link', { name: say('shell.nav.targets'), exact: true }).click();
  await expect(major).toHaveValue('Luật');
  await expect(page).toHaveURL(/\/ho-so\//);
  expect(questions).toBe(2);

  leaves = true;
  await degrees.getByRole('button', { name: say('profiles.cancel') }).click();
  await expect(major).toHaveCount(0);
  await page.getByRole('link', { name: say('shell.nav.targets'), exact: true }).click();
  await expect(page).toHaveURL(/\/chi-tieu$/);
  expect(questions).toBe(3); // with nothing typed nothing is asked
});
