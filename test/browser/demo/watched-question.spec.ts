import type { Page } from '@playwright/test';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { BY_SCRIPT, expect, test } from '../house/walk.js';

const say = sayIn('vi');
const NAME = 'Thạc sĩ năng lượng';

async function send(page: Page, path: string, data: object): Promise<{ items: { id: string }[] }> {
  const answer = await page.request.post(path, { data, headers: { ...BY_SCRIPT, origin: new URL(page.url()).origin } });
  expect(answer.ok(), path).toBe(true);
  return answer.json();
}

/** Somebody of the officer's ward becomes a master of that field. */
async function somebodyQualifies(officer: Page): Promise<void> {
  const { items } = await send(officer, '/api/talent/search', { criteria: { degrees: ['DH'] }, limit: 1 });
  const facts = `/api/profiles/${items[0]!.id}/facts`;
  await send(officer, `${facts}/qualifications`, { track: 'professional', level: 'ThS', startsOn: '2024', seenOn: '2026-06-30' });
  await send(officer, `${facts}/expertise`, { field: 'NL', startsOn: '2024', seenOn: '2026-06-30' });
}

test('a recruiter keeps a question, is told that somebody newly answers it, sees who, and has seen it', async ({ as }) => {
  const [recruiter, officer] = [await as('recruiter'), await as('personnel_officer')];
  await officer.goto('/viec');
  await recruiter.goto('/nguon-nhan-tai?fields=NL&degrees=ThS');
  await recruiter.getByRole('button', { name: say('pool.saved.keep') }).click();
  const sheet = recruiter.getByRole('dialog', { name: say('pool.saved.keep') });
  await sheet.getByLabel(say('pool.saved.name')).fill(NAME);
  await expectSound(recruiter, 'keeping a question');
  await sheet.getByRole('button', { name: say('pool.saved.save'), exact: true }).click();
  const kept = recruiter.getByRole('navigation', { name: say('pool.saved.title') }).getByRole('button', { name: NAME });
  await expect(kept).toHaveAttribute('aria-current', 'page');

  await somebodyQualifies(officer);
  await recruiter.goto('/thong-bao');
  await recruiter.getByRole('link', { name: new RegExp(`«${NAME}»: 1 `) }).click();

  await expect(kept).toContainText(say('pool.saved.new_one', { count: 1 }));
  await expect(recruiter).toHaveURL(/fields=NL/);
  await expect(recruiter.getByText(say('pool.saved.isNew'), { exact: true })).toHaveCount(1);
  await expectSound(recruiter, 'a question with news');
  await recruiter.getByRole('button', { name: say('pool.saved.seen') }).click();
  await expect(kept).toHaveText(NAME);
});
