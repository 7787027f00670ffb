/** A range of unit paths, half-open: `lo <= path < hi` under COLLATE "C" is exactly one subtree. */
export interface PathRange {
  readonly lo: string;
  readonly hi: string;
}

/** What an asker may reach: everything, or the subtrees listed. An empty list reaches nothing. */
export type Bounds = 'whole' | readonly PathRange[];

/** The subtree below a path such as `1.4.17.`: '/' follows '.' in ASCII, so the range ends right after the last descendant. */
export function subtree(path: string): PathRange {
  return { lo: path, hi: `${path.slice(0, -1)}/` };
}

/** Whether a path lies within the bounds. */
export function withinBounds(bounds: Bounds, path: string): boolean {
  return bounds === 'whole' || bounds.some(({ lo, hi }) => path >= lo && path < hi);
}

/** Whether all of `inner` lies within `outer`. Ranges are subtrees: one is within a union only if it is within one of its parts. */
export function boundsCover(outer: Bounds, inner: Bounds): boolean {
  if (outer === 'whole') return true;
  return inner !== 'whole' && inner.every((one) => outer.some((other) => isWithinRange(one, other)));
}

/** What the text of `boundsSql` depends on: a part of the name of a prepared statement. */
export const boundsForm = (bounds: Bounds): string => (bounds === 'whole' ? 'whole' : String(bounds.length));

/** The subtree of the topmost unit, of which there is one: its path `1.` has one step. */
export const isTopmost = ({ lo }: PathRange): boolean => lo.indexOf('.') === lo.length - 1;

export const isWithinRange = (inner: PathRange, outer: PathRange): boolean => outer.lo <= inner.lo && inner.hi <= outer.hi;

/**
 * A path within bounds as SQL over one or several path columns, with its parameters appended to `parameters`.
 * The only place where bounds become SQL.
 */
export function boundsSql(bounds: Bounds, columns: readonly string[], parameters: unknown[]): string {
  if (bounds === 'whole') return 'true';
  if (bounds.length === 0) return 'false';
  const ranges = bounds.map(({ lo, hi }) => {
    parameters.push(lo, hi);
    const [low, high] = [`$${parameters.length - 1}`, `$${parameters.length}`];
    return columns.map((column) => `(${column} >= ${low} and ${column} < ${high})`).join(' or ');
  });
  return `(${ranges.join(' or ')})`;
}
