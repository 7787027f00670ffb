import type { Page } from '@playwright/test';
import { asked } from '../house/door.js';
import { expectSound, settled } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { accountOf, BY_SCRIPT, expect, test } from '../house/walk.js';

const say = sayIn('vi');
const NAME = 'Lò Thị Kiểm Thử';
const REASON = 'chuyển công tác về Sở Y tế';
const CORRECTED = 'chuyển công tác về Sở Nội vụ';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Somebody of the officer's own unit, at work since August 2025. */
async function somebody(officer: Page): Promise<{ id: string; version: number }> {
  const session = await (await officer.request.get('/api/session')).json();
  const unit = session.roles.find(({ unit: own }: { unit: unknown }) => own).unit.id;
  return asked(officer, '/api/profiles', {
    kind: 'staff',
    fullName: NAME,
    gender: 'NU',
    birthOn: '1985-03-12',
    keepingUnitId: unit,
    seenOn: '2025-08-30',
    employment: { unitId: unit, category: 'CC', position: 'Chuyên viên', startsOn: '2025-08-01' },
  });
}

test('an officer finds a record again, says that somebody left and why, and prints what there is', async ({ as }) => {
  const officer = await as('personnel_officer');
  await officer.goto('/ho-so');
  const { id } = await somebody(officer);

  await test.step('a wrong day is told by the name of its field', async () => {
    await button(officer, say('profiles.addPerson')).click();
    await officer.getByLabel(say('profiles.fields.fullName')).fill(NAME);
    await officer.getByLabel(say('profiles.fields.birthOn')).fill('31/02/1990');
    await button(officer, say('profiles.save')).click();
    const refused = officer.getByRole('alert');
    await expect(refused).toContainText(`${say('profiles.fields.birthOn')}: `);
    await expect(refused).not.toContainText('birthOn');
    await expectSound(officer, 'a person with a wrong day');
    officer.once('dialog', (dialog) => dialog.accept());
    await button(officer, say('profiles.cancel')).click();
    await expect(refused).toHaveCount(0);
  });

  await test.step('what was searched is there again on the way back, and never in the address', async () => {
    const box = officer.getByRole('searchbox');
    await box.fill(NAME);
    const found = officer.getByRole('link', { name: NAME }).first();
    const rows = officer.getByRole('row');
    await expect(rows).toHaveCount(2); // the headings, and one
    await found.click();
    await expect(officer.getByRole('heading', { level: 1 })).toContainText(NAME);
    await expect(officer.getByText(/nghỉ hưu/)).toBeVisible();
    await officer.goBack();
    await expect(box).toHaveValue(NAME);
    await expect(rows).toHaveCount(2);
    await expect(officer).toHaveURL(/\/ho-so$/);
    await found.click();
  });

  await test.step('of a new post a day and a number that cannot be read are told by name', async () => {
    const posts = officer.getByRole('region', { name: say('profiles.kinds.employments') });
    await posts.getByRole('button', { name: say('profiles.add') }).click();
    await posts.getByLabel(say('profiles.fields.startsOn')).fill('hôm qua');
    await posts.getByLabel(say('profiles.fields.salaryCoefficient')).fill('ba phẩy ba');
    await posts.getByRole('button', { name: say('profiles.save') }).click();
    await expect(posts.getByRole('alert')).toContainText(say('profiles.wrongDay', { field: say('profiles.fields.startsOn') }));
    await expect(posts.getByRole('alert')).toContainText(say('profiles.wrongNumber', { field: say('profiles.fields.salaryCoefficient') }));
    officer.once('dialog', (dialog) => dialog.accept());
    await posts.getByRole('button', { name: say('profiles.cancel') }).click();
  });

  await test.step('the post is over: since when and why stands with it, above all else, and in the history', async () => {
    const posts = officer.getByRole('region', { name: say('profiles.kinds.employments') });
    await posts.getByRole('button', { name: say('profiles.acts.end') }).click();
    await posts.getByLabel(say('profiles.endsOn')).fill('01/10/2025');
    await posts.getByLabel(say('profiles.small.end')).fill(REASON);
    await posts
      .locator('form')
      .getByRole('button', { name: say('profiles.acts.end') })
      .click();
    await expect(posts).toContainText(`${say('profiles.until', { day: '01/10/2025' })}, ${REASON}`);
    await expect(officer.getByText(say('profiles.goneBecause', { day: '01/10/2025', reason: REASON }))).toBeVisible();
    await expect(officer.getByText(/nghỉ hưu \d/)).toHaveCount(0);
    await button(officer, say('profiles.history')).click();
    const history = officer.getByRole('region', { name: say('profiles.history') });
    await expect(history.locator('ins').filter({ hasText: REASON })).toBeVisible();
    await expectSound(officer, 'somebody who has left');
    await button(officer, say('profiles.history')).click();
  });

  await test.step('the day and the reason were written wrongly: both are corrected where they stand', async () => {
    const posts = officer.getByRole('region', { name: say('profiles.kinds.employments') });
    await posts.getByRole('button', { name: say('profiles.acts.correct') }).click();
    await expect(posts.getByLabel(say('profiles.fields.endsOn'))).toHaveValue('01/10/2025');
    await posts.getByLabel(say('profiles.fields.endsOn')).fill('15/10/2025');
    await posts.getByLabel(say('profiles.fields.endReason')).fill(CORRECTED);
    await posts.getByRole('button', { name: say('profiles.save') }).click();
    await expect(posts).toContainText(`${say('profiles.until', { day: '15/10/2025' })}, ${CORRECTED}`);
    await expect(officer.getByText(say('profiles.goneBecause', { day: '15/10/2025', reason: CORRECTED }))).toBeVisible();
  });

  await test.step('of a past day it says what is known of it by now, not only what was known then', async () => {
    await officer.goto(`/ho-so/${id}?onDay=2025-09-01`);
    await expect(officer.getByText(say('profiles.asOfPast', { day: '01/09/2025' }))).toBeVisible();
    await expect(officer.getByLabel(say('profiles.onDay'))).toHaveValue('01/09/2025');
    await expect(officer.getByLabel(say('profiles.knownUntil'))).not.toHaveValue('01/09/2025');
    await button(officer, say('profiles.backToNow')).click();
    await expect(officer.getByText(say('profiles.goneBecause', { day: '15/10/2025', reason: CORRECTED }))).toBeVisible();
  });

  await test.step('on paper stand the parts that say something, and nothing to click', async () => {
    await settled(officer);
    const printed = officer.locator('.printed-line');
    await expect(printed).toBeHidden();
    await officer.emulateMedia({ media: 'print' });
    await officer.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(printed).toBeVisible();
    await expect(printed).toContainText(/ \d\d:\d\d \d\d\/\d\d\/\d{4} /);
    await expect(printed).toContainText(accountOf('personnel_officer').displayName);
    await expect(officer.getByRole('region', { name: say('profiles.kinds.employments') })).toBeVisible();
    await expect(officer.getByRole('region', { name: say('profiles.kinds.works') })).toBeHidden();
    await expect(officer.getByText(say('profiles.noFacts')).filter({ visible: true })).toHaveCount(0);
    await expect(officer.getByRole('button').filter({ visible: true })).toHaveCount(0);
  });

  const gone = await officer.request.get(`/api/profiles/${id}`);
  const { version } = await gone.json();
  const headers = { ...BY_SCRIPT, origin: new URL(officer.url()).origin, 'if-match': `"v${version}"` };
  expect((await officer.request.delete(`/api/profiles/${id}`, { headers, data: { reason: 'lập để thử' } })).ok()).toBe(true);
});

test('a list that is longer than what is shown says so on paper', async ({ as }) => {
  const page = await as('administrator');
  await page.goto('/ho-so');
  const { total } = await asked<{ total: number }>(page, '/api/talent/facets', { criteria: {}, facets: ['kinds'] });
  const onPaper = page.getByText(say('profiles.shownOf', { shown: 50, people: total }));
  await expect(page.getByRole('row')).toHaveCount(51);
  await page.emulateMedia({ media: 'print' });
  await expect(onPaper).toBeVisible();
  await expect(button(page, say('profiles.more'))).toBeHidden();
  await expect(button(page, say('profiles.addPerson'))).toBeHidden();
});
