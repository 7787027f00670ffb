import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Language = 'vi' | 'en';
interface Texts {
  readonly [key: string]: string | Texts;
}

const FOLDER = 'apps/web/src/text';

/** The texts of the pages in one language, as the pages themselves have them. */
async function read(language: Language): Promise<Texts> {
  const files = readdirSync(`${FOLDER}/${language}`).filter((file) => file !== 'index.ts');
  const parts = await Promise.all(files.map((file) => import(pathToFileURL(`${FOLDER}/${language}/${file}`).href)));
  return Object.fromEntries(files.map((file, at) => [basename(file, '.ts'), parts[at][basename(file, '.ts')]]));
}

export const TEXTS: Readonly<Record<Language, Texts>> = { vi: await read('vi'), en: await read('en') };

/** Gives the text of a key, its places filled in. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) => {
    const text = key.split('.').reduce<string | Texts | undefined>((at, name) => (at as Texts | undefined)?.[name], TEXTS[language]);
    if (typeof text !== 'string') throw new Error(`no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
  };

/** Every text of a language, without the places to fill in. */
export const allTexts = (language: Language): string[] => leaves(TEXTS[language]).map((text) => text.replace(/\{\{\w+\}\}/g, ' '));

const leaves = (texts: Texts): string[] => Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : leaves(text)));
