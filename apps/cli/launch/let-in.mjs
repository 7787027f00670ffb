import { runCommand } from './child.mjs';
import { withDatabase } from './with-database.mjs';

/** Lets an administrator in again who lost password or phone, and whom no other one can help. */
export async function letIn(session, settings, username) {
  const { environment } = await withDatabase(session, settings);
  await runCommand(['let-in', username], environment);
}
