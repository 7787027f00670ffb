/** One page of a list; `next` is null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Rows asked for one more than shown: the extra row says that there is a next page. */
export function toPage<Row>(rows: readonly Row[], size: number, cursorOf: (last: Row) => string): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? cursorOf(last) : null };
}
