import { clean, stripNamePrefixes, titleCaseName } from '#libs/kernel';
import { accept, fix, type ReadValue } from './decision.js';

/** What stood in a name's cell: the name, and what was split off it. */
export interface ReadName {
  readonly name: ReadValue;
  readonly degrees: readonly string[];
  readonly titles: readonly string[];
  readonly honours: readonly string[];
  readonly retired: boolean;
}

export function readName(text: string): ReadName {
  const stripped = stripNamePrefixes(text);
  const name = titleCaseName(stripped.name);
  const split =
    stripped.degrees.length + stripped.titles.length + stripped.honours.length + stripped.others.length > 0 || stripped.suffixNote !== null;
  const why = split
    ? 'prefix_split'
    : name !== stripped.name
      ? 'capitals'
      : /\s{2,}/.test(text.trim()) || clean(text) !== text.trim()
        ? 'blanks'
        : null;
  return {
    name: why ? fix(name, why) : accept(name),
    degrees: stripped.degrees,
    titles: stripped.titles,
    honours: stripped.honours,
    retired: /nghỉ hưu|hưu trí/i.test(stripped.suffixNote ?? ''),
  };
}

const LONGEST = 100; // characters of a name and a day beside it
const BORN = /[\s,;(–-]((?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d)\s*\)?$/u;
const SAID_SO = /(?:[\s,;(–-]+(?:sinh\s+(?:năm|ngày)|(?:năm|ngày)\s+sinh|sn)\s*:?|,\s*sinh)?[\s,;(–-]*$/iu; // "Sinh" is a name, too

/** "Hoàng Đình Tùng ⏎ 12/8/1976", "Vi Thị Lệ (1988)": the name, and the birth that stands beside it. */
export function bornBeside(text: string): { readonly name: string; readonly birth: string | null } {
  const found = text.length <= LONGEST ? BORN.exec(text.trim()) : null;
  const name = found ? text.trim().slice(0, found.index).replace(SAID_SO, '') : '';
  return found && name ? { name, birth: found[1]! } : { name: text, birth: null };
}

const MOST_PEOPLE = 26; // each has a letter beside the number of the row: a cell of more is no row of theirs

/** Two people in one cell: "Ngô Thị Êm + Trương Thị Ước". One where it is one. */
export function splitPeople(text: string): string[] {
  const parts = text
    .split(/\s*(?:\+|&|\n|;)\s*/)
    .map(clean)
    .filter(Boolean);
  const names =
    parts.length > 1 && parts.length <= MOST_PEOPLE && parts.every((part) => part.split(' ').length >= 2 && /^\p{L}/u.test(part));
  return names ? parts : [text];
}
