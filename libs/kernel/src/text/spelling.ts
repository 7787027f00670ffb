/** After one of these beginnings y and i are two spellings of one word: Lý and Lí, kỹ and kĩ, sỹ and sĩ, quý and quí; never mây and mai. */
const EITHER_SPELLING = /^(?:h|k|l|m|s|t|v|qu)[iy]$/;

/** A folded word spelled with "i" where it may be: "ly" is "li", "may" stays. */
export const withI = (word: string): string => (EITHER_SPELLING.test(word) ? `${word.slice(0, -1)}i` : word);

/** The same with "y": "li" is "ly", "mai" stays. */
export const withY = (word: string): string => (EITHER_SPELLING.test(word) ? `${word.slice(0, -1)}y` : word);
