import pg from 'pg';
import { type ConnectionSettings, urlOf } from '../database/connection.js';

const RECONNECT_MS = 1_000;

/** Listens for signals of other processes on a connection of its own, which is opened again whenever it breaks. */
export class Listening {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly settings: ConnectionSettings,
    private readonly channel: string,
    private readonly onSignal: (name: string) => void,
    private readonly onConnected: () => void,
  ) {}

  start(): void {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: urlOf(this.settings, 'app_whole'),
      application_name: 'hien-tai signals',
      keepAlive: true,
    });
    this.client = client;
    const again = () => this.reconnect(client);
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => this.onSignal(payload ?? ''));
    client
      .connect()
      .then(() => client.query(`listen ${this.channel}`))
      .then(() => this.onConnected())
      .catch(again);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private reconnect(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    void client.end().catch(() => undefined);
    this.retry = setTimeout(() => this.start(), RECONNECT_MS);
  }
}
