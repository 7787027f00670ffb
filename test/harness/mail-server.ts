import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly raw: string;
  readonly messageId: string;
  readonly cut: boolean; // its sender was never told that it had come
}

/** How the server behaves: takes mail, refuses an address, asks to come later, hangs, or cuts the line after the whole mail came. */
export type Mood = 'takes' | 'refuses' | 'later' | 'hangs' | 'cuts after data';

/** A real SMTP server on this machine that keeps what it was sent. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  mood: Mood = 'takes';
  private server: SMTPServer | null = null;

  /** `port`: any free one, unless somebody has to know it beforehand. */
  constructor(private port = 0) {}

  async start(): Promise<void> {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address: _address }, _session, done) => {
        if (this.mood === 'refuses') done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
        else if (this.mood === 'later') done(Object.assign(new Error('try later'), { responseCode: 451 }));
        else if (this.mood !== 'hangs') done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          const cut = this.mood === 'cuts after data';
          const messageId = /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '';
          for (const { address } of session.envelope.rcptTo) this.received.push({ to: address, raw, messageId, cut });
          if (cut) this.cut();
          else done();
        });
      },
    });
    this.server.on('error', () => undefined);
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server.server, 'listening');
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}/?from=hien-tai@example.test`;
  }

  /** Every open line goes dead, whatever was promised on it. */
  private cut(): void {
    const { connections } = this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> };
    for (const { _socket } of connections) _socket.destroy();
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
