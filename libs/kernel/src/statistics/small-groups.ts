/** Fewer people than this are not told apart where nobody may know who they are. */
export const LEAST_TOLD = 5;

/** Some, but so few that they might be recognised. */
export const isTooFew = (count: number): boolean => count > 0 && count < LEAST_TOLD;

/** People counted apart, and how many there are in each cell. */
export interface CountedGroup<Key> {
  readonly key: Key;
  readonly cells: readonly number[];
}

/** Groups that are told as they are, and those that are told together; neither where there would be too few even then. */
export interface ToldGroups<Key> {
  readonly alone: readonly Key[];
  readonly together: readonly Key[];
}

/**
 * Which groups can be told beside their total without telling of fewer than five people, also not by subtraction: a group with a small
 * cell goes together with others until every cell of what is together is empty or large. One of them is not small: of small ones alone
 * one could tell by this very rule that four and four make eight. What is told adds up to the total, so that every difference of it is again a sum of such cells. The smallest others go first; those of one size in the given order.
 */
export function toldGroups<Key>(groups: readonly CountedGroup<Key>[]): ToldGroups<Key> {
  const size = ({ cells }: CountedGroup<Key>): number => cells.reduce((sum, cell) => sum + cell, 0);
  const small = groups.filter(({ cells }) => cells.some(isTooFew));
  const together = [...small];
  if (together.length === 0) return { alone: groups.map(({ key }) => key), together: [] };
  const others = groups.filter((group) => !together.includes(group)).sort((a, b) => size(a) - size(b));
  while (!together.some((group) => !small.includes(group) && size(group) > 0) || sumsOf(together).some(isTooFew)) {
    const next = others.shift();
    if (!next) break;
    together.push(next);
  }
  if (together.length === groups.length) return { alone: [], together: [] };
  const hidden = new Set(together.map(({ key }) => key));
  const keys = groups.map(({ key }) => key);
  return { alone: keys.filter((key) => !hidden.has(key)), together: keys.filter((key) => hidden.has(key)) };
}

const sumsOf = (groups: readonly CountedGroup<unknown>[]): number[] =>
  (groups[0]?.cells ?? []).map((_, at) => groups.reduce((sum, { cells }) => sum + cells[at]!, 0));
