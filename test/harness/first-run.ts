import { HttpClient } from './http-client.js';
import type { Installation } from './launcher.js';

const PASSWORD = 'một câu dài để nhớ';

/** What an installation is started with for `firstRun`. */
export const FIRST_RUN = { ADMIN_PASSWORD: PASSWORD };

type RoleOfFirstRun = 'personnel_officer' | 'leader' | 'recruiter';

/** An empty installation gets its body and its first three users; gives who signs in as one of them, for the first time. */
export async function firstRun({ address }: Installation, body: string): Promise<(role: RoleOfFirstRun) => Promise<HttpClient>> {
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
  return async (wanted) => {
    const { username, oneTimePassword } = accounts.find(({ role }) => role === wanted)!;
    const client = new HttpClient(address);
    await client.signInFirst(username, oneTimePassword, PASSWORD);
    return client;
  };
}
