const MOST_TEXTS = 8;

/** The texts that are planned once per connection of one database, and by what its connections know them. Each plan is kept in memory, so they are few. */
export class PlannedTexts {
  private readonly names = new Map<string, string>();

  /** Null: there are as many as there may be. */
  nameOf(sql: string): string | null {
    if (!this.names.has(sql) && this.names.size < MOST_TEXTS) this.names.set(sql, `platform.text_${this.names.size}`);
    return this.names.get(sql) ?? null;
  }
}
