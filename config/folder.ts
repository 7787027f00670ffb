import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder `config/` of the installation, with its catalogues, plans and demo files; the same from sources and from `dist/`. */
export function configFolder(...parts: string[]): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const fromDist = join(here, '..', '..', 'config');
  const folder = existsSync(join(here, 'catalogs')) ? here : fromDist;
  return join(folder, ...parts);
}
