import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { HeadCount } from '#libs/talent';
import { Given, type GivenPerson } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

interface Item {
  readonly id: string;
  readonly fullName: string;
  readonly major: string | null;
  readonly wishes: { met: number; of: number } | null;
  readonly matched: { key: string; text: string }[];
  readonly marked: { field: 'fullName' | 'major'; from: number; to: number }[];
}
interface Found {
  readonly items: Item[];
  readonly next: string | null;
  readonly total: number | null;
  readonly similar: boolean;
}

let product: TestApplication;
let given: Given;
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  leader = await product.userWith('leader');
});
afterAll(() => product.stop());

const search = async (body: object, client = leader): Promise<Found> => {
  const answer = await client.post<Found>('/api/talent/search', { limit: 200, ...body });
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.anything()]);
  return answer.body;
};
const names = ({ items }: Found): string[] => items.map(({ fullName }) => fullName);
const byText = (text: string, more: object = {}) => search({ criteria: { text }, sort: 'relevance', withTotal: true, ...more });

describe('words', () => {
  beforeAll(async () => {
    await given.person({ fullName: 'Nguyễn Văn Đức', degree: 'ThS', major: 'Công nghệ thông tin' });
    await given.person({ fullName: 'Nguyễn Văn Dực', degree: 'DH', major: 'Luật kinh tế' });
    await given.person({ fullName: 'Đặng Hoà Lan', degree: 'TS', major: 'Quản lý giáo dục' });
    await given.person({ fullName: 'Bùi Thị Lành', degree: 'DH', major: 'Nội khoa' });
    const professor = await given.person({ fullName: 'Vũ Quang Khải', degree: null });
    await given.fact(professor, 'titles', { title: 'PGS', seenOn: '2026-06-30' });
  });

  it.each([
    ['thạc sĩ', ['Nguyễn Văn Đức']],
    ['thạc sỹ', ['Nguyễn Văn Đức']],
    ['ThS', ['Nguyễn Văn Đức']],
    ['cao học', ['Nguyễn Văn Đức']],
    ['cntt', ['Nguyễn Văn Đức']],
    ['công nghệ thông tin', ['Nguyễn Văn Đức']],
    ['qlgd', ['Đặng Hoà Lan']],
    ['phó giáo sư', ['Vũ Quang Khải']],
    ['pgs', ['Vũ Quang Khải']],
    ['dhl', ['Đặng Hoà Lan']],
    ['hòa', ['Đặng Hoà Lan']],
    ['hoà lan', ['Đặng Hoà Lan']],
  ])('%s find %j: by synonyms, initials and either place of a tone', async (text, expected) => {
    const found = await byText(text);
    expect([names(found), found.total, found.similar]).toEqual([expected, expected.length, false]);
  });

  it('that stand so in a name come before those that do without accents, and those before beginnings of words', async () => {
    expect(names(await byText('đức'))).toEqual(['Nguyễn Văn Đức', 'Nguyễn Văn Dực', 'Đặng Hoà Lan']); // she by her major, giáo dục
    expect(names(await byText('dực'))).toEqual(['Nguyễn Văn Dực', 'Nguyễn Văn Đức', 'Đặng Hoà Lan']);
    expect(names(await byText('lan'))).toEqual(['Đặng Hoà Lan', 'Bùi Thị Lành']);
  });

  it('are no signs without a letter or a digit: those leave nobody out, and the question is said without them', async () => {
    expect((await byText(' !… ')).total).toBe((await search({ withTotal: true })).total);
    const said = await leader.post<{ vi: string; en: string }>('/api/talent/describe', { criteria: { text: ' !… ' } });
    expect(said.body).toEqual({ vi: 'Tất cả mọi người', en: 'Everybody' });
  });

  it('stand out in what a row shows', async () => {
    const [item] = (await byText('nguyen cntt')).items;
    const shown = item!.marked.map(({ field, from, to }) => [field, item![field]!.slice(from, to)]);
    expect(shown).toEqual([
      ['fullName', 'Nguyễn'],
      ['major', 'Công nghệ thông tin'],
    ]);
    expect((await byText('nvd')).items[0]!.marked).toHaveLength(3);
    expect((await search({})).items.every(({ marked }) => marked.length === 0)).toBe(true);
  });

  it.each([
    ['nguyne van duc', 'Nguyễn Văn Đức'],
    ['Ngyễn Đức', 'Nguyễn Văn Đức'],
    ['dangg hoa', 'Đặng Hoà Lan'],
    ['khai quangg', 'Vũ Quang Khải'],
    ['giaoo duc', 'Đặng Hoà Lan'],
  ])('nobody has, %s, give those who have similar ones, and say so', async (text, expected) => {
    const found = await byText(text);
    expect(found).toMatchObject({ total: 0, similar: true });
    expect(names(found)).toContain(expected);
    expect(found.items.every(({ marked }) => marked.length === 0)).toBe(true);
    const { body: counted } = await leader.post<{ total: number }>('/api/talent/facets', { criteria: { text }, facets: ['gender'] });
    expect(counted.total).toBe(0); // a number counts who answers the question
  });

  it('that are similar still stand beside everything else that was asked, and within reach', async () => {
    expect(names(await byText('nguyne van duc', { criteria: { text: 'nguyne van duc', degrees: ['DH'] } }))).toEqual(['Nguyễn Văn Dực']);
    const elsewhere = await product.userWith('leader', await given.unit());
    expect(await search({ criteria: { text: 'nguyne van duc' }, withTotal: true }, elsewhere)).toMatchObject({ items: [], similar: false });
  });

  it('are looked for as typed alone where somebody has them', async () => {
    expect(names(await byText('lành'))).toEqual(['Bùi Thị Lành']);
    expect(await byText('xyzzy')).toMatchObject({ items: [], total: 0, similar: false, next: null });
  });

  it('that are similar are paged through like others', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Found = await search({ criteria: { text: 'nguyne van' }, sort: 'relevance', limit: 1, after });
      expect(page.similar).toBe(true);
      seen.push(...names(page));
      after = page.next;
    } while (after);
    expect(seen.sort()).toEqual(['Nguyễn Văn Dực', 'Nguyễn Văn Đức']);
  });
});

describe('wishes', () => {
  const wishes = {
    degreeAtLeast: 'ThS',
    fields: ['CNTT'],
    languages: [{ language: 'Anh', levelAtLeast: 'KNL_B4' }],
    not: { gender: ['NU'] },
  };
  const criteria = { positions: ['Người được mong'] };

  beforeAll(async () => {
    const position = 'Người được mong';
    const all = await given.person({ position, fullName: 'Trần Văn Ba', degree: 'TS', fields: ['CNTT'] });
    await given.fact(all, 'qualifications', { track: 'language', language: 'Anh', level: 'KNL_B5', seenOn: '2026-06-30' });
    await given.person({ position, fullName: 'Trần Văn Cả', degree: 'DH', fields: ['CNTT'] });
    await given.person({ position, fullName: 'Trần Thị An', gender: 'NU', degree: null });
    await given.person({ position, fullName: 'Trần Văn Dũ', degree: 'ThS', fields: ['YT'] });
  });

  it('are counted beside each person, who meets most of them comes first, and nobody is left out', async () => {
    const { items } = await search({ criteria, wishes, sort: 'relevance' });
    expect(items.map(({ fullName, wishes: met }) => [fullName, met])).toEqual([
      ['Trần Văn Ba', { met: 4, of: 4 }],
      ['Trần Văn Cả', { met: 2, of: 4 }],
      ['Trần Văn Dũ', { met: 2, of: 4 }],
      ['Trần Thị An', { met: 0, of: 4 }],
    ]);
    expect(items[0]!.matched.map(({ key }) => key).sort()).toEqual(['degrees', 'fields', 'languages', 'positions']);
    expect((await search({ criteria, sort: 'relevance' })).items.every(({ wishes: met }) => met === null)).toBe(true);
  });

  it('are pages of one order', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Found = await search({ criteria, wishes, sort: 'relevance', limit: 1, after });
      seen.push(...names(page));
      after = page.next;
    } while (after);
    expect(seen).toEqual(['Trần Văn Ba', 'Trần Văn Cả', 'Trần Văn Dũ', 'Trần Thị An']);
  });

  it('are asked by no key that the asker may not see', async () => {
    const recruiter = await product.userWith('recruiter');
    const answer = await recruiter.post<{ code: string }>('/api/talent/search', { wishes: { not: { party: [true] } } });
    expect([answer.status, answer.body.code]).toEqual([400, 'criteria.not_for_you']);
  });
});

describe('pages', () => {
  const position = 'Người trên nhiều trang';
  const criteria = { positions: [position], text: 'trang' };

  it.each(['givenName', 'relevance', 'retiresOn', 'confirmedOn'])(
    'in the order of %s show whoever stays as he is once and in order, whatever happens to others meanwhile',
    async (sort) => {
      const unit = await given.unit();
      const own = { ...criteria, units: [unit.id] };
      const people: GivenPerson[] = [];
      for (let at = 0; at < 14; at++) {
        const person = await given.person({
          unit,
          position,
          fullName: `Trang Văn ${'ĐHBAGECDFKIMLN'[at]}o`,
          birthOn: `${1966 + ((at * 5) % 30)}-0${1 + (at % 9)}-01`,
        });
        const confirmedOn = at % 3 === 0 ? null : `2026-0${1 + (at % 9)}-01`;
        const answer = await given.officer.patch<GivenPerson>(
          `/api/profiles/${person.id}`,
          { confirmedOn },
          { 'if-match': `"v${person.version}"` },
        );
        expect(answer.status).toBe(200);
        people.push(answer.body);
      }
      const order = (await search({ criteria: own, sort })).items.map(({ id }) => id);
      expect(order).toHaveLength(14);
      const [moved, archived] = [order[1]!, order[9]!];
      const seen: string[] = [];
      let after: string | null = null;
      for (let turn = 0; ; turn++) {
        const page: Found = await search({ criteria: own, sort, limit: 3, after });
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
        if (!after) break;
        if (turn === 0) await renamed(people.find(({ id }) => id === moved)!); // shown already, and to stand last from now on
        if (turn === 1) {
          const { body } = await given.officer.get<GivenPerson>(`/api/profiles/${archived}`);
          await given.officer.delete(`/api/profiles/${archived}`, { reason: 'nhập trùng' }, { 'if-match': `"v${body.version}"` });
          await given.person({ unit, position, fullName: 'Trang Văn Ao', birthOn: '1966-01-01' });
        }
      }
      const untouched = order.filter((id) => id !== moved && id !== archived);
      expect(seen.filter((id) => untouched.includes(id))).toEqual(untouched);
      expect(seen).not.toContain(archived);
      const now = (await search({ criteria: own, sort })).items.map(({ id }) => id);
      expect(now.filter((id) => untouched.includes(id))).toEqual(untouched);
    },
    60_000,
  );

  async function renamed(person: GivenPerson): Promise<void> {
    const fact = person.facts.identities[0]!;
    const values = { fullName: 'Trang Văn Ước', birthOn: '2000-12-01' };
    const answer = await given.officer.patch(`/api/profiles/${person.id}/facts/identities/${fact.id}`, values, {
      'if-match': `"v${fact.version}"`,
    });
    expect(answer.status).toBe(200);
  }
});

describe('words that nobody has', () => {
  it('are answered to more people at once than there are connections', async () => {
    await given.person({ fullName: 'Phạm Thị Nga' });
    product.get(HeadCount).start();
    await until(async () => product.get(HeadCount).includes !== null);
    const answers = await Promise.all(Array.from({ length: 60 }, () => byText('zzyzx')));
    expect(answers.filter(({ items, total }) => items.length > 0 || total !== 0)).toEqual([]);
  });
});
