import { HttpClient } from './http-client.js';
import type { Installation } from './launcher.js';

const PASSWORD = 'một câu dài để nhớ';

/** What an installation is started with for `firstRun`. */
export const FIRST_RUN = { ADMIN_PASSWORD: PASSWORD };

/** An empty installation gets its body and its first three users; the officer is given back, signed in. */
export async function firstRun({ address }: Installation, body: string): Promise<HttpClient> {
  const administrator = new HttpClient(address);
  await administrator.signIn('admin', PASSWORD);
  await administrator.insist('PUT', '/api/setup/body', { name: body });
  await administrator.insist('PUT', '/api/setup/plan', { plan: null });
  const { accounts } = await administrator.insist<{ accounts: { role: string; username: string; oneTimePassword: string }[] }>(
    'POST',
    '/api/setup/accounts',
    {
      officer: { username: 'canbo', displayName: 'Cán bộ' },
      leader: { username: 'lanhdao', displayName: 'Lãnh đạo' },
      recruiter: { username: 'tuyendung', displayName: 'Tuyển dụng' },
    },
  );
  const { username, oneTimePassword } = accounts.find(({ role }) => role === 'personnel_officer')!;
  const officer = new HttpClient(address);
  await officer.signInFirst(username, oneTimePassword, PASSWORD);
  return officer;
}
