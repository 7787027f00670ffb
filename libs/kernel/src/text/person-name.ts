import { clean } from './fold.js';

export interface NameParts {
  readonly family: string; // họ
  readonly middle: string; // tên đệm
  readonly given: string; // tên: what one is called by, and sorted by
}

/**
 * Splits a name by the usual rule: the last syllable is the given name, the first the family name. It fails for some
 * ethnic-minority and foreign names, so the parts are stored and can be edited.
 */
export function splitName(full: string): NameParts {
  const words = clean(full).split(' ');
  if (words.length === 1) return { family: '', middle: '', given: words[0] ?? '' };
  return { family: words[0]!, middle: words.slice(1, -1).join(' '), given: words.at(-1)! };
}

/** "NGUYỄN VĂN ĐỨC" as "Nguyễn Văn Đức"; a name that is not in capitals stays as it is. */
export function titleCaseName(full: string): string {
  const name = clean(full);
  if (name !== name.toLocaleUpperCase('vi')) return name;
  return name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s\-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'));
}
