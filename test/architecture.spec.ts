import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { collaborators, libsImported, sourceFiles, tablesRead, tablesWritten } from './architecture/sources.js';

/** The floors of the house: a lib imports only from lower ones. */
const FLOOR: Record<string, number> = {
  kernel: 0,
  platform: 1,
  audit: 2,
  access: 3,
  catalogs: 4,
  organizations: 5,
  notifications: 5,
  profiles: 6,
  talent: 7,
  establishment: 7,
  indicators: 8,
  recruitment: 9,
  development: 9,
  plans: 9,
  exchange: 10,
  papers: 10,
  privacy: 10,
};
const libs = readdirSync('libs');
const APPS = ['api', 'cli', 'web', 'worker'];

describe('the house', () => {
  it('has exactly the top level a reader expects', () => {
    const listed = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
    const top = [...new Set(listed.map((file) => file.split('/')[0]!))].filter((name) => !name.startsWith('.'));
    expect(top.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'apps',
        'config',
        'libs',
        'nest-cli.json',
        'package-lock.json',
        'package.json',
        'test',
        'tsconfig.json',
      ].sort(),
    );
  });

  it('has these doors', () => {
    expect(readdirSync('apps').sort()).toEqual(APPS);
  });

  it('has no lib that means "other"', () => {
    expect(libs.filter((lib) => /common|shared|utils?|helpers?|misc/.test(lib))).toEqual([]);
  });
});

describe.each(libs)('lib %s', (lib) => {
  it('has a floor and a face', () => {
    expect(FLOOR[lib]).toBeDefined();
    expect(existsSync(join('libs', lib, 'src/index.ts'))).toBe(true);
  });

  it('imports only from floors below, through faces', () => {
    const wrong = libsImported(lib).filter(({ other }) => !(FLOOR[other]! < FLOOR[lib]!));
    expect(wrong).toEqual([]);
  });

  it('exports by name only', () => {
    const wrong = sourceFiles(`libs/${lib}`).filter((file) => /^export (default|\* from)/m.test(readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('writes only tables of its own', () => {
    expect(tablesWritten(lib).filter(({ table }) => !table.startsWith(`${lib}_`))).toEqual([]);
  });

  it('reads besides its own only tables that a lower face exports', () => {
    const allowed = new Set(libs.filter((other) => FLOOR[other]! < FLOOR[lib]!).flatMap(exportedTables));
    expect(tablesRead(lib).filter(({ table }) => !table.startsWith(`${lib}_`) && !allowed.has(table))).toEqual([]);
  });

  it('gives no class more than five collaborators', () => {
    expect(collaborators(lib).filter(({ count }) => count > 5)).toEqual([]);
  });
});

/** The names in `export const tables = [...]` of a lib. */
function exportedTables(lib: string): string[] {
  return sourceFiles(`libs/${lib}`).flatMap((file) => {
    const list = readFileSync(file, 'utf8').match(/export const tables = \[([^\]]*)\]/)?.[1] ?? '';
    return [...list.matchAll(/'([a-z_]+)'/g)].map(([, table]) => table!);
  });
}

describe('every file', () => {
  const files = ['apps', 'libs', 'config', 'test'].flatMap(sourceFiles);

  it('is at most 300 lines long', () => {
    const styles = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
    const read = [...files, ...styles.map((file) => join('apps/web/src', file))];
    expect(read.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301)).toEqual([]);
  });

  it('is free of marks that want an end', () => {
    const marks =
      /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(|\bTODO\b|\bFIXME\b|@ts-ignore|@ts-nocheck|\bas any\b|biome-ignore|forwardRef/;
    expect(files.filter((file) => basename(file) !== 'architecture.spec.ts' && marks.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('never lets TypeORM save, upsert or preload: a stale version would be written back', () => {
    const calls = /\.(manager|repository|repo)\s*\.(save|upsert|preload)\(|getRepository\([^)]*\)\s*\.(save|upsert|preload)\(/;
    expect(files.filter((file) => basename(file) !== 'architecture.spec.ts' && calls.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('reads the process environment in config and at the edges only', () => {
    const edges = /^(config|test|apps\/cli|apps\/web)\//;
    expect(files.filter((file) => !edges.test(file) && /process\.env\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('leaves Bull to the one folder that knows it', () => {
    const users = files.filter((file) => basename(file) !== 'architecture.spec.ts' && /from 'bull'/.test(readFileSync(file, 'utf8')));
    expect(users.filter((file) => !file.startsWith('libs/platform/src/queues/bull'))).toEqual([]);
  });
});

describe('the repository', () => {
  const listed = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  const texts = listed.filter((file) => /\.(tsx?|mjs|json|md|ya?ml|css|html|sql|sh|csv)$|^\.ci\/|^\.[a-z]+/.test(file) && existsSync(file));

  it('speaks of itself alone', () => {
    const foreign = new RegExp(
      [
        '\\.\\.\\/shar' + 'ed',
        '(^|[\\s\'"`(=])\\/wo' + 'rk\\/',
        '\\bCla' + 'ude\\b',
        '\\bsub' + 'agents?\\b',
        '\\bLL' + 'Ms?\\b',
        'AI assist' + 'ant',
      ].join('|'),
    );
    expect(texts.filter((file) => file !== 'package-lock.json' && foreign.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('names in its README nothing that is not there', () => {
    const readme = readFileSync('README.md', 'utf8');
    const linked = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    const named = [...readme.matchAll(/(?<![\w/])(?:apps|config|libs|test)\/[\w./-]*\w/g)].map(([path]) => path);
    const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);
    const asked = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script!);
    expect([...linked, ...named].filter((path) => !existsSync(path))).toEqual([]);
    expect(asked.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it('keeps what is generated out', () => {
    expect(listed.filter((file) => /^(dist|node_modules|\.data)\/|\/schema\.ts$|\.tsbuildinfo$/.test(file))).toEqual([]);
  });
});
