import { Secret, TOTP } from 'otpauth';
import { expectSound } from '../house/sound.js';
import { sayIn } from '../house/texts.js';
import { BY_SCRIPT, expect, test } from '../house/walk.js';

const say = sayIn('vi');
const PASSWORD = 'một câu dài của riêng tôi';

test('a user sets up the phone, signs in with a recovery code, and proves once more before an act that matters', async ({
  as,
  stranger,
  baseURL,
}) => {
  const headers = { ...BY_SCRIPT, origin: baseURL! };
  const administrator = await as('administrator');
  const made = await administrator.request.post('/api/users', {
    data: { username: 'thao.dt', displayName: 'Đỗ Thị Thảo', grants: [{ role: 'leader', unitId: null }] },
    headers,
  });
  const { oneTimePassword } = (await made.json()) as { oneTimePassword: string };

  const page = await stranger();
  await page.request.post('/api/session', { data: { username: 'thao.dt', password: oneTimePassword }, headers });
  await page.request.put('/api/session/password', { data: { current: oneTimePassword, next: PASSWORD }, headers });
  await page.goto('/tai-khoan');
  await page.getByRole('button', { name: say('account.factor.begin') }).click();
  const secret = (await page.locator('.secret-text').textContent())!.replaceAll(' ', '');
  await page.getByLabel(say('account.factor.code')).fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.getByRole('button', { name: say('account.factor.confirm') }).click();
  await expect(page.locator('.recovery-codes code')).toHaveCount(10);
  const codes = await page.locator('.recovery-codes code').allTextContents();
  await expectSound(page, 'account-recovery-codes');
  await page.getByRole('button', { name: say('account.factor.kept') }).click();
  await expect(page.getByText(say('account.factor.on', { count: 10 }))).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/dang-nhap?ve=/tai-khoan');
  await page.getByLabel(say('session.username')).fill('thao.dt');
  await page.getByLabel(say('session.password')).fill(PASSWORD);
  await page.getByRole('button', { name: say('session.signIn'), exact: true }).click();
  await page.getByLabel(say('session.code')).fill(codes[0]!);
  await page.getByRole('button', { name: say('session.signIn'), exact: true }).click();
  await expect(page.getByText(say('account.factor.on', { count: 9 }))).toBeVisible();

  let refusals = 0;
  const refusal = { status: 403, code: 'access.step_up_needed', title: 'x', detail: 'x', type: 'about:blank' };
  await page.route('**/api/api-tokens', (route) =>
    route.request().method() === 'POST' && refusals++ === 0 ? route.fulfill({ status: 403, json: refusal }) : route.continue(),
  );
  await page.getByRole('button', { name: say('account.tokens.add') }).click();
  await page.getByLabel(say('account.tokens.name'), { exact: false }).fill('báo cáo');
  await page.getByLabel('Xem chỉ tiêu', { exact: true }).check();
  await page.getByRole('button', { name: say('account.tokens.make'), exact: true }).click();
  const asking = page.getByRole('dialog', { name: say('shell.stepUp.title') });
  await asking.getByLabel(say('session.code')).fill(codes[1]!);
  await expectSound(page, 'step-up');
  await asking.getByRole('button', { name: say('shell.stepUp.confirm') }).click();
  await expect(page.locator('.token-text')).toHaveText(/^ht_/);
});
