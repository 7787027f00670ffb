import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { say } from './say.mjs';
import { Session } from './session.mjs';

/** Each part is loaded only when it is asked for. */
const COMMANDS = {
  demo: async (session) => (await import('./product.mjs')).startProduct(session, 'demo'),
  start: async (session) => (await import('./product.mjs')).startProduct(session, 'start'),
  build: async () => {
    await ensureInstalled();
    await ensureBuilt();
  },
};

const STAY = new Set(['demo', 'start']);

/** Does what the words on the command line say. */
export async function launch([name = '', ...words]) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
  if (!command) {
    say(`Dùng / usage: npm run ${Object.keys(COMMANDS).join(' | npm run ')}`);
    process.exitCode = 1;
    return;
  }
  await new Session().run((session) => command(session, words), { stays: STAY.has(name) });
}
