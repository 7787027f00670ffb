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
  await expect(auditor.getByText(say('audit.sealedUntil').split('{{')[0]!, { exact: false })).toBeVisible();
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
