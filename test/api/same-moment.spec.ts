import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock, systemActor } from '#libs/kernel';
import { type Change, Changes, Database, type Tx } from '#libs/platform';
import { Given } from '../builders/given.js';
import { begun, type List } from '../builders/shortlists.js';
import { TestApplication } from '../harness/application.js';
import { until } from '../harness/outbox-process.js';

const NOW = '2026-11-24T03:00:00Z';

let product: TestApplication;
let given: Given;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock(NOW) });
  given = await Given.registry(product);
});
afterAll(() => product.stop());

const rows = <Row>(text: string, ...parameters: unknown[]) => product.get(Database).readWhole((tx) => tx.query<Row>(text, parameters));

/** Whether somebody waits for what another transaction holds. */
const oneWaits = async () =>
  (await rows(`select from pg_stat_activity a where a.datname = current_database() and a.wait_event_type = 'Lock'`)).length > 0;

/** Sends a request while something is being done that is not committed yet: it ends after the request was answered, or waits for it. */
async function meanwhile<Answer>(
  work: (tx: Tx, change: Change) => Promise<unknown>,
  request: () => Promise<Answer>,
  then: () => Promise<unknown> = async () => undefined,
): Promise<Answer> {
  const sent: Promise<Answer>[] = [];
  await product.get(Changes).write(systemActor, 'test', async (tx, change) => {
    await work(tx, change);
    sent.push(request());
    await Promise.race([sent[0], until(oneWaits)]);
    await then();
    return null;
  });
  return sent[0]!;
}

describe('at the same moment', () => {
  it('nobody is taken on against a quota that is being withdrawn', async () => {
    const unit = await given.unit();
    const { officer } = given;
    const person = await given.person({ unit });
    await officer.post('/api/quotas', { quotas: [{ year: 2026, unit: unit.id, field: 'CNTT', given: 2 }] });
    const { body } = await officer.get<{ items: { id: string }[] }>(`/api/quotas?unit=${unit.id}`);
    const { id } = body.items[0]!;
    const answer = await meanwhile(
      (tx) =>
        tx.execute(
          `update establishment_quota set withdrawn_at = clock_timestamp(), withdrawn_because = 'test', version = version + 1 where id = $1`,
          [id],
        ),
      () => officer.post<{ code: string }>(`/api/quotas/${id}/appointments`, { personId: person.id, appointedOn: '2026-11-20' }),
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'quota.withdrawn']);
    expect((await officer.get<{ filled: number }>(`/api/quotas/${id}`)).body.filled).toBe(0);
  });

  it('no two lists of an owner come by the same name, whether named, renamed or brought back', async () => {
    const owner = await product.userWith('recruiter');
    const called = (list: List, name: string) =>
      owner.patch<List>(`/api/shortlists/${list.id}`, { name }, { 'if-match': `"v${list.version}"` });
    const names = async () => (await owner.get<{ items: List[] }>('/api/shortlists')).body.items.map(({ name }) => name);
    for (let round = 0; round < 4; round++) {
      const lists = [await begun(owner), await begun(owner), await begun(owner)];
      const gone = lists[2]!;
      await called(gone, `Tên ${round}`);
      await owner.delete(`/api/shortlists/${gone.id}`, undefined, { 'if-match': `"v${gone.version + 1}"` });
      const answers = await Promise.all([
        called(lists[0]!, `Tên ${round}`),
        called(lists[1]!, `Tên ${round}`),
        owner.post<List>('/api/shortlists', { name: `Tên ${round}`, expiresOn: '2027-02-28' }),
        owner.post<List>(`/api/shortlists/${gone.id}/restoration`, {}),
      ]);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
      expect(answers.filter(({ body }) => body.code === 'shortlist.name_taken')).toHaveLength(3);
    }
    const all = await names();
    expect(new Set(all).size).toBe(all.length);
  });
});
