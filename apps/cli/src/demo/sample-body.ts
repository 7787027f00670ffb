import { configFolder } from '#config';
import { type SampleAccount, SampleAccounts, SetupState } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { systemActor } from '#libs/kernel';
import { readUnitFiles, UnitSeeding } from '#libs/organizations';
import { asOwner, Changes, type ConnectionSettings, type Tx } from '#libs/platform';
import { OwnRecords } from '#libs/privacy';
import { Facts, People, PeopleChanged, PersonIntake } from '#libs/profiles';
import type { DemoAccount } from './accounts.js';
import { seedPeople } from './people-seeding.js';
import { samplePeople } from './sample-people.js';
import { readWorkplaces } from './workplaces.js';

const PLAN = 'dong-trieu-2024';
/** Whose account sees who looked: somebody of the first ward. */
const OWN_RECORD = 'NL-00001';

/** Gives the parts of the product that the sample body is made with. */
export type PartOf = <Part>(part: abstract new (...parameters: never[]) => Part) => Part;

/** Whether the registry already knows a unit, its own or another's. */
export const hasBody = async (tx: Tx): Promise<boolean> => (await tx.query(`select from organizations_unit u limit 1`)).length > 0;

/** The sample body in one transaction: units through their history, the plan, the accounts, the people. Gives how many people. */
export async function seedSampleBody(get: PartOf, accounts: readonly DemoAccount[]): Promise<number> {
  const folder = configFolder('demo');
  const files = readUnitFiles(folder);
  const people = samplePeople(readWorkplaces(folder, files));
  await get(Catalogs).reload();
  await get(Changes).write(systemActor, null, async (tx, change) => {
    const units = await get(UnitSeeding).seed(tx, change, files);
    await get(SetupState).choosePlan(tx, PLAN);
    await get(SetupState).finish(tx);
    const made = accounts.map(({ unit, ...account }): SampleAccount => ({ ...account, unitId: unit ? units.get(unit)! : null }));
    const users = await get(SampleAccounts).make(tx, change, made);
    await seedPeople(tx, change, people, units, {
      intake: get(PersonIntake),
      people: get(People),
      facts: get(Facts),
      changed: get(PeopleChanged),
      catalogs: get(Catalogs),
    });
    for (const { role, username } of accounts)
      if (role === 'person') await get(OwnRecords).linkIn(tx, change, users.get(username)!, OWN_RECORD);
  });
  return people.length;
}

/** Tells the planner at once what is there now: until it knows, a question about an earlier day takes seconds instead of milliseconds. */
export async function gatherStatistics(settings: ConnectionSettings): Promise<void> {
  await asOwner(settings, (tx) => tx.query('analyze'));
}
