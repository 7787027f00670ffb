import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { ConnectionSettings } from '../database/connection.js';
import type { Database } from '../database/database.js';
import { Listening } from './listening.js';

const CHANNEL = 'platform_signals';
const COALESCE_MS = 20;

/**
 * "Something of this kind has changed: look." Heard in every process that listens, this one first. Sent after the commit and on
 * another connection: a NOTIFY inside the writing transaction would make commits queue behind each other. Many within a moment are
 * one; one can be lost, so whoever listens also looks from time to time.
 */
export class Signals implements BeforeApplicationShutdown {
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly pending = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private listening: Listening | null = null;

  constructor(
    private readonly database: Database,
    private readonly settings: ConnectionSettings,
  ) {}

  send(name: string): void {
    this.pending.add(name);
    this.timer ??= setTimeout(() => this.flush(), COALESCE_MS).unref();
  }

  /** Also called once the connection stands, and each time it stands again: what was sent meanwhile was not heard. */
  on(name: string, listener: () => void): void {
    const known = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, known.add(listener));
    if (this.listening) return;
    this.listening = new Listening(
      this.settings,
      CHANNEL,
      (heard) => this.call(heard),
      () => this.callAll(),
    );
    this.listening.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listening?.stop();
  }

  private flush(): void {
    this.timer = null;
    const names = [...this.pending];
    this.pending.clear();
    for (const name of names) this.call(name);
    void this.database
      .write((tx) => tx.query(`select pg_notify('${CHANNEL}', name) from unnest($1::text[]) s(name)`, [names]))
      .catch(() => undefined);
  }

  private call(name: string): void {
    for (const listener of this.listeners.get(name) ?? []) listener();
  }

  private callAll(): void {
    for (const name of this.listeners.keys()) this.call(name);
  }
}
