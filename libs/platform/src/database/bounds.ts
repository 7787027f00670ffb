/** A range of unit paths, half-open: `lo <= path < hi` under COLLATE "C" is exactly one subtree. */
export interface PathRange {
  readonly lo: string;
  readonly hi: string;
}

/** A subtree within which an asker reaches people: everybody, or those of one of some fields of talent. */
export interface Reach extends PathRange {
  readonly fields?: readonly string[];
}

/** What an asker may reach: everything, or the subtrees listed. An empty list reaches nothing. */
export type Bounds = 'whole' | readonly Reach[];

/** The places alone, for what tells of units and of nobody in them. */
export const placesOf = (bounds: Bounds): Bounds => (bounds === 'whole' ? bounds : bounds.map(({ lo, hi }) => ({ lo, hi })));

/** The subtree below a path such as `1.4.17.`: '/' follows '.' in ASCII, so the range ends right after the last descendant. */
export function subtree(path: string): PathRange {
  return { lo: path, hi: `${path.slice(0, -1)}/` };
}

/** Whether a path lies within the bounds; a part that is limited to fields holds nothing of which they are not asked. */
export function withinBounds(bounds: Bounds, path: string): boolean {
  return bounds === 'whole' || bounds.some(({ lo, hi, fields }) => fields === undefined && path >= lo && path < hi);
}

/** Whether all of `inner` lies within `outer`. Ranges are subtrees: one is within a union only if it is within one of its parts. */
export function boundsCover(outer: Bounds, inner: Bounds): boolean {
  if (outer === 'whole') return true;
  return inner !== 'whole' && inner.every((one) => outer.some((other) => isWithinReach(one, other)));
}

/** What the text of `boundsSql` depends on: a part of the name of a prepared statement. */
export const boundsForm = (bounds: Bounds): string =>
  bounds === 'whole'
    ? 'whole'
    : bounds.some(({ fields }) => fields)
      ? bounds.map(({ fields }) => (fields ? 'f' : 'r')).join('')
      : String(bounds.length);

/** The subtree of the topmost unit, of which there is one: its path `1.` has one step. */
export const isTopmost = ({ lo }: PathRange): boolean => lo.indexOf('.') === lo.length - 1;

export const isWithinRange = (inner: PathRange, outer: PathRange): boolean => outer.lo <= inner.lo && inner.hi <= outer.hi;

/** The same, and its people are among those of the other: a part limited to fields is never within one that is limited to others. */
export const isWithinReach = (inner: Reach, outer: Reach): boolean =>
  isWithinRange(inner, outer) && (outer.fields === undefined || (inner.fields?.every((field) => outer.fields!.includes(field)) ?? false));

/** Who is of one of the fields that a parameter lists, as SQL about the person whose paths are asked. */
export type OfFields = (fields: string) => string;

/**
 * A path within bounds as SQL over one or several path columns, with its parameters appended to `parameters`.
 * The only place where bounds become SQL. A part that is limited to fields holds nothing where `ofFields` does not say who is of them.
 */
export function boundsSql(bounds: Bounds, columns: readonly string[], parameters: unknown[], ofFields?: OfFields): string {
  if (bounds === 'whole') return 'true';
  const known = ofFields ? bounds : bounds.filter(({ fields }) => fields === undefined);
  if (known.length === 0) return 'false';
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const ranges = known.map(({ lo, hi, fields }) => {
    const [low, high] = [add(lo), add(hi)];
    const places = columns.map((column) => `(${column} >= ${low} and ${column} < ${high})`).join(' or ');
    return fields ? `((${places}) and ${ofFields!(`${add(fields)}::text[]`)})` : places;
  });
  return `(${ranges.join(' or ')})`;
}
