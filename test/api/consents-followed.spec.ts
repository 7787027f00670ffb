import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { ConsentsEnd } from '#libs/profiles';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

const TODAY = '2026-11-24';

let product: TestApplication;
let given: Given;
let recruiter: Client;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock(`${TODAY}T03:00:00Z`) });
  given = await Given.registry(product);
  [recruiter, leader] = [await product.userWith('recruiter'), await product.userWith('leader')];
});
afterAll(() => product.stop());

const HOW = { purpose: 'listed', means: 'signed' };
const agree = (person: { id: string }, more: object = {}) =>
  given.fact(person, 'consents', { ...HOW, answer: 'given', startsOn: '2026-01-15', ...more });
const takeBack = (person: { id: string }) =>
  given.fact(person, 'consents', { ...HOW, answer: 'withdrawn', startsOn: TODAY, endPrevious: true });

describe('a file of a list', () => {
  const columns = ['fullName'];
  interface Made {
    readonly id: string;
    readonly status: string;
    readonly people: number;
    readonly withheld: number;
    readonly use: string;
    readonly error: { code: string; detail: string } | null;
  }
  const made = async (unit: GivenUnit, use?: string): Promise<Made> => {
    const body = { columns, format: 'csv', purpose: 'kiểm tra', criteria: { units: [unit.id] }, ...(use ? { use } : {}) };
    const { id } = (await recruiter.post<{ id: string }>('/api/exports', body)).body;
    await until(async () => (await looked(id)).status !== 'running');
    return looked(id);
  };
  const looked = async (id: string) => (await recruiter.get<Made>(`/api/exports/${id}`)).body;
  const taken = (id: string) => recruiter.get<{ code: string; detail: string }>(`/api/exports/${id}/file`);
  const share = (person: { id: string }, answer: string) => answered(person, 'shared', answer);
  const answered = (person: { id: string }, purpose: string, answer: string, more: object = {}) =>
    given.fact(person, 'consents', { purpose, answer, means: 'form', startsOn: '2026-02-01', ...more });
  const namesIn = async (list: Made) => (await taken(list.id)).text.split('\r\n').slice(1, -1);

  it('leaves without an expert who agreed to being listed and said no to being shared, and says so', async () => {
    const unit = await given.unit();
    const [asked, refuses] = [
      await given.person({ kind: 'expert', unit }),
      await given.person({ kind: 'expert', unit, fullName: 'Cao Thị Kín' }),
    ];
    await share(asked, 'given');
    await share(refuses, 'refused');
    const onPayroll = await given.person({ unit });
    await share(onPayroll, 'refused'); // whom the law names
    const list = await made(unit);
    expect(list).toMatchObject({ status: 'ready', people: 2, withheld: 1 });
    const file = await taken(list.id);
    expect(file.status).toBe(200);
    expect(file.text).not.toContain('Cao Thị Kín');
  });

  it('is not handed out any more once somebody in it took back being listed or shared; made again it is without them', async () => {
    const unit = await given.unit();
    const [stays, goes] = [await given.person({ kind: 'expert', unit }), await given.person({ kind: 'expert', unit })];
    const first = await made(unit);
    expect((await taken(first.id)).status).toBe(200);
    await takeBack(goes);
    const refused = await taken(first.id);
    expect([refused.status, refused.body.code]).toEqual([410, 'export.consent_taken_back']);
    expect(refused.body.detail).toContain('1 người');
    expect(await looked(first.id)).toMatchObject({ status: 'failed', error: { code: 'export.consent_taken_back' } });
    const second = await made(unit);
    expect(second).toMatchObject({ status: 'ready', people: 1 });
    await share(stays, 'refused');
    expect((await taken(second.id)).status).toBe(410);
  });

  it('for another body has only experts who agreed to being shared now: not one who was never asked, nor one whose yes is over', async () => {
    const unit = await given.unit();
    const expert = (fullName: string) => given.person({ kind: 'expert', unit, fullName });
    const [agreed, over] = [await expert('Vi Thị Thuận'), await expert('Vi Thị Hết')];
    await expert('Vi Thị Im');
    await given.person({ unit, fullName: 'Vi Thị Biên' });
    await answered(agreed, 'shared', 'given');
    await answered(over, 'shared', 'given', { endsOn: '2026-06-30' });
    const list = await made(unit, 'shared');
    expect(list).toMatchObject({ status: 'ready', use: 'shared', people: 2, withheld: 2 });
    expect(await namesIn(list)).toEqual(['Vi Thị Biên', 'Vi Thị Thuận']);
    expect(await made(unit)).toMatchObject({ use: 'own', people: 4, withheld: 0 });
    await answered(agreed, 'shared', 'withdrawn', { startsOn: TODAY, endPrevious: true });
    expect((await taken(list.id)).body.code).toBe('export.consent_taken_back');
  });

  it('to be made public has only who agreed to that, on the payroll or not, as long as they do', async () => {
    const unit = await given.unit();
    const [expert, staff] = [await given.person({ kind: 'expert', unit }), await given.person({ unit, fullName: 'Vi Văn Công' })];
    await share(expert, 'given');
    await answered(staff, 'published', 'given');
    const list = await made(unit, 'published');
    expect(list).toMatchObject({ status: 'ready', use: 'published', people: 1, withheld: 1 });
    expect(await namesIn(list)).toEqual(['Vi Văn Công']);
    await answered(staff, 'published', 'withdrawn', { startsOn: TODAY, endPrevious: true });
    expect((await taken(list.id)).status).toBe(410);
    expect(await made(unit, 'published')).toMatchObject({ people: 0, withheld: 2 });
  });
});

describe('consents that end', () => {
  it('are told the officers of the unit that keeps the record thirty days before, once, without a name', async () => {
    const unit = await given.unit('Phường Ba');
    const officer = await product.userWith('personnel_officer', unit);
    const [first, second, renewed, later] = [
      await given.person({ kind: 'expert', unit, listed: false, fullName: 'Tô Thị Hết' }),
      await given.person({ kind: 'expert', unit, listed: false }),
      await given.person({ kind: 'expert', unit, listed: false }),
      await given.person({ kind: 'expert', unit, listed: false }),
    ];
    for (const person of [first, second, renewed]) await agree(person, { endsOn: '2026-12-20' });
    await agree(renewed, { startsOn: '2026-12-20', endsOn: '2028-12-20' });
    await agree(later, { endsOn: '2027-03-01' });
    const told = async (who: Client) =>
      (
        await who.get<{ items: { kind: string; title: string; why: string; opens: string; state: string }[] }>('/api/notifications')
      ).body.items.filter(({ title }) => title.includes('Phường Ba'));
    await product.get(ConsentsEnd).sweep();
    const [notice] = await told(officer);
    expect(notice).toMatchObject({
      title: '2 chuyên gia do Phường Ba quản lý hồ sơ: đồng ý có tên hết hạn ngày 20/12/2026',
      why: expect.stringContaining('Vì bạn giữ hồ sơ của đơn vị này'),
      opens: '/dong-y',
      state: 'open',
    });
    expect(JSON.stringify(notice)).not.toContain('Tô Thị Hết');
    for (const client of [given.officer, recruiter, leader]) expect(await told(client)).toEqual([]); // the nearest officer alone
    const before = await officer.get('/api/notifications');
    await product.get(ConsentsEnd).sweep();
    expect((await officer.get('/api/notifications')).body).toEqual(before.body);
    for (const person of [first, second]) await agree(person, { startsOn: '2026-12-20' });
    await product.get(ConsentsEnd).sweep();
    const open = await product
      .get(Database)
      .readWhole((tx) =>
        tx.query(`select from notifications_case c where c.kind = 'profiles.consents_end' and c.subject = $1 and c.state = 'open'`, [
          unit.id,
        ]),
      );
    expect(open).toEqual([]);
  });

  it('are told of whatever was agreed to, each with what is so without it; of those on the payroll only being published', async () => {
    const unit = await given.unit('Phường Bốn');
    const officer = await product.userWith('personnel_officer', unit);
    const [expert, staff] = [await given.person({ kind: 'expert', unit }), await given.person({ unit })];
    const until = { endsOn: '2026-12-20' };
    for (const purpose of ['contacted', 'shared', 'published']) {
      await agree(expert, { purpose, ...until });
      await agree(staff, { purpose, ...until });
    }
    await product.get(ConsentsEnd).sweep();
    const told = async () =>
      (await officer.get<{ items: { title: string; why: string; state: string }[] }>('/api/notifications')).body.items.filter(
        ({ title, state }) => title.includes('Phường Bốn') && state === 'open',
      );
    const notices = await told();
    expect(new Map(notices.map(({ title, why }) => [title, why.split(': từ ngày đó ')[1]]))).toEqual(
      new Map([
        [
          '1 chuyên gia do Phường Bốn quản lý hồ sơ: đồng ý được liên hệ hết hạn ngày 20/12/2026',
          expect.stringContaining('liên hệ với họ'),
        ],
        [
          '1 chuyên gia do Phường Bốn quản lý hồ sơ: đồng ý chia sẻ với cơ quan khác hết hạn ngày 20/12/2026',
          expect.stringContaining('gửi cơ quan khác'),
        ],
        ['2 người do Phường Bốn quản lý hồ sơ: đồng ý công bố hết hạn ngày 20/12/2026', expect.stringContaining('để công bố')],
      ]),
    );
    const due = (
      await officer.get<{ items: { id: string; purpose: string; state: string; day: string }[]; total: number; next: string }>(
        '/api/consents/due?limit=3',
      )
    ).body;
    expect(due).toMatchObject({ total: 2, next: expect.any(String) });
    const rest = (await officer.get<typeof due>(`/api/consents/due?after=${encodeURIComponent(due.next)}`)).body;
    const asked = [...due.items, ...rest.items];
    expect(asked.map(({ state, day }) => [state, day])).toEqual(asked.map(() => ['given', '2026-12-20']));
    const purposesOf = ({ id }: { id: string }) => asked.filter((row) => row.id === id).map(({ purpose }) => purpose);
    expect([purposesOf(expert), purposesOf(staff)]).toEqual([['contacted', 'published', 'shared'], ['published']]);

    await agree(expert, { purpose: 'shared', startsOn: '2026-12-20' });
    await product.get(ConsentsEnd).sweep();
    expect((await told()).map(({ title }) => title).filter((title) => title.includes('chia sẻ'))).toEqual([]);
  });
});
