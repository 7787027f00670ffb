import type { Client } from './client.js';

export interface StreamedEvent {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/** Server-sent events as a browser receives them. */
export class EventStream {
  text = '';
  private rest = '';

  private constructor(
    readonly type: string,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly stop: AbortController,
  ) {}

  /** Asks again as long as too many are open: closing one takes the server a moment. */
  static async open(address: string, client: Client, lastSeen?: string): Promise<EventStream> {
    for (;;) {
      const stop = new AbortController();
      const headers = { cookie: client.cookieHeader, ...(lastSeen ? { 'last-event-id': lastSeen } : {}) };
      const answer = await fetch(address, { headers, signal: stop.signal });
      if (answer.status === 200) return new EventStream(answer.headers.get('content-type') ?? '', answer.body!.getReader() as never, stop);
      await answer.body?.cancel();
      if (answer.status !== 429) throw new Error(`events answered ${answer.status}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The next event of a kind; others before it are passed over. */
  async next(kind: string): Promise<StreamedEvent> {
    for (;;) {
      const end = this.rest.indexOf('\n\n');
      if (end < 0) {
        if (!(await this.more())) throw new Error(`the stream ended without ${kind}:\n${this.text}`);
        continue;
      }
      const lines = this.rest.slice(0, end).split('\n');
      this.rest = this.rest.slice(end + 2);
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
      if (field('event') === kind) return { id: field('id'), data: JSON.parse(field('data')) as Record<string, unknown> };
    }
  }

  /** Until the server closes. */
  async ended(): Promise<void> {
    while (await this.more());
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.reader.closed.catch(() => undefined);
  }

  private async more(): Promise<boolean> {
    const { done, value } = await this.reader.read();
    const text = value ? new TextDecoder().decode(value) : '';
    this.text += text;
    this.rest += text;
    return !done;
  }
}
