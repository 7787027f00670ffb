import type { Page } from '@playwright/test';
import { notAWorkbook, STRANGE_COLUMN, wardRoster } from '../house/roster.js';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { accountOf, BY_SCRIPT, expect, test } from '../house/walk.js';
import { downloaded } from '../house/workbook.js';

const say = sayIn('vi');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const step = (page: Page, number: number) =>
  page
    .getByRole('navigation', { name: say('imports.steps') })
    .getByRole('button')
    .nth(number - 1);

test.describe.configure({ mode: 'serial' });

test('an officer brings her roster in, sees the ratio and the people behind it, and takes the import back', async ({ stranger }) => {
  const page = await stranger();
  await test.step('she signs in and is where the link she came from led', async () => {
    const { username, password } = accountOf('personnel_officer');
    await page.goto('/nhap');
    await expect(page).toHaveURL(/dang-nhap/);
    await page.getByLabel(say('session.username')).fill(username);
    await page.getByLabel(say('session.password')).fill(password);
    await button(page, say('session.signIn')).click();
    await expect(page).toHaveURL(/\/nhap$/);
  });

  const before = await test.step('«Việc của tôi» is her page', async () => {
    await page.getByRole('link', { name: say('shell.product') }).click();
    await expect(page).toHaveURL(/\/viec$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(accountOf('personnel_officer').displayName);
    return measured(page);
  });

  await test.step('a file that is no workbook is refused in her language', async () => {
    await page.goto('/nhap');
    await choose(page, notAWorkbook());
    await expect(page.getByRole('alert')).toContainText(/tệp/i);
    await expectSound(page, 'import-refused');
  });

  await test.step('who has no file at hand gets a sample to try it with', async () => {
    await page.goto('/nhap');
    const link = page.getByRole('link', { name: say('imports.sampleRoster') });
    const { name, sheets } = await downloaded(page, () => link.click(), 1);
    expect(name).toBe('danh-sach-phuong-mao-khe.xlsx');
    expect(sheets[0]!.flat()).toContain('UBND PHƯỜNG MẠO KHÊ');
  });

  await test.step('her roster is read: its unit and its day are found', async () => {
    await page.goto('/nhap');
    await choose(page, await wardRoster('danh-sach-quy-3.xlsx'));
    await expect(step(page, 1)).toBeVisible();
    await step(page, 1).click();
    await expect(page.getByText('UBND PHƯỜNG MẠO KHÊ')).toBeVisible();
    await expectSound(page, 'import-1-file');
    const unit = page.getByRole('combobox', { name: say('imports.keepingUnit') });
    await unit.fill('van hoa');
    await expect(page.locator('.ant-select-tree-title', { hasText: 'Phòng Văn hóa - Xã hội' })).toBeVisible();
    await unit.fill('');
    await page.keyboard.press('Escape');
  });

  await test.step('she says what the column is that nothing knew', async () => {
    await step(page, 2).click();
    const column = page.getByRole('combobox', { name: `${say('imports.field')} ${STRANGE_COLUMN.letter}` });
    await expect(column).toHaveValue('');
    await expectSound(page, 'import-2-columns');
    await column.selectOption({ label: STRANGE_COLUMN.field });
    await button(page, say('imports.checkWithColumns')).click();
    await expect(button(page, say('imports.checkWithColumns'))).toBeDisabled();
    await expect(column).not.toHaveValue('');
  });

  await test.step('she answers every question it asks', async () => {
    await step(page, 3).click();
    await expect(page.locator('.question').first()).toBeVisible();
    await expectSound(page, 'import-3-check');
    await answerAll(page);
    await expect(page.getByText(say('imports.nothingOpen'))).toBeVisible();
  });

  await test.step('she writes it, once', async () => {
    await button(page, say('imports.commit', { rows: 5 })).click();
    await expect(page.getByText(say('imports.statuses.committed'), { exact: true })).toBeVisible();
    await expectSound(page, 'import-committed');
  });

  await test.step('the ratio counts her people: one more with a postgraduate degree', async () => {
    await page.getByRole('link', { name: say('imports.seeRatio') }).click();
    await expect(page.getByText('16,40\u00a0%').first()).toBeVisible();
    const after = await measured(page);
    expect(after.numerator + after.remainder + after.unknown + after.excluded).toBe(
      before.numerator + before.remainder + before.unknown + before.excluded + 5,
    );
    await expect(page.locator('.target-figure')).toContainText(percent(after.rate));
  });

  const name = await test.step('behind the number are exactly those people, each with why', async () => {
    const { numerator } = await measured(page);
    await page.locator('.parts-line').first().click();
    const panel = page.getByRole('dialog');
    await expect(panel.getByRole('heading').first()).toContainText(`: ${numerator}`);
    const people = panel.locator('.counted > li');
    await expect(people).toHaveCount(numerator);
    expect(await counted(page)).toBe(numerator);
    for (const person of await people.all()) await expect(person.locator('div').last()).toHaveText(/.{10,}/);
    await expectSound(page, 'targets-people-of-the-officer');
    await panel.getByRole('link', { name: 'Nguyễn Văn Đức' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Nguyễn Văn Đức');
    return 'Nguyễn Văn Đức';
  });

  await test.step('she corrects a fact, and the history tells', async () => {
    const degrees = page.getByRole('region', { name: say('profiles.kinds.qualifications') });
    await degrees
      .getByRole('button', { name: say('profiles.acts.correct') })
      .first()
      .click();
    await degrees.getByLabel(say('profiles.fields.institution')).fill('Đại học Ngoại thương');
    await degrees.getByRole('button', { name: say('profiles.save'), exact: true }).click();
    await expect(degrees.getByRole('button', { name: say('profiles.save'), exact: true })).toHaveCount(0);
    await button(page, say('profiles.history')).click();
    const newest = page
      .getByRole('region', { name: say('profiles.history') })
      .locator('.facts > li')
      .first();
    await expect(newest).toContainText(accountOf('personnel_officer').displayName);
    await expect(newest.locator('ins')).toContainText('Đại học Ngoại thương');
    await expectSound(page, 'profile-corrected');
  });

  await test.step('she verifies a fact by its document', async () => {
    const degrees = page.getByRole('region', { name: say('profiles.kinds.qualifications') });
    await degrees
      .getByRole('button', { name: say('profiles.acts.verify') })
      .first()
      .click();
    await degrees.getByLabel(say('profiles.small.verify')).fill('Bằng thạc sĩ số 000123, 15/06/2012');
    await degrees
      .locator('form')
      .getByRole('button', { name: say('profiles.acts.verify') })
      .click();
    await expect(degrees).toContainText('Bằng thạc sĩ số 000123');
  });

  await test.step('what she searched is still there when she comes back, and a day that is none is named as the form names it', async () => {
    await page.goto('/ho-so');
    const box = page.getByRole('searchbox', { name: say('profiles.search') });
    await box.fill('nguyen van duc');
    await expect.poll(() => page.evaluate(() => (history.state as { profilesText?: string }).profilesText)).toBe('nguyen van duc');
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await page.goBack();
    await expect(box).toHaveValue('nguyen van duc');
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
    await button(page, say('profiles.addPerson')).click();
    const form = page.locator('form.new-person');
    await form.getByLabel(say('profiles.fields.fullName')).fill('Trương Thị Mai');
    await form.getByLabel(say('profiles.fields.birthOn')).fill('31/02/1990');
    await form.getByRole('button', { name: say('profiles.save'), exact: true }).click();
    await expect(form.getByRole('alert').getByRole('listitem')).toHaveText(new RegExp(`^${say('profiles.fields.birthOn')}: `));
    page.once('dialog', (dialog) => void dialog.accept());
    await form.getByRole('button', { name: say('profiles.cancel'), exact: true }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step('she takes the list away as a workbook that says what it is', async () => {
    await page.goto('/nguon-nhan-tai?postgraduate=true');
    await button(page, say('exports.open')).click();
    await page.getByLabel(say('exports.purpose')).fill('Báo cáo quý IV');
    await expectSound(page, 'export');
    const days = [today()];
    await button(page, say('exports.make')).click();
    const link = page.getByRole('dialog').getByRole('link');
    await expect(link).toBeVisible();
    days.push(today()); // midnight may have passed
    const { sheets } = await downloaded(page, () => link.click());
    const [question, people] = sheets as [unknown[][], unknown[][]];
    const told = Object.fromEntries(question.map(([key, value]) => [String(key), value]));
    expect(told['Câu hỏi']).toContain('sau đại học');
    expect(days).toContain(told['Tại ngày']);
    expect(told['Người lập']).toContain(accountOf('personnel_officer').displayName);
    expect(told['Số người']).toBe(people.length - 1);
    expect(
      people
        .slice(1)
        .map((row) => row.join(' '))
        .filter((row) => row.includes(name)),
    ).toHaveLength(1);
  });

  await test.step('the next roster lacks one of them: she says that he has left', async () => {
    await page.goto('/nhap');
    await choose(page, await wardRoster('danh-sach-quy-4.xlsx', 'Đặng Văn An'));
    await expect(page.getByText(say('imports.absentStay', { shown: 1 }))).toBeVisible();
    await button(page, say('imports.absentDecide')).click();
    const absent = page.locator('.absent li');
    await expect(absent).toHaveCount(1);
    await expect(absent).toContainText('Đặng Văn An');
    await expect(button(page, say('imports.commitAbsent'))).toBeDisabled(); // nothing is decided on yet
    await page.getByLabel(say('imports.endedOn')).fill('30/06/2026');
    await page.getByLabel(say('imports.reason')).fill('Nghỉ hưu');
    const left = absent.getByRole('button', { name: say('imports.absentActs.end'), exact: true });
    await left.focus();
    await page.keyboard.press('Enter');
    await expect(absent).toContainText('Nghỉ hưu');
    await expect(left).toBeFocused();
    await expectSound(page, 'import-4-absent');
    await button(page, say('imports.commitAbsent')).click();
    await expect(page.getByText(say('imports.statuses.committed'), { exact: true })).toBeVisible();
    await expect(page.getByText(say('imports.absentEnded', { shown: 1 }))).toBeVisible();
    await expect(page.getByText(say('imports.nobodyUndecided'))).toBeVisible();
    await button(page, say('imports.undo')).click();
    await expect(page.getByText(say('imports.statuses.undone'), { exact: true })).toBeVisible();
  });

  await test.step('and takes the whole import back; what she corrected herself since is kept and named', async () => {
    await page.goto('/nhap');
    await page.getByRole('link', { name: 'danh-sach-quy-3.xlsx' }).first().click();
    await button(page, say('imports.undo')).click();
    await expect(page.getByText(say('imports.statuses.undone'), { exact: true })).toBeVisible();
    await expect(page.locator('.rows, .tiles')).toHaveCount(0);
    await expect(page.getByRole('link', { name: say('imports.again') })).toBeVisible();
    await expectSound(page, 'import-undone');
  });
});

interface Measured {
  readonly numerator: number;
  readonly remainder: number;
  readonly unknown: number;
  readonly excluded: number;
  readonly rate: number;
}

const measured = async (page: Page): Promise<Measured> => (await page.request.get('/api/indicators/postgraduate-rate/measure')).json();

/** The same people asked for in another way: by criteria instead of the indicator. */
async function counted(page: Page): Promise<number> {
  const criteria = { kinds: ['staff'], categories: ['CB', 'CC', 'VC'], postgraduate: [true] };
  const answer = await page.request.post('/api/talent/search', {
    data: { criteria, withTotal: true, limit: 1 },
    headers: { ...BY_SCRIPT, origin: new URL(page.url()).origin },
  });
  return ((await answer.json()) as { total: number }).total;
}

const percent = (rate: number): string => `${(Math.round(rate * 10_000 + 1e-9) / 100).toFixed(2).replace('.', ',')}\u00a0%`;
const today = (): string => new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

async function choose(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page).toHaveURL(/\/nhap\/.+/);
}

/** Takes what is suggested, chooses where nothing is, leaves blank what nobody can know. */
async function answerAll(page: Page): Promise<void> {
  const questions = page.locator('.question');
  await expect(questions.first()).toBeVisible();
  for (let left = await questions.count(); left > 0; left = await questions.count()) {
    const question = questions.first();
    const accept = question.getByRole('button', { name: say('imports.accept'), exact: true });
    await expect(question.getByRole('button', { name: say('imports.skip'), exact: true })).toBeEnabled();
    if (await accept.isEnabled()) await accept.click();
    else await question.getByRole('button', { name: say('imports.skip'), exact: true }).click();
    await expect(questions).not.toHaveCount(left);
  }
}
