import pg from 'pg';
import { type ConnectionSettings, urlOf } from '../database/connection.js';
import { CHANNEL } from './wake.js';

const RECONNECT_MS = 1_000;

/** Listens for the calls of other processes on a connection of its own, which is opened again whenever it breaks. */
export class WakeCalls {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly settings: ConnectionSettings) {}

  start(onCall: () => void): void {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: urlOf(this.settings, 'app_whole'),
      application_name: 'hien-tai relay',
      keepAlive: true,
    });
    this.client = client;
    const again = () => this.reconnect(client, onCall);
    client.on('error', again);
    client.on('end', again);
    client.on('notification', onCall);
    client
      .connect()
      .then(() => client.query(`listen ${CHANNEL}`))
      .then(onCall)
      .catch(again);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private reconnect(client: pg.Client, onCall: () => void): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    void client.end().catch(() => undefined);
    this.retry = setTimeout(() => this.start(onCall), RECONNECT_MS);
  }
}
