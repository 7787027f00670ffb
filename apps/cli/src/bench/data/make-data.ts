import { SetupState } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { systemActor } from '#libs/kernel';
import { UnitCreation } from '#libs/organizations';
import { asOwner, Changes, type ConnectionSettings } from '#libs/platform';
import { Facts, People, PersonIntake } from '#libs/profiles';
import { Cards } from '#libs/talent';
import { migrateDatabase } from '../../commands/migrate.js';
import { withProduct } from '../product/parts.js';
import type { Size } from '../sizes.js';
import { inventPerson } from './invented-person.js';
import { makeUnits } from './invented-units.js';
import { recordFacts } from './staging.js';

const PLAN = 'dong-trieu-2024';

/** Fills an empty database with an invented body, written by the product itself; nobody in it exists. */
export async function makeData(settings: ConnectionSettings, dataFolder: string, size: Size): Promise<void> {
  await migrateDatabase(settings);
  await withProduct(settings, dataFolder, async (part) => {
    await part(Catalogs).reload();
    await part(Changes).write(systemActor, null, async (tx, change) => {
      await part(SetupState).choosePlan(tx, PLAN);
      await part(SetupState).finish(tx);
      const leaves = await makeUnits(tx, change, part(UnitCreation), size);
      const person = (number: number) => inventPerson(number, leaves);
      const people = Array.from({ length: size.people }, (_, at) => person(at + 1));
      const ids = await part(PersonIntake).createMany(
        tx,
        change,
        people.map(({ kind }) => ({ kind, citizenNumber: null, contacts: null })),
      );
      const stamp = await part(People).lock(tx, ids);
      await recordFacts(tx, change, stamp, part(Facts), ids, (number) => people[number - 1]!);
    });
    await asOwner(settings, (tx) => tx.execute('analyze')); // else the planner takes the new tables for empty ones
    await part(Cards).rebuild();
  });
}
