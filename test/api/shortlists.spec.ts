import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Shortlists } from '#libs/talent';
import type { GivenPerson } from '../builders/given.js';
import {
  type Added,
  add,
  at,
  begun,
  change,
  entryOf,
  type List,
  names,
  opened,
  takeOff,
  undo,
  wardAndSchool,
} from '../builders/shortlists.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

let product: TestApplication;
let owner: Client; // sees the whole body
let ofWard: Client;
let [an, binh, chi, away]: GivenPerson[] = [];

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  ({ owner, ofWard, an, binh, chi, away } = await wardAndSchool(product));
});
afterAll(() => product.stop());

describe('a shortlist', () => {
  it('holds people in the order in which they were put on it, each proposed and without a note', async () => {
    const list = await begun(owner, [chi!, an!]);
    await add(owner, list, [binh!]);
    const view = await opened(owner, list);
    expect(view).toMatchObject({ mine: true, writable: true, people: 3, outOfSight: 0 });
    expect(names(view)).toEqual(['Lê Văn Chi', 'Lê Văn An', 'Lê Văn Bình']);
    expect(view.entries[0]).toMatchObject({ stage: 'proposed', note: '', leftOutBecause: null });
  });

  it('takes nobody twice, and says of whom it knows nothing', async () => {
    const list = await begun(owner, [an!]);
    const { body } = await add(owner, list, [an!, binh!, { id: '018f0000-0000-7000-8000-000000000000' }]);
    expect(body).toEqual({ added: [binh!.id], already: 1, leftOutBefore: 0, noRoom: 0, notFound: 1 });
  });

  it('takes everybody who answers a question, in the order of its page', async () => {
    const list = await begun(owner);
    const asked = { criteria: { fields: ['NL'] }, wishes: { degrees: ['TS'] }, sort: 'relevance' };
    const { body } = await owner.post<Added>(`/api/shortlists/${list.id}/entries`, asked);
    expect(body).toMatchObject({ already: 0, noRoom: 0, notFound: 0 });
    expect(names(await opened(owner, list))).toEqual(['Lê Văn Chi', 'Lê Văn An', 'Lê Văn Bình']);
  });

  it('is put in another order by moving somebody before another, or to the end', async () => {
    const list = await begun(owner, [an!, binh!, chi!]);
    const moved = await change(owner, list, chi!, { before: an!.id });
    expect(names(moved.body)).toEqual(['Lê Văn Chi', 'Lê Văn An', 'Lê Văn Bình']);
    expect(names((await change(owner, list, an!, { before: null })).body)).toEqual(['Lê Văn Chi', 'Lê Văn Bình', 'Lê Văn An']);
    expect((await change(owner, list, an!, { before: away!.id })).body.code).toBe('shortlist.entry_not_found');
  });

  it('keeps a stage and a note for each, and refuses what was decided on an older sight of it', async () => {
    const list = await begun(owner, [an!, binh!]);
    const { version } = await entryOf(owner, list, an!);
    expect((await change(owner, list, an!, { stage: 'discussed', note: 'Muốn làm việc gần nhà' })).status).toBe(200);
    expect(await entryOf(owner, list, an!)).toMatchObject({ stage: 'discussed', note: 'Muốn làm việc gần nhà' });
    const late = await owner.patch<List>(`/api/shortlists/${list.id}/entries/${an!.id}`, { stage: 'agreed' }, at(version));
    expect([late.status, late.body.code]).toEqual([412, 'shortlist.changed_meanwhile']);
    expect((await owner.patch(`/api/shortlists/${list.id}/entries/${an!.id}`, { stage: 'agreed' })).status).toBe(428);
    const other = await entryOf(owner, list, binh!);
    expect(other).toMatchObject({ stage: 'proposed', version: 1 }); // what is written of one disturbs nobody else
  });

  it('does not offer again whom it left out, with the reason, until that is taken back', async () => {
    const list = await begun(owner, [an!, binh!]);
    expect((await change(owner, list, an!, { leftOutBecause: '  ' })).body.code).toBe('shortlist.reason_needed');
    await change(owner, list, an!, { leftOutBecause: 'Đã nhận việc nơi khác' });
    const view = await opened(owner, list);
    expect(view.people).toBe(1);
    expect(names(view)).toEqual(['Lê Văn Bình', 'Lê Văn An']); // left out: last
    expect((await add(owner, list, [an!, chi!])).body).toMatchObject({ added: [chi!.id], leftOutBefore: 1 });
    const all = await owner.post<Added>(`/api/shortlists/${list.id}/entries`, { criteria: { fields: ['NL'] } });
    expect(all.body).toMatchObject({ added: [], already: 2, leftOutBefore: 1 });
    expect((await change(owner, list, an!, { stage: 'agreed' })).body.code).toBe('shortlist.left_out');
    await change(owner, list, an!, { leftOutBecause: null });
    expect((await change(owner, list, an!, { stage: 'agreed' })).status).toBe(200);
  });

  it('lets people go again, one by one or some at once as after a mistake', async () => {
    const list = await begun(owner, [an!, binh!, chi!]);
    const { version } = await entryOf(owner, list, binh!);
    expect((await owner.delete(`/api/shortlists/${list.id}/entries/${binh!.id}`, undefined, at(version + 1))).status).toBe(412);
    expect((await owner.delete(`/api/shortlists/${list.id}/entries/${binh!.id}`, undefined, at(version))).status).toBe(200);
    expect((await takeOff(owner, list, { people: [an!.id, chi!.id] })).body).toMatchObject({ people: 2 });
    expect(await opened(owner, list)).toMatchObject({ people: 0, outOfSight: 0, entries: [] });
  });

  it('takes back that people were taken off: they stand where they stood, with stage, note and reason', async () => {
    const list = await begun(owner, [an!, binh!, chi!, away!]);
    await change(owner, list, binh!, { stage: 'discussed', note: 'Đã gọi' });
    await change(owner, list, away!, { leftOutBecause: 'Ở xa' });
    const before = await opened(owner, list);
    const { body: gone } = await takeOff(owner, list, { people: [an!.id, binh!.id, away!.id] });
    expect(names(await opened(owner, list))).toEqual(['Lê Văn Chi']);
    expect((await undo(ofWard, list, gone)).body.code).toBe('shortlist.not_found');
    expect((await undo(owner, list, gone)).body.entries).toEqual(before.entries);
    expect((await undo(owner, list, gone)).body.code).toBe('shortlist.nothing_to_undo');
  });

  it('takes back what was taken off for a day only, and nobody who was put on it again meanwhile', async () => {
    const list = await begun(owner, [an!, binh!]);
    const first = (await takeOff(owner, list, { people: [an!.id] })).body;
    await add(owner, list, [an!]);
    expect((await undo(owner, list, first)).body.code).toBe('shortlist.nothing_to_undo');
    const late = (await takeOff(owner, list, { people: [binh!.id] })).body;
    await product
      .get(Database)
      .write((tx) =>
        tx.execute(`update talent_shortlist_taken_off set taken_at = taken_at - interval '25 hours' where removal = $1`, [late.removal]),
      );
    expect((await undo(owner, list, late)).body.code).toBe('shortlist.nothing_to_undo');
    await product.get(Shortlists).forget();
    const left = await product
      .get(Database)
      .readWhole((tx) => tx.query(`select from talent_shortlist_taken_off t where t.removal = $1`, [late.removal]));
    expect(left).toEqual([]);
  });

  it('marks on a page who stands on lists of the asker, and where somebody is left out', async () => {
    const [one, other] = [await begun(ofWard, [an!, binh!]), await begun(ofWard, [an!])];
    await change(ofWard, one, an!, { leftOutBecause: 'Đã nhận việc nơi khác' });
    const removed = await begun(ofWard, [an!]);
    await ofWard.delete(`/api/shortlists/${removed.id}`, undefined, at(removed.version));
    const marks = async (who: Client) =>
      (
        await who.post<{ items: { person: string; lists: { id: string; name: string; leftOut: boolean }[] }[] }>('/api/shortlists/marks', {
          people: [an!, binh!, chi!, away!].map(({ id }) => id),
        })
      ).body.items;
    const found = new Map((await marks(ofWard)).map(({ person, lists }) => [person, lists]));
    expect([...found.keys()].sort()).toEqual([an!.id, binh!.id].sort());
    expect(found.get(an!.id)).toEqual([
      { id: other.id, name: other.name, leftOut: false },
      { id: one.id, name: one.name, leftOut: true },
    ]);
    expect(await marks(await product.userWith('recruiter'))).toEqual([]);
  });

  it('holds at most 500 people, and says for how many there was no room', async () => {
    const list = await begun(owner, [an!]);
    await product.get(Database).write((tx) => tx.execute(`update talent_shortlist set entries = 499 where id = $1`, [list.id]));
    expect((await add(owner, list, [binh!, chi!])).body).toMatchObject({ added: [binh!.id], noRoom: 1 });
    await product.get(Database).write((tx) => tx.execute(`update talent_shortlist set entries = 500 where id = $1`, [list.id]));
    const { status, body } = await add(owner, list, [chi!]);
    expect([status, body.code]).toEqual([422, 'shortlist.full']);
  });

  it('has a name its owner has not given before, and a last day within a year', async () => {
    const { name } = await begun(owner);
    const again = await owner.post<List>('/api/shortlists', { name: ` ${name}`, expiresOn: '2027-01-01' });
    expect([again.status, again.body.code]).toEqual([409, 'shortlist.name_taken']);
    for (const expiresOn of ['2026-11-23', '2027-11-26'])
      expect((await owner.post<List>('/api/shortlists', { name: 'Khác', expiresOn })).body.code).toBe('shortlist.wrong_last_day');
    expect((await ofWard.post<List>('/api/shortlists', { name, expiresOn: '2027-01-01' })).status).toBe(201);
  });

  it('is renamed and removed by its owner alone, who saw it as it is', async () => {
    const list = await begun(owner, [an!]);
    const renamed = await owner.patch<List>(`/api/shortlists/${list.id}`, { name: 'Năng lượng 2027' }, at(list.version));
    expect(renamed.body).toMatchObject({ name: 'Năng lượng 2027', version: list.version + 1 });
    expect((await owner.patch(`/api/shortlists/${list.id}`, { purpose: 'x' }, at(list.version))).status).toBe(412);
    expect((await owner.delete(`/api/shortlists/${list.id}`, undefined, at(list.version + 1))).status).toBe(204);
    expect((await owner.get<List>(`/api/shortlists/${list.id}`)).body.code).toBe('shortlist.not_found');
  });

  it('is brought back by its owner for a day after it was removed, as long as its name is free', async () => {
    const list = await begun(owner, [an!, binh!]);
    const before = await opened(owner, list);
    const removed = await owner.delete(`/api/shortlists/${list.id}`, undefined, at(list.version));
    expect(removed.status).toBe(204);
    const restored = (who: Client) => who.post<List>(`/api/shortlists/${list.id}/restoration`, {});
    expect((await restored(ofWard)).body.code).toBe('shortlist.not_found');
    const { body: same } = await owner.post<List>('/api/shortlists', { name: list.name, expiresOn: '2027-02-28' });
    expect((await restored(owner)).body.code).toBe('shortlist.name_taken');
    await owner.patch(`/api/shortlists/${same.id}`, { name: `${list.name} mới` }, at(1));
    expect((await restored(owner)).body).toEqual({ ...before, version: before.version + 2 });
    expect((await restored(owner)).body.code).toBe('shortlist.not_found');
  });
});
