import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Clock } from '#libs/kernel';
import { RuleRuns } from '#libs/recruitment';
import { Cards } from '#libs/talent';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

let today = '2026-11-24';
const clock: Clock = { now: () => new Date('2026-11-24T05:00:00Z'), today: () => today };

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let recruiter: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock });
  given = await Given.registry(product);
  ward = await given.unit('Phường Mẫu');
  recruiter = await product.userWith('recruiter', ward);
  await recruiter.post('/api/field-follows', { field: 'CNTT', unitId: null });
});
afterAll(() => product.stop());

const inbox = async () => (await recruiter.get<{ items: { title: string; why: string }[] }>('/api/notifications')).body.items;

describe('what no commit brings but a day', () => {
  it('is caught up with once, also after days without the product', async () => {
    const quota = { year: 2026, unit: ward.id, field: 'CNTT', given: 1, requiredDegree: 'ThS' };
    expect((await given.officer.post('/api/quotas', { quotas: [quota] })).status).toBe(200);
    await given.person({ unit: ward, degree: 'ThS', degreeOn: '2026-11-26', fields: ['CNTT'] }); // graduates the day after tomorrow
    await product.get(RuleRuns).sweep();
    await product.get(RuleRuns).everything();
    expect(await inbox()).toEqual([]);

    today = '2026-11-29';
    await product.get(Cards).advance();
    await product.get(RuleRuns).sweep();
    await product.get(RuleRuns).sweep();
    expect(await inbox()).toMatchObject([{ title: 'Công nghệ thông tin 2026, Phường Mẫu: còn thiếu 1 người' }]);
  });
});
