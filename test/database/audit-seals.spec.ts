import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dropMonth, followServerCount } from '#libs/audit';
import { Database, type Tx } from '#libs/platform';
import { AuditProcess } from '../harness/audit-process.js';
import { tell } from '../harness/figures.js';

let audit: AuditProcess;
beforeAll(async () => {
  audit = await AuditProcess.start();
});
afterAll(() => audit.stop());

const seals = () =>
  audit
    .get(Database)
    .readWhole((tx) => tx.query<{ seq: string; events: number }>(`select s.seq, s.events from audit_seal s order by s.seq`));
const sealedEvents = async () => (await seals()).reduce((sum, { events }) => sum + events, 0);
const intact = async () => expect(await audit.verify()).toMatchObject({ findings: [], unsealed: 0 });

const THIS_MONTH = `audit_event_${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7).replace('-', '_')}`;
const attacks = (table: string) => [
  `update ${table} set ${table === 'audit_seal' ? 'events = 0' : 'reason = null'}`,
  `delete from ${table}`,
  `truncate ${table}`,
];

describe('the audit trail', () => {
  it.each(['audit_event', 'audit_seal', THIS_MONTH, 'audit_event_other'])(
    '%s is never changed by the product, nor emptied',
    async (table) => {
      for (const sql of attacks(table))
        await expect(audit.get(Database).write((tx) => tx.execute(sql))).rejects.toMatchObject({ code: '42501' });
      tell('G-21', `update, delete and truncate of ${table.replace(THIS_MONTH, 'the month')} by the product`, 'refused', 'refused', true);
    },
  );

  it.each(['audit_event', 'audit_seal', THIS_MONTH, 'audit_event_other'])('%s refuses even its owner', async (table) => {
    for (const sql of attacks(table)) await expect(audit.asOwner((tx) => tx.execute(sql))).rejects.toThrow('append-only');
  });

  it('is sealed behind the writers, and whole again when it is checked', async () => {
    await audit.write(5);
    await audit.write(3);
    await audit.sealed();
    expect(await sealedEvents()).toBe(8);
    await audit.anchor();
    await intact();
  });

  it('never leaves out whoever commits late', async () => {
    const before = await sealedEvents();
    let commit: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (commit = resolve));
    let began: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (began = resolve));
    const writing = audit.write(2, 'test.late', () => {
      began();
      return late;
    });
    await begun;
    await audit.write(4, 'test.after_it');
    await audit.sealer.seal();
    expect(await sealedEvents()).toBe(before); // what is newer waits for it
    commit();
    await writing;
    await audit.sealed();
    expect(await sealedEvents()).toBe(before + 6);
    await intact();
  });

  it('has no trace of what was rolled back', async () => {
    const before = await sealedEvents();
    await expect(audit.write(3, 'test.undone', () => Promise.reject(new Error('undone')))).rejects.toThrow('undone');
    await audit.write(1);
    await audit.sealed();
    expect(await sealedEvents()).toBe(before + 1);
    await intact();
  });

  it('has one chain, however many seal it', async () => {
    const before = await sealedEvents();
    const writing = Array.from({ length: 40 }, (_, index) => audit.write(1 + (index % 3)));
    const sealing = (async () => {
      for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 4 }, () => audit.sealer.sealBatch()));
    })();
    await Promise.all([...writing, sealing]);
    await audit.sealed();
    const all = await seals();
    expect(all.map(({ seq }) => Number(seq))).toEqual(all.map((_, index) => index + 1));
    expect(await sealedEvents()).toBe(before + 79);
    await intact();
  });

  it('of many events is sealed in batches of a bounded size', async () => {
    const before = (await seals()).length;
    await audit.write(4_500);
    await audit.sealed();
    expect((await seals()).slice(before).map(({ events }) => events)).toEqual([2_000, 2_000, 500]);
    await intact();
  });
});

describe('a trail that was carried to another server', () => {
  it('goes on after what came along, though that server counts its transactions anew', async () => {
    const moved = await AuditProcess.start();
    try {
      await moved.write(2);
      await moved.sealed();
      // as if the transactions so far had been those of a server a million ahead
      await moved.asOwner((tx) =>
        tx.query(`create or replace function audit_ahead() returns bigint language sql stable as 'select 1000000::bigint'`),
      );
      await moved.write(2);
      await moved.asOwner((tx) =>
        tx.query(`create or replace function audit_ahead() returns bigint language sql stable as 'select 0::bigint'`),
      );
      await moved.asOwner(followServerCount);
      await moved.write(3);
      await moved.asOwner(followServerCount); // once is enough
      await moved.sealed();
      await moved.anchor();
      expect(await moved.verify()).toMatchObject({ findings: [], events: 7, unsealed: 0 });
    } finally {
      await moved.stop();
    }
  });
});

describe('a month that is no longer kept', () => {
  const MONTH = '2024-03-01';
  /** Events of a past month, as they were written and sealed then: nothing is sealed before them here. */
  async function inMarch(tx: Tx): Promise<void> {
    await tx.query(`select audit_make_month($1)`, [MONTH]);
    await tx.query(
      `insert into audit_event (at, actor_kind, action, entity) select '2024-03-31T16:59:59Z'::timestamptz + n * interval '1 second', 'system', 'test.march', 'person' from generate_series(-5, 5) n`,
    );
  }

  let past: AuditProcess;
  beforeAll(async () => {
    past = await AuditProcess.start();
    await past.asOwner(inMarch); // 23:59:59 of the last day in Vietnam, and the first seconds of April
    await past.sealed();
    await past.write(3);
    await past.sealed();
    await past.anchor();
  });
  afterAll(() => past.stop());

  it('has batches of its own, so that it can go as a whole', async () => {
    const rows = await past.asOwner((tx) =>
      tx.query<{ month: string; events: number }>(`select month::text, events from audit_seal order by seq`),
    );
    expect(rows.slice(0, 2)).toEqual([
      { month: MONTH, events: 6 },
      { month: '2024-04-01', events: 5 },
    ]);
    expect(await past.verify()).toMatchObject({ findings: [], events: 14 });
  });

  it('goes, and the chain still holds and says which batches are without their events', async () => {
    expect(await past.asOwner((tx) => dropMonth(tx, past.key, MONTH))).toBe(true);
    await past.anchor();
    const report = await past.verify();
    tell('G-22', 'findings after a month was dropped by retention', report.findings.length, '0', report.findings.length === 0);
    expect(report).toMatchObject({ findings: [], events: 8, beyondRetention: 1, droppedMonths: [MONTH] });
  });

  it('is damage when it went without a seal that says so', async () => {
    await past.write(1);
    const [month] = await past.asOwner((tx) =>
      tx.query<{ name: string }>(`select e.tableoid::regclass::text as name from audit_event e order by e.id desc offset 1 limit 1`),
    );
    await past.asOwner((tx) => tx.query(`drop table ${month!.name}`));
    expect(await past.verify()).toMatchObject({ findings: [{ kind: 'events_missing', seq: 3, count: 3 }] });
  });

  it('does not go while something of it is not sealed', async () => {
    await past.asOwner((tx) => tx.query(`select audit_make_month('2024-05-01')`));
    await past.asOwner((tx) =>
      tx.query(`insert into audit_event (at, actor_kind, action, entity) values ('2024-05-05', 'system', 'test.may', 'person')`),
    );
    expect(await past.asOwner((tx) => dropMonth(tx, past.key, '2024-05-01'))).toBe(false);
  });
});
