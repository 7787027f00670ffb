import { WrongEnvironment } from '#config';
import { DatabaseTooOld } from '#libs/platform';
import { DatabaseInUse } from './database-in-use.js';
import { DatabaseUnreachable } from './database-unreachable.js';
import { NoAdministrator } from './no-administrator.js';
import { TargetsMissed } from './targets-missed.js';
import { TrailDamaged } from './trail-damaged.js';

type Command = (words: readonly string[]) => Promise<void>;

/** Each command is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  'audit-verify': async () => (await import('./commands/audit-verify.js')).run,
  'backup-session': async () => (await import('./commands/backup-session.js')).run,
  'let-in': async () => (await import('./commands/let-in.js')).run,
  migrate: async () => (await import('./commands/bring-up.js')).run,
  bench: async () => (await import('./commands/bench.js')).run,
  rebuild: async () => (await import('./commands/rebuild.js')).run,
  'seed-demo': async () => (await import('./commands/seed-demo.js')).run,
  openapi: async () => (await import('./commands/openapi.js')).run,
};

/** Said in one sentence; anything else is a fault of ours and shown whole. */
const TOLD = [WrongEnvironment, DatabaseTooOld, DatabaseUnreachable, DatabaseInUse, TargetsMissed, TrailDamaged, NoAdministrator];

const [name = '', ...words] = process.argv.slice(2);
process.on('disconnect', () => process.exit(1)); // the launcher is gone
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

if (!load) {
  console.error(`Lệnh / commands: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}

try {
  const command = await load();
  await command(words);
  process.exit(0);
} catch (error) {
  const told = TOLD.some((known) => error instanceof known);
  console.error(told && error instanceof Error ? error.message : error);
  process.exit(1);
}
