import type { Page } from '@playwright/test';
import { expectSound, settled } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';
import { downloaded } from '../house/workbook.js';

const say = sayIn('vi');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number;
}
interface Measured extends Counts {
  readonly groups: readonly (Counts & { readonly code: string | null; readonly name: string })[];
}
const measured = async (page: Page, query: string): Promise<Measured> =>
  (await page.request.get(`/api/indicators/postgraduate-rate/measure?${query}`)).json();
const percent = (rate: number): string => `${(Math.round(rate * 10_000 + 1e-9) / 100).toFixed(2).replace('.', ',')}\u00a0%`;
const figure = (page: Page) => page.locator('.target-figure');

test('a leader sees the ratio of his scope, goes down to a unit and a field, and back to a past day', async ({ as }) => {
  const page = await as('leader');
  await page.goto('/');
  await expect(page).toHaveURL(/\/chi-tieu$/);
  const whole = await measured(page, 'by=unit');
  await expect(figure(page)).toContainText(percent(whole.rate));
  await expect(figure(page)).toContainText('16,40\u00a0%');

  await test.step('every unit of the table opens as many people as it says', async () => {
    const group = whole.groups.find(({ numerator }) => numerator > 0)!;
    await button(page, say('targets.openPeople', { name: group.name, rate: percent(group.rate) })).click();
    const panel = page.getByRole('dialog');
    await expect(panel.getByRole('heading').first()).toContainText(`${group.name}: ${group.numerator}`);
    await expect(panel.locator('.counted > li')).toHaveCount(group.numerator);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  });

  await test.step('down to the unit with the most people', async () => {
    const largest = [...whole.groups].sort((a, b) => b.denominator - a.denominator)[0]!;
    await button(page, largest.name).click();
    await expect(page.getByText(say('targets.asOf', { unit: largest.name, day: '' }).trim())).toBeVisible();
    await expect(figure(page)).toContainText(percent(largest.rate));
    await page.goBack();
    await expect(figure(page)).toContainText(percent(whole.rate));
  });

  await test.step('by field', async () => {
    await button(page, say('targets.by.field')).click();
    const { groups } = await measured(page, 'by=field');
    const field = groups.find(({ code, numerator }) => code !== null && numerator > 0)!;
    const row = page.getByRole('row').filter({ hasText: field.name });
    await expect(row).toContainText(percent(field.rate));
  });

  await test.step('from the board to another indicator, to the people behind its number, and back', async () => {
    await page
      .getByRole('link', { name: /Tỷ lệ nữ|Tỷ lệ có chuyên môn y tế/ })
      .first()
      .click();
    await expect(page).toHaveURL(/chi-tieu\/[a-z-]+/);
    await page.locator('button.parts-line').first().click();
    await expect(page.getByRole('dialog').locator('.counted > li').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.goto('/chi-tieu');
    await expect(figure(page)).toContainText(percent(whole.rate));
  });

  await test.step('what it would take: a scenario of his own is saved, and stands with what it gives', async () => {
    const planner = page.getByRole('region', { name: say('planner.title', { target: '16,40\u00a0%' }) });
    const send = planner.getByRole('slider', { name: new RegExp(say('planner.levers.send')) });
    await send.fill('3');
    await expect(send).toHaveAttribute('aria-valuetext', say('planner.people_other', { people: '3' }));
    await planner.getByLabel(say('planner.name')).fill('Cử ba người mỗi năm');
    await button(page, say('planner.save')).click();
    await expect(planner.getByRole('row').filter({ hasText: 'Cử ba người mỗi năm' }).first()).toContainText('%');
    await planner
      .locator('summary')
      .filter({ hasText: say('targets.way.title') })
      .click();
    await expect(planner.getByRole('columnheader', { name: say('targets.way.sendBy') })).toBeVisible();
    const due = planner.getByRole('button', { name: new RegExp(say('targets.way.due', { year: '\\d+', people: '\\d+' })) }).first();
    const people = Number(await due.textContent());
    await due.click();
    await expect(page.getByRole('dialog').locator('.counted > li')).toHaveCount(people);
    await page.keyboard.press('Escape');
    await planner.getByRole('button', { name: new RegExp(`^${say('origins.of.landed')}.*\\+`) }).click();
    await expect(page.getByRole('dialog')).toContainText(say('origins.expected')); // nobody is chosen yet
    await page.keyboard.press('Escape');
    const retiring = planner.getByRole('button', { name: new RegExp(`^${say('origins.of.retiring')}.*−`) });
    const leaving = Number((await retiring.textContent())!.replace('−', ''));
    await retiring.click();
    await expect(page.getByRole('dialog').locator('.counted > li')).toHaveCount(leaving);
    await page.keyboard.press('Escape');
    await planner
      .locator('summary')
      .filter({ hasText: say('targets.beside.title') })
      .first()
      .click();
    await expect(planner.getByText(say('targets.beside.notYet')).first()).toBeVisible(); // years that are still to come
    await expectSound(page, 'targets-planner');
    const measured = planner.locator('.scenario-table details').getByRole('link').first(); // what came of it so far
    const counting = Number(await measured.textContent());
    await measured.click();
    await expect(page.getByRole('dialog').getByRole('heading').first()).toContainText(new RegExp(`: ${counting}$`));
    await page.goBack();
    await planner.getByRole('button', { name: say('planner.removeOne', { name: 'Cử ba người mỗi năm' }) }).click();
    await expect(planner.getByRole('row').filter({ hasText: 'Cử ba người mỗi năm' })).toHaveCount(0);
  });

  await test.step('the day he compares with, and those whom a reason names, are there when he comes back from a record', async () => {
    const bridge = page.getByRole('region', { name: say('targets.bridge.title') });
    await bridge.getByLabel(say('targets.bridge.from')).fill('30/06/2025');
    await expect(bridge.locator('p').first()).toContainText('30/06/2025');
    await bridge.locator('.bridge-table .link-button').first().click();
    const people = page.getByRole('dialog').locator('.counted > li');
    await people.first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/ho-so\//);
    await page.goBack();
    await expect(people.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(people).toHaveCount(0);
    await expect(bridge.getByLabel(say('targets.bridge.from'))).toHaveValue('30/06/2025');
    await page.goto('/chi-tieu');
  });

  await test.step('the tables go along as a workbook, the chart as a picture and a drawing', async () => {
    const table = page.getByRole('link', { name: say('targets.take.table') });
    const { name, sheets } = await downloaded(page, () => table.click());
    expect(name).toMatch(/^postgraduate-rate-.*\.xlsx$/);
    const told = new Map(sheets[1]!.slice(1).map(([unit, numerator]) => [unit, numerator]));
    for (const group of whole.groups) expect([group.name, told.get(group.name)]).toEqual([group.name, group.numerator]);
    for (const [choice, ending] of [
      [say('targets.take.png'), /\.png$/],
      [say('targets.take.svg'), /\.svg$/],
    ] as const) {
      await button(page, say('targets.take.chart')).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: choice }).click();
      expect((await saved).suggestedFilename()).toMatch(ending);
    }
  });

  await test.step('as it was at the end of 2025', async () => {
    await page.getByRole('button', { name: say('shell.moment.onDay') }).click();
    await page.getByRole('dialog').getByLabel(say('shell.moment.onDay')).fill('31/12/2025');
    await page.keyboard.press('Enter');
    await expect(page.getByText(say('shell.moment.asOf', { day: '31/12/2025' }))).toBeVisible();
    const past = await measured(page, 'onDay=2025-12-31');
    await expect(page.getByText('31/12/2025').first()).toBeVisible();
    await expect(figure(page)).toContainText(percent(past.rate));
    expect(past.denominator).not.toBe(whole.denominator);
    await expectSound(page, 'targets-past-day');
  });

  await test.step('on paper there is the page and nothing to click', async () => {
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    await expect(figure(page)).toBeVisible();
    await expect(page.getByRole('navigation', { name: say('shell.nav.label') })).toBeHidden();
    await expect(button(page, say('targets.print'))).toBeHidden();
    // paper is narrower than the screen, and nothing is drawn anew for it: measured before anything can be
    const paper = await page.locator('.chart').evaluate((chart) => {
      (chart as HTMLElement).style.width = '600px';
      const [edge, target] = [chart, chart.querySelector('.chart-target-label')!].map((shape) => shape.getBoundingClientRect().right);
      const bar = getComputedStyle(document.querySelector('.parts-bar span')!);
      (chart as HTMLElement).style.width = '';
      return { room: edge! - target!, bars: bar.getPropertyValue('print-color-adjust') };
    });
    expect(paper.room, 'the name of the target, at the far right of the chart, is on the paper').toBeGreaterThanOrEqual(0);
    expect(paper.bars, 'bars are printed also where a browser leaves backgrounds out').toBe('exact');
    await page.screenshot({ path: 'test-results/pictures/targets-printed.png', fullPage: true });
    expect((await page.pdf({ format: 'A4', landscape: true, printBackground: false })).length).toBeGreaterThan(10_000);
  });
});
