import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sourceFiles } from './architecture/sources.js';

interface Lock {
  readonly packages: Record<string, { readonly version?: string; readonly resolved?: string }>;
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

/** Loaded by a tool or a framework under its own name, not by an import statement of ours. */
const USED_BY_OTHERS = new Map([
  ['@nestjs/cli', 'nest build'],
  ['@biomejs/biome', 'lint'],
  ['jest', 'the runner'],
  ['@swc/core', '@swc/jest'],
  ['react-dom', 'react'],
  ['reflect-metadata', 'nest'],
  ['rxjs', 'nest'],
]);
