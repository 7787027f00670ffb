import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

const BUILT = 'dist/web';
const MANIFEST = `${BUILT}/.vite/manifest.json`;
const manifest: Record<string, Chunk> = existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, 'utf8')) : {};
const routes = Object.keys(manifest).filter((name) => /^src\/features\/[a-z]+\/[a-z-]+-page\.tsx$/.test(name));
const SHELL = 'src/app/shell/shell.tsx';

/** Everything that must be there before the page can be painted: what is imported, and what that imports. */
function loadedFirst(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    loadedFirst(manifest[name]?.imports ?? [], seen);
  }
  return seen;
}

const kilobytes = (files: Iterable<string>): number =>
  Math.ceil([...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(`${BUILT}/${file}`)).length, 0) / 1_000);

const scripts = (page: string) => kilobytes([...loadedFirst(['index.html', SHELL, page])].map((name) => manifest[name]!.file));
const styles = (page: string) => kilobytes([...loadedFirst(['index.html', SHELL, page])].flatMap((name) => manifest[name]!.css ?? []));

describe('what a page loads before its first paint, compressed', () => {
  it('is counted over every page', () => {
    expect(routes.length).toBeGreaterThanOrEqual(10);
    expect(manifest).toHaveProperty([SHELL]);
  });

  it.each(routes)('%s: at most 250 kB of scripts', (page) => {
    expect(scripts(page)).toBeGreaterThan(60); // React alone is more: else the count has lost something
    expect(scripts(page)).toBeLessThanOrEqual(250);
  });

  it('the list of records: at most 200 kB of scripts', () => {
    expect(scripts('src/features/profiles/profile-list-page.tsx')).toBeLessThanOrEqual(200);
  });

  it.each(routes)('%s: at most 12 kB of styles', (page) => {
    expect(styles(page)).toBeLessThanOrEqual(12);
  });

  it('antd, which fills a file of its own, is in none of it', () => {
    const ofAntd = (file: string) => readFileSync(`${BUILT}/${file}`, 'utf8').includes('treeDefaultExpandAll');
    const first = routes.flatMap((page) => [...loadedFirst(['index.html', SHELL, page])].map((name) => manifest[name]!.file));
    expect(ofAntd(manifest['src/parts/unit-tree.tsx']!.file)).toBe(true);
    expect([...new Set(first)].filter(ofAntd)).toEqual([]);
  });
});
