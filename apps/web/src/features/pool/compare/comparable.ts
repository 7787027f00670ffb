export const MOST_COMPARED = 4;

/** Two to four people stand side by side. */
export const comparable = (ids: readonly string[]): boolean => ids.length > 1 && ids.length <= MOST_COMPARED;
