import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#libs/kernel';
import { Changes, Database, SecretBox, type Tx } from '#libs/platform';
import { Facts, People, PeopleChanged } from '#libs/profiles';
import { Cards } from '#libs/talent';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';

describe('facts in the database', () => {
  let product: TestApplication;
  let given: Given;

  beforeAll(async () => {
    product = await TestApplication.start();
    given = await Given.registry(product);
  });
  afterAll(() => product.stop());

  it('leave no trace, neither audit nor outbox, when the transaction is undone', async () => {
    const person = await given.person();
    const counts = () =>
      product.get(Database).readWhole((tx) =>
        tx.query(
          `select (select count(*)::int from audit_event) as audit,
             (select count(*)::int from profiles_expertise) as facts, (select version from profiles_person where id = $1) as version,
             (select count(*)::int from platform_outbox where topic = 'profiles.people_changed') as outbox`,
          [person.id],
        ),
      );
    const before = await counts();
    const made: string[] = [];
    const write = product.get(Changes).write(systemActor, null, async (tx, change) => {
      made.push(change.id);
      const stamp = await product.get(People).lock(tx, [person.id]);
      const fact = { personId: person.id, values: { field: 'CNTT' }, startsOn: null, endsOn: null, seenOn: '2026-01-01' };
      await product.get(Facts).add(tx, change, stamp, 'expertise', [{ ...fact, source: { kind: 'user' } }]);
      await product.get(PeopleChanged).apply(tx, change, [person.id], 'profiles.fact_added');
      throw new Error('undone');
    });
    await expect(write).rejects.toThrow('undone');
    expect(await counts()).toEqual(before);
    const changes = (tx: Tx) => tx.query('select from platform_change where id = any($1::uuid[])', [made]);
    expect([made.length, (await product.get(Database).readWhole(changes)).length]).toEqual([1, 0]);
  });

  it('of eight writers at once carry rising versions and stamps that never precede what they retract', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => given.person()));
    const ids = people.map(({ id }) => id);
    const writer = (at: number) =>
      product.get(Changes).write(systemActor, null, async (tx, change) => {
        const mine = at % 2 ? ids : [...ids].reverse();
        const stamp = await product.get(People).lock(tx, mine);
        const old = await product.get(Facts).believed(tx, 'employments', mine);
        await product.get(Facts).retract(
          tx,
          change,
          stamp,
          'employments',
          old.map(({ id }) => id),
        );
        const next = old.map((fact) => ({ ...fact, corrects: fact.id, values: { ...fact.values, position: `Chức vụ ${at}` } }));
        await product.get(Facts).add(tx, change, stamp, 'employments', next);
        await product.get(PeopleChanged).apply(tx, change, mine, 'profiles.fact_corrected');
      });
    await Promise.all(Array.from({ length: 8 }, (_, at) => writer(at)));
    const rows = await product.get(Database).readWhole((tx) =>
      tx.query(
        `select distinct count(*)::int as versions, count(*) filter (where f.retracted_at is null)::int as believed,
           (count(*) filter (where old.id is not null and f.recorded_at <> old.retracted_at))::int as gaps, p.version - 1 as writes
         from profiles_person p join profiles_employment f on f.person_id = p.id left join profiles_employment old on old.id = f.corrects
         where p.id = any($1::uuid[]) group by p.id`,
        [ids],
      ),
    );
    expect(rows).toEqual([{ versions: 9, believed: 1, gaps: 0, writes: 8 }]);
    expect(await product.get(Cards).differences()).toBe(0);
  });

  it.each([
    ['2026-05-01', '2026-05-01'],
    ['2026-05', '2026-04-30'],
    ['2026', '2025-12-31'],
  ])('that begin in %s never end on %s, whoever writes them', async (startsOn, endsOn) => {
    const person = await given.person();
    const write = product.get(Changes).write(systemActor, null, async (tx, change) => {
      const stamp = await product.get(People).lock(tx, [person.id]);
      const fact = { personId: person.id, values: { field: 'CNTT' }, startsOn, endsOn, seenOn: '2026-01-01' };
      await product.get(Facts).add(tx, change, stamp, 'expertise', [{ ...fact, source: { kind: 'user' } }]);
    });
    await expect(write).rejects.toMatchObject({ code: '23514', constraint: 'profiles_expertise_order' });
  });

  it('keep a citizen number that opens in its own row only', async () => {
    const person = await given.person({ citizenNumber: '022085004321' });
    const other = await given.person();
    const [row] = await product
      .get(Database)
      .readWhole((tx) => tx.query<{ sealed: Buffer }>(`select citizen_number as sealed from profiles_person where id = $1`, [person.id]));
    const place = (id: string) => ({ table: 'profiles_person', column: 'citizen_number', row: id });
    expect(product.get(SecretBox).open(row!.sealed, place(person.id))).toBe('022085004321');
    expect(() => product.get(SecretBox).open(row!.sealed, place(other.id))).toThrow();
  });
});
