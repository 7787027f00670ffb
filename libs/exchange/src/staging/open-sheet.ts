import { readInChild, type WorkbookInfo, type WorkbookRow } from '#libs/platform';
import type { Sheet } from '../roster/sheet.js';
import { SheetParts } from '../roster/sheet-parts.js';

/** Heading, encoding, ticks and examples are looked for in these rows; the others pass through. */
const HEAD_ROWS = 2_000;

/** One sheet of a file being read: its first rows are in hand, the others come as they are asked for. */
export class OpenSheet {
  private constructor(
    readonly info: WorkbookInfo,
    readonly head: Sheet,
    private readonly parts: SheetParts,
    private readonly rest: AsyncGenerator<readonly WorkbookRow[]>,
  ) {}

  static async open(path: string, sheet: number | null, onProgress: (rows: number) => void): Promise<OpenSheet> {
    const { info, rows } = await readInChild(path, sheet);
    const rest = counted(rows, onProgress);
    const head: WorkbookRow[] = [];
    while (head.length < HEAD_ROWS) {
      const { value, done } = await rest.next();
      if (done) break;
      head.push(...value);
    }
    const parts = new SheetParts(info.merges, info.date1904);
    return new OpenSheet(info, parts.next(head), parts, rest);
  }

  /** The rows below those read, with those above that are still needed; null when there are no more. */
  async next(readUpTo: number): Promise<Sheet | null> {
    this.parts.readUpTo(readUpTo);
    const { value, done } = await this.rest.next();
    return done ? null : this.parts.next(value);
  }

  /** What is left when nothing more comes. */
  remaining(): Sheet {
    return this.parts.next([]);
  }

  /** The child ends with its reader. */
  async close(): Promise<void> {
    await this.rest.return(undefined);
  }
}

async function* counted(
  parts: AsyncIterable<readonly WorkbookRow[]>,
  onProgress: (rows: number) => void,
): AsyncGenerator<readonly WorkbookRow[]> {
  let rows = 0;
  for await (const part of parts) {
    rows += part.length;
    onProgress(rows);
    yield part;
  }
}
