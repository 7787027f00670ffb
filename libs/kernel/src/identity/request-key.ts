/**
 * Marks a request that may be sent twice and must have its effect once: the key its sender chose, and all of its content.
 * One request may write in several steps; each of them is remembered by its number.
 */
export class RequestKey {
  private steps = 0;

  constructor(
    readonly key: string,
    private content: string,
  ) {}

  /** What of the request is known later than its head and body: the digest of an uploaded file. */
  covers(more: string): void {
    this.content += `\n${more}`;
  }

  next(): { readonly step: number; readonly content: string } {
    return { step: ++this.steps, content: this.content };
  }
}
