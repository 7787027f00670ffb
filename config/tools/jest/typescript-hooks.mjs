/** TypeScript is transformed as Node loads it, and names stand for sources where the built product has `dist`. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const ROOT = new URL('../../../', import.meta.url);
const ENDINGS = ['.ts', '/index.ts'];
const globals = new URL('./globals-of-spec.mjs', import.meta.url).href;

/** Decorators with the types of what is injected, names of classes kept. */
const OPTIONS = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

function sourceOf(name, parent) {
  if (name === '@jest/globals') return globals;
  if (name === '#config') return new URL('config/index.ts', ROOT).href;
  if (name.startsWith('#libs/')) return new URL(`libs/${name.slice('#libs/'.length)}/src/index.ts`, ROOT).href;
  if (!/^\.{1,2}\//.test(name) || !/\.ts(\?|$)/.test(parent ?? '')) return null;
  const without = name.replace(/\.js$/, ''); // the pages import without an ending, the server with that of what is built
  return ENDINGS.map((ending) => new URL(`${without}${ending}`, parent)).find((source) => existsSync(source))?.href ?? null;
}

export function resolve(name, context, next) {
  const url = sourceOf(name, context.parentURL);
  return url ? { url, shortCircuit: true } : next(name, context);
}

export function load(url, context, next) {
  if (!/\.ts(\?|$)/.test(url)) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = transformSync(readFileSync(file, 'utf8'), { ...OPTIONS, filename: file, sourceFileName: pathToFileURL(file).href });
  return { format: 'module', source: code, shortCircuit: true };
}
