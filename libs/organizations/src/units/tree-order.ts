interface Node {
  readonly id: string;
  readonly parentId: string | null;
  readonly sortOrder: number;
  readonly searchName: string;
}

/** Parents before their children, siblings by their order and name. A unit whose parent is not in the list stands at the top. */
export function inTreeOrder<Row extends Node>(rows: readonly Row[]): Row[] {
  const known = new Set(rows.map(({ id }) => id));
  const byParent = new Map<string | null, Row[]>();
  for (const row of rows) {
    const parent = row.parentId && known.has(row.parentId) ? row.parentId : null;
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(row);
    else byParent.set(parent, [row]);
  }
  for (const siblings of byParent.values()) siblings.sort((a, b) => a.sortOrder - b.sortOrder || compare(a.searchName, b.searchName));
  const ordered: Row[] = [];
  const open = [...(byParent.get(null) ?? [])].reverse();
  for (let row = open.pop(); row; row = open.pop()) {
    ordered.push(row);
    open.push(...[...(byParent.get(row.id) ?? [])].reverse());
  }
  return ordered;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
