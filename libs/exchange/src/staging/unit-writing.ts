import { foldWords, remembered } from '#libs/kernel';

/** Words that only join others: "Văn hóa - Xã hội", "Văn hóa và Xã hội", "HĐND & UBND". */
const JOINING = new Set(['va']);
/** "Văn phòng HĐND và UBND phường": what kind of body the unit belongs to is clear without. */
const BODY = new Set(['phuong', 'xa', 'tran']);

/**
 * Whether a unit as a file writes it may be the unit of this name: other joining words, or short for it, word by word
 * ("Phòng VH-XH" and "Phòng Văn hóa - Xã hội", "TT Phục vụ HCC" and "Trung tâm Phục vụ hành chính công").
 */
export function writtenFor(written: string, name: string): boolean {
  const [file, tree] = [wordsOf(written), wordsOf(name)];
  return shortFor(file, tree) || shortFor(tree, file);
}

/** The units of a file are compared with all of the tree. */
const wordsOf = remembered((name): readonly string[] => {
  const words = foldWords(name).filter((word) => !JOINING.has(word));
  return words.length > 2 && BODY.has(words.at(-1)!) ? words.slice(0, words.at(-2) === 'thi' ? -2 : -1) : words;
});

/** Each word is the next one of the other name, or the first letters of the next ones. */
function shortFor(short: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    if (word === full[at]) at += 1;
    else if (word.length > 1 && word === firstLetters(full.slice(at, at + word.length))) at += word.length;
    else return false;
  }
  return at === full.length;
}

const firstLetters = (words: readonly string[]): string => words.map((word) => word[0]).join('');
