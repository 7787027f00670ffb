import type { Tx } from '#libs/platform';

const FETCH = 4_000;

/**
 * The rows of a question a few thousand at a time, however many there are; the server reads the next ones while these are looked at.
 * One may look at the next before taking it.
 */
export class Cursor<Row> {
  private rows: Row[] = [];
  private at = 0;
  private coming: Promise<Row[]> | null = null; // null: all are here

  private constructor(
    private readonly tx: Tx,
    private readonly name: string,
  ) {}

  static async open<Row>(tx: Tx, name: string, sql: string): Promise<Cursor<Row>> {
    await tx.query(`declare ${name} no scroll cursor for ${sql}`);
    const cursor = new Cursor<Row>(tx, name);
    cursor.fetch();
    return cursor;
  }

  async peek(): Promise<Row | null> {
    if (this.at >= this.rows.length && this.coming) {
      this.rows = await this.coming;
      this.at = 0;
      this.coming = null;
      if (this.rows.length === FETCH) this.fetch();
    }
    return this.rows[this.at] ?? null;
  }

  /** What lies there already, without waiting: null may also mean that more has to be fetched. */
  get ready(): Row | null {
    return this.rows[this.at] ?? null;
  }

  take(): void {
    this.at++;
  }

  private fetch(): void {
    this.coming = this.tx.query<Row>(`fetch ${FETCH} from ${this.name}`);
    this.coming.catch(() => undefined); // told to whoever looks at the next row
  }

  async close(): Promise<void> {
    await this.coming;
    await this.tx.query(`close ${this.name}`);
  }
}
