import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, Database, type Definition, migrate, type Tx } from '#libs/platform';
import { bodyOf, CARD_FUNCTIONS, Cards, cardDefinition, meaningOf } from '#libs/talent';
import { migrations } from '../../apps/api/src/wiring.js';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';

let product: TestApplication;

beforeAll(async () => {
  product = await TestApplication.start();
  const given = await Given.registry(product);
  const unit = await given.unit('Phường Một');
  for (const degree of ['DH', 'ThS']) await given.person({ unit, degree, fields: ['CNTT'] });
});
afterAll(() => product.stop());

const owner = <Result>(work: (tx: Tx) => Promise<Result>) => asOwner(product.database.settings, work);
const start = (definitions: readonly Definition[] = [cardDefinition]) => migrate(product.database.settings, migrations, definitions);

const standing = () =>
  owner(async (tx) => {
    const functions = await tx.query<{ name: string; body: string }>(
      `select p.proname as name, p.prosrc as body from pg_proc p where p.proname = any($1::text[])`,
      [Object.keys(CARD_FUNCTIONS)],
    );
    return new Map(functions.map(({ name, body }) => [name, body]));
  });

/** Where each card lies: it stays there as long as nobody writes it. */
const places = () =>
  product
    .get(Database)
    .readWhole((tx) => tx.query<{ place: string }>(`select c.ctid::text as place from talent_card c order by c.person_id`));

/** As an earlier version of the product may have left it. */
const change = (from: string, to: string) =>
  owner(async (tx) => {
    for (const name of Object.keys(CARD_FUNCTIONS)) {
      const [row] = await tx.query<{ text: string }>(`select pg_get_functiondef('${name}'::regproc) as text`);
      const changed = row!.text.replace(from, to);
      expect(changed).not.toBe(row!.text);
      await tx.execute(changed);
    }
  });

const touchedByAll = () =>
  owner(
    async (tx) =>
      (await tx.query<{ count: number }>(`select count(*)::int as count from talent_touched t where t.people is null`))[0]!.count,
  );

describe('the definition of the card', () => {
  it('stands as it is said here wherever the product has started, and is then left alone', async () => {
    const left = await standing();
    for (const [name, text] of Object.entries(CARD_FUNCTIONS)) expect(meaningOf(left.get(name)!)).toBe(meaningOf(bodyOf(text)));
    expect(await start()).toEqual([]);
    expect(await standing()).toEqual(left);
  });

  it('is not set again where only the writing differs', async () => {
    await change('left join profiles_person p', '-- the record\nleft join   profiles_person p');
    const [changed, before] = [await standing(), await places()];
    expect(await start()).toEqual([]);
    expect(await standing()).toEqual(changed);
    expect(await places()).toEqual(before);
  });

  it('is set where the database means something else, and everybody`s card is made anew', async () => {
    await change('n.initials', `'x' || n.initials`);
    await product.get(Cards).rebuild();
    const initials = () =>
      product.get(Database).readWhole((tx) => tx.query<{ initials: string }>(`select c.initials from talent_card c order by c.person_id`));
    const other = await initials();
    const touched = await touchedByAll();
    expect(await start()).toEqual(['CardDefinition']);
    expect(await initials()).toEqual(other.map(({ initials: own }) => ({ initials: own.slice(1) })));
    expect(await product.get(Cards).differences()).toBe(0);
    expect(await touchedByAll()).toBe(touched + 1);
    expect([...(await standing()).values()].sort()).toEqual(Object.values(CARD_FUNCTIONS).map(bodyOf).sort());
    expect(await start()).toEqual([]);
  });

  it('is set where the functions are gone, and refused where a column to keep it in is missing', async () => {
    await owner((tx) => tx.execute(`drop function talent_card_at(date, timestamptz)`));
    expect(await start()).toEqual(['CardDefinition']);
    await owner((tx) =>
      tx.execute(`drop function talent_cards_at(date, timestamptz); alter table talent_card rename column initials to others`),
    );
    await expect(start()).rejects.toThrow('initials');
    await owner((tx) => tx.execute(`alter table talent_card rename column others to initials`));
    expect(await start()).toEqual(['CardDefinition']);
    expect(await product.get(Cards).differences()).toBe(0);
  });
});
