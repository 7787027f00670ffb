import type { Page } from '@playwright/test';
import { asked } from '../house/door.js';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { accountOf, expect, test } from '../house/walk.js';

const say = sayIn('vi');
const LIST = 'Giới thiệu Phó Trưởng phòng';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rows = (page: Page) => page.getByRole('list', { name: say('shortlists.people') }).getByRole('listitem');

/** A list of three people, begun as the pool begins one. */
async function begun(recruiter: Page): Promise<string[]> {
  const criteria = { fields: ['GDDT'], degrees: ['ThS'] };
  const { items } = await asked<{ items: { id: string; fullName: string }[] }>(recruiter, '/api/talent/search', { criteria, limit: 3 });
  const list = { name: LIST, purpose: 'Kiện toàn phòng Kinh tế', expiresOn: inAMonth() };
  const { id } = await asked<{ id: string }>(recruiter, '/api/shortlists', list);
  await asked(recruiter, `/api/shortlists/${id}/entries`, { people: items.map((person) => person.id) });
  await recruiter.goto(`/nguon-nhan-tai/danh-sach-ngan/${id}`);
  await expect(rows(recruiter)).toHaveCount(3);
  return items.map(({ fullName }) => fullName);
}
const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

test('a recruiter works on a list of three people and shares it; a leader decides and prints the minutes', async ({ as }) => {
  const recruiter = await as('recruiter');
  await recruiter.goto('/nguon-nhan-tai');
  const names = await begun(recruiter);

  await test.step('moves the last to the front without a mouse, and notes why', async () => {
    const last = rows(recruiter).nth(2);
    await last.getByRole('link').focus();
    await recruiter.keyboard.press('Alt+ArrowUp');
    await recruiter.keyboard.press('Alt+ArrowUp'); // while the first is being kept
    await expect(rows(recruiter).nth(0)).toContainText(names[2]!);
    await expect(rows(recruiter).nth(0).getByRole('link')).toBeFocused();
    await rows(recruiter)
      .nth(0)
      .getByLabel(say('shortlists.noteOf', { name: names[2]! }))
      .fill('Muốn làm việc gần nhà');
    const stage = recruiter.getByLabel(say('shortlists.stageOf', { name: names[2]! }));
    await stage.focus(); // leaves the note, which is being kept while the stage is chosen
    await stage.selectOption('discussed');
    await expect(stage).toHaveValue('discussed'); // as the server answered, after the note
    await recruiter.reload();
    await expect(
      rows(recruiter)
        .nth(0)
        .getByLabel(say('shortlists.noteOf', { name: names[2]! })),
    ).toHaveValue('Muốn làm việc gần nhà');
    await expect(stage).toHaveValue('discussed');
  });

  await test.step('leaves one out with a reason: adding everybody again does not bring that one back, and is undone', async () => {
    await button(recruiter, say('shortlists.leaveOutOf', { name: names[1]! })).click();
    await recruiter.getByRole('dialog').getByLabel(say('shortlists.reason')).fill('Đã nhận việc nơi khác');
    await recruiter
      .getByRole('dialog')
      .getByRole('button', { name: say('shortlists.leaveOut'), exact: true })
      .click();
    await expect(rows(recruiter)).toHaveCount(2);
    await expect(recruiter.getByText('Đã nhận việc nơi khác')).toBeVisible();
    const address = recruiter.url();

    await recruiter.goto('/nguon-nhan-tai?fields=GDDT');
    await recruiter.getByRole('button', { name: /^Chọn cả / }).click();
    await button(recruiter, say('shortlists.add')).click();
    const sheet = recruiter.getByRole('dialog');
    await sheet.getByRole('radio', { name: new RegExp(LIST) }).check();
    await button(recruiter, say('shortlists.addThem')).click();
    await expect(sheet.getByText(say('shortlists.others.leftOutBefore_one', { shown: 1 }))).toBeVisible();
    await expectSound(recruiter, 'everybody found added to a shortlist');
    await sheet.getByRole('button', { name: say('shortlists.undo') }).click();
    await expect(sheet.getByText(say('shortlists.undone'))).toBeVisible();
    await recruiter.goto(address);
    await expect(rows(recruiter)).toHaveCount(2);
  });

  await test.step('takes one off by mistake, and that back: who it is, where it stood, with its note', async () => {
    await button(recruiter, say('shortlists.leaveOutOf', { name: names[2]! })).click();
    await recruiter
      .getByRole('dialog')
      .getByRole('button', { name: say('shortlists.takeOff') })
      .click();
    await expect(rows(recruiter)).toHaveCount(1);
    await expect(recruiter.getByText(say('shortlists.tookOff', { name: names[2]! }))).toBeVisible();
    await button(recruiter, say('shell.undo')).focus(); // it stays for as long as it is looked at
    await expectSound(recruiter, 'what can be undone');
    await button(recruiter, say('shell.undo')).click();
    await expect(rows(recruiter)).toHaveCount(2);
    await expect(rows(recruiter).first()).toContainText(names[2]!);
    await expect(recruiter.getByLabel(say('shortlists.noteOf', { name: names[2]! }))).toHaveValue('Muốn làm việc gần nhà');
    await expect(recruiter.getByText(say('shortlists.tookOff', { name: names[2]! }))).toHaveCount(0);
  });

  await test.step('sees in the pool who stands on it, and picks everybody but one', async () => {
    const address = recruiter.url();
    await recruiter.goto('/nguon-nhan-tai?fields=GDDT');
    const marked = recruiter.locator('.pool-row', { hasText: names[2]! }).first();
    await expect(marked.getByRole('link', { name: new RegExp(LIST) })).toBeVisible();
    await expectSound(recruiter, 'people who stand on a shortlist');
    const pickAll = recruiter.getByRole('button', { name: /^Chọn cả / });
    const all = Number((await pickAll.textContent())!.replace(/\D/g, ''));
    await pickAll.click();
    await recruiter.locator('.pool-row').first().getByRole('checkbox').uncheck();
    await expect(recruiter.getByText(say('pool.allPickedBut_other', { shown: all - 1, count: 1 }))).toBeVisible();
    await recruiter
      .getByRole('region', { name: say('pool.tray') })
      .getByRole('button', { name: say('exports.open') })
      .click();
    await expect(recruiter.getByRole('dialog', { name: say('exports.title_other', { people: all - 1 }) })).toBeVisible();
    await recruiter.goto(address);
    await expect(rows(recruiter)).toHaveCount(2);
  });

  await test.step('shares it with the leader', async () => {
    await button(recruiter, say('shortlists.share')).click();
    const sheet = recruiter.getByRole('dialog');
    await sheet.getByLabel(say('shortlists.username')).fill(accountOf('leader').username);
    await sheet.getByRole('radio', { name: say('shortlists.mays.edit') }).check();
    await sheet.getByRole('button', { name: say('shortlists.share'), exact: true }).click();
    await expect(sheet.getByRole('list', { name: say('shortlists.sharedWith') })).toContainText(accountOf('leader').displayName);
    await expectSound(recruiter, 'a shortlist being shared');
  });

  const leader = await as('leader');
  await test.step('the leader is told, opens it and agrees to the first', async () => {
    await leader.goto('/thong-bao');
    await leader.getByRole('link', { name: new RegExp(`«${LIST}»`) }).click();
    await expect(leader.getByRole('heading', { level: 1, name: LIST })).toBeVisible();
    await leader.getByRole('link', { name: say('shortlists.all') }).click();
    await expect(leader.getByRole('region', { name: say('shortlists.shared') })).toBeVisible();
    await expectSound(leader, 'shortlists of a leader');
    await leader.getByRole('link', { name: LIST }).click();
    await expect(rows(leader)).toHaveCount(2);
    await leader.getByLabel(say('shortlists.stageOf', { name: names[2]! })).selectOption('agreed');
    await expect(rows(leader).first()).toContainText(accountOf('leader').displayName);
    await expectSound(leader, 'a shortlist worked on');
  });

  await test.step('and prints the minutes: order, stages, notes, reasons, who signs', async () => {
    await leader.getByRole('link', { name: say('shortlists.minutes') }).click();
    const paper = leader.getByRole('article', { name: say('shortlists.paper.title') });
    const first = paper.getByRole('row').nth(1);
    await expect(first).toContainText(names[2]!);
    await expect(first).toContainText(say('shortlists.stages.agreed'));
    await expect(first).toContainText('Muốn làm việc gần nhà');
    await expect(paper).toContainText('Đã nhận việc nơi khác');
    await expect(paper).toContainText(accountOf('recruiter').displayName);
    await expect(paper).toContainText(say('shortlists.paper.signers.leader'));
    await expectSound(leader, 'minutes of a shortlist');
    await leader.emulateMedia({ media: 'print' });
    await expect(paper.locator('.minutes-signed')).toHaveCSS('break-before', 'avoid'); // nobody signs an empty sheet
    await leader.emulateMedia({ media: null });
    const printed = await leader.pdf({ preferCSSPageSize: true });
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('who opened it is told the recruiter', async () => {
    await recruiter.reload();
    await recruiter.getByText(/người đã xem/).click();
    await expect(recruiter.locator('.shortlist-looks')).toContainText(accountOf('leader').displayName);
    await expectSound(recruiter, 'a shortlist of the recruiter');
  });
});
