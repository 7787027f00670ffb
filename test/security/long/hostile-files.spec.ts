import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HOSTILE_FILES } from '../../fixtures/workbooks/hostile-files.js';
import { percentile, tell } from '../../harness/figures.js';
import { FIRST_RUN, firstRun } from '../../harness/first-run.js';
import type { HttpClient } from '../../harness/http-client.js';
import { Installation, pause } from '../../harness/launcher.js';

jest.setTimeout(900_000);

const MOST_MS = 2_000;
const MOST_DELAY_MS = 50;
const ROWS = 20_000;
const MOST_IMPORT_MS = 60_000;

interface Seen {
  readonly status: string;
  readonly error: { readonly code: string } | null;
  readonly counts: Readonly<Record<string, number>>;
}

let installation: Installation;
let officer: HttpClient;
const watched = () => join(installation.folder, 'loop.jsonl');

beforeAll(async () => {
  installation = await Installation.make();
  const watch = pathToFileURL('test/harness/loop-watch.mjs').href;
  await installation.start({ ...FIRST_RUN, NODE_OPTIONS: `--import ${watch}`, LOOP_WATCH: watched() });
  officer = await (await firstRun(installation, 'Tỉnh Mẫu'))('personnel_officer');
});
afterAll(() => installation.remove());

/** How late the loop of the api was in each second between the two moments. */
const delaysBetween = (begin: number, end: number): number[] =>
  (existsSync(watched()) ? readFileSync(watched(), 'utf8').trim().split('\n') : [])
    .map((line) => JSON.parse(line) as { at: number; p99: number })
    .filter(({ at }) => at > begin && at <= end + 1_000)
    .map(({ p99 }) => p99);

async function settled(id: string): Promise<Seen> {
  for (;;) {
    const { status, body, text } = await officer.send<Seen>('GET', `/api/imports/${id}`);
    if (status !== 200) throw new Error(text);
    if (!['reading', 'committing', 'undoing'].includes(body.status)) return body;
    await pause(50);
  }
}

describe('what nobody honest uploads', () => {
  it('is refused by name or read within bounds, and the door stays open meanwhile', async () => {
    const times: number[] = [];
    const slow: string[] = [];
    const begun = Date.now();
    const wrong: unknown[] = [];
    for (const { title, bytes, refused = null } of HOSTILE_FILES) {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes())]), 'danh-sach.xlsx');
      const sent = performance.now();
      const { status, body, text } = await officer.send<{ id: string; code: string }>('POST', '/api/imports', form);
      if (status === 202) {
        const uploaded = performance.now();
        const view = await settled(body.id);
        times.push(performance.now() - uploaded);
        // What the door looks at first may refuse it before its reader would; it is read within bounds, or refused by name.
        const code = view.error?.code ?? null;
        const named = code === null || (/^(workbook|import)\./.test(code) && code !== 'import.given_up');
        if (!named || (refused !== null && code === null)) wrong.push([title, view.status, view.error]);
      } else {
        times.push(performance.now() - sent);
        if (status !== 400 || !text.includes('"code"')) wrong.push([title, status, text.slice(0, 200)]);
      }
      if (times.at(-1)! > MOST_MS) slow.push(`${title}, ${Math.round(times.at(-1)!)} ms`);
    }
    const delay = percentile(delaysBetween(begun, Date.now()), 99);
    tell(
      'G-16',
      'hostile files at the door, refused by name or read within bounds',
      `${times.length - wrong.length} of ${times.length}`,
      'all, >= 40',
      wrong.length === 0 && times.length >= 40,
    );
    tell(
      'G-16',
      `of them slower than 2 s (the slowest took ${Math.round(Math.max(...times))} ms)`,
      slow.join('; ') || '0',
      '0',
      slow.length === 0,
    );
    tell(
      'G-16',
      'event loop of the api meanwhile, worst second of a hundred by its p99',
      `${delay.toFixed(1)} ms`,
      '<= 50 ms',
      delay <= MOST_DELAY_MS,
    );
    expect(wrong).toEqual([]);
    expect(times.length).toBeGreaterThanOrEqual(40);
    expect((await officer.send('GET', '/api/health/ready')).status).toBe(200);
  });

  it('does not hinder the honest roster after it: twenty thousand rows come in', async () => {
    const words = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Hòa', 'Khoa', 'Lan', 'Minh'];
    const day = (at: number) => new Date(Date.UTC(1966, 0, 1 + at)).toISOString().slice(0, 10).split('-').reverse().join('/');
    const lines = Array.from(
      { length: ROWS },
      (_, at) =>
        `${at + 1},Nguyễn ${at < 12_000 ? 'Văn' : 'Thị'} ${words[at % 10]} ${words[Math.floor(at / 10) % 10]},${day(at % 12_000)},${at < 12_000 ? 'Nam' : 'Nữ'},Phòng số ${at % 40},Chuyên viên,Công chức,Đại học,Luật`,
    );
    const heading = 'STT,Họ và tên,Ngày sinh,Giới tính,Đơn vị công tác,Chức vụ,Đối tượng,Trình độ chuyên môn,Chuyên ngành';
    const roster = Buffer.from(['UBND TỈNH MẪU', '(Tính đến ngày 30/6/2026)', heading, ...lines].join('\n'));
    const begin = performance.now();
    const { id } = await officer.upload<{ id: string }>('/api/imports', 'danh-sach.csv', roster);
    expect(await settled(id)).toMatchObject({ status: 'ready', error: null });
    await officer.insist('POST', `/api/imports/${id}/commit`);
    const done = await settled(id);
    const ms = performance.now() - begin;
    const created = done.counts.created ?? 0;
    tell(
      'G-16',
      `${ROWS} rows from upload to records (${created} people)`,
      `${(ms / 1_000).toFixed(1)} s`,
      '<= 60 s',
      ms <= MOST_IMPORT_MS,
    );
    expect(done).toMatchObject({ status: 'committed', error: null });
    expect(created).toBeGreaterThan(ROWS * 0.9);
  });
});
