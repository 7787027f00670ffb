import type { Page } from '@playwright/test';
import { MAIL_PORT } from '../../../config/tools/playwright.config.js';
import { readLetter } from '../../harness/letter.js';
import { MailServer } from '../../harness/mail-server.js';
import { thisYear } from '../../harness/today.js';
import { answersHeld, withoutStream } from '../house/inbox-line.js';
import { wardRoster } from '../house/roster.js';
import { expectSound, settled } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { BY_SCRIPT, expect, test } from '../house/walk.js';

const say = sayIn('vi');
/** An hour in which this walk does not run: its mail must come. */
const QUIET = { from: hourFromNow(6), to: hourFromNow(7) };
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const bell = (page: Page, unread: number) =>
  page.getByRole('link', { name: unread > 0 ? say('notices.bell_other', { count: unread }) : say('notices.bellNone'), exact: true });
const hour = (page: Page, of: 'quietFrom' | 'quietTo') =>
  page.getByRole('combobox', { name: new RegExp(`^${say(`notices.preferences.${of}`)}`) });
const YEAR = thisYear();
/** Of the quota; other walks leave notices of what they asked. */
const notices = (page: Page) =>
  page.locator('.notice-line').filter({ hasText: new RegExp(`(Công nghệ thông tin|Information technology) ${YEAR}`) });
const SHORT = `Công nghệ thông tin ${YEAR}, Phường Mạo Khê: còn thiếu 1 người`;
const CLOSED = `Công nghệ thông tin ${YEAR}, Phường Mạo Khê: đã đóng`;
const WHY = `Vì chỉ tiêu ${YEAR} mới tuyển 0/1, yêu cầu Đại học trở lên; 1 người trong phạm vi của bạn đủ điều kiện.`;

const mail = new MailServer(MAIL_PORT);
test.describe.configure({ mode: 'serial' });
test.beforeAll(() => mail.start());
test.afterAll(() => mail.stop());

test('a recruiter is told once of a short quota whose people came with a roster, and it closes with the appointment', async ({ as }) => {
  const officer = await as('personnel_officer');
  const page = await as('recruiter');

  await test.step('she says what she follows, where mail goes and when it may come; it is all there after a reload', async () => {
    await page.goto('/thong-bao');
    await expect(bell(page, 0)).toBeVisible();
    await page.getByLabel(say('notices.follows.field')).selectOption({ label: 'Kiến trúc' });
    await button(page, say('notices.follows.add')).click();
    const followed = page.getByRole('region', { name: say('notices.follows.title') }).getByRole('listitem');
    await expect(followed.filter({ hasText: 'Kiến trúc' })).toHaveCount(1);
    await page.getByLabel(say('notices.preferences.address')).fill('tuyen.dung@example.test');
    await button(page, say('notices.preferences.saveAddress')).click();
    const saved = page.getByText(say('notices.preferences.saved'), { exact: true });
    await expect(saved).toHaveCount(1);
    await page.getByLabel(say('notices.preferences.quiet')).check();
    await hour(page, 'quietFrom').selectOption(QUIET.from);
    await hour(page, 'quietTo').selectOption(QUIET.to);
    await button(page, say('notices.preferences.save')).click();
    await expect(saved).toHaveCount(2);
    await page.reload();
    await expect(followed.filter({ hasText: 'Kiến trúc' })).toHaveCount(1);
    await expect(page.getByLabel(say('notices.preferences.address'))).toHaveValue('tuyen.dung@example.test');
    await expect(hour(page, 'quietFrom')).toHaveValue(QUIET.from);
    await expectSound(page, 'notices-preferences');
    await followed.filter({ hasText: 'Kiến trúc' }).getByRole('button').click();
    await expect(followed.filter({ hasText: 'Kiến trúc' })).toHaveCount(0);
  });
  const deaf = await withoutStream(await as('recruiter'));
  await deaf.goto('/thong-bao');
  await expect(bell(deaf, 0)).toBeVisible();

  await test.step('the officer of the ward brings her roster in', async () => {
    await officer.goto('/nhap');
    await officer.locator('input[type=file]').setInputFiles(await wardRoster('danh-sach-tuyen.xlsx'));
    await button(officer, say('imports.commit', { rows: 5 })).click();
    await expect(officer.getByText(say('imports.statuses.committed'), { exact: true })).toBeVisible();
  });

  await test.step('her bell says so by itself, once, and so does one whose line is down', async () => {
    await expect(bell(page, 1)).toBeVisible();
    await deaf.clock.fastForward(20_000);
    await expect(bell(deaf, 1)).toBeVisible();
    await bell(page, 1).click();
    await expect(notices(page)).toHaveCount(1);
    await expect(notices(page)).toContainText(SHORT);
    await expect(notices(page)).toContainText(WHY);
    await expectSound(page, 'notices-told');
  });

  const caseAddress = await test.step('the case shows who fits, and which fact meets which requirement', async () => {
    await notices(page).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(SHORT);
    const person = page.locator('.case-people > li');
    await expect(person).toHaveCount(1);
    for (const [requirement, fact] of [
      ['field', /Công nghệ thông tin/],
      ['degree', /Đại học|Thạc sĩ/],
      ['place', /trong Phường Mạo Khê/],
    ] as const)
      await expect(person.locator('dl > div').filter({ hasText: say(`notices.met.${requirement}`) })).toHaveText(fact);
    await expect(bell(page, 0)).toBeVisible();
    await expectSound(page, 'case');
    return new URL(page.url()).pathname;
  });

  await test.step('the mail tells the same in numbers, without a name, and its link opens the case', async () => {
    await expect(() => expect(mail.received).toHaveLength(1)).toPass();
    const { subject, text, html } = readLetter(mail.received[0]!.raw);
    expect(subject).toBe(SHORT);
    for (const part of [text, html]) expect(part).toContain(WHY);
    const letter = await page.context().newPage();
    await letter.setContent(html);
    await expectReadable(letter, 'mail');
    expect(await letter.getByRole('link').first().getAttribute('href')).toMatch(new RegExp(`${caseAddress}$`));
    await letter.close();
  });

  await test.step('what moved on since she looked is marked', async () => {
    const given = (posts: number) => changeQuota(officer, posts);
    await page.goto('/thong-bao?show=all');
    await expect(notices(page)).toHaveCount(1);
    await expect(notices(page).getByText(say('notices.changed'), { exact: true })).toHaveCount(0);
    await given(2);
    await expect(notices(page).getByText(say('notices.changed'), { exact: true })).toBeVisible();
    await expect(notices(page)).toContainText('0/2');
    await expectSound(page, 'notices-changed');
    await given(1);
    await expect(notices(page)).toContainText('0/1');
    await notices(page).getByRole('button').click();
    await expect(bell(page, 1)).toBeVisible();
    await button(page, say('notices.markAll')).click();
    await expect(bell(page, 0)).toBeVisible();
  });

  await test.step('the appointment fills the quota and closes the case', async () => {
    await notices(page).getByRole('link').click();
    await page
      .locator('.case-people')
      .getByRole('button', { name: new RegExp(`^${say('notices.appointOf', { name: '' })}`) })
      .click();
    await page.getByLabel(say('quotas.appointedOn')).fill('20/01/2026');
    await page.getByLabel(say('quotas.fields.decision')).fill('7/QĐ-UBND');
    await expectSound(page, 'case-appointing');
    await page
      .locator('form')
      .getByRole('button', { name: say('quotas.acts.appoint') })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(CLOSED);
    await expect(page.getByText('Đã đóng vì đã đủ chỉ tiêu (1/1).')).toBeVisible();
    await expectSound(page, 'case-closed');
    await page.getByRole('link', { name: say('notices.openQuota') }).click();
    await expect(page.getByRole('dialog')).toContainText('7/QĐ-UBND');
    await expectSound(page, 'quota-filled');
    expect(mail.received).toHaveLength(1);
  });
});

test('mail that is refused is given up and shown to the administrator, who sends it again or lets it go', async ({ as }) => {
  const administrator = await as('administrator');
  const page = await as('recruiter', 'en');
  const letGo = await answersHeld(page, 1);
  await page.goto('/thong-bao');
  await administrator.goto('/quan-tri/viec-nen?state=dead');
  const given = (act: 'retry' | 'discard') =>
    administrator.getByRole('button', { name: new RegExp(`^${say(`deliveries.${act}One`, { id: '' })}`) });
  mail.received.length = 0;

  await test.step('the appointment is taken back: the case opens again, and its mail is refused', async () => {
    mail.mood = 'refuses';
    await revokeAppointment(page);
    await letGo(); // what was asked before tells of before
    await expect(notices(page)).toContainText(`Information technology ${YEAR}, Phường Mạo Khê: 1 post to fill`);
    await expect(async () => {
      await administrator.reload();
      await expect(given('retry')).toHaveCount(1, { timeout: 10_000 });
    }).toPass();
    const row = administrator.getByRole('row').filter({ has: given('retry') });
    await expect(row).toContainText(say('deliveries.reasons.mail_refused', { number: 550 }));
    await expectSound(administrator, 'deliveries-dead');
    expect(mail.received).toEqual([]);
  });

  await test.step('tried again when the address is right it arrives, in the language of its reader', async () => {
    mail.mood = 'takes';
    await given('retry').click();
    await expect(given('retry')).toHaveCount(0);
    await expect(() => expect(mail.received).toHaveLength(1)).toPass();
    const { subject, html, header } = readLetter(mail.received[0]!.raw);
    expect(subject).toBe(`Information technology ${YEAR}, Phường Mạo Khê: 1 post to fill`);
    expect(header('content-language')).toBe('en');
    const letter = await page.context().newPage();
    await letter.setContent(html);
    await expectReadable(letter, 'mail-en');
    await letter.close();
  });

  await test.step('let go it is gone from the list, and its row says so', async () => {
    mail.mood = 'refuses';
    await appoint(page);
    await expect(notices(page)).toContainText('closed');
    await revokeAppointment(page);
    await expect(async () => {
      await administrator.reload();
      await expect(given('discard')).toHaveCount(1, { timeout: 10_000 });
    }).toPass();
    await given('discard').click();
    await expect(given('discard')).toHaveCount(0);
    await administrator.goto('/quan-tri/viec-nen?topic=notifications.mail');
    await expect(administrator.getByRole('row').filter({ hasText: say('deliveries.reasons.discarded') })).toHaveCount(1);
  });

  await test.step('the roster is taken back, and nobody is written to any more', async () => {
    await write(page, 'put', '/api/session/email', { email: null });
    const officer = await as('personnel_officer');
    await officer.goto('/nhap');
    await officer.getByRole('link', { name: 'danh-sach-tuyen.xlsx' }).first().click();
    await button(officer, say('imports.undo')).click();
    await expect(officer.getByText(say('imports.statuses.undone'), { exact: true })).toBeVisible();
    await expect(notices(page)).toContainText('nobody within your scope qualifies at present');
    await page.getByRole('link', { name: `Information technology ${YEAR}` }).click();
    await expectSound(page, 'case-of-nobody', 'en');
  });
});

/** A letter as a mail program on a desk and on a phone shows it; pictures of both are kept. */
async function expectReadable(letter: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await letter.setViewportSize({ width, height });
    await settled(letter);
    await letter.screenshot({ path: `test-results/pictures/${name}-${width}.png`, fullPage: true });
    expect(await letter.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}

interface Quota {
  readonly id: string;
  readonly version: number;
  readonly appointments: readonly { id: string; personId: string }[];
}

async function quota(page: Page): Promise<Quota> {
  const { items } = (await (await page.request.get(`/api/quotas?year=${YEAR}&field=CNTT`)).json()) as { items: Quota[] };
  return (await page.request.get(`/api/quotas/${items[0]!.id}`)).json();
}

/** What an officer, a recruiter does on the pages, done by itself. */
async function write(page: Page, how: 'post' | 'put' | 'patch' | 'delete', path: string, data: object, version?: number): Promise<void> {
  const match: Record<string, string> = version === undefined ? {} : { 'if-match': `"v${version}"` };
  const answer = await page.request[how](path, { data, headers: { ...BY_SCRIPT, origin: new URL(page.url()).origin, ...match } });
  expect(answer.ok(), `${how} ${path}`).toBe(true);
}

async function changeQuota(page: Page, given: number): Promise<void> {
  const { id, version } = await quota(page);
  await write(page, 'patch', `/api/quotas/${id}`, { given }, version);
}

async function appoint(page: Page): Promise<void> {
  const { id } = await quota(page);
  const { items } = (await (await page.request.get('/api/cases?state=open')).json()) as { items: { id: string; quotaId: string }[] };
  const found = items.find(({ quotaId }) => quotaId === id)!;
  const people = await page.request.get(`/api/cases/${found.id}/people`);
  const [candidate] = ((await people.json()) as { items: { profile: { id: string } }[] }).items;
  await write(page, 'post', `/api/quotas/${id}/appointments`, { personId: candidate!.profile.id, appointedOn: `${YEAR}-01-20` });
}

async function revokeAppointment(page: Page): Promise<void> {
  const { id, appointments } = await quota(page);
  await write(page, 'delete', `/api/quotas/${id}/appointments/${appointments[0]!.id}`, { reason: 'không nhận việc' });
}

/** A full hour in Vietnam. */
function hourFromNow(hours: number): string {
  const then = new Date(Date.now() + hours * 3_600_000);
  return `${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }).format(then)}:00`;
}
