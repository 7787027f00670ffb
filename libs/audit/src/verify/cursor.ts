import type { Tx } from '#libs/platform';

const FETCH = 4_000;

/** The rows of a question a few thousand at a time, however many there are. One may look at the next before taking it. */
export class Cursor<Row> {
  private rows: Row[] = [];
  private at = 0;
  private ended = false;

  private constructor(
    private readonly tx: Tx,
    private readonly name: string,
  ) {}

  static async open<Row>(tx: Tx, name: string, sql: string): Promise<Cursor<Row>> {
    await tx.query(`declare ${name} no scroll cursor for ${sql}`);
    return new Cursor(tx, name);
  }

  async peek(): Promise<Row | null> {
    if (this.at >= this.rows.length && !this.ended) {
      this.rows = await this.tx.query<Row>(`fetch ${FETCH} from ${this.name}`);
      this.at = 0;
      this.ended = this.rows.length < FETCH;
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

  async close(): Promise<void> {
    await this.tx.query(`close ${this.name}`);
  }
}
