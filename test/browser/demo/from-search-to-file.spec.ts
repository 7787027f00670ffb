import type { Page } from '@playwright/test';
import { asked, send } from '../house/door.js';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';
import { downloaded } from '../house/workbook.js';

const say = sayIn('vi');
const KEPT = 'Thạc sĩ giáo dục';
const LIST = 'Nguồn Phó Trưởng phòng Giáo dục';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const people = (page: Page, shown: number) => page.getByText(say('pool.people_other', { shown }), { exact: true });

interface Facets {
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly { code: string | null; count: number }[]>>;
}
const facets = (page: Page, criteria: object) => asked<Facets>(page, '/api/talent/facets', { criteria, facets: ['fields', 'degrees'] });
const countOf = (found: Facets, facet: string, code: string): number => found.facets[facet]!.find((entry) => entry.code === code)!.count;

interface Person {
  readonly id: string;
  readonly fullName: string;
  readonly fields: readonly { readonly code: string }[];
}

/** Somebody of the officer's ward becomes a master of that field. Gives the name. */
async function somebodyQualifies(officer: Page): Promise<string> {
  const { items } = await asked<{ items: Person[] }>(officer, '/api/talent/search', { criteria: { degrees: ['DH'] }, limit: 50 });
  const { id, fullName } = items.find(({ fields }) => fields.every(({ code }) => code !== 'GDDT'))!;
  const facts = `/api/profiles/${id}/facts`;
  await send(officer, `${facts}/qualifications`, { track: 'professional', level: 'ThS', startsOn: '2024', seenOn: '2026-06-30' });
  await send(officer, `${facts}/expertise`, { field: 'GDDT', startsOn: '2024', seenOn: '2026-06-30' });
  return fullName;
}

test('a recruiter searches, narrows by facets, keeps the question, is told of somebody new, lists three, compares them and takes them along', async ({
  as,
}) => {
  const [recruiter, officer] = [await as('recruiter'), await as('personnel_officer')];
  await officer.goto('/viec');
  await recruiter.goto('/nguon-nhan-tai');

  await test.step('searches by words without accents: as many people as are counted, the words marked', async () => {
    await expect(recruiter.locator('.pool-name').first()).toBeVisible();
    await recruiter.keyboard.press('/');
    await expect(recruiter.getByLabel(say('pool.searchLabel'))).toBeFocused();
    await recruiter.keyboard.type('thac si');
    await recruiter.keyboard.press('Enter');
    await expect(people(recruiter, (await facets(recruiter, { text: 'thac si' })).total)).toBeVisible();
    await expect(recruiter.getByRole('button', { name: say('pool.removeCondition', { name: '“thac si”' }) })).toBeVisible();
  });

  await test.step('a field, then a degree: each gives as many people as it said, and the other counts follow', async () => {
    const found = await facets(recruiter, { text: 'thac si' });
    const field = recruiter.getByRole('checkbox', { name: /Giáo dục/ }).first();
    await expect(field.locator('..')).toContainText(String(countOf(found, 'fields', 'GDDT')));
    await field.check();
    await expect(recruiter).toHaveURL(/fields=GDDT/);
    await expect(people(recruiter, countOf(found, 'fields', 'GDDT'))).toBeVisible();
    const inField = await facets(recruiter, { text: 'thac si', fields: ['GDDT'] });
    const degree = recruiter.getByRole('checkbox', { name: /^Thạc sĩ/ });
    await expect(degree.locator('..')).toContainText(String(countOf(inField, 'degrees', 'ThS')));
    await degree.check();
    await expect(people(recruiter, countOf(inField, 'degrees', 'ThS'))).toBeVisible();
    await expect(recruiter.getByRole('list', { name: say('pool.results') }).locator('.pool-row')).toHaveCount(
      countOf(inField, 'degrees', 'ThS'),
    );
  });

  const kept = recruiter.getByRole('navigation', { name: say('pool.saved.title') }).getByRole('button', { name: KEPT });
  await test.step('keeps the question, without a mouse', async () => {
    await recruiter.getByRole('heading', { level: 1 }).click();
    await recruiter.keyboard.press('s');
    const sheet = recruiter.getByRole('dialog', { name: say('pool.saved.keep') });
    await sheet.getByLabel(say('pool.saved.name')).fill(KEPT);
    await expect(sheet.getByRole('radio', { name: say('pool.saved.notify.at_once') })).toBeChecked();
    await expect(sheet.getByRole('radio', { name: say('pool.saved.notify.weekly') })).toBeVisible();
    const now = countOf(await facets(recruiter, { text: 'thac si', fields: ['GDDT'] }), 'degrees', 'ThS');
    await expect(sheet.getByText(say('pool.saved.now_other', { shown: now }))).toBeVisible();
    await expectSound(recruiter, 'keeping a question');
    await sheet.getByRole('button', { name: say('pool.saved.save'), exact: true }).click();
    await expect(kept).toHaveAttribute('aria-current', 'page');
  });

  const newcomer = await somebodyQualifies(officer);
  await test.step('is told that somebody newly answers it, and the notice opens the question with who it is', async () => {
    await recruiter.goto('/thong-bao');
    await recruiter.getByRole('link', { name: new RegExp(`«${KEPT}»: 1 `) }).click();
    await expect(kept).toContainText(say('pool.saved.new_one', { count: 1 }));
    await expect(recruiter).toHaveURL(/fields=GDDT/);
    const fresh = recruiter.locator('.pool-row').filter({ has: recruiter.getByText(say('pool.saved.isNew'), { exact: true }) });
    await expect(fresh).toHaveCount(1);
    await expect(fresh).toContainText(newcomer);
    await expectSound(recruiter, 'a question with news');
    await fresh.getByRole('checkbox').check();
    await button(recruiter, say('pool.saved.seen')).click();
    await expect(kept).toHaveText(KEPT);
  });

  const names = await test.step('wishes for the degree only, and picks two more without a mouse', async () => {
    await recruiter
      .getByRole('region', { name: say('pool.facets.degrees') })
      .getByRole('checkbox', { name: say('pool.wishOnly') })
      .check();
    await expect(recruiter).toHaveURL(/wish=degrees/);
    await expect(button(recruiter, say('pool.removeWish', { name: 'Thạc sĩ' }))).toBeVisible();
    await expect(recruiter.locator('.pool-row').first()).toContainText(say('pool.wishesMet', { met: 1, of: 1 }));
    const picked = [newcomer];
    await recruiter.getByRole('heading', { level: 1 }).click();
    for (let at = 0; picked.length < 3; at++) {
      await recruiter.keyboard.press('j');
      const row = recruiter.locator('.pool-row').nth(at);
      const box = row.getByRole('checkbox');
      if (await box.isChecked()) continue;
      await recruiter.keyboard.press('x');
      await expect(box).toBeChecked();
      picked.push((await row.locator('.pool-name').textContent())!);
    }
    await expectSound(recruiter, 'pool with wishes and three picked');
    return picked;
  });

  await test.step('looks at them side by side: on the way back the question and those picked are as they were', async () => {
    const compare = recruiter.getByRole('link', { name: say('compare.open_other', { count: 3 }) });
    await compare.click();
    await expect(recruiter.getByRole('heading', { name: say('compare.title_other', { count: 3 }) })).toBeVisible();
    await recruiter.setViewportSize({ width: 390, height: 844 });
    for (const name of names) {
      const written = await recruiter.getByRole('columnheader').filter({ hasText: name }).getByRole('link').boundingBox();
      const leave = await button(recruiter, say('compare.leave', { name })).boundingBox();
      expect(written!.x + written!.width, 'on a phone no name lies under the button beside it').toBeLessThanOrEqual(leave!.x);
    }
    await recruiter.emulateMedia({ media: 'print' });
    await expect(recruiter.getByRole('link', { name: say('compare.back') })).toBeHidden(); // paper leads nowhere
    await recruiter.emulateMedia({ media: null });
    await recruiter.setViewportSize({ width: 1440, height: 900 });
    await button(recruiter, say('compare.leave', { name: names[2]! })).click();
    const side = recruiter.getByRole('region', { name: say('compare.side') });
    await expect(side.getByRole('columnheader').filter({ hasText: names[2]! })).toHaveCount(0);
    await recruiter.setViewportSize({ width: 390, height: 844 });
    const hidden = () => side.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    await expect.poll(hidden, 'two are seen at once on a phone').toBe(0);
    await recruiter.setViewportSize({ width: 1440, height: 900 });
    await recruiter.getByRole('link', { name: say('compare.back') }).click();
    await expect(recruiter).toHaveURL(/wish=degrees/);
    for (const name of names) await expect(button(recruiter, say('pool.unpick', { name }))).toBeVisible();
    await compare.click();
    await expect(recruiter.getByRole('heading', { name: say('compare.title_other', { count: 3 }) })).toBeVisible();
    await recruiter.goBack();
    await expect(recruiter).toHaveURL(/wish=degrees/);
    for (const name of names) await expect(button(recruiter, say('pool.unpick', { name }))).toBeVisible();
  });

  const rows = recruiter.getByRole('list', { name: say('shortlists.people') }).getByRole('listitem');
  await test.step('puts them on a new list', async () => {
    await button(recruiter, say('shortlists.add')).click();
    const sheet = recruiter.getByRole('dialog');
    await sheet.getByRole('radio', { name: say('shortlists.begin') }).check();
    await sheet.getByLabel(say('shortlists.name')).fill(LIST);
    await sheet.getByLabel(say('shortlists.purpose')).fill('Kiện toàn phòng Văn hoá');
    await expectSound(recruiter, 'a new shortlist');
    await button(recruiter, say('shortlists.addThem')).click();
    await expect(sheet.getByText(say('shortlists.added_other', { shown: 3 }))).toBeVisible();
    await sheet.getByRole('link', { name: say('shortlists.openIt') }).click();
    await expect(recruiter.getByRole('heading', { level: 1, name: LIST })).toBeVisible();
    await expect(rows).toHaveCount(3);
  });
  const address = recruiter.url();

  await test.step('compares them: what differs first, what is alike on demand, and nothing that is not hers', async () => {
    for (const name of names) await rows.getByRole('checkbox', { name: say('pool.pick', { name }) }).check();
    await recruiter.getByRole('link', { name: say('compare.open_other', { count: 3 }) }).click();
    await expect(recruiter.getByRole('heading', { name: say('compare.title_other', { count: 3 }) })).toBeVisible();
    for (const name of names) await expect(recruiter.getByRole('columnheader').filter({ hasText: name })).toBeVisible();
    const shown = recruiter.getByRole('region', { name: say('compare.side') }).locator('tbody tr:visible');
    const folded = await shown.count();
    await recruiter.getByRole('button', { expanded: false, name: /mục giống nhau/ }).click();
    await expect.poll(() => shown.count()).toBeGreaterThan(folded);
    await expect(recruiter.getByText(say('pool.facets.party'))).toHaveCount(0);
    await expectSound(recruiter, 'three people compared');
  });

  await test.step('takes the list along: the workbook says what it is and has exactly these three', async () => {
    await recruiter.goto(address);
    await button(recruiter, say('exports.open')).click();
    const sheet = recruiter.getByRole('dialog', { name: say('exports.title_other', { people: 3 }) });
    await sheet.getByLabel(say('exports.purpose')).fill('Trình Ban Thường vụ');
    await expectSound(recruiter, 'a list to take along');
    await sheet.getByRole('button', { name: say('exports.make') }).click();
    await expect(sheet.getByText(say('exports.ready_other', { people: 3 }))).toBeVisible();
    const { name, sheets } = await downloaded(recruiter, () => sheet.getByRole('link', { name: /\.xlsx$/ }).click());
    expect(name).toMatch(/^danh-sach-.*\.xlsx$/);
    const [about, list] = sheets as [unknown[][], unknown[][]];
    expect(about).toContainEqual(['Mục đích', 'Trình Ban Thường vụ']);
    const [headings, ...lines] = list;
    const column = headings!.indexOf('Họ và tên');
    expect(lines.map((line) => line[column]).sort()).toEqual([...names].sort());
    await recruiter.goto('/danh-sach-xuat');
    await expect(recruiter.getByRole('listitem').filter({ hasText: 'Trình Ban Thường vụ' }).first()).toContainText(name);
  });
});
