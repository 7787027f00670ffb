import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const files = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => `apps/web/src/${file}`);
const text = (file: string) => readFileSync(file, 'utf8');
const defined = new Set(text('apps/web/src/design/tokens.css').match(/--[a-z0-9-]+(?=:)/g));

describe('the styles of the pages', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it('take every colour from the tokens', () => {
    const own = files
      .filter((file) => !file.endsWith('tokens.css'))
      .flatMap(
        (file) =>
          text(file)
            .match(/#[0-9a-f]{3,8}\b|rgba?\(/gi)
            ?.map((colour) => `${file}: ${colour}`) ?? [],
      );
    expect(own).toEqual([]);
  });

  it('use only tokens that exist', () => {
    const used = files.flatMap((file) => [...text(file).matchAll(/var\((--[a-z0-9-]+)/g)].map(([, token]) => token!));
    expect(used.filter((token) => !defined.has(token))).toEqual([]);
  });
});
