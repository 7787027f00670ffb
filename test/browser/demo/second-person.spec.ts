import type { Page } from '@playwright/test';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { accountOf, expect, test } from '../house/walk.js';
import { downloaded } from '../house/workbook.js';

const say = sayIn('vi');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const PURPOSE = 'Báo cáo quý IV trình Ban Thường vụ';
const ABOVE = 20;

/** From how many people on a list waits for somebody else. */
async function above(page: Page, people: number): Promise<void> {
  await page.goto('/quan-tri/dang-nhap');
  const rules = page.getByRole('region', { name: say('administration.exportRules.title') });
  await rules.getByLabel(say('administration.exportRules.above')).fill(String(people));
  await rules.getByRole('button', { name: say('administration.save') }).click();
  await expect(rules.getByText(say('administration.signIn.saved'))).toBeVisible();
}

test('a long list leaves when a second person has read what it is for and says yes', async ({ as }) => {
  const administrator = await as('administrator');
  await above(administrator, ABOVE);
  const recruiter = await as('recruiter');

  const people = await test.step('the recruiter asks for the list and is told that it waits', async () => {
    await recruiter.goto('/nguon-nhan-tai');
    await button(recruiter, say('exports.open')).click();
    const sheet = recruiter.getByRole('dialog');
    await sheet.getByLabel(say('exports.purpose')).fill(PURPOSE);
    await button(recruiter, say('exports.make')).click();
    await expect(sheet.getByRole('status')).toContainText('người thứ hai');
    await expectSound(recruiter, 'export-waits');
    const count = Number(/\d+/.exec((await sheet.getByRole('status').textContent())!)![0]);
    expect(count).toBeGreaterThan(ABOVE);
    await sheet.getByRole('link', { name: say('exports.page.title') }).click();
    await expect(recruiter.getByRole('listitem').filter({ hasText: PURPOSE })).toContainText(say('exports.states.waiting'));
    await expect(button(recruiter, say('exports.page.approve'))).toHaveCount(0);
    await expectSound(recruiter, 'lists-of-ones-own');
    return count;
  });

  await test.step('the administrator reads who asks for whom, which columns and what for, and lets it leave', async () => {
    await administrator.goto('/danh-sach-xuat');
    const asks = say('exports.page.asks_other', { by: accountOf('recruiter').displayName, people });
    const waiting = administrator.getByRole('article', { name: asks });
    await expect(waiting).toContainText(PURPOSE);
    await expect(waiting).toContainText('Họ và tên');
    await expectSound(administrator, 'lists-that-wait');
    await waiting.getByRole('button', { name: say('exports.page.approve') }).click();
    await expect(administrator.getByText(say('exports.page.noneWaiting'))).toBeVisible();
  });

  await test.step('the recruiter takes the file, and sees who was left out of it', async () => {
    const line = recruiter.getByRole('listitem').filter({ hasText: PURPOSE });
    const link = line.getByRole('link', { name: say('exports.page.download') });
    await expect(link).toBeVisible();
    await expect(line).toContainText(say('exports.approvedBy', { name: accountOf('administrator').displayName }));
    const { sheets } = await downloaded(recruiter, () => link.click());
    const inFile = sheets[1]!.length - 1;
    await expect(line).toContainText(say('exports.page.people_other', { shown: inFile }));
    await expect(line).toContainText(say('exports.withheld_other', { shown: people - inFile })); // who does not agree to being shared
    await expectSound(recruiter, 'list-approved');
  });

  await above(administrator, 1_000);
});
