import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FIRST_RUN, firstRun } from '../harness/first-run.js';
import type { HttpClient } from '../harness/http-client.js';
import { eventually, Installation } from '../harness/launcher.js';

jest.setTimeout(300_000);

const PEOPLE = 3_000;
const WORDS = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Hòa', 'Khoa', 'Lan', 'Minh'];
const HEADING = 'STT,Họ và tên,Ngày sinh,Giới tính,Đơn vị công tác,Chức vụ,Đối tượng,Trình độ chuyên môn,Chuyên ngành';

/** Nobody twice: each has a birth of his own. */
function roster(): Buffer {
  const lines = Array.from({ length: PEOPLE }, (_, at) => {
    const name = `Nguyễn ${WORDS[at % 10]} ${WORDS[Math.floor(at / 10) % 10]}`;
    const birth = `${String(1 + (at % 28)).padStart(2, '0')}/${String(1 + (Math.floor(at / 28) % 12)).padStart(2, '0')}/${1970 + Math.floor(at / 336)}`;
    return `${at + 1},${name},${birth},Nam,Phòng số ${at % 9},Chuyên viên,Công chức,Đại học,Luật`;
  });
  return Buffer.from(['UBND TỈNH MẪU', '(Tính đến ngày 30/6/2026)', HEADING, ...lines].join('\n'));
}

interface Seen {
  readonly status: string;
  readonly error: { code: string } | null;
  readonly progress: { phase: string; done: number } | null;
  readonly counts: Record<string, number>;
}

let installation: Installation;
let officer: HttpClient;
let id: string;

beforeAll(async () => {
  installation = await Installation.make();
  await installation.start(FIRST_RUN);
  const signedIn = await firstRun(installation, 'Tỉnh Mẫu');
  officer = await signedIn('personnel_officer');
});
afterAll(() => installation.remove());

const seen = () => officer.insist<Seen>('GET', `/api/imports/${id}`);
const count = async () =>
  (
    await installation.query<{ people: number; facts: number; cards: number; units: number }>(
      `select (select count(*)::int from profiles_person p where p.archived_at is null) as people,
         (select count(*)::int from profiles_qualification q where q.retracted_at is null) as facts,
         (select count(*)::int from talent_card) as cards, (select count(distinct unit_id)::int from organizations_unit_period) as units`,
    )
  )[0]!;
const NOTHING = { people: 0, facts: 0, cards: 0, units: 1 };
const ALL = { people: PEOPLE, facts: PEOPLE, cards: PEOPLE, units: 10 };

const KILL = {
  worker: () => {
    const all = JSON.parse(readFileSync(join(installation.home, 'run', 'processes.json'), 'utf8')) as { name: string; pid: number }[];
    const names = all.map(({ name }) => name);
    process.kill(all[names.includes('worker') ? names.indexOf('worker') : names.indexOf('api')]!.pid, 'SIGKILL');
  },
  PostgreSQL: () => process.kill(Number(readFileSync(installation.postmasterFile, 'utf8').split('\n')[0]), 'SIGKILL'),
};

/** Kills when the work of a phase is under way; what is there meanwhile is all of it or nothing. */
async function killedIn(phase: string, victim: keyof typeof KILL, between: readonly object[]): Promise<void> {
  await eventually(async () => (await seen()).progress?.phase === phase);
  KILL[victim]();
  const then = await eventuallyOf(count);
  expect(between).toContainEqual(then);
  await eventuallyOf(() => installation.query(LEASE_OVER));
  await eventually(async () => !['reading', 'committing', 'undoing'].includes((await seen()).status));
}

async function eventuallyOf<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await question().catch(() => null); // a server that was killed comes again
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Work that was handed out and lost is handed out again after its lease: as if that time had passed. */
const LEASE_OVER = `update platform_outbox set queued_at = queued_at - interval '1 minute' where state = 'queued'`;

const storedFiles = () =>
  readdirSync(join(installation.home, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('an import in the middle of which something is killed', () => {
  it('the worker while it reads: the file is read again', async () => {
    ({ id } = await officer.upload<{ id: string }>('/api/imports', 'danh-sach.csv', roster()));
    await killedIn('matching', 'worker', [NOTHING]);
    expect(await seen()).toMatchObject({ status: 'ready', error: null, counts: { rows: PEOPLE, create: PEOPLE } });
  });

  it('the worker while it commits: everybody comes in once', async () => {
    await officer.insist('POST', `/api/imports/${id}/commit`);
    await killedIn('committing', 'worker', [NOTHING, ALL]);
    expect(await seen()).toMatchObject({ status: 'committed', error: null, counts: { created: PEOPLE } });
    expect(await count()).toEqual(ALL);
  });

  it('PostgreSQL while an undo goes on: everything is as before', async () => {
    await officer.insist('POST', `/api/imports/${id}/undo`);
    await killedIn('undoing', 'PostgreSQL', [NOTHING, ALL]);
    expect(await seen()).toMatchObject({ status: 'undone', error: null });
    expect(await count()).toEqual(NOTHING);
  });

  it('PostgreSQL while it commits: everybody comes in once', async () => {
    ({ id } = await officer.upload<{ id: string }>('/api/imports', 'danh-sach.csv', roster()));
    await eventually(async () => (await seen()).status === 'ready');
    await officer.insist('POST', `/api/imports/${id}/commit`);
    await killedIn('committing', 'PostgreSQL', [NOTHING, ALL]);
    expect(await seen()).toMatchObject({ status: 'committed', error: null, counts: { created: PEOPLE } });
    expect(await count()).toEqual(ALL);
  });

  it('an upload that is cut leaves no import and no file behind', async () => {
    const before = storedFiles().length;
    const [{ imports }] = (await installation.query<{ imports: number }>('select count(*)::int as imports from exchange_import')) as [
      { imports: number },
    ];
    const head = '--cut\r\nContent-Disposition: form-data; name="file"; filename="danh-sach.csv"\r\n\r\n';
    const half = Buffer.concat([Buffer.from(head), roster().subarray(0, 100_000)]);
    await officer.cutShort('/api/imports', { 'content-type': 'multipart/form-data; boundary=cut', 'content-length': '200000' }, half);
    await eventually(() => storedFiles().length === before);
    expect(await installation.query('select count(*)::int as imports from exchange_import')).toEqual([{ imports }]);
    expect((await officer.send('GET', '/api/health/ready')).status).toBe(200);
  });
});
