import { writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { openWorkbook } from '../../libs/platform/src/workbook/read-workbook.js';
import { Given, type GivenUnit } from '../builders/given.js';
import { type ImportState, RosterDesk, rosterWorkbook } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { EventStream } from '../harness/event-stream.js';

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'CCCD', 'Chức vụ', 'Đối tượng', 'Ghi chú'];
const CLEAR = [1, 'Nguyễn Văn Rõ', '12/03/1985', 'Nam', '022085000000', 'Chuyên viên', 'Công chức', null];
const OPEN = [2, 'Lê Thị Ngờ', '1988', 'Nữ', 22188000001, '=HYPERLINK("http://x.invalid")', null, '@SUM(1)'];

/** A request whose sender is gone before it can be answered. */
const leftAtOnce = (address: string, cookie: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { hostname, port, pathname } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\n\r\n`, () => socket.destroy());
  });

describe('what comes back of a roster', () => {
  let product: TestApplication;
  let given: Given;
  let ward: GivenUnit;
  let desk: RosterDesk;
  let view: ImportState;
  let content: Buffer;
  let address: string;

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    given = await Given.registry(product);
    ward = await given.unit('Phường Mẫu');
    desk = new RosterDesk(await product.userWith('personnel_officer', ward));
    content = await rosterWorkbook('UBND PHƯỜNG MẪU', '30/6/2026', HEADING, [CLEAR, OPEN]);
    view = await desk.upload(content, 'Danh sách cán bộ.xlsx');
    await product.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(product.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(() => product.stop());

  const download = (client: Client, query = '') =>
    product.app.inject({ method: 'GET', url: `/api/imports/${view.id}/file${query}`, headers: { cookie: client.cookieHeader } });

  async function linesOf(workbook: Buffer): Promise<unknown[][]> {
    const path = join(product.folder, 'downloaded.xlsx');
    writeFileSync(path, workbook);
    const lines: unknown[][] = [];
    for await (const batch of (await openWorkbook(path, null)).rows)
      for (const { cells } of batch) lines.push(cells.map(({ type, value }) => (type === 'text' || type === 'number' ? value : type)));
    return lines;
  }

  describe('the file', () => {
    it('is the very file that was uploaded, saved and never shown', async () => {
      const { statusCode, rawPayload, headers } = await download(desk.officer);
      expect(statusCode).toBe(200);
      expect(rawPayload.equals(content)).toBe(true);
      expect(headers['content-disposition']).toBe(
        `attachment; filename="danh-sach-can-bo.xlsx"; filename*=UTF-8''Danh%20s%C3%A1ch%20c%C3%A1n%20b%E1%BB%99.xlsx`,
      );
      expect(headers['cache-control']).toBe('no-store');
    });

    it('of what is still to be done has the rows in the columns of the file and says why, nothing of it computed', async () => {
      const { statusCode, rawPayload, headers } = await download(desk.officer, '?rejected=true');
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toContain('spreadsheetml.sheet');
      expect(await linesOf(rawPayload)).toEqual([
        [...HEADING, 'Lý do'],
        [2, 'Lê Thị Ngờ', '1988', 'Nữ', 22188000001, '=HYPERLINK("http://x.invalid")', '@SUM(1)', expect.stringMatching(/^Đối tượng: /)],
      ]);
    });

    it('of what is still to be done can be corrected and comes in again', async () => {
      const { rawPayload } = await download(desk.officer, '?rejected=true');
      const again = await desk.upload(rawPayload);
      expect(again.counts).toMatchObject({ rows: 1 });
      const [row] = await desk.rows(again.id);
      expect(row).toMatchObject({ name: 'Lê Thị Ngờ' });
      expect(row!.cells.find(({ field }) => field === 'citizen_id')).toMatchObject({ value: '022188000001', decision: 'fix' });
    });

    it('is not for others, not before it was read, and every taking leaves a trace', async () => {
      const other = await product.userWith('personnel_officer', await given.unit('Phường Khác'));
      expect((await download(other)).statusCode).toBe(404);
      expect((await download(other, '?rejected=true')).statusCode).toBe(404);
      expect((await download(await product.userWith('leader', ward))).statusCode).toBe(403);
      expect((await desk.officer.get(`/api/imports/${view.id}/file?rejected=maybe`)).status).toBe(400);
      const failed = await desk.upload(Buffer.from('xin chào'));
      expect((await desk.officer.get<{ code: string }>(`/api/imports/${failed.id}/file?rejected=true`)).body.code).toBe('import.not_now');
      const trace = await product
        .get(Database)
        .readWhole((tx) =>
          tx.query<{ action: string }>(`select a.action from audit_event a where a.action like 'exchange.%downloaded' order by a.id`),
        );
      expect(trace.map(({ action }) => action)).toEqual([
        'exchange.roster_downloaded',
        'exchange.rejected_rows_downloaded',
        'exchange.rejected_rows_downloaded',
      ]);
    });
  });

  describe('its events', () => {
    const follow = (client: Client, lastSeen?: string) => EventStream.open(`${address}/api/imports/${view.id}/events`, client, lastSeen);

    it('tell how far it is whenever that changes, in numbers and states, and name nobody', async () => {
      const stream = await follow(desk.officer);
      const first = await stream.next('import');
      expect(stream.type).toBe('text/event-stream');
      expect(first.data).toMatchObject({ status: 'ready', progress: null, open: 1, counts: { rows: 2, create: 2 } });
      await desk.answer(view.id, { row: '5', column: 'category', value: 'CC' });
      expect((await stream.next('import')).data).toMatchObject({ status: 'ready', open: 0 });
      for (const secret of ['Nguyễn', 'Ngờ', '022085000000', 'Danh sách']) expect(stream.text).not.toContain(secret);
      await stream.close();
    });

    it('begin where they were left: what was told is not told again', async () => {
      const before = await follow(desk.officer);
      const { id } = await before.next('import');
      await before.close();
      const resumed = await follow(desk.officer, id);
      await desk.answer(view.id, { row: '5', column: 'category', value: 'VC' });
      expect((await resumed.next('import')).id).not.toBe(id);
      await resumed.close();
    });

    it('end when the session ends', async () => {
      const leaving = await product.userWith('personnel_officer', ward);
      const stream = await follow(leaving);
      await stream.next('import');
      await leaving.delete('/api/session');
      await stream.next('closed');
      await stream.ended();
      expect((await leaving.get(`/api/imports/${view.id}/events`)).status).toBe(401);
    });

    it('end when the right is lost', async () => {
      const leaving = await product.userWith('personnel_officer', ward);
      const stream = await follow(leaving);
      await stream.next('import');
      await product
        .get(Database)
        .write((tx) =>
          tx.execute(`delete from access_grant where user_id = (select id from access_user where username = $1)`, [leaving.username]),
        );
      await stream.next('closed');
      await stream.ended();
    });

    it('are for who may see the import, so many at once, and begin again when others end', async () => {
      const other = await product.userWith('personnel_officer', await given.unit('Phường Nữa'));
      expect((await other.get(`/api/imports/${view.id}/events`)).status).toBe(404);
      const streams = [];
      for (let count = 0; count < 6; count++) streams.push(await follow(desk.officer));
      const refused = await desk.officer.get<{ code: string }>(`/api/imports/${view.id}/events`);
      expect([refused.status, refused.body.code]).toEqual([429, 'import.too_many_streams']);
      for (const stream of streams) await stream.close();
      const again = await follow(desk.officer);
      await again.next('import');
      await again.close();
    });

    it('are kept for nobody who has left, before they began or because only their head was asked for', async () => {
      const leaving = await product.userWith('personnel_officer', ward);
      const headers = { cookie: leaving.cookieHeader };
      const path = `${address}/api/imports/${view.id}/events`;
      for (let count = 0; count < 8; count++) {
        const head = await fetch(path, { method: 'HEAD', headers });
        expect(head.status).not.toBe(429);
      }
      for (let count = 0; count < 8; count++) await leftAtOnce(path, leaving.cookieHeader);
      for (let count = 0; count < 6; count++) await (await follow(leaving)).next('import');
    });
  });
});
