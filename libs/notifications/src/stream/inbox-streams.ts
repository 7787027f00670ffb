import type { MessageEvent } from '@nestjs/common';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { DomainError } from '#libs/kernel';
import { Database, Signals } from '#libs/platform';
import { INBOX_SIGNAL } from '../cases/case.js';

/** A stream ends after this time and is opened again by its page: then the right to it is asked for again. */
const LIFETIME_MS = 5 * 60_000;
const HEARTBEAT_MS = 25_000;
/** A signal may be lost: what came in without one is seen this soon. */
const LOOK_MS = 3_000;
const PER_USER = 6;

interface Stream {
  readonly userId: string;
  readonly to: Subscriber<MessageEvent>;
  last: string; // the mark last sent
}

/** Tells open pages that their inbox changed: one question for all of them, whatever happened. */
@Injectable()
export class InboxStreams implements OnModuleDestroy {
  private readonly streams = new Set<Stream>();
  private readonly timers: NodeJS.Timeout[] = [];
  private looking: Promise<void> | null = null;
  private again = false;
  private listens = false;

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  open(userId: string, lastEventId: string): Observable<MessageEvent> {
    if ([...this.streams].filter((stream) => stream.userId === userId).length >= PER_USER)
      throw new DomainError('notifications.too_many_streams', { retryAfter: 30 });
    this.listen();
    return new Observable((to) => {
      const stream: Stream = { userId, to, last: lastEventId };
      this.streams.add(stream);
      const end = setTimeout(() => to.complete(), LIFETIME_MS);
      this.look();
      return () => {
        clearTimeout(end);
        this.streams.delete(stream);
      };
    });
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const { to } of this.streams) to.complete();
  }

  private listen(): void {
    if (this.listens) return;
    this.listens = true;
    this.signals.on(INBOX_SIGNAL, () => this.look());
    const heartbeat = () => {
      for (const { to } of this.streams) to.next({ type: 'heartbeat', data: {} });
    };
    this.timers.push(setInterval(heartbeat, HEARTBEAT_MS).unref(), setInterval(() => this.look(), LOOK_MS).unref());
  }

  private look(): void {
    this.again = true;
    this.looking ??= this.push().finally(() => {
      this.looking = null;
    });
  }

  private async push(): Promise<void> {
    while (this.again) {
      this.again = false;
      const marks = await this.marks().catch(() => null); // the next signal, or opening again, shows it
      for (const stream of marks ? this.streams : []) {
        const { unread, mark } = marks!.get(stream.userId) ?? { unread: 0, mark: '0.0' };
        if (mark === stream.last) continue;
        stream.last = mark;
        stream.to.next({ type: 'inbox', id: mark, data: { unread } });
      }
    }
  }

  /** A mark changes with everything a page would show differently: a new telling, something read, a case that moved on. */
  private async marks(): Promise<Map<string, { unread: number; mark: string }>> {
    const users = [...new Set([...this.streams].map(({ userId }) => userId))];
    if (users.length === 0) return new Map();
    const rows = await this.database.readWhole((tx) =>
      tx.query<{ userId: string; unread: number; turn: string; versions: string }>(
        `select i.user_id as "userId", count(*) filter (where i.read_at is null)::int as unread, max(i.turn) as turn, sum(c.version) as versions
         from notifications_inbox i join notifications_case c on c.id = i.case_id where i.user_id = any($1::uuid[]) group by i.user_id`,
        [users],
      ),
    );
    return new Map(rows.map(({ userId, unread, turn, versions }) => [userId, { unread, mark: `${turn}.${versions}.${unread}` }]));
  }
}
