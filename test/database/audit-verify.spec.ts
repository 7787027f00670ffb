import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { run } from '../../apps/cli/src/commands/audit-verify.js';
import { AuditProcess } from '../harness/audit-process.js';

let audit: AuditProcess;
const environment = { ...process.env };

beforeAll(async () => {
  audit = await AuditProcess.start();
  Object.assign(process.env, { DATABASE_URL: audit.database.settings.url, DATA_DIR: audit.folder });
  for (let batch = 0; batch < 3; batch++) {
    await audit.write(4);
    await audit.sealed();
  }
  await audit.anchor();
});
afterAll(async () => {
  process.env = environment;
  await audit.stop();
});

/** What an operator reads, and whether the command failed. */
async function verified(): Promise<{ text: string; failed: boolean }> {
  const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const failed = await run([]).then(
      () => false,
      () => true,
    );
    return { text: said.mock.calls.map(([line]) => line).join('\n'), failed };
  } finally {
    said.mockRestore();
  }
}

it('npm run audit:verify says that the trail is intact, and names the batch that is not', async () => {
  const before = await verified();
  expect(before).toMatchObject({ failed: false, text: expect.stringContaining('The audit trail is intact.') });
  expect(before.text).toContain('12 events, 3 seals');
  await audit.asOwner(async (tx) => {
    await tx.query('set local session_replication_role = replica'); // a superuser gets past every trigger
    await tx.query(`update audit_event set action = 'test.harmless' where id = (select id from audit_event order by id limit 1 offset 5)`);
  });
  const after = await verified();
  expect(after.failed).toBe(true);
  expect(after.text).toContain('✗ lô 2: có sự kiện đã bị sửa / batch 2: events were changed');
  expect(after.text).not.toContain('intact');
});
