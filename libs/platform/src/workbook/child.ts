import { DomainError } from '#libs/kernel';
import { openWorkbook } from './read-workbook.js';

/** What the child says to its parent: the head, rows, the end, or why not. */
export type ChildMessage =
  | { readonly kind: 'info'; readonly info: import('./cells.js').WorkbookInfo }
  | { readonly kind: 'rows'; readonly rows: readonly import('./cells.js').WorkbookRow[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** The whole of a parsing process: one file, then gone. It waits for an answer after every batch, so that the parent sets the pace. */
export async function runChild(path: string, sheet: number | null): Promise<void> {
  try {
    const { info, rows } = await openWorkbook(path, sheet);
    await say({ kind: 'info', info });
    for await (const batch of rows) await say({ kind: 'rows', rows: batch });
    await say({ kind: 'end' });
  } catch (error) {
    const { code, params } = error instanceof DomainError ? error : { code: 'workbook.damaged', params: {} };
    await say({ kind: 'refused', code, params });
  }
  process.disconnect();
}

function say(message: ChildMessage): Promise<void> {
  return new Promise((resolve) => {
    process.once('message', () => resolve());
    process.send!(message);
  });
}

// the reader of CSV makes an error of every row that is not as long as the first, a title: without a trace it costs nothing
if (process.send) Error.stackTraceLimit = 0;
if (process.send && process.argv[2]) await runChild(process.argv[2], process.argv[3] ? Number(process.argv[3]) : null);
