import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client, ClientBase, QueryConfig, QueryResult } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { CopyOfLines } from './copy-of-lines.js';
import { PlannedTexts } from './planned-texts.js';

/**
 * One open transaction. It is always passed as an argument, never ambient: what is not given `tx` cannot write inside it.
 *
 * Statements run in the order in which they are said, and the first that fails fails all that follow. So those that need not wait for
 * each other's answers are said together, in one `Promise.all`: they leave in one piece and cost one round trip.
 * `prepared` plans a statement once per connection: for most of those about one person planning costs more than running.
 */
export class Tx {
  private readonly onCommit: (() => void)[] = [];
  private failure: unknown = null;
  private ending: Promise<void> | null = null;
  private statements = 0;
  private answered = 0;

  constructor(
    readonly manager: EntityManager,
    private readonly client: ClientBase,
    private readonly texts: PlannedTexts = new PlannedTexts(),
  ) {}

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.say({ text: sql, values: parameters as unknown[] })).rows as Row[];
  }

  /** `name` belongs to this text alone; a text that has several forms has as many names. */
  async prepared<Row>(name: string, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return (await this.say({ name, text: sql, values: parameters as unknown[] })).rows as Row[];
  }

  /**
   * A statement so long that planning it costs more than running it, whose plan does not depend on its values: planned once per
   * connection. Of a few texts alone; each plan is kept in memory, so the others are planned anew.
   */
  async plannedOnce<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const name = this.texts.nameOf(sql);
    if (name === null) return this.query(sql, parameters);
    const [, rows] = await Promise.all([
      this.query('set local plan_cache_mode = force_generic_plan'),
      this.prepared<Row>(name, sql, parameters),
      this.query('set local plan_cache_mode = auto'),
    ]);
    return rows;
  }

  /** How many rows an INSERT, UPDATE or DELETE touched: what compare-and-set decides on. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.say({ text: sql, values: parameters as unknown[] })).rowCount ?? 0;
  }

  /** Runs after the commit, never after a rollback. Must not throw. */
  afterCommit(work: () => void): void {
    this.onCommit.push(work);
  }

  /**
   * The end for good, said once by whoever opened the transaction. Work that knows its last statements may say it together with them:
   * it leaves with them, and had one of them failed, it keeps nothing. Nothing can be said after it.
   */
  commit(): Promise<void> {
    this.ending ??= this.end('commit').then((done) => {
      if (done === 'ROLLBACK') throw this.failure; // the answer to a commit after a failure
    });
    return this.ending;
  }

  committed(): void {
    for (const work of this.onCommit) work();
  }

  /** Work that a failure of other work left behind says nothing more: it would speak in the next transaction. */
  rollback(): Promise<void> {
    this.ending ??= this.end('rollback').then(() => undefined);
    return this.ending.catch(() => undefined);
  }

  private async end(how: 'commit' | 'rollback'): Promise<string> {
    return (await inOnePiece(this.client).query(how)).command;
  }

  /** Lines in COPY text format into a table: `copy <target> from stdin`. Said like any statement: several are said together. */
  async copyLines(target: string, lines: string): Promise<void> {
    await this.said(
      (client) =>
        new Promise<void>((done, failed) => {
          client.query(new CopyOfLines(target, lines, (error) => (error ? failed(error) : done())));
        }),
    );
  }

  /** Streams lines in COPY text format into a table, however many there are. Nothing else is sent meanwhile. */
  async copyIn(target: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const client = this.client as { pipeline: boolean } & ClientBase;
    await this.silence();
    client.pipeline = false;
    try {
      await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${target} from stdin`)));
    } finally {
      client.pipeline = true;
    }
  }

  /**
   * What a query gives, as whole lines in COPY text format, some at a time: several times as fast as rows. They are left as bytes, of which
   * few readers make texts. Nothing else is sent meanwhile.
   */
  async *copyOut(query: string): AsyncGenerator<Buffer> {
    const client = this.client as { pipeline: boolean } & ClientBase;
    await this.silence();
    client.pipeline = false;
    try {
      let rest = Buffer.alloc(0);
      for await (const piece of client.query(copyTo(`copy (${query}) to stdout`))) {
        const bytes = Buffer.concat([rest, piece as Buffer]);
        const end = bytes.lastIndexOf('\n') + 1;
        rest = bytes.subarray(end);
        yield bytes.subarray(0, end);
      }
    } finally {
      client.pipeline = true;
    }
  }

  /** What was said before is answered by then; the beginning, which is said beside, with the first statement. */
  private async silence(): Promise<void> {
    if (this.statements === 0 || this.answered < this.statements) await this.query('select');
  }

  private say(statement: QueryConfig): Promise<QueryResult> {
    return this.said((client) => client.query(statement));
  }

  /** Of statements said together, all behind a failed one fail because of it: they say why it failed. */
  private async said<Answer>(statement: (client: ClientBase) => Promise<Answer>): Promise<Answer> {
    if (this.ending) throw new Error('the transaction is over');
    this.statements++;
    try {
      return await statement(inOnePiece(this.client));
    } catch (error) {
      if ((error as { code?: string }).code !== FAILED_BEFORE || !this.failure) this.failure = error;
      throw this.failure;
    } finally {
      this.answered++;
    }
  }
}

/** in_failed_sql_transaction */
const FAILED_BEFORE = '25P02';

/** What is said to the database until the event loop goes on leaves in one write: the write costs more than most statements. */
export function inOnePiece(client: ClientBase): ClientBase {
  const { stream } = (client as Client).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client;
}

/** One value in COPY text format. */
export function copyValue(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return COPY_SIGNS.test(value) ? value.replace(/[\\\n\r\t]/g, (sign) => COPY_ESCAPES[sign] ?? sign) : value;
}

/** The value that is written so in COPY text format. */
export const copiedValue = (text: string): string | null =>
  text === '\\N' ? null : text.replace(/\\(.)/g, (sign, letter: string) => COPIED_ESCAPES[sign] ?? letter);

/** One row in COPY text format, with its line end. */
export function copyLine(values: readonly (string | number | boolean | null | undefined)[]): string {
  let line = copyValue(values[0]);
  for (let at = 1; at < values.length; at++) line += `\t${copyValue(values[at])}`;
  return `${line}\n`;
}

const COPY_SIGNS = /[\\\n\r\t]/;
const COPY_ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const COPIED_ESCAPES: Record<string, string> = Object.fromEntries(Object.entries(COPY_ESCAPES).map(([sign, written]) => [written, sign]));
