import { asOwner, Database } from '#libs/platform';
import type { TestApplication } from './application.js';
import { until } from './outbox-process.js';

export interface HeldUp {
  /** Until somebody waits to write. */
  waits(): Promise<void>;
  /** Ends the sessions that wait, as those of a process that is killed. */
  kill(): Promise<void>;
  letGo(): Promise<void>;
}

/** Whoever writes the table waits from now on; others go on reading it. */
export async function heldUp(product: TestApplication, table: string): Promise<HeldUp> {
  let letGo = () => {};
  const over = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let holding: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    holding = asOwner(product.database.settings, async (tx) => {
      await tx.query(`lock table ${table} in share row exclusive mode`);
      resolve();
      await over;
    });
    holding.catch(reject);
  });
  const sessions = (column: string) =>
    product
      .get(Database)
      .readWhole((tx) =>
        tx.query(
          `select ${column} from pg_stat_activity a where a.datname = current_database() and a.wait_event_type = 'Lock' and a.query ilike $1`,
          [`%insert into ${table} %`],
        ),
      );
  const waits = () => until(async () => (await sessions('a.pid')).length > 0).then(() => undefined);
  return {
    waits,
    kill: async () => {
      await waits();
      await sessions('pg_terminate_backend(a.pid)');
    },
    letGo: async () => {
      letGo();
      await holding;
    },
  };
}
