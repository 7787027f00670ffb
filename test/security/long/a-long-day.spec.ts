import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tell } from '../../harness/figures.js';
import { FIRST_RUN, firstRun } from '../../harness/first-run.js';
import { eventually, Installation, pause } from '../../harness/launcher.js';
import { CANARIES, Ledger, Worker } from './a-long-day.js';

const OPERATIONS = Number(process.env.SECURITY_OPERATIONS ?? 20_000);
const OFFICERS = 5;
const READERS = 3;
const KILL_EVERY_MS = 16_000; // the launcher spares a process that was steady for a minute
const PROVOKED = OPERATIONS / 10;
/** Lists are noted at most this long after they were shown: what a killed process loses. */
const NOTED_MS = 1_000;

jest.setTimeout(3_600_000);

let installation: Installation;
const ledger = new Ledger();
const killed = { api: [] as number[], all: 0 };

function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const processOf = (name: string): number => {
  const all = JSON.parse(readFileSync(join(installation.home, 'run', 'processes.json'), 'utf8')) as { name: string; pid: number }[];
  return all.find((one) => one.name === name)!.pid;
};
const KILL: readonly (() => void)[] = [
  () => {
    process.kill(processOf('api'), 'SIGKILL');
    killed.api.push(Date.now());
  },
  () => {
    process.kill(Number(readFileSync(installation.postmasterFile, 'utf8').split('\n')[0]), 'SIGKILL');
    killed.api.push(Date.now()); // what waited to be noted waits for a database that comes again
  },
  () => process.kill(processOf('worker'), 'SIGKILL'),
  () => process.kill(processOf('Redis'), 'SIGKILL'),
];

/** A log of its own beside the product's, written by triggers: whatever changed a table, in which transaction. */
async function shadow(): Promise<void> {
  await installation.query(`create table test_shadow (xid xid8 not null default pg_current_xact_id(), name text not null)`);
  await installation.query(`grant all on test_shadow to public`);
  await installation.query(`
    create function test_shadow() returns trigger language plpgsql security definer as $$
      begin
        if exists (select from moved) then insert into test_shadow (name) values (tg_table_name); end if;
        return null;
      end $$`);
  const tables = await installation.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname ~ '^(profiles_|organizations_|establishment_)'`,
  );
  for (const { name } of tables)
    for (const [event, table] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ])
      await installation.query(
        `create trigger test_shadow_${event} after ${event} on ${name} referencing ${table} table as moved for each statement execute function test_shadow()`,
      );
}

beforeAll(async () => {
  installation = await Installation.make();
  await installation.start({ ...FIRST_RUN, LOG_LEVEL: 'debug' });
  const signedIn = await firstRun(installation, 'Tỉnh Mẫu');
  for (const role of ['personnel_officer', 'leader'] as const) await signedIn(role);
  await shadow();
});
afterAll(() => installation.remove());

describe('a day on which everybody works and something is killed every quarter of a minute', () => {
  it('takes twenty thousand operations', async () => {
    const [root] = await installation.query<{ id: string }>(`select unit_id as id from organizations_unit_period`);
    const workers = Array.from(
      { length: OFFICERS + READERS },
      (_, at) => new Worker(installation.address, at, root!.id, ledger, dice(at + 1)),
    );
    for (const [at, worker] of workers.entries()) await worker.signIn(at < OFFICERS ? 'canbo' : 'lanhdao', FIRST_RUN.ADMIN_PASSWORD);
    let over = false;
    const killing = (async () => {
      for (let kill = 0; ; kill++) {
        for (let waited = 0; waited < KILL_EVERY_MS && !over; waited += 200) await pause(200);
        if (over) return;
        try {
          KILL[kill % KILL.length]!();
          killed.all++;
        } catch {} // one that is just being started again is not there to be killed
      }
    })();
    await Promise.all(
      workers.map(async (worker, at) => {
        while (ledger.asked < OPERATIONS) await worker.act(at < OFFICERS);
      }),
    );
    over = true;
    await killing;
    await eventually(async () => (await fetch(`${installation.address}/api/health/ready`).catch(() => null))?.ok === true);
    await pause(2 * NOTED_MS);
    expect(ledger.unexpected.slice(0, 10)).toEqual([]);
    expect(killed.all).toBeGreaterThan(2);
  });

  it('in which every request that was cut had its effect once, sent again under its key', async () => {
    const rows = await installation.query<{ name: string; n: number }>(
      `select i.full_name as name, count(distinct i.person_id)::int as n from profiles_identity i where i.full_name like 'Hoàng Yến Kín %' group by 1`,
    );
    const twice = rows.filter(({ n }) => n !== 1).length;
    const lost = [...ledger.created.keys()].filter((name) => !rows.some((row) => row.name === name)).length;
    const more = rows.length - ledger.created.size;
    tell(
      'G-9',
      `kill -9 between work and answer: ${ledger.cut} requests cut, sent again; people added twice, lost or unasked for`,
      `${twice}, ${lost}, ${more} of ${rows.length}`,
      '0, 0, 0',
      twice + lost + Math.abs(more) === 0 && ledger.cut > 0,
    );
    expect({ twice, lost, more }).toEqual({ twice: 0, lost: 0, more: 0 });
    expect(ledger.cut).toBeGreaterThan(0);
  });

  it('has an event of every change that was committed, and of no other', async () => {
    const [unaudited] = await installation.query<{ n: number }>(
      `select count(distinct s.xid)::int as n from test_shadow s where not exists (select from audit_event e where e.xid = s.xid and e.change_id is not null)`,
    );
    const [all] = await installation.query<{ n: number }>(`select count(distinct xid)::int as n from test_shadow`);
    const events = await installation.query<{ action: string; n: number; without: number }>(
      `select e.action, count(*)::int as n, count(*) filter (where not exists (select from test_shadow s where s.xid = e.xid))::int as without
       from audit_event e where e.action in ('profiles.person_created', 'profiles.person_changed', 'profiles.fact_added') group by 1`,
    );
    const of = (action: string) => events.find((event) => event.action === action) ?? { n: 0, without: 0 };
    const without = events.reduce((sum, event) => sum + event.without, 0);
    const counted = [of('profiles.person_created').n, of('profiles.fact_added').n, of('profiles.person_changed').n];
    const done = [ledger.created.size, ledger.facts, ledger.changed];
    tell(
      'G-20',
      `${ledger.asked} operations, ${killed.all} kills: changed transactions without an event`,
      `${unaudited!.n} of ${all!.n}`,
      '0',
      unaudited!.n === 0,
    );
    tell('G-20', 'events without a changed row (of work that was rolled back)', without, '0', without === 0);
    tell(
      'G-20',
      'people, facts and corrections on record, beside those acknowledged',
      `${counted.join(', ')} / ${done.join(', ')}`,
      'equal',
      String(counted) === String(done),
    );
    expect([unaudited!.n, without, counted]).toEqual([0, 0, done]);
  });

  it('has an event of every record that was shown, and of every list but what a killed process had not yet noted', async () => {
    const [shown] = await installation.query<{ n: number }>(
      `select count(*)::int as n from audit_event e where e.action in ('profiles.opened', 'profiles.history_opened')`,
    );
    const [lists] = await installation.query<{ n: number }>(
      `select count(*)::int as n from audit_event e where e.action = 'talent.list_opened'`,
    );
    const missing = Math.max(0, ledger.opened.length - shown!.n);
    const unnoted = Math.max(0, ledger.listed.length - lists!.n);
    const bound = ledger.listed.filter(({ at }) => killed.api.some((kill) => at <= kill + NOTED_MS && at >= kill - NOTED_MS)).length;
    tell('G-20', `${ledger.opened.length} records shown: without an event`, missing, '0', missing === 0);
    tell(
      'G-20',
      `${ledger.listed.length} lists shown: without an event (those of the last second before a kill may be lost)`,
      unnoted,
      `<= ${bound}`,
      unnoted <= bound,
    );
    expect(missing).toBe(0);
    expect(unnoted).toBeLessThanOrEqual(bound);
  });
});

describe('what people are called, and by which numbers, after that day', () => {
  /** Every file below a folder, as text. */
  const below = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((name) => join(folder, name))
          .filter((path) => statSync(path).isFile())
      : [];
  const hits = (paths: readonly string[]): string[] =>
    paths.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => CANARIES.test(line))
        .map((line) => `${path.split('/').at(-1)}: ${line.slice(0, 200)}`),
    );

  it('stands in no log of any process, in no journal of Redis, in no row beside the records and in no refusal', async () => {
    const logs = below(join(installation.home, 'logs'));
    const journal = below(join(installation.base, 'redis'));
    const names = logs.map((path) => path.split('/').at(-1));
    expect(names).toEqual(expect.arrayContaining(['api.log', 'worker.log']));
    const inLogs = hits(logs);
    const inJournal = hits(journal);
    const inRows: string[] = [];
    for (const table of ['platform_outbox', 'platform_change', 'platform_progress', 'platform_request', 'audit_event']) {
      const rows = await installation.query<{ text: string }>(`select t::text as text from ${table} t`);
      inRows.push(...rows.filter(({ text }) => CANARIES.test(text)).map(({ text }) => `${table}: ${text.slice(0, 200)}`));
    }
    const told = (what: string, found: readonly string[]) => tell('G-25', what, found.length, '0', found.length === 0);
    told(`${ledger.asked} requests, ${ledger.provoked} of them refused: hits in ${logs.length} logs (api, worker, PostgreSQL)`, inLogs);
    told(`hits in ${journal.length} files of Redis`, inJournal);
    told('hits in outbox, changes, progress, kept answers and the trail', inRows);
    told(`hits in the ${ledger.provoked} refusals`, ledger.leaks);
    expect({
      inLogs: inLogs.slice(0, 5),
      inJournal: inJournal.slice(0, 5),
      inRows: inRows.slice(0, 5),
      leaks: ledger.leaks.slice(0, 5),
    }).toEqual({
      inLogs: [],
      inJournal: [],
      inRows: [],
      leaks: [],
    });
    expect(ledger.provoked).toBeGreaterThan(PROVOKED);
    expect(readFileSync(logs.find((path) => path.endsWith('api.log'))!, 'utf8')).toContain('"level":"debug"');
    const [kept] = await installation.query<{ n: number }>(
      `select count(*)::int as n from profiles_identity i where i.full_name like 'Hoàng Yến Kín %'`,
    );
    expect(kept!.n).toBe(ledger.created.size); // they are where they belong
  });
});
