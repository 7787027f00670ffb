import type { Tx } from '#libs/platform';

const FETCH = 500; // so few that the server need not wait until they are taken from it
const AHEAD = 3;

/**
 * The rows of a question some at a time, however many there are; the server reads the next ones while these are looked at.
 * One may look at the next before taking it.
 */
export class Cursor<Row> {
  private rows: Row[] = [];
  private at = 0;
  private readonly coming: Promise<Row[]>[] = []; // none: all are here

  private constructor(
    private readonly tx: Tx,
    private readonly name: string,
  ) {}

  static async open<Row>(tx: Tx, name: string, sql: string): Promise<Cursor<Row>> {
    await tx.query(`declare ${name} no scroll cursor for ${sql}`);
    const cursor = new Cursor<Row>(tx, name);
    for (let ahead = 0; ahead < AHEAD; ahead++) cursor.fetch();
    return cursor;
  }

  async peek(): Promise<Row | null> {
    if (this.at >= this.rows.length && this.coming.length > 0) {
      this.rows = await this.coming.shift()!;
      this.at = 0;
      if (this.rows.length === FETCH) this.fetch();
      else this.coming.length = 0; // they bring nothing more
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
    const rows = this.tx.query<Row>(`fetch ${FETCH} from ${this.name}`);
    rows.catch(() => undefined); // told to whoever looks at the next row
    this.coming.push(rows);
  }

  async close(): Promise<void> {
    await Promise.all(this.coming);
    await this.tx.query(`close ${this.name}`);
  }
}
