import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { documentOf } from '../../apps/api/src/document.js';
import { TestApplication } from '../harness/application.js';
import { tell } from '../harness/figures.js';
import { type MatrixAsker, makeAskers } from './askers.js';
import { Matrix } from './matrix.js';
import { LISTS_OF_PEOPLE, PEOPLE } from './operations-people.js';
import { LISTS_OF_REST, REST, SIGNING_OUT } from './operations-rest.js';
import { LISTS_OF_UNITS, UNITS } from './operations-units.js';
import { makeWorld, type World } from './world.js';

const LONG = process.env.SECURITY === 'long';
const AT_LEAST = LONG ? 10_000 : 3_000;
const TOGETHER = 4;

const OPERATIONS = [...PEOPLE, ...UNITS, ...REST];
const LISTS = [...LISTS_OF_PEOPLE, ...LISTS_OF_UNITS, ...LISTS_OF_REST];

let product: TestApplication;
let address: string;
let world: World;
let askers: MatrixAsker[];

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  await product.app.listen(0, '127.0.0.1');
  address = await product.app.getUrl();
  world = await makeWorld(product);
  askers = await makeAskers(product, world);
}, 120_000);
afterAll(() => product.stop());

describe('what may be asked by whom', () => {
  it('is known of every operation of the OpenAPI document, and of no other', () => {
    const inDocument = Object.values(documentOf(product.app).paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId?: string }>).flatMap(({ operationId }) => operationId ?? []),
    );
    const declared = new Set([...OPERATIONS, ...LISTS, SIGNING_OUT].map(({ of }) => of));
    expect([...declared].sort()).toEqual([...new Set(inDocument)].sort());
  });

  it(
    'is as declared for everybody, everywhere',
    async () => {
      const matrix = new Matrix(product, address, world, LONG);
      const queue = [...askers];
      const work = async () => {
        for (let asker = queue.shift(); asker; asker = queue.shift()) {
          for (const operation of OPERATIONS) await matrix.ask(asker, operation);
          for (const listing of LISTS) await matrix.list(asker, listing);
          await matrix.ask(asker, SIGNING_OUT);
        }
      };
      await Promise.all(Array.from({ length: TOGETHER }, work));
      const { cells, failures, shown } = matrix.figures;
      process.stdout.write(
        `authorisation matrix: ${cells} cells (${shown.past} past, ${shown.role} refused by role, ${shown.missing} as missing), ${failures.length} failures\n`,
      );
      tell(
        'G-10',
        `cells of ${OPERATIONS.length + LISTS.length} questions over ${new Set(OPERATIONS.map(({ of }) => of)).size} operations and ${askers.length} askers`,
        cells,
        `>= ${AT_LEAST}`,
        cells >= AT_LEAST,
      );
      tell('G-10', 'cells that are not as declared', failures.length, '0', failures.length === 0);
      expect(failures).toEqual([]);
      expect(cells).toBeGreaterThanOrEqual(AT_LEAST);
    },
    LONG ? 3_600_000 : 600_000,
  );

  it('names who was appointed only to those who reach the person, and counts everybody', async () => {
    const [quota, inside, outside] = [
      world.targets.quota.get('sibling')!,
      world.targets.person.get('sibling')!,
      world.targets.person.get('deep')!,
    ];
    const path = `/api/quotas/${quota.id}`;
    await world.given.officer.post(`${path}/appointments`, { personId: outside.id, appointedOn: '2026-03-01' });
    const leader = await product.userWith('leader', world.units.sibling);
    const { body, text } = await leader.get<{ filled: number; appointments: { personId: string | null }[] }>(path);
    expect(body.filled).toBe(2);
    expect(body.appointments.map(({ personId }) => personId)).toEqual([inside.id, null]);
    expect(text).not.toContain(outside.id);
    expect((await world.given.officer.get(path)).text).toContain(outside.id);
  });
});
