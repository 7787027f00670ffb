import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface SetupAnswer {
  readonly done: boolean;
  readonly step: number;
  readonly body: { id: string; name: string } | null;
  readonly code?: string;
}

let product: TestApplication;
let administrator: Client;

const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

beforeAll(async () => {
  product = await TestApplication.start();
  administrator = await product.userWith('administrator');
});
afterAll(() => product.stop());

describe('the body of an empty registry', () => {
  it.each([
    { body: {}, code: 'organizations.body_needed' },
    { body: { wardCode: '07069', name: 'Phường Mạo Khê' }, code: 'organizations.body_needed' },
    { body: { wardCode: '99999' }, code: 'organizations.unknown_code' },
    { body: { provinceCode: '99' }, code: 'organizations.unknown_code' },
  ])('is not $body', async ({ body, code }) => {
    const answer = await administrator.put<SetupAnswer>('/api/setup/body', body);
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe(code);
  });

  it('is called as the catalogue of wards calls it, and stands at the top of the tree', async () => {
    const answer = await administrator.put<SetupAnswer>('/api/setup/body', { wardCode: '07069' });
    expect(answer.body).toMatchObject({ step: 2, body: { name: 'Phường Mạo Khê' } });
    const tree = await administrator.get<{ items: unknown[] }>('/api/org-units');
    expect(tree.body.items).toMatchObject([{ name: 'Phường Mạo Khê', kind: 'ward', code: '07069', parentId: null, validFrom: null }]);
  });

  it('is chosen again while the first run goes on: the same unit, called otherwise on all its days', async () => {
    const tree = async () => (await administrator.get<{ items: { id: string }[] }>('/api/org-units')).body.items;
    const [{ id }] = (await tree()) as [{ id: string }];
    const other = await administrator.put<SetupAnswer>('/api/setup/body', { name: 'Sở Nội vụ' });
    expect(other.body).toMatchObject({ step: 2, body: { id, name: 'Sở Nội vụ' } });
    expect(await tree()).toMatchObject([{ id, name: 'Sở Nội vụ', nameEn: null, kind: 'body', code: null, validFrom: null }]);
    await administrator.put('/api/setup/body', { wardCode: '07069' });
    expect(await tree()).toMatchObject([{ id, name: 'Phường Mạo Khê', kind: 'ward', code: '07069', validFrom: null }]);
    const { body } = await administrator.get<{ periods: unknown[] }>(`/api/org-units/${id}`);
    expect(body.periods).toHaveLength(1);
  });

  it('is what the first people work with', async () => {
    await administrator.put('/api/setup/plan', { plan: null });
    const made = await administrator.post<{ accounts: { username: string; oneTimePassword: string }[] }>('/api/setup/accounts', {
      officer: { username: 'can-bo', displayName: 'Cán bộ tổ chức' },
      leader: { username: 'lanh-dao', displayName: 'Lãnh đạo' },
      recruiter: { username: 'tuyen-dung', displayName: 'Tuyển dụng' },
    });
    expect(made.body.accounts).toHaveLength(3);
    expect((await administrator.put<SetupAnswer>('/api/setup/body', { name: 'Sở Nội vụ' })).body.code).toBe('access.setup_done');
    const leader = product.anonymous();
    const { username, oneTimePassword } = made.body.accounts[1]!;
    await leader.signIn(username, oneTimePassword);
    await leader.put('/api/session/password', { current: oneTimePassword, next: 'a longer sentence of my own' });
    const tree = await leader.get<{ items: { name: string }[] }>('/api/org-units');
    expect(tree.body.items.map(({ name }) => name)).toEqual(['Phường Mạo Khê']);
  });
});

describe('a second factor from the first day', () => {
  it('is asked of whoever keeps accounts, audits or takes lists away, and shuts nobody out', async () => {
    const fresh = await TestApplication.start();
    const first = await fresh.userWith('administrator');
    await first.put('/api/setup/body', { name: 'Cơ quan Mới' });
    await first.put('/api/setup/plan', { plan: null });
    const { body } = await first.post<{ accounts: { username: string; oneTimePassword: string }[] }>('/api/setup/accounts', {
      officer: { username: 'can-bo', displayName: 'Cán bộ tổ chức' },
      leader: { username: 'lanh-dao', displayName: 'Lãnh đạo' },
      recruiter: { username: 'tuyen-dung', displayName: 'Tuyển dụng' },
      secondFactor: true,
    });
    const officer = fresh.anonymous();
    await officer.signIn('can-bo', body.accounts[0]!.oneTimePassword);
    await officer.put('/api/session/password', { current: body.accounts[0]!.oneTimePassword, next: 'a longer sentence of my own' });
    for (const client of [first, officer]) {
      const refused = await client.get<{ code: string }>('/api/org-units');
      expect([refused.status, refused.body.code]).toEqual([403, 'access.second_factor_needed']);
      const { secret } = (await client.post<{ secret: string }>('/api/session/second-factor')).body;
      expect((await client.put('/api/session/second-factor', { code: codeOf(secret) })).status).toBe(200);
      expect((await client.get('/api/org-units')).status).toBe(200);
    }
    const observer = await fresh.userWith('observer');
    expect((await observer.get('/api/org-units')).status).toBe(200);
    const rules = await first.get<{ secondFactorFor: string[] }>('/api/sign-in-rules');
    expect(rules.body.secondFactorFor).toEqual(['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor']);
    await fresh.stop();
  });
});
