import { runCommand } from './child.mjs';
import { withDatabase } from './with-database.mjs';

/** Checks the audit trail of a running product, or of a stopped one. */
export async function verifyAudit(session, settings) {
  const { running, environment } = await withDatabase(session, settings);
  await runCommand(['audit-verify', ...(running ? ['--running'] : [])], environment);
}
