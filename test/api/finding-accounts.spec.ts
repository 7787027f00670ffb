import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldWords } from '#libs/kernel';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

interface Found {
  readonly items: readonly { readonly username: string; readonly displayName: string }[];
  readonly next: string | null;
}

const NAMES: Readonly<Record<string, string>> = {
  'ha.ntt': 'Nguyễn Thị Thu Hà',
  'hai.nv': 'Nguyễn Văn Hải',
  'duc.do': 'Đỗ Ngọc Đức'.normalize('NFD'),
  'nghia.lt': 'LÝ THUÝ NGHĨA',
  'hmong.s': "Sùng Thị H'Mông",
  'canbo.maokhe': 'Cán bộ tổ chức Phường Mạo Khê (mới)',
  'jose.g': 'José Garção',
  'percent.u': 'Tổ 100 %_ việc',
};

let product: TestApplication;
let administrator: Client;

beforeAll(async () => {
  product = await TestApplication.start();
  administrator = await product.userWith('administrator');
  for (const [username, displayName] of Object.entries(NAMES))
    await administrator.post('/api/users', { username, displayName, grants: [] });
});
afterAll(() => product.stop());

const find = async (text: string) => {
  const { body } = await administrator.post<Found>('/api/users/search', { text });
  return body.items.map(({ username }) => username);
};

describe('an account is found', () => {
  it('by its whole name as the kernel folds it, however it was typed', async () => {
    for (const [username, name] of Object.entries(NAMES))
      for (const typed of [name, foldWords(name).join(' '), name.toUpperCase(), name.normalize('NFD')])
        expect([typed, await find(typed)]).toEqual([typed, [username]]);
  });

  it.each([
    ['by some of its words, in any order', 'hà nguyen', ['ha.ntt', 'hai.nv']],
    ['by words that are only begun', 'ngu th', ['ha.ntt']],
    ['not by the end of a word of its name', 'guyen', []],
    ['by any part of its user name', 'maokh', ['canbo.maokhe']],
    ['by its user name with the dot', 'hai.n', ['hai.nv']],
    ['by name and user name together', 'ntt thu', ['ha.ntt']],
    ['by signs that mean something to a database only where they are words', '100 %_', ['percent.u']],
    ['by nobody’s words not at all', 'không ai như thế', []],
  ])('%s', async (_, text, usernames) => {
    expect(await find(text)).toEqual(usernames);
  });

  it('a page at a time, each once', async () => {
    const page = async (after: string | null) =>
      (await administrator.post<Found>('/api/users/search', { text: 'ng', limit: 3, after })).body;
    const first = await page(null);
    const rest = await page(first.next);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([3, 3, null]);
    const usernames = [...first.items, ...rest.items].map(({ username }) => username);
    expect(usernames).toEqual([administrator.username, 'duc.do', 'ha.ntt', 'hai.nv', 'hmong.s', 'nghia.lt']);
    expect(await find('ng')).toEqual(usernames);
  });

  it('under its new name as soon as that is saved', async () => {
    const { body } = await administrator.post<{ id: string; version: number }>('/api/users', {
      username: 'doi.ten',
      displayName: 'Phạm Ánh',
      grants: [],
    });
    await administrator.patch(`/api/users/${body.id}`, { displayName: 'Phạm Ước' }, { 'if-match': `"v${body.version}"` });
    expect([await find('pham anh'), await find('pham uoc')]).toEqual([[], ['doi.ten']]);
  });

  it('by nobody who keeps no accounts, and with no name in an address', async () => {
    const leader = await product.userWith('leader');
    expect((await leader.post('/api/users/search', { text: 'ha' })).status).toBe(403);
    expect((await administrator.get('/api/users?text=ha')).status).toBe(400);
    expect((await administrator.post('/api/users/search', { text: '' })).status).toBe(400);
  });
});
