import { loadCatalogs } from '#libs/catalogs';
import { loadPlans } from '#libs/indicators';
import { asOwner, type ConnectionSettings, migrate } from '#libs/platform';
import { loadTerms, outdateCards } from '#libs/talent';
import { definitions, migrations } from '../../../api/src/wiring.js';

export interface Migrated {
  readonly migrations: readonly string[]; // names of those run now
  readonly catalogs: readonly string[]; // names of the lists whose files changed
}

/**
 * Brings a database up to this version: all migrations in the order of the floors, what is defined in one place, then the data files of the catalogues. Several
 * processes may try at once; running it again changes nothing. Cards computed from changed lists are outdated then, and rebuilt by whoever called.
 */
export async function migrateDatabase(settings: ConnectionSettings): Promise<Migrated> {
  const run = await migrate(settings, migrations, definitions);
  const catalogs = await asOwner(settings, async (tx) => {
    const changed = await loadCatalogs(tx);
    if (changed.length > 0) await outdateCards(tx); // they hold names and ranks out of the lists
    await loadTerms(tx);
    await loadPlans(tx);
    return changed;
  });
  return { migrations: run, catalogs };
}
