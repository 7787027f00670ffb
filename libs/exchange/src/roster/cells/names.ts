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
