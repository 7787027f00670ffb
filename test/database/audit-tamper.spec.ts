import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Finding, SealKey, verifyTrail } from '#libs/audit';
import type { Tx } from '#libs/platform';
import { EVENTS_SQL, type EventRow } from '../../libs/audit/src/seals/event-rows.js';
import { leafOf, rootOf } from '../../libs/audit/src/seals/merkle.js';
import { headOf, type Seal } from '../../libs/audit/src/seals/seal.js';
import { addSeals, SEALS_SQL, type SealRow, sealOf } from '../../libs/audit/src/seals/seals.js';
import { AuditProcess } from '../harness/audit-process.js';
import { tell } from '../harness/figures.js';

const BATCHES = 104;
const POSITIONS = process.env.AUDIT === 'long' ? 100 : 20; // of each kind, spread over the chain
const PER_BATCH = 3;

let audit: AuditProcess;
let sum = 0;
beforeAll(async () => {
  audit = await AuditProcess.start();
  await audit.dropEmptyMonths();
  for (let batch = 0; batch < BATCHES; batch++) {
    await audit.write(PER_BATCH);
    await audit.sealed();
    await audit.anchor();
  }
});
afterAll(() => audit.stop());

const seals = async (tx: Tx): Promise<Seal[]> => (await tx.query<SealRow>(`${SEALS_SQL} order by s.seq`)).map(sealOf);
/** Events of a batch, first to last. */
const eventsOf = ({ from, to }: Seal) => `(xid, id) > ('${from.xid}'::xid8, ${from.id}) and (xid, id) <= ('${to.xid}'::xid8, ${to.id})`;
const nth = (seal: Seal, n: number) => `ctid = (select ctid from audit_event where ${eventsOf(seal)} order by xid, id limit 1 offset ${n})`;

type Attack = (tx: Tx, seal: Seal, all: readonly Seal[]) => Promise<unknown>;

const copied = (seal: Seal) =>
  `insert into audit_event (id, xid, at, actor_kind, action, entity) overriding system value
   select id, xid, at + interval '1 microsecond', actor_kind, action, entity from audit_event where ${eventsOf(seal)} order by xid, id limit 1`;

/** What somebody may do who holds the database, and its superuser, but not the key and not the file of heads. */
const ATTACKS: Record<string, Attack> = {
  'an event edited': (tx, seal) => tx.execute(`update audit_event set action = 'test.harmless' where ${nth(seal, 1)}`),
  'a time one microsecond later': (tx, seal) =>
    tx.execute(`update audit_event set at = at + interval '1 microsecond' where ${nth(seal, 0)}`),
  'an event of somebody else': (tx, seal) => tx.execute(`update audit_event set actor_id = uuidv7() where ${nth(seal, 2)}`),
  'an event deleted in the middle': (tx, seal) => tx.execute(`delete from audit_event where ${nth(seal, 1)}`),
  'the last event of a batch deleted': (tx, seal) => tx.execute(`delete from audit_event where ${nth(seal, PER_BATCH - 1)}`),
  'a range of events deleted': (tx, seal, all) =>
    tx.execute(`delete from audit_event where ${eventsOf({ ...seal, to: all[seal.seq + 1]!.to })}`),
  'an event inserted': (tx, seal) => tx.execute(copied(seal)),
  'an event written now and backdated': (tx, seal) =>
    tx.execute(
      `insert into audit_event (at, actor_kind, action, entity) values (timestamptz 'epoch' + ${seal.sealedAt} * interval '1 microsecond' - interval '1 day', 'system', 'test.old', 'person')`,
    ),
  'two batches swapped': async (tx, seal, all) => {
    const other = all[seal.seq]!; // the one after it
    await tx.execute(`update audit_seal set seq = -1 where seq = ${seal.seq}`);
    await tx.execute(`update audit_seal set seq = ${seal.seq} where seq = ${other.seq}`);
    await tx.execute(`update audit_seal set seq = ${other.seq} where seq = -1`);
  },
  'a seal dropped': (tx, seal) => tx.execute(`delete from audit_seal where seq = ${seal.seq}`),
  'events and seals cut off': (tx, seal) => cutOff(tx, seal),
  'all computed anew without the key': async (tx, seal, all) => {
    await tx.execute(`update audit_event set action = 'test.harmless' where ${nth(seal, 1)}`);
    await recompute(tx, seal, all);
  },
  'an older backup put back, and work gone on': async (tx, seal, all) => {
    const { seq: _seq, keyId: _key, head: _head, signature: _signature, ...said } = seal;
    await cutOff(tx, seal);
    await addSeals(tx, audit.key, all[seal.seq - 2] ?? null, [{ ...said, events: 0, root: rootOf([]), to: said.from }]);
  },
};

async function cutOff(tx: Tx, { seq, from }: Seal): Promise<void> {
  await tx.execute(`delete from audit_seal where seq >= ${seq}`);
  await tx.execute(`delete from audit_event where (xid, id) > ('${from.xid}'::xid8, ${from.id})`);
}

const stranger = new SealKey(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'));

async function recompute(tx: Tx, seal: Seal, all: readonly Seal[]): Promise<void> {
  const rows = await tx.query<EventRow>(`${EVENTS_SQL} where ${eventsOf(seal)} order by e.xid, e.id`);
  let before: Pick<Seal, 'head' | 'signature'> = all[seal.seq - 2] ?? { head: Buffer.alloc(32), signature: Buffer.alloc(64) };
  const forged = all.slice(seal.seq - 1).map((old) => {
    const root = old.seq === seal.seq ? rootOf(rows.map(({ row }) => leafOf(row))) : old.root;
    const head = headOf(before, { ...old, root });
    before = { head, signature: stranger.sign(head) };
    return { seq: old.seq, root: root.toString('hex'), head: head.toString('hex'), signature: before.signature.toString('hex') };
  });
  await tx.execute(
    `update audit_seal s set root = decode(f.root, 'hex'), head = decode(f.head, 'hex'), signature = decode(f.signature, 'hex')
     from jsonb_to_recordset($1::jsonb) as f(seq bigint, root text, head text, signature text) where s.seq = f.seq`,
    [JSON.stringify(forged)],
  );
}

/** Where an attack shows when it leaves the batch itself as it was: in the batch that has not come yet. */
const namedAt = (name: string, seal: Seal): number => (name.includes('backdated') ? BATCHES + 1 : seal.seq);
const names = (seq: number) => (finding: Finding) => finding.seq <= seq && seq <= (finding.last ?? finding.seq);

describe('an audit trail that was tampered with', () => {
  it('is intact before', async () => {
    expect(await audit.verify()).toMatchObject({ findings: [], seals: BATCHES, events: BATCHES * PER_BATCH, unsealed: 0 });
  });

  it.each(Object.entries(ATTACKS))(`${POSITIONS} times: %s, is caught each time and the batch is named`, async (name, attack) => {
    const caught = await audit.asOwner(async (tx) => {
      await tx.query('set local session_replication_role = replica'); // a superuser gets past every trigger
      const all = await seals(tx);
      let count = 0;
      for (const seal of Array.from({ length: POSITIONS }, (_, index) => all[1 + Math.floor((index * 100) / POSITIONS)]!)) {
        await tx.query('savepoint before');
        await attack(tx, seal, all);
        const { findings } = await verifyTrail(tx, audit.key, { anchor: audit.anchorFile, running: false });
        if (findings.some(names(namedAt(name, seal)))) count++;
        await tx.query('rollback to before');
      }
      return count;
    });
    sum += caught;
    expect(caught).toBe(POSITIONS);
  });

  it('in every one of these ways, so many times', () => {
    const tried = POSITIONS * Object.keys(ATTACKS).length;
    tell(
      'G-21',
      `${Object.keys(ATTACKS).length} ways at ${POSITIONS} places each: caught, the batch named`,
      `${sum} of ${tried}`,
      'all, >= 1,200',
      sum === tried && tried >= 1_200,
    );
    expect(sum).toBe(tried);
  });

  it('is caught by the heads outside alone when the end was cut off, and says when there are none', async () => {
    const none = await audit.verify(`${audit.anchorFile}.none`);
    expect(none.findings).toEqual([{ kind: 'anchor_missing', seq: BATCHES }]);
    audit.spoilAnchor('{"seq": 3, "head": "'); // a line that was cut off while it was written
    expect((await audit.verify()).findings).toEqual([]);
    audit.spoilAnchor(`\n${JSON.stringify({ seq: 3, head: 'ab'.repeat(32), signature: 'cd'.repeat(64), at: '' })}\n`);
    expect((await audit.verify()).findings).toEqual([{ kind: 'anchor_unsigned', seq: 3 }]);
  });
});
