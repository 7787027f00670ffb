import { foldWords } from '#libs/kernel';

/** People who stand side by side in each row: the same columns again, for the next of them. */
export interface Block {
  readonly columns: ReadonlySet<number>;
  readonly title: string | null; // what stands over these columns and over no others: "Trưởng thôn"
}

type Headings = ReadonlyMap<number, readonly string[]>;

const leafKey = (headings: Headings, column: number): string => foldWords(headings.get(column)?.at(-1) ?? '').join(' ');

/**
 * Where the heading of a name comes again, the columns about it that come again with it are another person's. A name alone is none: it may
 * be merged over two columns. What stands outside is said of everybody in the row.
 */
export function blocksOf(headings: Headings, isName: (column: number) => boolean): Block[] {
  const columns = [...headings.keys()].sort((a, b) => a - b);
  const names = columns.filter(isName);
  if (names.length < 2 || new Set(names.map((name) => leafKey(headings, name))).size > 1) return [];
  const [first = 0, second = 0] = names;
  const isAlike = (offset: number): boolean => {
    const key = leafKey(headings, first + offset);
    return key !== '' && names.every((name) => leafKey(headings, name + offset) === key);
  };
  let [from, to] = [0, 0];
  while (second + from - 1 > first + to && isAlike(from - 1)) from--;
  while (names.every((name, at) => at === 0 || names[at - 1]! + to + 1 < name + from) && isAlike(to + 1)) to++;
  if (to === from) return [];
  const titles = names.map((name) => headings.get(name)!.slice(0, -1).join(' '));
  const differ = new Set(titles).size === titles.length;
  return names.map((name, at) => ({
    columns: new Set(Array.from({ length: to - from + 1 }, (_, offset) => name + from + offset)),
    title: differ ? titles[at] || null : null,
  }));
}
