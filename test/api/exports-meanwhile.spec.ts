import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { findExport } from '../../libs/exchange/src/exports/export.rows.js';
import { ExportWork } from '../../libs/exchange/src/exports/export-work.js';
import { AT_A_TIME } from '../../libs/exchange/src/exports/list-question.js';
import { Given, type GivenPerson } from '../builders/given.js';
import { RosterDesk, rosterWorkbook } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đối tượng'];
const PART = Math.ceil(AT_A_TIME * 0.7); // of each of three given names: three pages

let product: TestApplication;
let given: Given;
let desk: RosterDesk;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  const ward = await given.unit(`Phường ${'Mẫu '.repeat(40).trim()}`); // so that a page of people is more than a stream reads ahead
  desk = new RosterDesk(await product.userWith('personnel_officer', ward));
  const people = ['An', 'Minh', 'Tú'].flatMap((name, third) =>
    Array.from({ length: PART }, (_, at) => [
      third * PART + at + 1,
      `Nguyễn Văn ${name}`,
      new Date(Date.UTC(1970, 0, 1 + at)).toISOString().slice(0, 10).split('-').reverse().join('/'),
      ...['Nam', 'Chuyên viên', 'Công chức'],
    ]),
  );
  const view = await desk.upload(await rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', HEADING, people));
  await desk.commit(view.id);
});
afterAll(() => product.stop());

async function renamed(id: string, fullName: string): Promise<void> {
  const person = (await given.officer.get<GivenPerson>(`/api/profiles/${id}`)).body;
  const fact = person.facts.identities[0]!;
  const answer = await given.officer.patch(
    `/api/profiles/${id}/facts/identities/${fact.id}`,
    { fullName },
    { 'if-match': `"v${fact.version}"` },
  );
  expect(answer.status).toBe(200);
}

describe('a list that is written while others work', () => {
  it('holds everybody once, also who was renamed to before or behind the page being written', async () => {
    const rows = () =>
      product.get(Database).readWhole((tx) =>
        tx.query<{ id: string; code: string; given: string }>(
          `select p.id, p.code, split_part(n.full_name, ' ', 3) as given from profiles_person p
       join profiles_identity n on n.person_id = p.id and n.retracted_at is null order by n.sort_key, p.id`,
        ),
      );
    const people = await rows();
    expect(people).toHaveLength(3 * PART);
    const { id } = (
      await desk.officer.post<{ id: string }>('/api/exports', { columns: ['code', 'unit', 'keepingUnit'], format: 'csv', criteria: {} })
    ).body;
    expect((await desk.officer.get<{ status: string }>(`/api/exports/${id}`)).body.status).toBe('waiting'); // nobody else makes it
    const row = await product.get(Database).write(async (tx) => {
      await tx.execute(`update exchange_export set status = 'running' where id = $1`, [id]);
      return findExport(tx, id);
    });
    const { content, people: written } = await product.get(ExportWork).make(row!, () => undefined);
    const chunks: Buffer[] = [];
    for await (const chunk of content) {
      if (chunks.length === 0) {
        await renamed(people[0]!.id, 'Nguyễn Văn Yến'); // written, and comes again on the last page
        await renamed(people.at(-1)!.id, 'Nguyễn Văn Ái'); // not written, and its page is over
      }
      chunks.push(Buffer.from(chunk as Buffer));
    }
    const codes = (parse(Buffer.concat(chunks), { bom: true, from: 2 }) as string[][]).map(([code]) => code!);
    expect(codes.sort()).toEqual(people.map(({ code }) => code).sort());
    expect(written()).toBe(3 * PART);
  });
});
