import type { Page } from '@playwright/test';
import { asked } from '../house/door.js';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';

const say = sayIn('vi');
const NAME = 'Đặng Thị Hải Yến';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** How many experts the recruiter is told there are. */
async function found(recruiter: Page): Promise<number> {
  await recruiter.goto('/nguon-nhan-tai?kinds=expert');
  const question = { criteria: { kinds: ['expert'] }, facets: ['kinds'] };
  const { total } = await asked<{ total: number }>(recruiter, '/api/talent/facets', question);
  await expect(recruiter.getByText(say('pool.people_other', { shown: total }), { exact: true })).toBeVisible();
  return total;
}

test('an expert is found while she agrees to it: an officer adds her, a recruiter finds her, and she takes it back', async ({ as }) => {
  const [officer, recruiter] = [await as('administrator'), await as('recruiter')];
  const before = await found(recruiter);

  await test.step('the officer adds her with what she answered; nothing is chosen beforehand', async () => {
    await officer.goto('/ho-so');
    await button(officer, say('profiles.addPerson')).click();
    await officer.getByLabel(say('profiles.fields.fullName')).fill(NAME);
    await officer.getByLabel(say('profiles.kind')).selectOption('expert');
    await expect(officer.getByLabel(say('consents.answer'))).toHaveValue('');
    await officer.getByLabel(say('consents.answer')).selectOption('given');
    await officer.getByLabel(say('profiles.fields.means')).selectOption('signed');
    await officer.getByLabel(say('consents.answeredOn')).fill('20/11/2026');
    await officer.getByLabel(say('profiles.fields.document')).fill('Phiếu đồng ý số 12');
    await expectSound(officer, 'new-expert');
    await officer.getByRole('combobox', { name: say('profiles.kinds.keepings') }).fill('Văn học nghệ thuật');
    await officer.getByTitle('Hội Văn học nghệ thuật').last().click();
    await button(officer, say('profiles.save')).click();
    await expect(officer.getByRole('heading', { level: 1 })).toContainText(NAME);
    await expect(officer.getByText(/Phiếu đồng ý số 12/)).toBeVisible();
  });

  await test.step('the recruiter finds her', async () => {
    expect(await found(recruiter)).toBe(before + 1);
    await expect(recruiter.getByRole('main').getByText(NAME).first()).toBeVisible();
  });

  await test.step('she takes her consent back', async () => {
    await button(officer, say('consents.record')).click();
    const form = officer.getByRole('region', { name: say('profiles.kinds.consents') });
    await form.getByLabel(say('profiles.fields.purpose')).selectOption('listed');
    await form.getByLabel(say('profiles.fields.answer'), { exact: true }).selectOption('withdrawn');
    await form.getByLabel(say('profiles.fields.means')).selectOption('email');
    await form.getByLabel(say('profiles.fields.answeredOn')).fill('25/11/2026');
    await button(officer, say('profiles.save')).click();
  });

  await test.step('the officer sees what became of it and what to do', async () => {
    await expect(officer.getByRole('main').getByRole('status')).toContainText(say('consents.states.withdrawn', { day: '25/11/2026' }));
    await expect(button(officer, say('consents.askAgain'))).toBeVisible();
    await expectSound(officer, 'expert-not-listed');
    await officer.goto('/dong-y');
    await expect(officer.getByRole('link', { name: NAME })).toBeVisible();
    await expectSound(officer, 'consents-due');
  });

  await test.step('the recruiter finds her no more, in the list nor in its count', async () => {
    expect(await found(recruiter)).toBe(before);
    await expect(recruiter.getByRole('main').getByRole('checkbox', { name: /./ }).first()).toBeVisible(); // the list is there
    await expect(recruiter.getByRole('main').getByText(NAME)).toHaveCount(0);
  });
});
