import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { Refusal, say } from './say.mjs';
import { Session } from './session.mjs';
import { readSettings } from './settings.mjs';

/** Each part is loaded only when it is asked for. */
const COMMANDS = {
  demo: async (session) => (await import('./product.mjs')).startProduct(session, 'demo'),
  start: async (session) => (await import('./product.mjs')).startProduct(session, 'start'),
  build: async () => {
    await ensureInstalled();
    await ensureBuilt();
  },
  backup: async (session, words) => {
    const [target] = words.filter((word) => !word.startsWith('--'));
    await (await import('./backup/make.mjs')).makeBackup(session, readSettings(modeOf(words, [])), target);
  },
  restore: async (session, words) => {
    const [file] = words.filter((word) => !word.startsWith('--'));
    const settings = readSettings(modeOf(words, ['--replace']));
    await (await import('./backup/restore.mjs')).restoreBackup(session, settings, file, { replace: words.includes('--replace') });
  },
  'audit:verify': async (session, words) => {
    await (await import('./audit-verify.mjs')).verifyAudit(session, readSettings(modeOf(words, [])));
  },
  'let-in': async (session, words) => {
    const [username = 'admin'] = words.filter((word) => !word.startsWith('--'));
    await (await import('./let-in.mjs')).letIn(session, readSettings(modeOf(words, [])), username);
  },
  bench: async (session, words) => (await import('./bench.mjs')).runBench(session, words),
};

/** Backups and checks are of the registry in use; `--demo` means the sample body. */
function modeOf(words, others) {
  const unknown = words.find((word) => word.startsWith('--') && word !== '--demo' && !others.includes(word));
  if (unknown) throw new Refusal(`Không có tùy chọn ${unknown}.`, `There is no option ${unknown}.`);
  return words.includes('--demo') ? 'demo' : 'start';
}

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
