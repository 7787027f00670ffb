import { WrongEnvironment } from '#config';
import { DatabaseTooOld } from '#libs/platform';
import { DatabaseUnreachable } from './database-unreachable.js';

type Command = (words: readonly string[]) => Promise<void>;

/** Each command is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  'backup-session': async () => (await import('./commands/backup-session.js')).run,
  migrate: async () => (await import('./commands/bring-up.js')).run,
  rebuild: async () => (await import('./commands/rebuild.js')).run,
  openapi: async () => (await import('./commands/openapi.js')).run,
};

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
  const told = error instanceof WrongEnvironment || error instanceof DatabaseTooOld || error instanceof DatabaseUnreachable;
  console.error(told ? error.message : error);
  process.exit(1);
}
