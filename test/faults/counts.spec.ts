import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FIRST_RUN, firstRun } from '../harness/first-run.js';
import type { HttpClient } from '../harness/http-client.js';
import { eventually, Installation } from '../harness/launcher.js';

jest.setTimeout(300_000);

const DEGREES = ['DH', 'ThS', 'TS'];
/** How many records are entered or changed before the next blow falls: in the middle of the writing that follows. */
const BETWEEN = 6;

let installation: Installation;
let officer: HttpClient;
let leader: HttpClient;
let unit: string;
const people: string[] = [];

beforeAll(async () => {
  installation = await Installation.make();
  await installation.start(FIRST_RUN);
  const signedIn = await firstRun(installation, 'Tỉnh Mẫu');
  [officer, leader] = [await signedIn('personnel_officer'), await signedIn('leader')];
  const [root] = await installation.query<{ id: string }>('select unit_id as id from organizations_unit_period');
  unit = root!.id;
});
afterAll(() => installation.remove());

/** A person more, or one of them with a degree more; what a killed process did not acknowledge may have been kept or not. */
async function change(at: number): Promise<void> {
  if (at % 2 === 0 || people.length === 0) {
    const { status, body } = await officer.send<{ id: string }>('POST', '/api/profiles', {
      kind: 'staff',
      fullName: `Nguyễn Văn ${String.fromCharCode(65 + (at % 26))}`,
      gender: at % 4 === 0 ? 'NAM' : 'NU',
      keepingUnitId: unit,
      seenOn: '2026-06-30',
      employment: { unitId: unit, category: 'CC', position: 'Chuyên viên', startsOn: '2015-01-01' },
    });
    if (status === 201) people.push(body.id);
    return;
  }
  const degree = { track: 'professional', level: DEGREES[at % DEGREES.length], startsOn: `20${10 + (at % 14)}`, seenOn: '2026-06-30' };
  const { status, text } = await officer.send('POST', `/api/profiles/${people[at % people.length]}/facts/qualifications`, degree);
  if (status === 400 || status === 403) throw new Error(text);
}

interface Counted {
  readonly total: number;
  readonly facets: Readonly<Record<'degrees' | 'gender', readonly { readonly code: string | null; readonly count: number }[]>>;
}

const inOrder = (counts: readonly { readonly code: string | null; readonly count: number }[]) =>
  counts
    .filter(({ code }) => code !== null)
    .map(({ code, count }) => `${code} ${count}`)
    .sort();

/** What the index says, asked until it is the one that says it. */
async function byIndex(): Promise<object> {
  for (;;) {
    const answer = await leader.send<Counted>('POST', '/api/talent/facets', { facets: ['degrees', 'gender'] }).catch(() => null);
    if (answer?.headers.get('x-counted-by') !== 'index') continue;
    const { total, facets } = answer.body;
    return { total, degrees: inOrder(facets.degrees), gender: inOrder(facets.gender) };
  }
}

async function bySql(): Promise<object> {
  const counts = (column: string) =>
    installation.query<{ code: string | null; count: number }>(
      `select ${column} as code, count(*)::int as count from talent_card c group by 1`,
    );
  const [all] = await installation.query<{ total: number }>('select count(*)::int as total from talent_card');
  const [degrees, gender] = [await counts('c.degree'), await counts('c.gender')];
  return { ...all, degrees: inOrder(degrees), gender: inOrder(gender) };
}

const BLOWS: Readonly<Record<string, () => Promise<unknown>>> = {
  'kill -9 of the api': async () => {
    const all = JSON.parse(readFileSync(join(installation.home, 'run', 'processes.json'), 'utf8')) as { name: string; pid: number }[];
    process.kill(all.find(({ name }) => name === 'api')!.pid, 'SIGKILL');
  },
  'the loss of every connection that listens': () =>
    installation.query(`select pg_terminate_backend(a.pid) from pg_stat_activity a where a.query ilike 'listen%'`),
  'the loss of every connection': () =>
    installation.query(
      `select pg_terminate_backend(a.pid) from pg_stat_activity a where a.usename like 'app%' and a.pid <> pg_backend_pid()`,
    ),
};

describe('the counts of people while records change', () => {
  let at = 0;

  it.each(Object.keys(BLOWS))('are right after %s, by the index that is made or brought up to date', async (blow) => {
    for (let before = 0; before < BETWEEN; before++) {
      await change(at++);
      expect(await byIndex()).toEqual(await bySql());
    }
    const writing = (async () => {
      for (let during = 0; during < BETWEEN; during++) await change(at++).catch(() => undefined);
    })();
    await BLOWS[blow]!();
    await writing;
    await eventually(async () => (await leader.send('GET', '/api/health/ready').catch(() => null))?.status === 200);
    expect(await byIndex()).toEqual(await bySql());
    for (let after = 0; after < BETWEEN; after++) {
      await change(at++);
      expect(await byIndex()).toEqual(await bySql());
    }
  });

  it('were of people who really came and changed', async () => {
    expect(people.length).toBeGreaterThan(BETWEEN);
    expect(((await bySql()) as { degrees: string[] }).degrees.length).toBeGreaterThan(1);
  });
});
