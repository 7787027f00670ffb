/** Up to so many characters a column holds codes and days, which are no use in two lines. */
const NARROW = 13;
/** Of the size of the letters, how wide one is at most on the average. */
const LETTER = 0.58;

/** Columns across a page: the narrow ones have the room their characters need, the others share the rest in proportion. */
export function widthsOf(characters: readonly number[], across: number, size: number): number[] {
  const all = sum(characters);
  const inProportion = characters.map((width) => (width / all) * across);
  const needed = characters.map((width, at) => (width <= NARROW ? Math.max(inProportion[at]!, width * size * LETTER) : 0));
  const [taken, others] = [sum(needed), sum(characters.filter((width) => width > NARROW))];
  if (others === 0 || taken > across / 2) return inProportion; // nobody gains by that
  return characters.map((width, at) => needed[at]! || (width / others) * (across - taken));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
