import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, type Change, type Tx } from '#libs/platform';
import { FactLoad, Facts, type LoadedFact } from '#libs/profiles';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import { statementsOf } from '../harness/statements.js';

let product: TestApplication;
let unitId: string;

beforeAll(async () => {
  product = await TestApplication.start();
  unitId = (await (await Given.registry(product)).unit('Phường Một')).id;
});
afterAll(() => product.stop());

/** Two new people with a keeping and a name each, written by a role to which policies apply or not; everything is rolled back. */
async function loaded({ policies }: { policies: boolean }): Promise<{ facts: unknown[]; copied: string[] }> {
  let facts: unknown[] = [];
  const said = await statementsOf(() =>
    asOwner(product.database.settings, async (tx) => {
      const change = await changeOf(tx);
      const people = await tx.query<{ id: string }>(
        `insert into profiles_person (kind, created_change) values ('staff', $1), ('staff', $1) returning id`,
        [change.id],
      );
      if (policies) await underPolicies(tx);
      const load = new FactLoad(new Facts());
      await load.open(tx);
      const stamp = '2026-05-04 03:02:01+00';
      const added = people.flatMap(({ id }) => [kept(id), named(id)]);
      await load.put(tx, load.ofNewPeople(tx, change, stamp, added));
      await load.record(tx, change, stamp);
      facts = await tx.query(
        `select f.full_name, f.sort_key, f.seen_on, f.source_row, f.recorded_at, f.recorded_change = $1 as of_change, k.unit_id
         from profiles_identity f join profiles_keeping k using (person_id) where f.person_id = any($2::uuid[]) order by f.person_id`,
        [change.id, people.map(({ id }) => id)],
      );
      throw new Undone();
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    }),
  );
  return { facts, copied: said.map(({ text }) => /^copy (\w+)/.exec(text)?.[1]).filter((table) => table !== undefined) };
}

class Undone extends Error {}

async function changeOf(tx: Tx): Promise<Change> {
  const [row] = await tx.query<{ id: string }>(`insert into platform_change (actor_kind) values ('system') returning id`);
  return { id: row!.id, actor: { kind: 'system', userId: null }, reason: null } as Change;
}

/** A role that no server's owner exempted. */
async function underPolicies(tx: Tx): Promise<void> {
  await tx.query(`create role fact_load_guarded nobypassrls`);
  await tx.query(`grant all on all tables in schema public to fact_load_guarded`);
  for (const table of ['profiles_identity', 'profiles_keeping']) {
    await tx.query(`alter table ${table} enable row level security`);
    await tx.query(`create policy guarded on ${table} to fact_load_guarded using (true) with check (true)`);
  }
  await tx.query(`set local role fact_load_guarded`);
}

const common = { startsOn: null, endsOn: null, seenOn: '2026-03-01', source: { kind: 'import' as const, id: null, row: 7 } };
const kept = (personId: string): LoadedFact => ({ kind: 'keepings', fact: { ...common, personId, values: { unitId } } });
const named = (personId: string): LoadedFact => ({
  kind: 'identities',
  fact: { ...common, personId, values: { fullName: 'Đỗ Thị Ánh' } },
});

describe('facts of new people', () => {
  it('are copied into their tables', async () => {
    const { facts, copied } = await loaded({ policies: false });
    expect(facts).toHaveLength(2);
    expect(facts[0]).toMatchObject({ full_name: 'Đỗ Thị Ánh', source_row: 7, of_change: true, unit_id: unitId });
    expect(copied).toEqual(expect.arrayContaining(['profiles_identity', 'profiles_keeping']));
  });

  it('are the same where policies apply to the role that writes, and COPY is refused', async () => {
    const under = await loaded({ policies: true });
    expect(under.copied).toEqual(expect.arrayContaining(['load_identities', 'load_keepings']));
    expect(under.copied).not.toContain('profiles_identity');
    expect(under.facts).toEqual((await loaded({ policies: false })).facts);
  });
});
