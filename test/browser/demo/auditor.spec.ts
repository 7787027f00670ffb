import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { expect, test } from '../house/walk.js';

const say = sayIn('vi');

test('an auditor sees who looked at a record', async ({ as }) => {
  const leader = await as('leader');
  await leader.goto('/ho-so');
  const person = leader
    .getByRole('region', { name: say('profiles.title') })
    .getByRole('link')
    .first();
  const name = (await person.textContent())!;
  await person.click();
  await expect(leader.getByRole('region', { name: say('profiles.kinds.identities') })).toBeVisible();

  const auditor = await as('auditor');
  await auditor.goto(new URL(leader.url()).pathname);
  await auditor.getByRole('link', { name: say('profiles.whoLooked') }).click();
  await expect(auditor).toHaveURL(/nhat-ky\?.*person=/);
  const list = auditor.getByRole('region', { name: say('audit.list') });
  const look = list.getByRole('row').filter({ hasText: say('administration.roles.leader') });
  await expect(look.first()).toContainText(say('audit.actions.profiles__opened'));
  await expect(look.first()).toContainText(name);
  await expect(look.first()).toContainText(/\d\d\/\d\d\/\d{4}/);
  await expect(auditor.getByText(say('audit.sealedUntil_other').split('{{')[0]!, { exact: false })).toBeVisible();
  await expectSound(auditor, 'audit');

  await auditor.locator('.trail-filter').getByRole('combobox').first().selectOption('changes');
  await expect(auditor.getByRole('heading', { name: say('audit.none') }).or(list)).toBeVisible();
  await auditor.setViewportSize({ width: 390, height: 844 });
  await auditor.goto('/nhat-ky?kind=looks');
  await expect(list.getByText(say('audit.actions.talent__list_opened')).first()).toBeVisible();
  await expectSound(auditor, 'audit-of-a-phone');
  await leader.goto('/nhat-ky');
  await expect(leader.getByRole('heading', { name: say('shell.states.noRight') })).toBeVisible();
});

test('an auditor sees what a leader sees, says why, and can do nothing meanwhile', async ({ as }) => {
  const leader = await as('leader');
  await leader.goto('/nguon-nhan-tai');
  const auditor = await as('auditor');
  await auditor.goto('/nhat-ky?kind=looks');
  const list = auditor.getByRole('region', { name: say('audit.list') });
  const look = list.getByRole('row').filter({ hasText: say('administration.roles.leader') });
  await look.first().getByRole('button').first().click();
  await expect(auditor).toHaveURL(/actor=/);

  await auditor.getByRole('button', { name: say('administration.users.viewAs') }).click();
  await auditor.getByLabel(say('administration.users.viewAsReason')).fill('kiểm tra phạm vi được xem');
  await expectSound(auditor, 'audit-view-as');
  await auditor.getByRole('button', { name: say('administration.users.viewAsBegin') }).click();
  const banner = auditor.getByRole('status', { name: say('shell.viewing.title') });
  await expect(banner).toBeVisible();
  await auditor.goto('/nguon-nhan-tai');
  await expect(banner).toBeVisible();
  await expectSound(auditor, 'viewing-as-a-leader');

  await banner.getByRole('button', { name: say('shell.viewing.stop') }).click();
  await expect(auditor).toHaveURL(/nhat-ky/);
  await expect(banner).toBeHidden();
  await auditor.goto('/nhat-ky?action=access.view_as_begun');
  await expect(list.getByText('kiểm tra phạm vi được xem').first()).toBeVisible();
});

test('an auditor finds the sign-ins that were refused, and empties what was asked', async ({ as, stranger }) => {
  const visitor = await stranger();
  await visitor.goto('/dang-nhap');
  await visitor.getByLabel(say('session.username')).fill('nobody.here');
  await visitor.getByLabel(say('session.password')).fill('not this one');
  await visitor.getByRole('button', { name: say('session.signIn') }).click();
  await expect(visitor.getByRole('alert')).toBeVisible();

  const auditor = await as('auditor');
  await auditor.goto('/nhat-ky');
  const refused = say('audit.actions.access__sign_in_refused');
  const list = auditor.getByRole('region', { name: say('audit.list') });
  await auditor.getByRole('combobox', { name: say('audit.action') }).selectOption({ label: refused });
  await expect(auditor).toHaveURL(/action=access\.sign_in_refused/);
  await expect(list.getByRole('cell', { name: refused }).first()).toBeVisible();

  const from = auditor.getByLabel(say('audit.from'));
  await from.focus();
  await from.blur();
  await expect(from).toHaveAttribute('aria-invalid', 'false'); // empty is every day
  await from.fill('01/01/2020');
  await from.press('Enter');
  await expect(auditor).toHaveURL(/from=2020-01-01/);
  await from.fill('');
  await from.press('Enter');
  await expect(auditor).not.toHaveURL(/from=/);
  await expect(from).toHaveValue('');
});
