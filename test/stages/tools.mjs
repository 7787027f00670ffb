import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const found = (programs) => programs.find((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;

/** The browser that the walk through the pages uses. */
export const chromium = () =>
  process.env.CHROMIUM_PATH || absolute(found(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']));

const absolute = (program) =>
  program &&
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));

const FONTS = ['/usr/share/fonts', '/usr/local/share/fonts'];
const hasFonts = () =>
  FONTS.some((folder) => existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /noto ?sans/i.test(String(name))));

/** What npm does not bring: which stages need it, and the package of Debian that has it. */
const TOOLS = [
  {
    name: 'redis-server',
    stages: ['database', 'security', 'faults'],
    present: () => found(['redis-server', 'valkey-server']),
    debian: 'redis-server',
  },
  { name: 'Chromium', stages: ['browser'], present: chromium, debian: 'chromium' },
  { name: 'Noto Sans', stages: ['browser'], present: hasFonts, debian: 'fonts-noto-core' },
];

/** Installs what the stages need where that is possible; gives the names of what is still missing. */
export function ensureTools(stages) {
  const missing = () => TOOLS.filter((tool) => tool.stages.some((stage) => stages.includes(stage)) && !tool.present());
  const wanted = missing();
  if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const packages = wanted.map(({ debian }) => debian);
    console.log(`Installing ${packages.join(', ')}`);
    const apt = (...words) =>
      spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  }
  const still = missing();
  for (const { name, debian, stages: needing } of still) {
    console.error(`${name} is needed for: ${needing.join(', ')}. On Debian and Ubuntu: apt-get install ${debian}`);
  }
  return still.map(({ name }) => name);
}
