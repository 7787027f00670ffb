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

test('nor what was typed into a unit: by another act, another unit, closing the panel or the way back', async ({ as }) => {
  const page = await as('administrator');
  await page.goto('/chi-tieu');
  await page.goto('/quan-tri/don-vi');
  await page.getByLabel(say('administration.units.find')).fill('mao khe');
  await page.getByRole('button', { name: 'Phường Mạo Khê', exact: true }).last().click();
  const act = (name: string) =>
    page.getByRole('group', { name: say('administration.units.acts') }).getByRole('button', { name, exact: true });
  const name = page.getByLabel(say('administration.fields.name'), { exact: true });
  let questions = 0;
  let leaves = false;
  page.on('dialog', (dialog) => {
    questions++;
    void (leaves ? dialog.accept() : dialog.dismiss());
  });
  await act(say('administration.acts.child')).click();
  await name.fill('Tổ mới');

  await act(say('administration.acts.child')).click();
  await act(say('administration.acts.move')).click();
  await page.getByRole('button', { name: say('shell.close'), exact: true }).click();
  await page.getByLabel(say('administration.units.find')).fill('');
  await page.getByRole('button', { name: 'Phường An Sinh', exact: true }).click();
  await page.evaluate(() => history.back());
  await expect.poll(() => questions).toBe(5);
  await expect(name).toHaveValue('Tổ mới');

  leaves = true;
  await act(say('administration.acts.move')).click();
  await expect(name).toHaveCount(0);
  await page.getByRole('button', { name: say('shell.close'), exact: true }).click();
  expect(questions).toBe(6); // with nothing typed nothing is asked
});

test('nor what was typed into a sheet, by Escape or the way back; once it is saved nothing is asked', async ({ as }) => {
  const page = await as('recruiter');
  await page.goto('/viec');
  await page.goto('/nguon-nhan-tai/danh-sach-ngan');
  let questions = 0;
  page.on('dialog', (dialog) => {
    questions++;
    void dialog.dismiss();
  });
  await page.getByRole('button', { name: say('shortlists.begin'), exact: true }).click();
  const sheet = page.getByRole('dialog');
  const name = sheet.getByLabel(say('shortlists.name'));
  await name.fill('Danh sách gõ dở');
  await page.keyboard.press('Escape');
  await page.evaluate(() => history.back());
  await expect.poll(() => questions).toBe(2);
  await expect(name).toHaveValue('Danh sách gõ dở');
  await sheet.getByLabel(say('shortlists.purpose')).fill('Thử');
  await sheet.getByRole('button', { name: say('shortlists.save'), exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Danh sách gõ dở' })).toBeVisible();
  expect(questions).toBe(2);
});
