import type { ConnectionSettings } from '#libs/platform';
import { Database } from '#libs/platform';
import type { DemoAccount } from './accounts.js';
import { gatherStatistics, hasBody, type PartOf, seedSampleBody } from './sample-body.js';
import { hasQuotas, seedRecruitment } from './sample-recruitment.js';

/**
 * Brings the sample data to their end from wherever an earlier run was cut off: first the body with its people, then what is recruited.
 * Each part is there whole or not at all. Gives how many people were added.
 */
export async function seedDemo(get: PartOf, settings: ConnectionSettings, accounts: () => readonly DemoAccount[]): Promise<number> {
  const database = get(Database);
  const people = (await database.readWhole(hasBody)) ? 0 : await seedSampleBody(get, accounts());
  if (await database.readWhole(hasQuotas)) return people;
  await seedRecruitment(get);
  await gatherStatistics(settings);
  return people;
}
