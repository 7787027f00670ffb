import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { FIRST_RUN, firstRun } from '../harness/first-run.js';
import type { HttpClient } from '../harness/http-client.js';
import { eventually, Installation, pause } from '../harness/launcher.js';
import { MailServer, type Mood } from '../harness/mail-server.js';
import { thisYear } from '../harness/today.js';

/** `FAULTS=long`: twenty kills, each process spared for the minute that the launcher takes to believe it steady. */
const LONG = process.env.FAULTS === 'long';
const KILLS = LONG ? 20 : 4;
const BETWEEN_MS = LONG ? 16_000 : 4_000;
/** How the mail server takes each time between two kills; in the long run it is well again every other time. */
const MOODS: readonly Mood[] = LONG
  ? ['later', 'takes', 'hangs', 'takes', 'cuts after data', 'takes']
  : ['later', 'hangs', 'takes', 'cuts after data'];
const FIELDS = ['KH', 'CNC', 'NL', 'CBCT', 'NNCNC', 'KT', 'GDDT', 'YT', 'DL', 'CNTT'];

jest.setTimeout(LONG ? 1_200_000 : 300_000);

const mail = new MailServer();
let installation: Installation;
let officer: HttpClient;
let unitId: string;

beforeAll(async () => {
  await mail.start();
  installation = await Installation.make();
  await installation.start({ ...FIRST_RUN, SMTP_URL: `${mail.url}&socketTimeout=1500` });
  const signedIn = await firstRun(installation, 'Tỉnh Mẫu');
  officer = await signedIn('personnel_officer');
  const recruiter = await signedIn('recruiter');
  await recruiter.send('PUT', '/api/session/email', { email: 'tuyendung@example.test' });
  await recruiter.insist('POST', '/api/field-follows', { field: null, unitId: null });
  const [root] = await installation.query<{ id: string }>(`select unit_id as id from organizations_unit_period`);
  unitId = root!.id;
  const { id } = await officer.insist<{ id: string }>('POST', '/api/profiles', {
    kind: 'expert',
    fullName: 'Người Mẫu',
    keepingUnitId: unitId,
  });
  const consent = { purpose: 'listed', answer: 'given', means: 'signed', startsOn: '2020-01-01' };
  await officer.insist('POST', `/api/profiles/${id}/facts/consents`, consent); // without, nobody may be told of an expert
  for (const field of FIELDS) await officer.insist('POST', `/api/profiles/${id}/facts/expertise`, { field, startsOn: '2020-01-01' });
});
afterAll(async () => {
  await installation.remove();
  await mail.stop();
});

/** The registered process of a name. */
const processOf = (name: string): number => {
  const all = JSON.parse(readFileSync(join(installation.home, 'run', 'processes.json'), 'utf8')) as { name: string; pid: number }[];
  return all.find((one) => one.name === name)!.pid;
};
const KILL: Record<string, () => Promise<void>> = {
  worker: async () => void process.kill(processOf('worker'), 'SIGKILL'),
  Redis: async () => {
    const client = new Redis(join(installation.base, 'sockets', 'redis.sock'));
    await client.flushall();
    client.disconnect();
    process.kill(processOf('Redis'), 'SIGKILL');
  },
  PostgreSQL: async () => void process.kill(Number(readFileSync(installation.postmasterFile, 'utf8').split('\n')[0]), 'SIGKILL'),
  api: async () => void process.kill(processOf('api'), 'SIGKILL'),
};

/** Enters one quota after the other until told to stop; gives those that were acknowledged. */
function load(): { acknowledged: string[]; stop: () => Promise<void> } {
  const acknowledged: string[] = [];
  let stopped = false;
  const year = thisYear();
  const running = (async () => {
    for (let at = 0; !stopped && at < FIELDS.length * 70; at++) {
      const quota = { year: year + Math.floor(at / FIELDS.length), unit: unitId, field: FIELDS[at % FIELDS.length]!, given: 1 };
      await officer.insist('POST', '/api/quotas', { quotas: [quota] });
      acknowledged.push(`${quota.year} ${quota.field}`);
      await pause(LONG ? 400 : 100);
    }
  })();
  return {
    acknowledged,
    stop: () => {
      stopped = true;
      return running;
    },
  };
}

describe('while quotas are entered, processes are killed, and the mail server refuses, hangs and cuts the line', () => {
  it('no acknowledged write and no case is lost, nothing is in an inbox twice, and mail repeats only where a cut came after it was taken', async () => {
    const { acknowledged, stop } = load();
    const names = Object.keys(KILL);
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(BETWEEN_MS);
      await KILL[names[kill % names.length]!]!().catch(() => undefined); // one that is just being started again is not there to be killed
      mail.mood = MOODS[kill % MOODS.length]!;
    }
    await pause(BETWEEN_MS);
    mail.mood = 'takes';
    await stop();
    await installation.query(`update platform_outbox set next_at = clock_timestamp() where state = 'new'`); // what waits need not wait long
    const left = () => installation.query<{ n: string }>(`select count(*) as n from platform_outbox where state in ('new', 'queued')`);
    await eventually(async () => (await left().catch(() => [{ n: 'x' }]))[0]!.n === '0');

    const [rows] = await installation.query<Record<string, string>>(
      `select (select count(*) from establishment_quota) as quotas, (select count(*) from notifications_case where state = 'open') as cases,
         (select count(*) from notifications_inbox) as inbox, (select count(distinct case_id) from notifications_inbox) as told,
         (select count(*) from platform_outbox where state = 'dead') as dead`,
    );
    const kept = await installation.query<{ quota: string }>(`select year || ' ' || field as quota from establishment_quota`);
    const lost = acknowledged.filter((quota) => !kept.some((row) => row.quota === quota));
    const letters = new Set(mail.received.map(({ messageId }) => messageId));
    const repeated = mail.received.length - letters.size;
    const cut = mail.received.filter((letter) => letter.cut).length;
    console.log(
      `${KILLS} kills, ${acknowledged.length} writes acknowledged: ${lost.length} lost; ${rows!.cases} cases of ${rows!.quotas} quotas; ` +
        `${Number(rows!.inbox) - Number(rows!.told)} told twice; ${letters.size} mails, ${repeated} repeated, ${cut} with the line cut after they came; ${rows!.dead} given up`,
    );
    expect(lost).toEqual([]);
    expect(rows).toMatchObject({ quotas: String(acknowledged.length), cases: String(acknowledged.length), dead: '0' });
    expect(rows!.inbox).toBe(rows!.told);
    expect(rows!.inbox).toBe(String(acknowledged.length));
    expect(letters.size).toBe(acknowledged.length);
    const ofWorkers = Math.ceil(KILLS / Object.keys(KILL).length); // who is killed between the answer of the mail server and the note of it
    expect(repeated - cut).toBeLessThanOrEqual(ofWorkers * 25);
  });
});
