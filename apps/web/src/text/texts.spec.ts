import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { en } from './en/index.js';
import { vi } from './vi/index.js';

const filesOf = (end: string) =>
  readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => `apps/web/src/${file}`);

type Tree = { readonly [key: string]: string | Tree };

const flat = (texts: Tree, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const vietnamese = new Map(flat(vi));
const english = new Map(flat(en));
const places = (text: string | undefined) => [...new Set(text?.match(/\{\{\w+\}\}|<\/?\w+>/g))].sort();
const PLURAL = /_(zero|one|other)$/;

/** Said in Vietnamese on purpose in the English page: proper names, and the name of the other language. */
const NAMES = /Hiền Tài|Đông Triều|Tiếng Việt|Hà Nội|«nt»|Nguyễn[^'"]*/g;
const ACCENTED = /[à-ỹĂăĐđƠơƯư]/i;

describe('the texts of the pages', () => {
  it('have the same keys in both languages', () => {
    const keys = (texts: Map<string, string>) => [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();
    expect(keys(english)).toEqual(keys(vietnamese));
  });

  it('have no empty text', () => {
    expect([...vietnamese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill in the same places in both languages', () => {
    const differing = [...vietnamese].filter(
      ([key, text]) => english.has(key) && String(places(text)) !== String(places(english.get(key))),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('have no Vietnamese left in English', () => {
    const left = [...english].filter(([key, text]) => key !== 'shell.language.switchTo' && ACCENTED.test(text.replace(NAMES, '')));
    expect(left).toEqual([]);
  });

  it('have no dash of another typeface, and no sign the fonts lack', () => {
    expect([...vietnamese, ...english].filter(([, text]) => /[—→≥≤▲]/.test(text))).toEqual([]);
  });
});

describe('the pages themselves', () => {
  const pages = filesOf('.tsx').map((file) => [file, readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')] as const);

  it('say nothing that is not among the texts: no letters between tags', () => {
    const said = pages.flatMap(([file, code]) =>
      [...code.matchAll(/(?<![=?:(&|,<A-Za-z\])]\s*)>\s*([^<>{}()=;]*\p{L}{2,}[^<>{}()=;]*)<\//gu)].map(
        ([, words]) => `${file}: ${words!.trim()}`,
      ),
    );
    expect(said.filter((words) => !/: (Ctrl K|Esc)$/.test(words))).toEqual([]);
  });

  it('name nothing in one language only: labels, titles, hints', () => {
    const named = pages.flatMap(([file, code]) =>
      [...code.matchAll(/\b(aria-label|title|placeholder|alt|label)="([^"]*\p{L}[^"]*)"/gu)].map(([found]) => `${file}: ${found}`),
    );
    expect(named).toEqual([]);
  });

  it('hold no Vietnamese outside the texts', () => {
    expect(pages.filter(([, code]) => ACCENTED.test(code)).map(([file]) => file)).toEqual([]);
  });
});
