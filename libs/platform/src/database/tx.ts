import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

/**
 * One open transaction. It is always passed as an argument, never ambient: what is not given `tx` cannot write inside it.
 * `prepared` plans a statement once per connection: for the card's definition planning costs more than running.
 */
export class Tx {
  private readonly onCommit: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    private readonly client: ClientBase,
  ) {}

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.client.query(sql, parameters as unknown[]);
    return result.rows as Row[];
  }

  async prepared<Row>(name: string, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const result = await this.client.query({ name, text: sql, values: parameters as unknown[] });
    return result.rows as Row[];
  }

  /** How many rows an INSERT, UPDATE or DELETE touched: what compare-and-set decides on. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.client.query(sql, parameters as unknown[]);
    return result.rowCount ?? 0;
  }

  /** Runs after the commit, never after a rollback. Must not throw. */
  afterCommit(work: () => void): void {
    this.onCommit.push(work);
  }

  committed(): void {
    for (const work of this.onCommit) work();
  }

  /** Streams lines in COPY text format into a table: `copy <target> from stdin`. */
  async copyIn(target: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const sink = this.client.query(copyFrom(`copy ${target} from stdin`));
    await pipeline(Readable.from(lines), sink);
  }
}

/** One value in COPY text format. */
export function copyValue(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return value.replace(/[\\\n\r\t]/g, (sign) => COPY_ESCAPES[sign] ?? sign);
}

/** One row in COPY text format, with its line end. */
export const copyLine = (values: readonly (string | number | boolean | null | undefined)[]): string =>
  `${values.map(copyValue).join('\t')}\n`;

const COPY_ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
