import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hand-written TypeScript below a folder, generated files left out. */
export function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.d\.ts$|node_modules|\/dist\/|api\/schema\.ts$/.test(file));
}

const production = (lib: string): string[] => sourceFiles(`libs/${lib}`).filter((file) => !/\.spec\.ts$/.test(file));

/** Other libs a lib imports, and deep imports, which count as an import of a lib without a floor. */
export function libsImported(lib: string): { file: string; other: string }[] {
  return sourceFiles(`libs/${lib}`).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const faces = [...text.matchAll(/from '#libs\/([^']+)'/g)].map(([, other]) => ({ file, other: other! }));
    const deep = [...text.matchAll(/from '((?:\.\.\/)+(?:libs\/)?[a-z]+\/src\/[^']+)'/g)].map(([, other]) => ({ file, other: other! }));
    return [...faces, ...deep];
  });
}

/** SQL of a lib: what stands in template and plain strings. */
const sqlOf = (file: string): string => readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');

interface TableUse {
  readonly file: string;
  readonly table: string;
}

const TABLE = '([a-z]+_[a-z_]+)';

export const tablesWritten = (lib: string): TableUse[] =>
  uses(
    lib,
    new RegExp(
      `\\b(?:insert\\s+into|update|delete\\s+from|copy(?:In|Lines)\\(\\s*['"\`]|truncate(?:\\s+table)?|merge\\s+into)\\s*${TABLE}`,
      'g',
    ),
  );

export const tablesRead = (lib: string): TableUse[] => uses(lib, new RegExp(`\\b(?:from|join)\\s+${TABLE}\\b(?!\\s*\\()`, 'g'));

function uses(lib: string, pattern: RegExp): TableUse[] {
  return production(lib)
    .filter((file) => !/\/migrations\//.test(file))
    .flatMap((file) => [...sqlOf(file).matchAll(pattern)].map(([, table]) => ({ file, table: table! })))
    .filter(({ table }) => LIB_TABLE.test(table));
}

/** Names that begin with a lib: temporary tables, functions and PostgreSQL's own catalogues are not among them. */
const LIB_TABLE = new RegExp(`^(${existsSync('libs') ? readdirSync('libs').join('|') : ''})_`);

/** How many collaborators each class of a lib asks for in its constructor. */
export function collaborators(lib: string): { file: string; name: string; count: number }[] {
  return production(lib).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/class (\w+)[^{]*\{[\s\S]*?constructor\(([\s\S]*?)\)\s*\{/g)].map(([, name, parameters]) => ({
      file,
      name: name!,
      count: [...parameters!.matchAll(/\b(?:private|protected|public)\s+readonly\s+\w+/g)].length,
    }));
  });
}
