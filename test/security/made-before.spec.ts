import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

let product: TestApplication;
let administrator: Client;
let [area, ward]: GivenUnit[] = [];

beforeAll(async () => {
  product = await TestApplication.start();
  const given = await Given.registry(product);
  area = await given.unit('Khu vực');
  ward = await given.unit('Phường Mẫu', area);
  await given.person({ unit: area, fullName: 'Người Ở Trên', degree: 'ThS' });
  await given.person({ unit: ward, fullName: 'Người Trong Phường', degree: 'ThS' });
  administrator = await product.userWith('administrator');
});
afterAll(() => product.stop());

async function listOf(client: Client, body: object): Promise<string> {
  const { body: started } = await client.post<{ id: string }>('/api/exports', { columns: ['code', 'fullName'], format: 'csv', ...body });
  await until(async () => (await client.get<{ status: string }>(`/api/exports/${started.id}`)).body.status === 'ready');
  return started.id;
}
const fileOf = async (client: Client, id: string) => {
  const { status, body, text } = await client.get<{ code: string }>(`/api/exports/${id}/file`);
  return { status, code: status === 200 ? null : body.code, text };
};

async function given(client: Client, grants: object[]): Promise<void> {
  const { id } = (await client.get<{ user: { id: string } }>('/api/session')).body.user;
  const { version } = (await administrator.get<{ version: number }>(`/api/users/${id}`)).body;
  const answer = await administrator.patch(`/api/users/${id}`, { grants }, { 'if-match': `"v${version}"` });
  if (answer.status !== 200) throw new Error(answer.text);
  await client.signIn(client.username, product.password);
}

describe('a list that was made before', () => {
  it('is not handed out once its maker reaches less: people of it would be taken along who are not hers any more', async () => {
    const leader = await product.userWith('leader', area);
    const [byCriteria, behindNumber] = [
      await listOf(leader, { criteria: {} }),
      await listOf(leader, { indicator: { code: 'postgraduate-rate', part: 'denominator' } }),
    ];
    expect((await fileOf(leader, byCriteria)).text).toContain('Người Ở Trên');
    await given(leader, [{ role: 'leader', unitId: ward!.id }]);
    for (const id of [byCriteria, behindNumber]) {
      const { status, code, text } = await fileOf(leader, id);
      expect([status, code]).toEqual([403, 'export.no_longer_allowed']);
      expect(text).not.toContain('Người Ở Trên');
    }
    const anew = (await fileOf(leader, await listOf(leader, { criteria: {} }))).text;
    expect([anew.includes('Người Trong Phường'), anew.includes('Người Ở Trên')]).toEqual([true, false]);
  });

  it('is not handed out either where only some of its fields or the people behind numbers are hers any more', async () => {
    const leader = await product.userWith('leader', area);
    const [byCriteria, behindNumber] = [
      await listOf(leader, { criteria: {} }),
      await listOf(leader, { indicator: { code: 'postgraduate-rate', part: 'denominator' } }),
    ];
    await given(leader, [{ role: 'leader', unitId: area!.id, fields: ['CNTT'] }]);
    for (const id of [byCriteria, behindNumber]) expect((await fileOf(leader, id)).code).toBe('export.no_longer_allowed');
  });

  it('is handed out where its maker reaches as much or more', async () => {
    const leader = await product.userWith('leader', ward);
    const id = await listOf(leader, { criteria: {} });
    await given(leader, [{ role: 'leader', unitId: area!.id }]);
    expect(await fileOf(leader, id)).toMatchObject({ status: 200, text: expect.stringContaining('Người Trong Phường') });
  });
});
