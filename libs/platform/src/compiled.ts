import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a process or thread of its own begins with: the compiled file beside this one, or its like in `dist` when this runs from sources. */
export function compiled(name: string, beside: string): string {
  const here = fileURLToPath(new URL(name, beside));
  return existsSync(here) ? here : join(ROOT, 'dist', relative(ROOT, here));
}
