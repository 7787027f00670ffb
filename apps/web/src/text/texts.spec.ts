import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACTIONS } from '../features/audit/words.js';
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
/** Said only where there are several: of a list longer than a limit, or than what is shown. What stands under targets and imports is told in tables of many. */
const ALWAYS_SEVERAL = /^(targets|imports|definitions|holes)\.|^(exports\.waiting|profiles\.shownOf|shortlists\.most)$/;
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

  it('speak of one thing otherwise than of several in English', () => {
    const counted = [...english].filter(
      ([key, text]) =>
        !PLURAL.test(key) &&
        !ALWAYS_SEVERAL.test(key) &&
        /\{\{\w+\}\} (\w+ )?(people|units|records|facts|rows|cells|posts|events|batches)\b/.test(text),
    );
    expect(counted).toEqual([]);
  });

  it('have no dash of another typeface, and no sign the fonts lack', () => {
    expect([...vietnamese, ...english].filter(([, text]) => /[—→≥≤▲]/.test(text))).toEqual([]);
  });
});

describe('the trail of acts', () => {
  const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/src\/.*(?<!\.spec)\.ts$/.test(file))
    .map((file) => readFileSync(`libs/${file}`, 'utf8'));
  const CODE = /'([a-z]+\.[a-z_]+)'/g;
  const libs = new Set(readdirSync('libs'));
  const recorded = sources.flatMap((code) => {
    const said = [...code.matchAll(/\b(?:action(?: =|:)|record(?:Many)?\(tx, change,)[^;\n]*/g)].map(([line]) => line);
    const named = said.flatMap((line) =>
      [...line.matchAll(/action: ([A-Z_]+)\b/g)].map(([, name]) => new RegExp(`const ${name} = '[^']+'`)),
    );
    return [...said, ...named.map((name) => name.exec(code)?.[0] ?? '')].flatMap((line) =>
      [...line.matchAll(CODE)].map(([, act]) => act!).filter((act) => libs.has(act.split('.')[0]!)),
    );
  });
  const about = sources.flatMap((code) => [...code.matchAll(/\baction\b[^\n]*\bentity: '(\w+)'/g)].map(([, entity]) => entity!));

  it('calls every act that is recorded by words, and lets one ask for it', () => {
    expect(recorded).toEqual(
      expect.arrayContaining(['access.sign_in_refused', 'access.session_ended', 'profiles.opened', 'indicators.draft_begun']),
    );
    const unsaid = [...new Set(recorded)].filter(
      (act) => !vietnamese.has(`audit.actions.${act.replace('.', '__')}`) || !ACTIONS.includes(act),
    );
    expect(unsaid).toEqual([]);
  });

  it('calls what an act is about by words', () => {
    expect(about).toEqual(expect.arrayContaining(['user', 'token', 'shortlist']));
    expect([...new Set(about)].filter((entity) => !vietnamese.has(`audit.subjects.${entity}`))).toEqual([]);
  });
});

describe('what somebody may do', () => {
  it('is called by words, whatever a lib declares', () => {
    const declared = readdirSync('libs', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\/src\/(permissions\/)?[a-z.]*permissions\.ts$/.test(file))
      .flatMap((file) => [...readFileSync(`libs/${file}`, 'utf8').matchAll(/^ {2}'([a-z]+\.[a-z_]+)':/gm)].map(([, right]) => right!));
    expect(declared).toEqual(expect.arrayContaining(['access.setup', 'talent.search', 'organizations.manage']));
    expect(declared.filter((right) => !vietnamese.has(`shell.rights.${right}`))).toEqual([]);
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
