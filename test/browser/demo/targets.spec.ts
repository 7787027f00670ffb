import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';

const say = sayIn('vi');
/** A text of the page with what it is filled with left open. */
const anyOf = (key: string, ...names: string[]) => new RegExp(`^${say(key, Object.fromEntries(names.map((name) => [name, '.+'])))}$`);

test('every number of what is needed opens what it is made of, and the cheapest way stands beside the forecast', async ({ as }) => {
  const page = await as('leader');
  await page.goto('/chi-tieu');
  const sheet = page.getByRole('dialog');
  const chart = page.getByRole('region', { name: say('targets.chart.title') });

  await test.step('what went before is drawn small, with its first and last point in words', async () => {
    const board = page.getByRole('navigation', { name: say('targets.board.label') });
    await expect(board.getByRole('img', { name: anyOf('targets.board.past', 'year', 'from', 'day', 'to') }).first()).toBeVisible({
      timeout: 30_000, // a server that has just been started makes its year-ends ready first
    });
  });

  await test.step('over how many people a number is taken opens exactly them, of a unit and of the whole', async () => {
    const ofUnit = page.getByRole('button', { name: anyOf('targets.openAll_other', 'people', 'name') }).first();
    const ofWhole = page.getByRole('button', { name: anyOf('targets.basis_other', 'people') });
    for (const number of [ofUnit, ofWhole]) {
      const [people] = /\d+/.exec((await number.textContent())!)!;
      await number.click();
      await expect(sheet.getByRole('heading').first()).toContainText(new RegExp(`^${say('targets.inDenominator')}.*: ${people}$`));
      await expect(page.locator('dialog .counted > li').first()).toBeVisible();
      await page.keyboard.press('Escape');
    }
  });

  await test.step('what a unit lacks is a sum, which leads to those who could make it less', async () => {
    const need = page.getByRole('button', { name: anyOf('origins.group.open', 'name', 'people') }).first();
    const lacking = await need.textContent();
    await need.click();
    await expect(sheet.getByRole('row').last()).toContainText(lacking!);
    const who = sheet.getByRole('button', { name: anyOf('origins.group.whoCould_other', 'people') });
    const people = Number(/\d+/.exec((await who.textContent())!)![0]);
    await who.click();
    await expect(sheet.getByRole('heading').first()).toContainText(new RegExp(`: ${people}$`));
    await page.keyboard.press('Escape');
  });

  await test.step('what a year asks for, and where those come from who are expected then', async () => {
    await chart.getByRole('button', { name: say('targets.chart.asTable') }).click();
    const gross = chart.getByRole('button', { name: anyOf('origins.way.gross', 'year', 'people') }).last();
    const asked = await gross.textContent();
    await gross.click();
    await expect(sheet.getByRole('row').filter({ hasText: say('targets.way.gross') })).toContainText(asked!);
    await page.keyboard.press('Escape');
    await chart
      .getByRole('button', { name: new RegExp(say('origins.title', { people: '\\d+', year: '\\d+' }).replace('?', '\\?')) })
      .first()
      .click();
    await sheet.getByRole('button', { name: new RegExp(`^${say('origins.of.retiring')}.*−`) }).click();
    await expect(page.locator('dialog .counted > li').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });

  await test.step('the cheapest mix, once looked for, is a line of its own and a column', async () => {
    await page.getByRole('button', { name: say('planner.solve') }).click();
    await expect(chart.getByRole('columnheader', { name: say('targets.chart.mix') })).toBeVisible();
    await chart.getByRole('button', { name: say('targets.chart.asChart') }).click();
    await expect(chart.locator('.chart-mix')).toHaveCount(1);
    await expectSound(page, 'targets-mix');
    await page.getByRole('button', { name: say('planner.reset') }).click();
    await expect(chart.locator('.chart-mix')).toHaveCount(0);
  });

  await test.step('the map of holes has its levels, and without them where fields are enough', async () => {
    await page.getByRole('link', { name: say('targets.holes') }).click();
    const doctors = page.getByRole('rowheader', { name: say('holes.levels.doctor') });
    await expect(doctors.first()).toBeVisible();
    await expectSound(page, 'holes-by-level');
    await page.getByRole('button', { name: say('holes.byLevel') }).click();
    await expect(doctors).toHaveCount(0);
  });
});

test('an observer is told of the day that is published, and nothing of nobody', async ({ as }) => {
  const page = await as('observer');
  await page.goto('/chi-tieu');
  const measured = await page.request.get('/api/indicators/postgraduate-rate/measure');
  const { onDay, reason, rate } = (await measured.json()) as { onDay: string; reason: string | null; rate: number | null };
  const [year, month, date] = onDay.split('-');
  await expect(page.getByRole('button', { name: say('shell.moment.onDay') })).toContainText(`${date}/${month}/${year}`);
  expect([rate, reason === null]).toEqual([null, false]); // the sample body is younger than any quarter that is over
  await expect(page.getByText(reason!)).toBeVisible();
  await expect(page.getByText(say('targets.basis_other', { people: '0' }))).toHaveCount(0);
  await expect(page.getByText(say('targets.everybody_other', { people: '0' }))).toHaveCount(0);
  await expect(page.getByText(say('targets.chart.nothing'))).toBeVisible();
  await expect(page.getByText(say('targets.noGroupsTold'))).toBeVisible();
  await expect(page.getByRole('button', { name: say('targets.chart.asTable') })).toHaveCount(0);
  await expectSound(page, 'targets-observer');
  await page.goto(`/chi-tieu?onDay=${Number(year) - 1}-12-31`);
  await expect(page.getByText(new RegExp(say('targets.publishedOf', { day: `31/12/${Number(year) - 1}`, anew: '.+' })))).toBeVisible();
});

test('an officer of a ward that came of a merger is told whose the numbers of before are, and finds the way back', async ({ as }) => {
  const page = await as('personnel_officer');
  await page.goto('/chi-tieu?onDay=2025-03-03');
  await expect(page.getByRole('alert')).toContainText('tiền thân');
  await page.getByRole('button', { name: say('shell.moment.now') }).click();
  await expect(page.getByRole('button', { name: anyOf('targets.basis_other', 'people') })).toBeVisible();
});
